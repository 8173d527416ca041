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
  /** @param pause milliseconds from now on in which no other one is started. */
  readonly onEnd: (reason: Error, pause: number) => void;
}

/** Why a question has no answer: the worker ended before it gave one, or is not to be started now. */
export class WorkerEnded extends Error {
  override readonly message = 'The worker has ended';
}

/** A worker that ends so often within {@link PERIOD} is not started again for as long. */
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
  /** Before that time, in milliseconds, none is started. */
  #pausedUntil = 0;

  constructor(startWorker: StartWorker, events: WorkerEvents) {
    this.#startWorker = startWorker;
    this.#events = events;
  }

  get isRunning(): boolean {
    return this.#worker !== undefined;
  }

  /** Rejects when the worker fails, with {@link WorkerEnded} when it ends, or when the token is cancelled. */
  async request<Parameters, Result>(
    type: RequestType<Parameters, Result, void>,
    parameters: NoInfer<Parameters>,
    token?: CancellationToken,
  ): Promise<Result> {
    const connection = this.#connection;
    if (!connection) throw new WorkerEnded();
    try {
      return await (token
        ? connection.sendRequest<Result>(type.method, parameters, token)
        : connection.sendRequest<Result>(type.method, parameters));
    } catch (error) {
      throw connection === this.#worker?.connection ? error : new WorkerEnded();
    }
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

  /** Undefined when no worker is to be started now. */
  get #connection(): MessageConnection | undefined {
    if (!this.#worker && !this.#isOver && Date.now() >= this.#pausedUntil) this.#start();
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
    const pause = this.#ends.filter((time) => now - time < PERIOD).length >= MOST_ENDS ? PERIOD : 0;
    this.#pausedUntil = now + pause;
    this.#events.onEnd(reason, pause);
  }
}
