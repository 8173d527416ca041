import { Worker } from 'node:worker_threads';
import { createMessageConnection, PortMessageReader, PortMessageWriter } from 'vscode-jsonrpc/node';
import type { StartWorker } from './client';
import type { ThreadTask } from './thread';

/**
 * The worker as a thread of Node.js.
 * @param script absolute path of the bundled worker.
 * @param storage absolute path of a folder for its cache, or null for none.
 */
export const startThread =
  (script: string, storage: string | null): StartWorker =>
  (onEnd) => {
    const workerData: ThreadTask = { script, storage };
    const thread = new Worker(script, { workerData });
    thread.once('error', onEnd);
    thread.once('exit', (code) => onEnd(new Error(`The worker ended with status ${code}`)));
    return {
      connection: createMessageConnection(new PortMessageReader(thread), new PortMessageWriter(thread)),
      stop: () => void thread.terminate(),
    };
  };
