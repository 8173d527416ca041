import type { ReadAs } from '../store/encodedArticle';
import type { Analyst, Reading } from './analyst';
import type { Answer, ParseAs, Parsed, Question } from './answer';

/** A thread that reads one text at a time. */
export interface AnalystThread {
  ask(question: Question): void;
  /** Ends it, whatever it is at. */
  stop(): void;
}

export interface AnalystThreadEvents {
  readonly onAnswer: (answer: Answer) => void;
  /** It ended of itself, or cannot go on. */
  readonly onEnd: (reason: string) => void;
}

export type StartAnalystThread = (events: AnalystThreadEvents) => AnalystThread;

/** Unless told otherwise. */
const PATIENCE = 60_000;
const IDLE = 5000;

export interface PoolOptions {
  /** How many threads there are at most. */
  readonly width: number;
  /** A text that takes longer is given up, in milliseconds. */
  readonly patience?: number | undefined;
  /** Threads without work give their memory back after so many milliseconds. */
  readonly idle?: number;
}

/** For open documents: one thread goes on when another's text never ends; each keeps what it learnt of the sentences it has read. */
export const FOR_DOCUMENTS: PoolOptions = { width: 2, patience: 20_000, idle: 600_000 };

interface Job {
  readonly question: Question;
  readonly resolve: (answer: Reading | Parsed) => void;
  readonly reject: (error: Error) => void;
}

/** Threads that only read articles. One that fails takes nothing down but the text it was at. */
export class AnalystPool implements Analyst {
  readonly width: number;
  readonly #startThread: StartAnalystThread;
  readonly #patience: number;
  readonly #idleTime: number;
  readonly #waiting: Job[] = [];
  readonly #free: Seat[] = [];
  readonly #all = new Set<Seat>();
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(startThread: StartAnalystThread, { width, patience = PATIENCE, idle = IDLE }: PoolOptions) {
    this.#startThread = startThread;
    this.width = width;
    this.#patience = patience;
    this.#idleTime = idle;
  }

  analyze(text: string, as?: ReadAs): Promise<Reading> {
    return this.#ask({ text, as }) as Promise<Reading>;
  }

  /** The trees of a text, in CoNLL-U; fails as {@link analyze} does. */
  async parse(text: string, as: ParseAs): Promise<string> {
    return ((await this.#ask({ text, parse: as })) as Parsed).conllu;
  }

  #ask(question: Question): Promise<Reading | Parsed> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ question, resolve, reject });
      this.#next();
    });
  }

  dispose(): void {
    clearTimeout(this.#idle);
    for (const seat of this.#all) seat.stop();
    for (const job of this.#waiting.splice(0)) job.reject(new Error('was not read any more'));
  }

  #next(): void {
    clearTimeout(this.#idle);
    const job = this.#waiting[0];
    const seat = job && (this.#takeFree() ?? this.#start());
    if (job && seat) {
      this.#waiting.shift();
      this.#run(job, seat);
    } else if (!job) {
      const idle = setTimeout(() => this.#sendHome(), this.#idleTime);
      // In Node.js alone a timer keeps the thread alive.
      if (typeof idle === 'object') idle.unref();
      this.#idle = idle;
    }
  }

  #takeFree(): Seat | undefined {
    const seat = this.#free.pop();
    if (!seat?.isOver) return seat;
    this.#all.delete(seat);
    return this.#takeFree();
  }

  #start(): Seat | undefined {
    if (this.#all.size === this.width) return undefined;
    const seat = new Seat(this.#startThread);
    this.#all.add(seat);
    return seat;
  }

  #run({ question, resolve, reject }: Job, seat: Seat): void {
    const fail = (problem: string): void => {
      clearTimeout(timer);
      seat.stop();
      this.#all.delete(seat);
      reject(new Error(problem));
      this.#next();
    };
    const timer = setTimeout(() => fail(`takes more than ${this.#patience / 1000} s`), this.#patience);
    seat.ask(question, {
      onAnswer: (answer) => {
        clearTimeout(timer);
        this.#free.push(seat);
        if ('problem' in answer) reject(new Error(answer.problem));
        else resolve(answer);
        this.#next();
      },
      onEnd: (reason) => fail(`could not be read: ${reason}`),
    });
  }

  #sendHome(): void {
    for (const seat of this.#free.splice(0)) {
      this.#all.delete(seat);
      seat.stop();
    }
  }
}

/** A thread, and who waits for its answer. */
class Seat {
  readonly #thread: AnalystThread;
  #waiting: AnalystThreadEvents | undefined;
  #isOver = false;

  constructor(startThread: StartAnalystThread) {
    this.#thread = startThread({
      onAnswer: (answer) => this.#take()?.onAnswer(answer),
      onEnd: (reason) => {
        this.#isOver = true;
        this.#take()?.onEnd(reason);
      },
    });
  }

  /** Whether it ended of itself. */
  get isOver(): boolean {
    return this.#isOver;
  }

  ask(question: Question, waiting: AnalystThreadEvents): void {
    this.#waiting = waiting;
    this.#thread.ask(question);
  }

  stop(): void {
    this.#waiting = undefined;
    this.#thread.stop();
  }

  #take(): AnalystThreadEvents | undefined {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    return waiting;
  }
}
