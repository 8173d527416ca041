import * as vscode from 'vscode';
import type { MessageConnection } from 'vscode-jsonrpc';
import type { DirectoryEntry, Stat } from '../worker/files/files';
import { listFolder, readFile, statFile } from '../worker/protocol';

/** Lets the worker read what only the editor can. */
export function offerFiles(connection: MessageConnection): void {
  const { fs } = vscode.workspace;
  connection.onRequest(statFile, async ({ uri }) => statOf(await fs.stat(vscode.Uri.parse(uri, true))));
  connection.onRequest(readFile, ({ uri }) => Promise.resolve(fs.readFile(vscode.Uri.parse(uri, true))));
  connection.onRequest(listFolder, async ({ uri }) => {
    const folder = vscode.Uri.parse(uri, true);
    return (await fs.readDirectory(folder)).map((entry) => entryOf(folder, entry));
  });
}

function kindOf(type: vscode.FileType): Stat['kind'] {
  if (type & vscode.FileType.Directory) return 'folder';
  return type & vscode.FileType.File ? 'file' : 'other';
}

const statOf = ({ type, size, mtime }: vscode.FileStat): Stat => ({
  kind: kindOf(type),
  size,
  modified: mtime,
});

const entryOf = (folder: vscode.Uri, [name, type]: [string, vscode.FileType]): DirectoryEntry => ({
  uri: vscode.Uri.joinPath(folder, name).toString(),
  kind: type & vscode.FileType.SymbolicLink ? 'link' : kindOf(type),
});
