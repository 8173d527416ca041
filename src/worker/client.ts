import type { CancellationToken, MessageConnection, NotificationType, RequestType } from 'vscode-jsonrpc';

/** A worker that runs. */
export interface RunningWorker {
  readonly connection: MessageConnection;
  stop(): void;
}

/** @param onEnd called when the worker ends without having been stopped; says why. */
export type StartWorker = (onEnd: (reason: Error) => void) => RunningWorker;

export interface WorkerEvents {
  /** For each new worker, which knows nothing. */
  readonly onStart: (connection: MessageConnection) => void;
  /** @param again whether another one was started in its place. */
  readonly onEnd: (reason: Error, again: boolean) => void;
}

/** A worker that ends so often within {@link PERIOD} is not started again. */
const MOST_ENDS = 4;
/** In milliseconds. */
const PERIOD = 60_000;

/** The editor's end of the worker: starts it, again when it dies, and carries typed requests and notifications. */
export class WorkerClient {
  readonly #startWorker: StartWorker;
  readonly #events: WorkerEvents;
  /** When it ended, in milliseconds. */
  readonly #ends: number[] = [];
  #worker: RunningWorker | undefined;

  constructor(startWorker: StartWorker, events: WorkerEvents) {
    this.#startWorker = startWorker;
    this.#events = events;
    this.#start();
  }

  /** Rejects when the worker fails or ends, or the token is cancelled. */
  async request<Parameters, Result>(
    type: RequestType<Parameters, Result, void>,
    parameters: NoInfer<Parameters>,
    token?: CancellationToken,
  ): Promise<Result> {
    if (!this.#worker) throw new Error('The worker has ended');
    const { connection } = this.#worker;
    return token
      ? connection.sendRequest<Result>(type.method, parameters, token)
      : connection.sendRequest<Result>(type.method, parameters);
  }

  notify<Parameters>(type: NotificationType<Parameters>, parameters: NoInfer<Parameters>): void {
    this.#worker?.connection.sendNotification(type.method, parameters).catch(() => {
      // It ended: the next one is told everything.
    });
  }

  dispose(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    worker?.connection.dispose();
    worker?.stop();
  }

  #start(): void {
    const worker = this.#startWorker((reason) => {
      if (worker === this.#worker) this.#ended(reason);
    });
    this.#worker = worker;
    worker.connection.listen();
    this.#events.onStart(worker.connection);
  }

  #ended(reason: Error): void {
    this.dispose();
    const now = Date.now();
    this.#ends.push(now);
    const again = this.#ends.filter((time) => now - time < PERIOD).length < MOST_ENDS;
    if (again) this.#start();
    this.#events.onEnd(reason, again);
  }
}
