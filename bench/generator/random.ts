/** A seeded source of chance: the same seed makes the same choices on every machine. Generator: sfc32 (PractRand). */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  /** @param seed any values; each different list is a source of its own. */
  constructor(...seed: readonly (string | number)[]) {
    const hash = fnv1a(seed.join('\0'));
    this.#a = hash;
    this.#b = Math.imul(hash, 0x9e3779b1);
    this.#c = Math.imul(hash ^ 0x85ebca6b, 0xc2b2ae35);
    for (let i = 0; i < 12; i++) this.#next();
  }

  /** From `low` to `high`, both included. */
  integer(low: number, high: number): number {
    return low + (this.#next() % (high - low + 1));
  }

  /** True with a probability of 0..1. */
  chance(probability: number): boolean {
    return this.#next() / 2 ** 32 < probability;
  }

  /** @throws {RangeError} Where there is nothing to pick from. */
  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.integer(0, items.length - 1)];
    if (item === undefined) throw new RangeError('Nothing to pick from');
    return item;
  }

  /** The items in another order. */
  shuffle<Item>(items: readonly Item[]): Item[] {
    const rest = [...items];
    return items.flatMap(() => rest.splice(this.integer(0, rest.length - 1), 1));
  }

  /** The items in nearly the same order: none strays more than `distance` places. */
  stir<Item>(items: readonly Item[], distance: number): Item[] {
    const places = items.map((item, i) => ({ item, place: i + this.integer(0, distance * 16) / 16 }));
    return places.sort((a, b) => a.place - b.place).map(({ item }) => item);
  }

  #next(): number {
    const sum = (this.#a + this.#b + this.#counter++) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    return sum >>> 0;
  }
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** Deals out the items in random order, and begins anew when all are dealt. */
export class Deck<Item> {
  readonly #items: readonly Item[];
  readonly #random: Random;
  #rest: Item[] = [];

  constructor(items: readonly Item[], random: Random) {
    this.#items = items;
    this.#random = random;
  }

  deal(): Item {
    if (this.#rest.length === 0) this.#rest = this.#random.shuffle(this.#items);
    return this.#rest.pop() ?? this.#random.pick(this.#items);
  }
}
