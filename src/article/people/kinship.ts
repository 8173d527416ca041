import type { ParsedSentence, Token } from '../language/token';
import { labelledWords } from '../wordList';
import kinList from './kinNouns.txt';
import type { NameMention } from './names';

const KIN_NOUNS = labelledWords(kinList);

/** How a sentence introduces somebody as a relative: as one who may have the other's given name ("his father"), or as another. */
export type Kinship = 'namesake' | 'relative';

const kinshipOf = (noun: string): Kinship | null => {
  const label = KIN_NOUNS.get(noun) ?? KIN_NOUNS.get(noun.replace(/s$/, ''));
  return label === undefined ? null : label === 'namesake' ? 'namesake' : 'relative';
};

/** Is the noun one for a relative ("wife", "son")? */
export const isKinNoun = (noun: string): boolean => KIN_NOUNS.has(noun);

/** Of "sister", and of "first lady". */
function kinshipAt(tokens: readonly Token[], at: number): Kinship | null {
  const noun = tokens[at]?.lower ?? '';
  return noun === 'lady' && tokens[at - 1]?.lower === 'first' ? 'relative' : kinshipOf(noun);
}

/** Tokens of titles and offices between a noun for a relative and the name, at most. */
const REACH = 8;
const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ']);

/** Parts of titles, and "Ada and" of "his daughters, Ada and Eve Quill". */
function joins(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (token.lower === 'and') return tokens[at - 1]?.pos === 'PROPN' && tokens[at + 1]?.pos === 'PROPN';
  return NOMINAL.has(token.pos) || token.text === '.' || token.text === '-';
}

/**
 * Whether the name's bearer is introduced as somebody's relative: "his wife Ada Quill", "Quill's father, the Rev. Tom Quill,",
 * "a son of Tom Quill", "Ada Quill, his sister"; `nouns` are those by which the sentence describes the bearer.
 */
export function kinshipIn(
  { tokens }: ParsedSentence,
  { firstToken, endToken }: NameMention,
  nouns: readonly string[],
): Kinship | null {
  for (const noun of nouns) {
    const kinship = kinshipOf(noun);
    if (kinship) return kinship;
  }
  let at = firstToken - 1;
  const limit = Math.max(0, firstToken - REACH);
  while (at >= limit && joins(tokens, at) && !kinshipAt(tokens, at)) at--;
  if (tokens[at]?.lower === 'the') at--;
  const beside = kinshipAt(tokens, at);
  if (beside) return beside;
  const link = tokens[at];
  if (link?.lower === 'of') return kinshipAt(tokens, at - 1);
  return link?.text === ',' && closes(tokens[endToken]) ? kinshipAt(tokens, at - 1) : null;
}

const closes = (token: Token | undefined): boolean => !token || /^(?:[,.;:—–()!?”"]|and|or|who)$/.test(token.text);

/** "the younger Mr. Quill" */
export const isYounger = ({ tokens }: ParsedSentence, firstToken: number): boolean =>
  tokens.slice(Math.max(0, firstToken - 3), firstToken).some(({ lower }) => lower === 'younger');
