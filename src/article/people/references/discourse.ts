import type { MentionKind } from '../../analysis';
import type { ParsedSentence } from '../../language/token';
import type { Span } from '../../span';
import type { Character } from '../cast';

/** A place where a character is meant, with what later mentions need to know about it. */
export interface Appearance extends Span {
  readonly character: Character;
  readonly kind: MentionKind;
  /** Index into the article's sentences. */
  readonly sentence: number;
  /** Indices of its tokens in the sentence, half open. */
  readonly firstToken: number;
  readonly endToken: number;
}

/** Is what stands at these tokens the subject of its clause? */
export function isSubject({ tokens }: ParsedSentence, firstToken: number, endToken: number): boolean {
  for (let at = firstToken; at < endToken; at++) {
    const token = tokens[at];
    if (token && (token.head < firstToken || token.head >= endToken)) return token.relation.startsWith('nsubj');
  }
  return false;
}

export const isPossessive = ({ tokens }: ParsedSentence, endToken: number): boolean =>
  /^['’]s?$/i.test(tokens[endToken]?.text ?? '');

/** How many of a character's latest appearances count as recent. */
const REMEMBERED = 64;

/** Who has appeared so far, the latest last. */
export class Discourse {
  readonly #latest = new Map<Character, Appearance>();
  readonly #counts = new Map<Character, number>();

  add(appearance: Appearance): void {
    const { character } = appearance;
    this.#latest.delete(character);
    this.#latest.set(character, appearance);
    this.#counts.set(character, this.countOf(character) + 1);
    if (this.#latest.size > REMEMBERED) {
      const [oldest] = this.#latest.keys();
      if (oldest) this.#latest.delete(oldest);
    }
  }

  countOf(character: Character): number {
    return this.#counts.get(character) ?? 0;
  }

  /** The last appearance of everyone who appeared no more than `sentences` sentences before, the latest first. */
  recent(sentence: number, sentences: number): Appearance[] {
    return [...this.#latest.values()].filter((each) => sentence - each.sentence <= sentences).reverse();
  }
}
