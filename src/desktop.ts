import { join } from 'node:path';
import type * as vscode from 'vscode';
import { type SecondSource, start, storageOf } from './extension';
import { startThread } from './worker/startThread';

let running: SecondSource | undefined;

/** Where the extension host is a Node.js: on the desktop, and on a server. */
export function activate(context: vscode.ExtensionContext): SecondSource {
  const script = join(context.extensionPath, 'dist', 'worker.js');
  const storage = storageOf(context);
  running = start(context, startThread(script, storage.scheme === 'file' ? storage.fsPath : null));
  return running;
}

export const deactivate = (): Promise<void> | undefined => running?.shutDown();
