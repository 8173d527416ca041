/** What a thread answers where it could not answer what it was asked. */
export interface Problem {
  readonly problem: string;
}

/** A thread that answers one question at a time. */
export interface PoolThread<Question> {
  ask(question: Question): void;
  /** Ends it, whatever it is at. */
  stop(): void;
}

export interface PoolThreadEvents<Answer> {
  readonly onAnswer: (answer: Answer | Problem) => void;
  /** It ended of itself, or cannot go on. */
  readonly onEnd: (reason: string) => void;
}

export type StartPoolThread<Question, Answer> = (events: PoolThreadEvents<Answer>) => PoolThread<Question>;

/** Unless told otherwise. */
const PATIENCE = 60_000;
const IDLE = 5000;

export interface PoolOptions {
  /** How many threads there are at most. */
  readonly width: number;
  /** A question that takes longer is given up, in milliseconds. */
  readonly patience?: number | undefined;
  /** Threads without work give their memory back after so many milliseconds. */
  readonly idle?: number;
  /** What threads do with what they are asked about: "read". */
  readonly done: string;
}

interface Job<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Threads that answer questions, begun in the order in which they are asked. One that fails takes nothing down but the
 * question it was at.
 */
export class ThreadPool<Question, Answer extends object> {
  readonly width: number;
  readonly #startThread: StartPoolThread<Question, Answer>;
  readonly #patience: number;
  readonly #idleTime: number;
  readonly #done: string;
  readonly #waiting: Job<Question, Answer>[] = [];
  readonly #free: Seat<Question, Answer>[] = [];
  readonly #all = new Set<Seat<Question, Answer>>();
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(
    startThread: StartPoolThread<Question, Answer>,
    { width, patience = PATIENCE, idle = IDLE, done }: PoolOptions,
  ) {
    this.#startThread = startThread;
    this.width = width;
    this.#patience = patience;
    this.#idleTime = idle;
    this.#done = done;
  }

  /** @throws {Error} Where there is no answer; the message says why, as words that follow the name of what was asked about. */
  ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ question, resolve, reject });
      this.#next();
    });
  }

  dispose(): void {
    clearTimeout(this.#idle);
    for (const seat of this.#all) seat.stop();
    for (const job of this.#waiting.splice(0)) job.reject(new Error(`was not ${this.#done} any more`));
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

  #takeFree(): Seat<Question, Answer> | undefined {
    const seat = this.#free.pop();
    if (!seat?.isOver) return seat;
    this.#all.delete(seat);
    return this.#takeFree();
  }

  #start(): Seat<Question, Answer> | undefined {
    if (this.#all.size === this.width) return undefined;
    const seat = new Seat(this.#startThread);
    this.#all.add(seat);
    return seat;
  }

  #run({ question, resolve, reject }: Job<Question, Answer>, seat: Seat<Question, Answer>): void {
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
      onEnd: (reason) => fail(`could not be ${this.#done}: ${reason}`),
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
class Seat<Question, Answer> {
  readonly #thread: PoolThread<Question>;
  #waiting: PoolThreadEvents<Answer> | undefined;
  #isOver = false;

  constructor(startThread: StartPoolThread<Question, Answer>) {
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

  ask(question: Question, waiting: PoolThreadEvents<Answer>): void {
    this.#waiting = waiting;
    this.#thread.ask(question);
  }

  stop(): void {
    this.#waiting = undefined;
    this.#thread.stop();
  }

  #take(): PoolThreadEvents<Answer> | undefined {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    return waiting;
  }
}
