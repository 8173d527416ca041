import type { ParsedSentence, Token } from '../../language/token';
import { isPersonNoun } from '../nouns';
import { GIVEN_NAMES, isTitle, ORGANISATION_KINDS, SURNAMES } from './lexicon';
import { wordUse } from './wordUse';

/** A name as far as telling whether somebody bears it needs. */
interface Named {
  readonly sentence: number;
  readonly firstToken: number;
  readonly endToken: number;
  readonly words: readonly string[];
  readonly title: unknown;
}

const CAPITALIZED = /^\p{Lu}/u;
const POSSESSIVE = /^['’]s$/;
/** "CreditAda Quill", where a photograph's credit has lost its space. */
const GLUED_CREDIT = /^Credit\p{Lu}/u;

/** Of names as they were tagged, those that nothing in the article shows to be something else's. */
export function withoutNobody<Name extends Named>(
  names: readonly Name[],
  sentences: readonly ParsedSentence[],
): readonly Name[] {
  const sure = new Set(names.flatMap(({ words, title }) => (words.length > 1 || title !== null ? words : [])));
  const tokensOf = ({ sentence }: Named): readonly Token[] => sentences[sentence]?.tokens ?? [];
  const organisations = new Set(names.filter((name) => isOrganisation(tokensOf(name), name)).map(written));
  const possessors = onlyPossessors(names, tokensOf);
  const parts = new Set(names.flatMap(({ words }) => words));
  return names.filter((name) => {
    const [word = ''] = name.words;
    if (name.title === null && organisations.has(written(name))) return false;
    if (GLUED_CREDIT.test(word)) return false;
    if (name.words.length > 1 || name.title !== null) return true;
    return (
      !possessors.has(word) &&
      !isCompound(tokensOf(name)[name.endToken - 1], word) &&
      !isPair(word, parts) &&
      (sure.has(word) || !isCommonWord(word))
    );
  });
}

const written = ({ words }: Named): string => words.join(' ');

/** "the law firm Quill Brask", and "Quill Brask, a law firm"; not "Ada Quill, the firm's head" or "a University of Velm teacher". */
function isOrganisation(tokens: readonly Token[], { firstToken, endToken }: Named): boolean {
  const before = tokens[firstToken - 1];
  if (before && /^\p{Ll}/u.test(before.text) && ORGANISATION_KINDS.has(before.lower)) return true;
  if (tokens[endToken]?.text !== ',' || !/^(?:an?|the)$/.test(tokens[endToken + 1]?.lower ?? '')) return false;
  const head = lastOfNouns(tokens, endToken + 2);
  const next = tokens[head + 1];
  if (!ORGANISATION_KINDS.has(tokens[head]?.lower ?? '') || /^['’]s?$/.test(next?.text ?? '')) return false;
  const last = next?.lower === 'of' ? tokens[lastOfNouns(tokens, head + 2)] : undefined;
  return last === undefined || !isPersonNoun(last);
}

function lastOfNouns(tokens: readonly Token[], first: number): number {
  let last = first;
  while (/^(?:ADJ|NOUN|PROPN)$/.test(tokens[last + 1]?.pos ?? '') || tokens[last + 1]?.text === '-') last++;
  return last;
}

/** Given names that the article has only in "Ada's Law" and "Ada's List". */
function onlyPossessors<Name extends Named>(
  names: readonly Name[],
  tokensOf: (name: Name) => readonly Token[],
): ReadonlySet<string> {
  const possessors = new Set<string>();
  const others = new Set<string>();
  for (const name of names) {
    const [word = ''] = name.words;
    const tokens = tokensOf(name);
    const thing = tokens[name.endToken + 1];
    const isPossessor =
      name.words.length === 1 &&
      name.title === null &&
      GIVEN_NAMES.has(word.toLowerCase()) &&
      POSSESSIVE.test(tokens[name.endToken]?.text ?? '') &&
      thing !== undefined &&
      CAPITALIZED.test(thing.text) &&
      !GIVEN_NAMES.has(thing.lower);
    if (isPossessor) possessors.add(word);
    else for (const each of name.words) others.add(each);
  }
  for (const word of others) possessors.delete(word);
  return possessors;
}

/** "Quill-backed" */
const isCompound = (last: Token | undefined, word: string): boolean =>
  word.includes('-') && last !== undefined && /^(?:VBN|VBD|VBG|JJ)$/.test(last.tag) && /^\p{Ll}/u.test(last.text);

/** "the Quill-Brask ticket" is of Quill and Brask. */
function isPair(word: string, parts: ReadonlySet<string>): boolean {
  const [first = '', second, ...more] = word.split(/[-–]/);
  return second !== undefined && more.length === 0 && parts.has(first) && parts.has(second);
}

/** Bits of {@link wordUse}: the likeliest use, of which 0 is a common word, and the chance of being a person's name, in eighths. */
const USE = 0b111000;
const CHANCE = 0b111;

/** "Debate", "Dad", "President": no name, though with a capital, unless somebody bears it in full. */
function isCommonWord(word: string): boolean {
  const lower = word.toLowerCase();
  if (GIVEN_NAMES.has(lower) || SURNAMES.has(lower)) return false;
  if (isTitle(word) || isPersonNoun({ lower })) return true;
  const { fine, bits } = wordUse(lower);
  return fine > 0 && (bits & USE) === 0 && (bits & CHANCE) === 0;
}
