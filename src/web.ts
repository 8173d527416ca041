import * as vscode from 'vscode';
import { type SecondSource, start } from './extension';
import { startWebWorker } from './worker/startWebWorker';

/** Where the extension host is a web worker. */
export function activate(context: vscode.ExtensionContext): SecondSource {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'worker.js');
  return start(context, startWebWorker(script.toString(true)));
}
