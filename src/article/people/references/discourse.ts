import type { MentionKind } from '../../analysis';
import type { ParsedSentence, Token } from '../../language/token';
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

/** The relation of a stretch of tokens to the rest of its sentence, or "" where the sentence has not been parsed. */
function relationOf(tokens: readonly Token[], first: number, end: number): string {
  for (let at = first; at < end; at++) {
    const token = tokens[at];
    if (token && token.relation !== '' && (token.head < first || token.head >= end)) return token.relation;
  }
  return '';
}

/** Is what stands at these tokens the subject of its clause? Without a parse by order: a verb follows, no preposition precedes. */
export function isSubject({ tokens }: ParsedSentence, firstToken: number, endToken: number): boolean {
  const parsed = relationOf(tokens, firstToken, endToken);
  if (parsed) return parsed.startsWith('nsubj');
  const before = tokens[firstToken - 1];
  if (before && (before.pos === 'ADP' || before.pos === 'VERB')) return false;
  let at = endToken;
  if (tokens[at]?.text === ',') at = afterAside(tokens, at);
  while (tokens[at]?.pos === 'ADV') at++;
  const next = tokens[at];
  return next?.pos === 'VERB' || next?.pos === 'AUX';
}

const MAX_ASIDE = 14;

/** The token after what stands between two commas. */
function afterAside(tokens: readonly Token[], comma: number): number {
  for (let at = comma + 1; at < tokens.length && at - comma < MAX_ASIDE; at++)
    if (tokens[at]?.text === ',') return at + 1;
  return comma;
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
