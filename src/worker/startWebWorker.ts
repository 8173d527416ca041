import { BrowserMessageReader, BrowserMessageWriter, createMessageConnection } from 'vscode-jsonrpc/browser';
import type { StartWorker } from './client';

type WebWorker = ConstructorParameters<typeof BrowserMessageReader>[0] & {
  addEventListener(type: 'error', listener: (event: { readonly message: string }) => void): void;
  terminate(): void;
};

declare const Worker: new (address: string) => WebWorker;

/**
 * The worker as a web worker.
 * @param script the bundled worker: from an address of its own it could not be started where the extension is on a server.
 */
export function startWebWorker(script: Uint8Array): StartWorker {
  const address = URL.createObjectURL(new Blob([script as Uint8Array<ArrayBuffer>], { type: 'text/javascript' }));
  return (onEnd) => {
    const worker = new Worker(address);
    worker.addEventListener('error', ({ message }: { readonly message: string }) => onEnd(new Error(message)));
    return {
      connection: createMessageConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)),
      stop: () => worker.terminate(),
    };
  };
}
