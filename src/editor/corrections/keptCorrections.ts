import {
  type Change,
  type CorrectionDocument,
  changed,
  combined,
  EMPTY_DOCUMENT,
  inverse,
  isDone,
  NO_CHANGE,
  readDocument,
  writeDocument,
} from '../../corpus/corrections';

/** A file that others may write too. */
export interface Place {
  /** Null where there is none. @throws {Error} Where it cannot be read, in words that follow its name. */
  read(): Promise<string | null>;
  /** Either all of it is there afterwards, or what was. @throws Where it cannot be written. */
  write(text: string): Promise<void>;
}

/** What is still to be written, where it outlives the window. */
export interface Memory {
  get(): Change;
  set(change: Change): Promise<void>;
}

export interface KeptCorrectionsParts {
  /** Null while nothing may be read from the folder, nor written to it. */
  readonly place: () => Place | null;
  readonly memory: Memory;
  /** Told why the file is left as it is, in words that follow its name where it is its content; once for each reason. */
  readonly onProblem: (problem: string, isUnreadable: boolean) => void;
  readonly onChange: () => void;
}

/** Another window that wrote at the same moment has done so by then, in milliseconds. */
const SETTLED = 150;
/** How often a change that another window wrote over is written again. */
const MOST_TRIES = 6;

/** @throws Where it would be too large to be read again. */
function writable(document: CorrectionDocument): string {
  const text = writeDocument(document);
  readDocument(text);
  return text;
}

/**
 * The corrections of one folder: what its file says, and what the reader changed since. A change counts at once and is
 * remembered by the editor until it stands in the file, so that nothing is lost where the folder cannot be written, or is
 * written by somebody else at the same time.
 */
export class KeptCorrections {
  readonly #parts: KeptCorrectionsParts;
  #file: CorrectionDocument = EMPTY_DOCUMENT;
  #pending: Change;
  /** What is done to the file is done one after the other. */
  #turn: Promise<void> = Promise.resolve();
  #problem: string | null = null;
  #isUnreadable = false;

  constructor(parts: KeptCorrectionsParts) {
    this.#parts = parts;
    this.#pending = parts.memory.get();
  }

  get document(): CorrectionDocument {
    return changed(this.#file, this.#pending);
  }

  /** @returns what takes it back. */
  change(change: Change): Change {
    const back = inverse(this.document, change);
    this.#pending = combined(this.#pending, change);
    this.#parts.onChange();
    const pending = this.#pending;
    void this.#inTurn(async () => {
      await this.#parts.memory.set(pending);
      await this.#write();
    });
    return back;
  }

  /** Reads the file, and writes what could not be written before. */
  refresh(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#read();
      await this.#write();
    });
  }

  /** Ends when all that can be written is. */
  settled(): Promise<void> {
    return this.#turn;
  }

  #inTurn(act: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(act).then(
      () => this.#report(null),
      (error: Error) => this.#report(error.message),
    );
    return this.#turn;
  }

  async #read(): Promise<CorrectionDocument> {
    const { onChange } = this.#parts;
    const before = writeDocument(this.#file);
    this.#isUnreadable = true;
    try {
      const text = (await this.#parts.place()?.read()) ?? null;
      this.#file = text === null ? EMPTY_DOCUMENT : readDocument(text);
      this.#isUnreadable = false;
    } catch (error) {
      this.#file = EMPTY_DOCUMENT;
      throw error;
    } finally {
      if (writeDocument(this.#file) !== before) onChange();
    }
    return this.#file;
  }

  /** @throws Where the file cannot be read or written: what is pending stays so. */
  async #write(): Promise<void> {
    const { memory } = this.#parts;
    const place = this.#parts.place();
    if (!place) return;
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const change = this.#pending;
      if (change.add.length + change.remove.length === 0) return;
      const file = await this.#read();
      if (!isDone(file, change)) {
        await place.write(writable(changed(file, change)));
        await new Promise((resolve) => setTimeout(resolve, SETTLED * (1 + Math.random())));
        if (!isDone(await this.#read(), change)) continue;
      }
      if (this.#pending === change) {
        this.#pending = NO_CHANGE;
        await memory.set(NO_CHANGE);
      }
    }
  }

  #report(problem: string | null): void {
    if (problem !== null && problem !== this.#problem) this.#parts.onProblem(problem, this.#isUnreadable);
    this.#problem = problem;
  }
}
