import type { CancellationToken, MessageConnection, NotificationType, RequestType } from 'vscode-jsonrpc';
import { alive } from './protocol';

/** A worker that runs. */
export interface RunningWorker {
  readonly connection: MessageConnection;
  stop(): void;
}

/** @param onEnd called when the worker ends without having been stopped; says why. */
export type StartWorker = (onEnd: (reason: Error) => void) => RunningWorker;

/** Why a worker ended, and what comes of it. */
export interface WorkerEnd {
  readonly reason: Error;
  /** Milliseconds from now on in which no other one is started. */
  readonly pause: number;
  /** The article that it was asked about when it fell silent, and did not answer; null when it ended of itself. */
  readonly silentAbout: string | null;
}

export interface WorkerEvents {
  /** For each new worker, which knows nothing. */
  readonly onStart: (connection: MessageConnection) => void;
  readonly onEnd: (end: WorkerEnd) => void;
}

/** Why a question has no answer: the worker ended before it gave one, or is not to be started now. */
export class WorkerEnded extends Error {
  override readonly message = 'The worker has ended';
}

/** How often a worker that has a question to answer is asked whether it is alive, in milliseconds. */
const PULSE = 5000;
/** How many times it may leave that without an answer. */
const MOST_MISSED = 12;

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
  /** What was asked and is not answered, oldest first: the article that it is about, or null. */
  readonly #questions = new Map<symbol, string | null>();
  readonly #pulse: number;
  #heartbeat: ReturnType<typeof setInterval> | undefined;
  #worker: RunningWorker | undefined;
  #isOver = false;
  /** Before that time, in milliseconds, none is started. */
  #pausedUntil = 0;

  /** @param pulse in milliseconds. */
  constructor(startWorker: StartWorker, events: WorkerEvents, pulse = PULSE) {
    this.#startWorker = startWorker;
    this.#events = events;
    this.#pulse = pulse;
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
    const question = Symbol(type.method);
    this.#questions.set(question, articleOf(parameters));
    this.#heartbeat ??= this.#listenToHeart(connection);
    try {
      return await (token
        ? connection.sendRequest<Result>(type.method, parameters, token)
        : connection.sendRequest<Result>(type.method, parameters));
    } catch (error) {
      throw connection === this.#worker?.connection ? error : new WorkerEnded();
    } finally {
      this.#questions.delete(question);
      if (this.#questions.size === 0) this.#stopListening();
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

  /** Counts beats and not time, so that a computer that slept makes no worker silent. */
  #listenToHeart(connection: MessageConnection): ReturnType<typeof setInterval> {
    let missed = 0;
    let isAsked = false;
    return setInterval(() => {
      if (isAsked) missed++;
      if (missed > MOST_MISSED) return this.#fellSilent();
      if (isAsked) return;
      isAsked = true;
      connection.sendRequest(alive.method, null).then(
        () => {
          isAsked = false;
          missed = 0;
        },
        () => {
          // It ended.
        },
      );
    }, this.#pulse);
  }

  #stopListening(): void {
    clearInterval(this.#heartbeat);
    this.#heartbeat = undefined;
  }

  /** The oldest question about an article is taken for the one that it does not come to the end of. */
  #fellSilent(): void {
    const [silentAbout = null] = [...this.#questions.values()].filter((uri) => uri !== null);
    this.#ended(new Error('The worker answered nothing for too long'), silentAbout);
  }

  #stop(): void {
    this.#stopListening();
    const worker = this.#worker;
    this.#worker = undefined;
    worker?.connection.dispose();
    worker?.stop();
  }

  #ended(reason: Error, silentAbout: string | null = null): void {
    this.#stop();
    const now = Date.now();
    this.#ends.push(now);
    const pause = this.#ends.filter((time) => now - time < PERIOD).length >= MOST_ENDS ? PERIOD : 0;
    this.#pausedUntil = now + pause;
    this.#events.onEnd({ reason, pause, silentAbout });
  }
}

const articleOf = (parameters: unknown): string | null =>
  typeof parameters === 'object' && parameters !== null && 'uri' in parameters && typeof parameters.uri === 'string'
    ? parameters.uri
    : null;
