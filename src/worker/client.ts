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
  /** @param again whether another one will be started when it is needed. */
  readonly onEnd: (reason: Error, again: boolean) => void;
}

/** A worker that ends so often within {@link PERIOD} is not started again. */
const MOST_ENDS = 4;
/** In milliseconds. */
const PERIOD = 60_000;

/**
 * The editor's end of the worker: starts it when it is first needed, again when it dies, and carries typed requests and
 * notifications.
 */
export class WorkerClient {
  readonly #startWorker: StartWorker;
  readonly #events: WorkerEvents;
  /** When it ended, in milliseconds. */
  readonly #ends: number[] = [];
  #worker: RunningWorker | undefined;
  #isOver = false;

  constructor(startWorker: StartWorker, events: WorkerEvents) {
    this.#startWorker = startWorker;
    this.#events = events;
  }

  get isRunning(): boolean {
    return this.#worker !== undefined;
  }

  /** Rejects when the worker fails or ends, or the token is cancelled. */
  async request<Parameters, Result>(
    type: RequestType<Parameters, Result, void>,
    parameters: NoInfer<Parameters>,
    token?: CancellationToken,
  ): Promise<Result> {
    const connection = this.#connection;
    if (!connection) throw new Error('The worker has ended');
    return token
      ? connection.sendRequest<Result>(type.method, parameters, token)
      : connection.sendRequest<Result>(type.method, parameters);
  }

  notify<Parameters>(type: NotificationType<Parameters>, parameters: NoInfer<Parameters>): void {
    this.#connection?.sendNotification(type.method, parameters).catch(() => {
      // It ended: the next one is told everything.
    });
  }

  dispose(): void {
    this.#isOver = true;
    this.#stop();
  }

  /** Undefined when the worker is not to be started any more. */
  get #connection(): MessageConnection | undefined {
    if (!this.#worker && !this.#isOver) this.#start();
    return this.#worker?.connection;
  }

  #start(): void {
    const worker = this.#startWorker((reason) => {
      if (worker === this.#worker) this.#ended(reason);
    });
    this.#worker = worker;
    worker.connection.listen();
    this.#events.onStart(worker.connection);
  }

  #stop(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    worker?.connection.dispose();
    worker?.stop();
  }

  #ended(reason: Error): void {
    this.#stop();
    const now = Date.now();
    this.#ends.push(now);
    this.#isOver = this.#ends.filter((time) => now - time < PERIOD).length >= MOST_ENDS;
    this.#events.onEnd(reason, !this.#isOver);
  }
}
