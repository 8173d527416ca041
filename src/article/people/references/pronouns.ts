import type { ParsedSentence } from '../../language/token';
import type { Character } from '../cast';
import { type Gender, genderOfGivenName } from '../gender';
import { clausesAround } from './clauses';
import type { Appearance, Discourse } from './discourse';
import { type Candidate, candidateFeatures, noneFeatures, type Pronoun } from './pronounFeatures';
import model from './pronounWeights.json';

const WEIGHTS: Readonly<Record<string, number>> = model.weights;
/** Links below this chance are left out: a wrong link costs more than a missing one. In a quotation's tag, elsewhere, and where only one could be meant: somebody of that gender, or of whose gender nothing is known. */
const THRESHOLDS: Readonly<Record<'tag' | 'card' | 'alone' | 'aloneOpen', number>> = model.thresholds;
/** Below this chance a link tells nothing about anybody's gender. */
const EVIDENT = 0.9;
const SENTENCES_BACK = 5;
const MAX_CANDIDATES = 8;
const MAX_AHEAD = 3;
/** Steps up the tree, at most. */
const MAX_DEPTH = 24;

const GENDERS: ReadonlyMap<string, Gender> = new Map([
  ['he', 'male'],
  ['him', 'male'],
  ['his', 'male'],
  ['himself', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ['hers', 'female'],
  ['herself', 'female'],
]);

/** Of "he" and "she" in any form, in lower case. */
export const genderOfPronoun = (lower: string): Gender | null => GENDERS.get(lower) ?? null;

/** The pronoun at a token, or null. */
export function pronounAt(sentence: ParsedSentence, token: number, quote: number, says: number): Pronoun | null {
  const lower = sentence.tokens[token]?.lower ?? '';
  const gender = GENDERS.get(lower);
  if (gender === undefined) return null;
  return {
    sentence,
    token,
    gender,
    form: formOf(sentence, token, lower),
    quote,
    clauses: clausesAround(sentence, token),
    says,
  };
}

function formOf({ tokens }: ParsedSentence, at: number, lower: string): Pronoun['form'] {
  if (lower.endsWith('self')) return 'reflexive';
  if (lower === 'he' || lower === 'she') return 'subject';
  if (lower === 'him') return 'object';
  const next = tokens[at + 1]?.pos;
  return lower === 'her' && next !== 'NOUN' && next !== 'ADJ' && next !== 'PROPN' && next !== 'NUM'
    ? 'object'
    : 'possessive';
}

/** Everyone whom a pronoun could mean, the latest first; `ahead` are those named behind it in its sentence. */
export function candidatesFor(
  pronoun: Pronoun,
  discourse: Discourse,
  ahead: readonly Appearance[],
  sentences: readonly ParsedSentence[],
  quoteAt: (offset: number) => number,
  speakerOf: (quote: number) => Character | null,
): Candidate[] {
  const speaker = pronoun.quote >= 0 ? speakerOf(pronoun.quote) : null;
  const behind = discourse.recent(pronoun.sentence.index, SENTENCES_BACK);
  const named = new Set(behind.map(({ character }) => character));
  const isPossible = (appearance: Appearance): boolean => {
    const { character } = appearance;
    if (character === speaker || isBound(pronoun, appearance)) return false;
    if (pronoun.says >= 0 && quoteAt(appearance.start) === pronoun.says) return false;
    return character.gender
      ? character.gender === pronoun.gender
      : genderOfGivenName(character.name.given) !== other(pronoun.gender);
  };
  return [
    ...behind.filter(isPossible).slice(0, MAX_CANDIDATES),
    ...ahead
      .filter((each) => !named.has(each.character) && isPossible(each) && !isBelow(pronoun, each))
      .slice(0, MAX_AHEAD),
  ].flatMap((appearance, rank) => {
    const sentence = sentences[appearance.sentence];
    const isAhead = appearance.sentence === pronoun.sentence.index && appearance.firstToken > pronoun.token;
    return sentence ? [{ appearance, sentence, rank, quote: quoteAt(appearance.start), isAhead }] : [];
  });
}

const other = (gender: Gender): Gender => (gender === 'male' ? 'female' : 'male');

/** Is it the subject of the clause whose object the pronoun is? That would be "herself". */
function isBound({ sentence, form, clauses }: Pronoun, appearance: Appearance): boolean {
  const { firstToken, endToken } = appearance;
  const own = clauses[0]?.subject ?? -1;
  return form === 'object' && appearance.sentence === sentence.index && firstToken <= own && own < endToken;
}

/** Does it stand in what the pronoun is the subject of? "He left before Quill came" is about two. */
function isBelow({ sentence: { tokens }, token, form }: Pronoun, { firstToken }: Appearance): boolean {
  const predicate = form === 'subject' ? (tokens[token]?.head ?? -1) : -1;
  let at = predicate < 0 ? -1 : firstToken;
  for (let depth = 0; at >= 0 && depth < MAX_DEPTH; depth++) {
    if (at === predicate) return true;
    at = tokens[at]?.head ?? -1;
  }
  return false;
}

export interface Resolution {
  readonly appearance: Appearance;
  /** Does the link say that its character is of the pronoun's gender? */
  readonly evident: boolean;
}

/** Whom a pronoun means, or null when that is not clear. */
export function resolve(pronoun: Pronoun, candidates: readonly Candidate[], discourse: Discourse): Resolution | null {
  const scores = candidates.map((each) => score(candidateFeatures(pronoun, each, candidates, discourse)));
  const none = score(noneFeatures(pronoun, candidates, discourse));
  const total = scores.reduce((sum, each) => sum + Math.exp(each), Math.exp(none));
  let best = 0;
  for (let i = 1; i < scores.length; i++) if ((scores[i] ?? 0) > (scores[best] ?? 0)) best = i;
  const appearance = candidates[best]?.appearance;
  const chance = Math.exp(scores[best] ?? Number.NEGATIVE_INFINITY) / total;
  if (!appearance) return null;
  const threshold =
    candidates.length === 1
      ? thresholdAlone(appearance.character)
      : pronoun.says >= 0
        ? THRESHOLDS.tag
        : THRESHOLDS.card;
  if (chance < threshold) return null;
  return { appearance, evident: pronoun.form === 'reflexive' || (chance >= EVIDENT && candidates.length === 1) };
}

const thresholdAlone = ({ gender, name }: Character): number =>
  gender || genderOfGivenName(name.given) ? THRESHOLDS.alone : THRESHOLDS.aloneOpen;

const score = (features: readonly string[]): number =>
  features.reduce((sum, feature) => sum + (WEIGHTS[feature] ?? 0), 0);
