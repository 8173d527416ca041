import { BrowserMessageReader, BrowserMessageWriter, createMessageConnection } from 'vscode-jsonrpc/browser';
import type { StartWorker } from './client';

type WebWorker = ConstructorParameters<typeof BrowserMessageReader>[0] & {
  addEventListener(type: 'error', listener: (event: { readonly message: string }) => void): void;
  terminate(): void;
};

declare const Worker: new (address: string) => WebWorker;

/**
 * The worker as a web worker.
 * @param script address of the bundled worker.
 */
export const startWebWorker =
  (script: string): StartWorker =>
  (onEnd) => {
    const worker = new Worker(script);
    worker.addEventListener('error', ({ message }: { readonly message: string }) => onEnd(new Error(message)));
    return {
      connection: createMessageConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)),
      stop: () => worker.terminate(),
    };
  };
