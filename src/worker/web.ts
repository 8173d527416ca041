import { BrowserMessageReader, BrowserMessageWriter, createMessageConnection } from 'vscode-jsonrpc/browser';
import { ownAnalyst } from './analyst/ownAnalyst';
import { serve } from './connection';
import { editorFiles } from './files/editorFiles';
import { editorStorage } from './store/editorStorage';

/** Runs as a web worker. */
export function serveWeb(version: string): void {
  const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
  const connection = createMessageConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
  serve(connection, {
    files: editorFiles(connection),
    analyst: ownAnalyst,
    documentAnalyst: ownAnalyst,
    storage: editorStorage(connection),
    version,
  });
}
