import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector';

/** How often each stretch of the code of a bundle ran, by where it starts and ends in it. */
export type Operations = ReadonlyMap<string, number>;

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly {
      readonly ranges: readonly { readonly startOffset: number; readonly endOffset: number; readonly count: number }[];
    }[];
  }[];
}

/** Counts what runs of a bundled file, block by block and exactly, however fast the machine is. */
export class OperationCounter {
  readonly #file: string;
  readonly #session = new Session();

  /** @param file absolute path of the bundle. */
  constructor(file: string) {
    this.#file = file;
    this.#session.connect();
    this.#post('Profiler.enable');
    this.#post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  count(run: () => void): Operations {
    this.#post('Profiler.takePreciseCoverage');
    run();
    const { result } = this.#post('Profiler.takePreciseCoverage') as Coverage;
    const counts = new Map<string, number>();
    for (const { url, functions } of result) {
      if (!url.endsWith(this.#file)) continue;
      for (const { ranges } of functions)
        for (const { startOffset, endOffset, count } of ranges) counts.set(`${startOffset} ${endOffset}`, count);
    }
    return counts;
  }

  /** The first words of a stretch of code. */
  codeOf(stretch: string): string {
    const [start = 0, end = 0] = stretch.split(' ').map(Number);
    return readFileSync(this.#file, 'utf8')
      .slice(start, Math.min(end, start + 120))
      .replace(/\s+/g, ' ');
  }

  dispose(): void {
    this.#post('Profiler.stopPreciseCoverage');
    this.#session.disconnect();
  }

  /** In the same turn, as sessions of one's own thread answer. */
  #post(method: string, parameters: object = {}): unknown {
    let answer: unknown;
    this.#session.post(method, parameters, (error, result) => {
      if (error) throw error;
      answer = result;
    });
    return answer;
  }
}
