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
 * last word, index `length`; `none`, one further, stands for a word that is not there. Is used for one sentence after another.
 */
export class Configuration {
  length = 0;
  root = 0;
  none = 0;
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
  /** Sets of the labels of the dependents on each side, as one bit for each label modulo 32. */
  readonly leftLabels: Int32Array;
  readonly rightLabels: Int32Array;

  /** `capacity` is the length of the longest sentence. */
  constructor(capacity: number) {
    const size = capacity + 2;
    this.stack = new Int32Array(size);
    this.heads = new Int32Array(size);
    this.labels = new Uint8Array(size);
    this.left1 = new Int32Array(size);
    this.left2 = new Int32Array(size);
    this.right1 = new Int32Array(size);
    this.right2 = new Int32Array(size);
    this.leftLabels = new Int32Array(size);
    this.rightLabels = new Int32Array(size);
  }

  /** Starts on a sentence of this length. */
  begin(length: number): void {
    this.length = length;
    this.root = length;
    this.none = length + 1;
    this.depth = 0;
    this.next = 0;
    const size = length + 2;
    this.heads.fill(-1, 0, size);
    this.labels.fill(NO_LABEL, 0, size);
    for (const outermost of [this.left1, this.left2, this.right1, this.right2]) outermost.fill(this.none, 0, size);
    this.leftLabels.fill(0, 0, size);
    this.rightLabels.fill(0, 0, size);
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

  /** The transition when no other is possible, or -1. */
  get forced(): number {
    if (this.depth === 0) return SHIFT;
    if (this.next < this.root) return -1;
    return this.depth > 1 ? RIGHT : LEFT;
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
      this.leftLabels[head] = (this.leftLabels[head] as number) | bit;
    } else {
      this.right2[head] = this.right1[head] as number;
      this.right1[head] = dependent;
      this.rightLabels[head] = (this.rightLabels[head] as number) | bit;
    }
  }

  /** The head that LEFT or RIGHT gives to the top of the stack. */
  headFor(transition: number): number {
    return transition === LEFT ? this.next : this.stacked(1);
  }
}
