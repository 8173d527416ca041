import type { ParsedSentence, Token } from '../language';

/** A node with more dependents than this is a list or a parse gone wrong; the rest is not looked at, to stay linear. */
const MAX_CHILDREN = 64;

/** The dependency tree of one sentence. Tokens are addressed by their index in the sentence. */
export class DependencyTree {
  readonly tokens: readonly Token[];
  readonly #children: number[][];
  readonly #heads: Int32Array;
  readonly #left: Int32Array;
  readonly #right: Int32Array;

  constructor(readonly sentence: ParsedSentence) {
    this.tokens = sentence.tokens;
    const size = this.tokens.length;
    this.#heads = new Int32Array(size).fill(-1);
    this.#left = Int32Array.from({ length: size }, (_, i) => i);
    this.#right = Int32Array.from({ length: size }, (_, i) => i);
    this.#children = this.tokens.map(() => []);
    this.tokens.forEach((token, i) => {
      if (token.head >= 0 && token.head < size && token.head !== i) this.#heads[i] = token.head;
    });
    this.#measure();
    this.tokens.forEach((_, i) => {
      const siblings = this.#children[this.head(i)];
      if (siblings && siblings.length < MAX_CHILDREN) siblings.push(i);
    });
  }

  /** Works out how far each subtree reaches, from the leaves up; what never becomes a leaf is on a cycle, which is cut. */
  #measure(): void {
    const pending = new Int32Array(this.tokens.length);
    for (const head of this.#heads) if (head >= 0) pending[head] = (pending[head] ?? 0) + 1;
    const ready: number[] = [];
    pending.forEach((count, i) => {
      if (count === 0) ready.push(i);
    });
    const done = new Uint8Array(this.tokens.length);
    for (let node = ready.pop(); node !== undefined; node = ready.pop()) {
      done[node] = 1;
      const head = this.head(node);
      if (head < 0) continue;
      this.#left[head] = Math.min(this.left(head), this.left(node));
      this.#right[head] = Math.max(this.right(head), this.right(node));
      pending[head] = (pending[head] ?? 0) - 1;
      if (pending[head] === 0) ready.push(head);
    }
    done.forEach((isDone, i) => {
      if (!isDone) this.#heads[i] = -1;
    });
  }

  /** Index of the governor, -1 for a root. */
  head(index: number): number {
    return this.#heads[index] ?? -1;
  }

  /** First token of the subtree. */
  left(index: number): number {
    return this.#left[index] ?? index;
  }

  /** Last token of the subtree. */
  right(index: number): number {
    return this.#right[index] ?? index;
  }

  /** Dependents in the order of the text. */
  children(index: number): readonly number[] {
    return this.#children[index] ?? [];
  }

  relation(index: number): string {
    return this.tokens[index]?.relation ?? '';
  }

  tag(index: number): string {
    return this.tokens[index]?.tag ?? '';
  }

  lemma(index: number): string {
    return this.tokens[index]?.lemma ?? '';
  }

  /** First dependent with one of the relations, or -1. */
  child(index: number, ...relations: readonly string[]): number {
    return this.children(index).find((child) => relations.includes(this.relation(child))) ?? -1;
  }

  /** All dependents with one of the relations. */
  childrenBy(index: number, ...relations: readonly string[]): number[] {
    return this.children(index).filter((child) => relations.includes(this.relation(child)));
  }

  /** The word that introduces a phrase or clause, in lower case: preposition, "according to", conjunction; '' if none. */
  marker(index: number): string {
    const marker = this.child(index, 'case', 'mark');
    if (marker < 0) return '';
    const words = [marker, ...this.childrenBy(marker, 'fixed')];
    return words.map((word) => this.tokens[word]?.text.toLowerCase()).join(' ');
  }

  /** A noun or verb and what is coordinated with it. */
  conjuncts(index: number): number[] {
    return [index, ...this.childrenBy(index, 'conj')];
  }

  isVerb(index: number): boolean {
    return this.tag(index).startsWith('VB');
  }

  isNominal(index: number): boolean {
    return /^(NN|PRP|CD|WP|DT|EX|\$)/.test(this.tag(index));
  }
}
