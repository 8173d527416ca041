import type { ParsedSentence } from '../../language/token';
import type { Character } from '../cast';
import type { Gender } from '../gender';
import { subjectsAround } from './clauses';
import type { Appearance, Discourse } from './discourse';
import { type Candidate, candidateFeatures, noneFeatures, type Pronoun } from './pronounFeatures';
import model from './pronounWeights.json';

const WEIGHTS: Readonly<Record<string, number>> = model.weights;
/** Links below this chance are left out: a wrong link costs more than a missing one. */
const THRESHOLD = model.threshold;
/** Lower for the only one nearby of whom the text says that the pronoun fits. */
const THRESHOLD_ALONE = 0.45;
/** Below this chance a link tells nothing about anybody's gender. */
const EVIDENT = 0.9;
const SENTENCES_BACK = 3;
const MAX_CANDIDATES = 8;

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

/** The pronoun at a token, or null. */
export function pronounAt(sentence: ParsedSentence, token: number, quote: number): Pronoun | null {
  const lower = sentence.tokens[token]?.lower ?? '';
  const gender = GENDERS.get(lower);
  if (gender === undefined) return null;
  return {
    sentence,
    token,
    gender,
    form: formOf(sentence, token, lower),
    quote,
    subjects: subjectsAround(sentence, token),
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

/** Everyone whom a pronoun could mean, the latest first. */
export function candidatesFor(
  pronoun: Pronoun,
  discourse: Discourse,
  sentences: readonly ParsedSentence[],
  quoteAt: (offset: number) => number,
  speakerOf: (quote: number) => Character | null,
): Candidate[] {
  const speaker = pronoun.quote >= 0 ? speakerOf(pronoun.quote) : null;
  return discourse
    .recent(pronoun.sentence.index, SENTENCES_BACK)
    .filter((appearance) => !isBound(pronoun, appearance))
    .filter(({ character }) => character !== speaker && (!character.gender || character.gender === pronoun.gender))
    .slice(0, MAX_CANDIDATES)
    .flatMap((appearance, rank) => {
      const sentence = sentences[appearance.sentence];
      return sentence ? [{ appearance, sentence, rank, quote: quoteAt(appearance.start) }] : [];
    });
}

/** Is it the subject of the clause whose object the pronoun is? That would be "herself". */
function isBound({ sentence, form, subjects: [own = -1] }: Pronoun, appearance: Appearance): boolean {
  const { firstToken, endToken } = appearance;
  return form === 'object' && appearance.sentence === sentence.index && firstToken <= own && own < endToken;
}

export interface Resolution {
  readonly appearance: Appearance;
  /** Does the link say that its character is of the pronoun's gender? */
  readonly evident: boolean;
}

/** Whom a pronoun means, or null when that is not clear. */
export function resolve(pronoun: Pronoun, candidates: readonly Candidate[], discourse: Discourse): Resolution | null {
  const scores = candidates.map((each) => score(candidateFeatures(pronoun, each, candidates.length, discourse)));
  const none = score(noneFeatures(pronoun, candidates[0]));
  const total = scores.reduce((sum, each) => sum + Math.exp(each), Math.exp(none));
  let best = 0;
  for (let i = 1; i < scores.length; i++) if ((scores[i] ?? 0) > (scores[best] ?? 0)) best = i;
  const appearance = candidates[best]?.appearance;
  const chance = Math.exp(scores[best] ?? Number.NEGATIVE_INFINITY) / total;
  if (!appearance) return null;
  const isAlone = candidates.length === 1 && appearance.character.gender === pronoun.gender;
  if (chance < (isAlone ? THRESHOLD_ALONE : THRESHOLD)) return null;
  return { appearance, evident: pronoun.form === 'reflexive' || (chance >= EVIDENT && candidates.length === 1) };
}

const score = (features: readonly string[]): number =>
  features.reduce((sum, feature) => sum + (WEIGHTS[feature] ?? 0), 0);
