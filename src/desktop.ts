import { join } from 'node:path';
import type * as vscode from 'vscode';
import { type SecondSource, start } from './extension';
import { startThread } from './worker/startThread';

let running: SecondSource | undefined;

/** Where the extension host is a Node.js: on the desktop, and on a server. */
export function activate(context: vscode.ExtensionContext): SecondSource {
  const script = join(context.extensionPath, 'dist', 'worker.js');
  const folder = context.storageUri ?? context.globalStorageUri;
  running = start(context, startThread(script, folder.scheme === 'file' ? join(folder.fsPath, 'articles') : null));
  return running;
}

export const deactivate = (): Promise<void> | undefined => running?.shutDown();
