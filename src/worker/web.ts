import { BrowserMessageReader, BrowserMessageWriter, createMessageConnection } from 'vscode-jsonrpc/browser';
import { AnalystPool, FOR_DOCUMENTS } from './analyst/analystPool';
import { analystWebWorker, isAnalystWebWorker, serveAnalystWebWorker } from './analyst/analystWebWorker';
import { ownAnalyst } from './analyst/ownAnalyst';
import { serve } from './connection';
import { editorFiles } from './files/editorFiles';
import { editorStorage } from './store/editorStorage';

/** Some browsers let no worker start another. */
const canStartWorkers = 'Worker' in globalThis;

/** Runs as a web worker. */
export function serveWeb(version: string): void {
  if (isAnalystWebWorker()) {
    serveAnalystWebWorker();
    return;
  }
  const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
  const connection = createMessageConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
  serve(connection, {
    files: editorFiles(connection),
    analyst: canStartWorkers ? new AnalystPool(analystWebWorker, { width: 1 }) : ownAnalyst,
    documentAnalyst: canStartWorkers ? new AnalystPool(analystWebWorker, FOR_DOCUMENTS) : ownAnalyst,
    storage: editorStorage(connection),
    version,
  });
}
