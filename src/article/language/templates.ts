import { mix } from './hash';

/** The number of a template and the parts that it names. */
export type Template = readonly [template: number, first: number, second?: number, third?: number];

/**
 * Templates of features, filled from a list of parts: what is known of a state, by number. Each makes one hash of its number
 * and the parts that it names. They are data and filled in one loop, which runs faster than as many lines of code.
 */
abstract class Templates {
  readonly size: number;
  protected readonly numbers: Int32Array;
  protected readonly first: Uint8Array;
  protected readonly second: Uint8Array;
  protected readonly third: Uint8Array;

  /** Part 0 stands for those that a template does not have. */
  constructor(templates: readonly Template[]) {
    this.size = templates.length;
    this.numbers = Int32Array.from(templates, ([number]) => number);
    this.first = Uint8Array.from(templates, ([, first]) => first);
    this.second = Uint8Array.from(templates, ([, , second = 0]) => second);
    this.third = Uint8Array.from(templates, ([, , , third = 0]) => third);
  }

  /** Writes the features to `out` from `written` on and returns where they end. */
  abstract write(parts: Int32Array, out: Int32Array, written: number): number;
}

/** Adds up one to three parts to a hash whose upper bits are good; part 0 must be 0. Multipliers as in MurmurHash. */
export class SummedTemplates extends Templates {
  write(parts: Int32Array, out: Int32Array, written: number): number {
    const { size, numbers, first, second, third } = this;
    for (let i = 0; i < size; i++) {
      const hash =
        Math.imul(numbers[i] as number, 0x9e3779b1) +
        Math.imul(parts[first[i] as number] as number, 0xcc9e2d51) +
        Math.imul(parts[second[i] as number] as number, 0x1b873593) +
        Math.imul(parts[third[i] as number] as number, 0xe6546b65);
      out[written + i] = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
    }
    return written + size;
  }
}

/** Mixes one or two parts in, one after the other. */
export class MixedTemplates extends Templates {
  write(parts: Int32Array, out: Int32Array, written: number): number {
    const { size, numbers, first, second } = this;
    for (let i = 0; i < size; i++) {
      const hash = mix(numbers[i] as number, parts[first[i] as number] as number);
      const other = second[i] as number;
      out[written + i] = other > 0 ? mix(hash, parts[other] as number) : hash;
    }
    return written + size;
  }
}
