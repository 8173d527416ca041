import { Worker } from 'node:worker_threads';
import {
  type CancellationToken,
  createMessageConnection,
  type MessageConnection,
  type NotificationType,
  PortMessageReader,
  PortMessageWriter,
  type RequestType,
} from 'vscode-jsonrpc/node';

/** The editor's end of the worker: starts it, and carries typed requests and notifications. */
export class WorkerClient {
  readonly #worker: Worker;
  readonly #connection: MessageConnection;

  /** @param script absolute path of the bundled worker. */
  constructor(script: string, onFailure: (error: Error) => void) {
    this.#worker = new Worker(script);
    this.#worker.on('error', onFailure);
    this.#connection = createMessageConnection(
      new PortMessageReader(this.#worker),
      new PortMessageWriter(this.#worker),
    );
    this.#connection.listen();
  }

  /** Rejects when the worker fails or the token is cancelled. */
  request<Parameters, Result>(
    type: RequestType<Parameters, Result, void>,
    parameters: NoInfer<Parameters>,
    token?: CancellationToken,
  ): Promise<Result> {
    return this.#connection.sendRequest<Result>(type.method, parameters, token);
  }

  notify<Parameters>(type: NotificationType<Parameters>, parameters: NoInfer<Parameters>): void {
    void this.#connection.sendNotification(type.method, parameters);
  }

  on<Parameters>(type: NotificationType<Parameters>, handler: (parameters: Parameters) => void): void {
    this.#connection.onNotification(type, handler);
  }

  dispose(): void {
    this.#connection.dispose();
    void this.#worker.terminate();
  }
}
