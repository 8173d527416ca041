import * as vscode from 'vscode';
import { type SecondSource, start } from './extension';
import { startWebWorker } from './worker/startWebWorker';

/** Where the extension host is a web worker. */
export async function activate(context: vscode.ExtensionContext): Promise<SecondSource> {
  const script = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'dist', 'worker.js'));
  return start(context, startWebWorker(script));
}
