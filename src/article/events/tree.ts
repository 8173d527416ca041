import type { Token } from '../language';

/** A node with more dependents than this is a list or a parse gone wrong; the rest is not looked at, to stay linear. */
const MAX_CHILDREN = 64;
const NOMINAL = /^(NN|PRP|CD|WP|DT|EX|FW|\$)/;
const NONE: readonly number[] = [];

/** Which token each token hangs from (-1 for a root), and how. */
export interface Attachments {
  readonly heads: readonly number[];
  readonly relations: readonly string[];
}

export function attachmentsOf(tokens: readonly Token[]): { heads: number[]; relations: string[] } {
  const heads: number[] = [];
  const relations: string[] = [];
  for (const { head, relation } of tokens) {
    heads.push(head);
    relations.push(relation);
  }
  return { heads, relations };
}

/** The dependency tree of one sentence. Tokens are addressed by their index in the sentence. */
export class DependencyTree {
  /** Filled on demand; most tokens have none. */
  readonly #children: (number[] | undefined)[];
  readonly #firstChild: number[];
  readonly #nextSibling: number[];
  readonly #heads: number[] = [];
  readonly #left: number[] = [];
  readonly #right: number[] = [];
  readonly #relations: readonly string[];

  constructor(
    readonly tokens: readonly Token[],
    { heads, relations }: Attachments = attachmentsOf(tokens),
  ) {
    this.#relations = relations;
    const size = this.tokens.length;
    this.#firstChild = new Array<number>(size).fill(-1);
    this.#nextSibling = new Array<number>(size).fill(-1);
    this.#children = new Array(size);
    for (let i = 0; i < size; i++) {
      const head = heads[i] ?? -1;
      this.#heads.push(head >= 0 && head < size && head !== i ? head : -1);
      this.#left.push(i);
      this.#right.push(i);
    }
    this.#measure();
    for (let i = size - 1; i >= 0; i--) {
      const head = this.head(i);
      if (head < 0) continue;
      this.#nextSibling[i] = this.#firstChild[head] ?? -1;
      this.#firstChild[head] = i;
    }
  }

  /** Works out how far each subtree reaches, from the leaves up; what never becomes a leaf is on a cycle, which is cut. */
  #measure(): void {
    const size = this.tokens.length;
    const pending = new Array<number>(size).fill(0);
    for (let i = 0; i < size; i++) {
      const head = this.head(i);
      if (head >= 0) pending[head] = (pending[head] ?? 0) + 1;
    }
    for (let leaf = 0; leaf < size; leaf++) {
      let node = leaf;
      while (node >= 0 && pending[node] === 0) {
        pending[node] = -1;
        const head = this.head(node);
        if (head >= 0) {
          this.#left[head] = Math.min(this.left(head), this.left(node));
          this.#right[head] = Math.max(this.right(head), this.right(node));
          pending[head] = (pending[head] ?? 0) - 1;
        }
        node = head;
      }
    }
    for (let i = 0; i < size; i++) if (pending[i] !== -1) this.#heads[i] = -1;
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
    if ((this.#firstChild[index] ?? -1) < 0) return NONE;
    const known = this.#children[index];
    if (known) return known;
    const children: number[] = [];
    for (let child = this.#firstChild[index] ?? -1; child >= 0 && children.length < MAX_CHILDREN; ) {
      children.push(child);
      child = this.#nextSibling[child] ?? -1;
    }
    this.#children[index] = children;
    return children;
  }

  relation(index: number): string {
    return this.#relations[index] ?? '';
  }

  tag(index: number): string {
    return this.tokens[index]?.tag ?? '';
  }

  lemma(index: number): string {
    return this.tokens[index]?.lemma ?? '';
  }

  /** First dependent with one of the relations, or -1. */
  child(index: number, ...relations: readonly string[]): number {
    for (const child of this.children(index)) if (relations.includes(this.relation(child))) return child;
    return -1;
  }

  /** All dependents with one of the relations. */
  childrenBy(index: number, ...relations: readonly string[]): readonly number[] {
    const children = this.children(index);
    return children === NONE ? NONE : children.filter((child) => relations.includes(this.relation(child)));
  }

  /**
   * The word that introduces a phrase or clause, in lower case: preposition, "according to", conjunction; '' if none. In "it was
   * like a dream" the preposition belongs to what it was like, and introduces nothing.
   */
  marker(index: number): string {
    const isPredicate = this.child(index, 'cop') >= 0;
    const marker = isPredicate ? this.child(index, 'mark') : this.child(index, 'case', 'mark');
    if (marker < 0) return '';
    let words = this.tokens[marker]?.lower ?? '';
    for (const child of this.childrenBy(marker, 'fixed')) words += ` ${this.tokens[child]?.lower}`;
    return words;
  }

  /** A noun or verb and what is coordinated with it. */
  conjuncts(index: number): readonly number[] {
    return [index, ...this.childrenBy(index, 'conj')];
  }

  /** Also a participle that passes for an adjective: "were politically motivated". */
  isVerb(index: number): boolean {
    return this.tag(index).startsWith('VB') || (this.tag(index) === 'JJ' && this.child(index, 'aux:pass') >= 0);
  }

  isNominal(index: number): boolean {
    return NOMINAL.test(this.tag(index));
  }
}
