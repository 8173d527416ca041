import { parentPort, workerData } from 'node:worker_threads';
import { createMessageConnection, PortMessageReader, PortMessageWriter } from 'vscode-jsonrpc/node';
import { AnalystPool, FOR_DOCUMENTS } from './analyst/analystPool';
import { type AnalystTask, analystThread, serveAnalyst } from './analyst/analystThread';
import { type ReceivedComparerTask, serveComparer } from './comparer/comparerThread';
import { serve } from './connection';
import { diskFiles } from './files/diskFiles';
import { editorFiles, filesByScheme } from './files/editorFiles';
import { commandLineFolder } from './store/commandLineFolder';
import { DiskStorage } from './store/diskStorage';
import { NO_STORAGE } from './store/storage';
import { THREADS } from './threads/nodeThread';

/** What a thread is started for: to read articles for another thread, to compare them for it, or to hold them. */
export type ThreadTask =
  | AnalystTask
  | ReceivedComparerTask
  | { readonly script: string; readonly storage: string | null };

/** Runs as a worker thread of Node.js. */
export function serveThread(version: string): void {
  if (!parentPort) throw new Error('This file runs as a worker thread.');
  const task = workerData as ThreadTask;
  if ('niceness' in task) {
    serveAnalyst(parentPort, task);
    return;
  }
  if ('reach' in task) {
    serveComparer(parentPort, task);
    return;
  }
  const connection = createMessageConnection(new PortMessageReader(parentPort), new PortMessageWriter(parentPort));
  serve(connection, {
    files: filesByScheme(new Map([['file', diskFiles]]), editorFiles(connection)),
    analyst: new AnalystPool(analystThread(task.script), { width: THREADS }),
    documentAnalyst: new AnalystPool(analystThread(task.script), FOR_DOCUMENTS),
    storage: task.storage === null ? NO_STORAGE : new DiskStorage(task.storage),
    commandLineStorage: new DiskStorage(commandLineFolder()),
    version,
  });
}
