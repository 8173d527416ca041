/** What the parser can do next (arc-hybrid, Kuhlmann and others 2011). */
export const SHIFT = 0;
/** The top of the stack depends on the next word. */
export const LEFT = 1;
/** The top of the stack depends on the word under it. */
export const RIGHT = 2;
export const TRANSITIONS = 3;

/** Stands for a relation that is not there. */
export const NO_LABEL = 255;

/**
 * Where a parse has got to: words read, words waiting on a stack for their head, arcs found. The root comes after the
 * last word, index `length`; `none`, one further, stands for a word that is not there.
 */
export class Configuration {
  readonly root: number;
  readonly none: number;
  readonly stack: Int32Array;
  depth = 0;
  next = 0;
  readonly heads: Int32Array;
  readonly labels: Uint8Array;
  /** The two outermost dependents on each side, farthest first. */
  readonly left1: Int32Array;
  readonly left2: Int32Array;
  readonly right1: Int32Array;
  readonly right2: Int32Array;
  readonly leftCount: Uint8Array;
  readonly rightCount: Uint8Array;
  /** Sets of the labels of the dependents on each side, as one bit for each label modulo 32. */
  readonly leftLabels: Int32Array;
  readonly rightLabels: Int32Array;

  constructor(readonly length: number) {
    this.root = length;
    this.none = length + 1;
    const size = length + 2;
    this.stack = new Int32Array(size);
    this.heads = new Int32Array(size).fill(-1);
    this.labels = new Uint8Array(size).fill(NO_LABEL);
    this.left1 = new Int32Array(size).fill(this.none);
    this.left2 = new Int32Array(size).fill(this.none);
    this.right1 = new Int32Array(size).fill(this.none);
    this.right2 = new Int32Array(size).fill(this.none);
    this.leftCount = new Uint8Array(size);
    this.rightCount = new Uint8Array(size);
    this.leftLabels = new Int32Array(size);
    this.rightLabels = new Int32Array(size);
  }

  /** All words have heads. */
  get finished(): boolean {
    return this.next === this.root && this.depth === 0;
  }

  /** The word `i` steps under the top of the stack. */
  stacked(i: number): number {
    return i < this.depth ? (this.stack[this.depth - 1 - i] as number) : this.none;
  }

  /** The word `i` steps after the next one; the root after the last. */
  ahead(i: number): number {
    return Math.min(this.next + i, this.none);
  }

  /** Whether a transition is possible; one word only becomes the dependent of the root. */
  allows(transition: number): boolean {
    if (transition === SHIFT) return this.next < this.root;
    if (transition === LEFT) return this.next < this.root ? this.depth > 0 : this.depth === 1;
    return this.depth > 1;
  }

  shift(): void {
    this.stack[this.depth++] = this.next++;
  }

  /** Takes the top of the stack off as a dependent of `head`, which {@link headFor} gave. */
  attach(head: number, label: number): void {
    const dependent = this.stacked(0);
    this.depth--;
    this.heads[dependent] = head;
    this.labels[dependent] = label;
    const bit = 1 << (label & 31);
    if (head > dependent) {
      this.left2[head] = this.left1[head] as number;
      this.left1[head] = dependent;
      this.leftCount[head] = (this.leftCount[head] as number) + 1;
      this.leftLabels[head] = (this.leftLabels[head] as number) | bit;
    } else {
      this.right2[head] = this.right1[head] as number;
      this.right1[head] = dependent;
      this.rightCount[head] = (this.rightCount[head] as number) + 1;
      this.rightLabels[head] = (this.rightLabels[head] as number) | bit;
    }
  }

  /** The head that LEFT or RIGHT gives to the top of the stack. */
  headFor(transition: number): number {
    return transition === LEFT ? this.next : this.stacked(1);
  }
}
