import type { EncodedProfile } from '../corpus';

/** Profiles that several threads hold at once: each term is in one table, and the bytes are in memory that is never copied. */
export class SharedProfiles {
  readonly #byPath = new Map<string, EncodedProfile>();
  readonly #table: string[] = [];
  readonly #indices = new Map<string, number>();

  get byPath(): ReadonlyMap<string, EncodedProfile> {
    return this.#byPath;
  }

  /** The same profile, as it is kept. */
  share(path: string, { table, terms, bytes }: EncodedProfile): EncodedProfile {
    const shared = {
      table: this.#table,
      terms: terms.map((index) => this.#indexOf(table[index] ?? '')),
      bytes: inSharedMemory(bytes),
    };
    this.#byPath.set(path, shared);
    return shared;
  }

  #indexOf(term: string): number {
    const known = this.#indices.get(term);
    if (known !== undefined) return known;
    const index = this.#table.push(term) - 1;
    this.#indices.set(term, index);
    return index;
  }
}

function inSharedMemory(bytes: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}
