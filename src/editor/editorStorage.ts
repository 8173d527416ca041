import * as vscode from 'vscode';
import type { MessageConnection } from 'vscode-jsonrpc';
import { listStored, readStored, removeStored, writeStored } from '../worker/protocol';

/** Lets the worker keep files in a folder that only the editor can reach; it is made when something is first written. */
export function offerStorage(connection: MessageConnection, folder: vscode.Uri): void {
  const { fs } = vscode.workspace;
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
  connection.onRequest(listStored, async () => {
    const entries = await Promise.resolve(fs.readDirectory(folder)).catch(() => []);
    return entries.map(([name]) => name);
  });
  connection.onRequest(readStored, ({ name }) => Promise.resolve(fs.readFile(at(name))));
  connection.onRequest(writeStored, async ({ name, bytes }) => {
    await fs.writeFile(at(name), bytes);
    return null;
  });
  connection.onRequest(removeStored, async ({ name }) => {
    await Promise.resolve(fs.delete(at(name))).catch(() => {});
    return null;
  });
}
