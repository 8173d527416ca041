import { KIND } from '../../profile/articleProfile';
import { hashWords } from '../../profile/wording';
import type { ComparedArticle } from '../comparedArticle';
import type { SentencePair } from '../sentencePair';
import type { AlignedWords } from './alignedWords';

/** "Not", "never", and what is left of "didn't" where it is cut into words. */
const NEGATIONS = new Set(hashWords('not never t cannot'));
/** "Not only … but" denies nothing. */
const NO_DENIAL = new Set(hashWords('only just merely simply necessarily until'));
/** What comes and goes with a negation: "resigned", "did not resign". */
const AUXILIARIES = new Set(
  hashWords(
    'do does did don doesn didn is isn was wasn are aren were weren has hasn have haven had hadn will won would wouldn',
  ),
);

/** From this share of the words on, one sentence is the other with a negation in it. */
const LEAST_SHARE = 0.6;
/** Words that both have around the negation, and behind it where they differ before it. */
const AROUND = 4;
const BEHIND = 5;

/** A word that one sentence denies and the other tells, as a term of both. */
export interface Denial {
  readonly term: number;
  readonly deniedByA: boolean;
}

/** Where one sentence has a negation in the midst of what both say in the same words, or says that there was none of what the other tells. */
export function* denialsOf(pair: SentencePair, words: AlignedWords): Generator<Denial> {
  const {
    articles: { first, second },
    candidate: { a, b },
  } = pair;
  const [here, there] = [new Side(first, a, words.a, words.ofA), new Side(second, b, words.b, words.ofB)];
  if (words.share >= LEAST_SHARE) {
    for (const term of negated(here, there)) yield { term, deniedByA: true };
    for (const term of negated(there, here)) yield { term, deniedByA: false };
  }
  const [missingHere, missingThere] = [[...absent(here)], [...absent(there)]];
  for (const { term } of pair.shared) {
    if (missingHere.includes(term) !== missingThere.includes(term)) {
      yield { term, deniedByA: missingHere.includes(term) };
    }
  }
}

/** One of two aligned sentences. */
class Side {
  readonly words: Uint16Array;
  /** The places of the words' counterparts, or -1. */
  readonly counterparts: Int16Array;
  readonly #terms: Uint32Array;
  readonly #kinds: Uint8Array;
  readonly #places: Uint8Array;

  constructor(article: ComparedArticle, sentence: number, words: Uint16Array, counterparts: Int16Array) {
    this.words = words;
    this.counterparts = counterparts;
    this.#terms = article.termsOf(sentence);
    this.#kinds = article.kindsOf(sentence);
    this.#places = article.placesOf(sentence);
  }

  /** The first word from a place on that is no name. */
  wordFrom(place: number): number | undefined {
    const index = this.#places.findIndex((at, i) => at >= place && ((this.#kinds[i] ?? 0) & KIND.name) === 0);
    return index < 0 ? undefined : this.#terms[index];
  }

  readonly termAt = (place: number): number | undefined => {
    const index = this.#places.indexOf(place);
    return index < 0 ? undefined : this.#terms[index];
  };
}

const THERE = new Set(hashWords('there'));
const IS = new Set(hashWords('is was are were been'));
const NONE_OF_IT = new Set(hashWords('no never'));
const ARTICLES = new Set(hashWords('a an any such'));

/** The things of which a sentence says that there were none: "there was no dinner", "there was never a dinner". */
function* absent({ words, termAt }: Side): Generator<number> {
  for (let place = 2; place < words.length; place++) {
    if (!NONE_OF_IT.has(words[place] ?? 0) || !IS.has(words[place - 1] ?? 0)) continue;
    if (!words.subarray(Math.max(0, place - 3), place - 1).some((word) => THERE.has(word))) continue;
    let thing = place + 1;
    while (ARTICLES.has(words[thing] ?? 0)) thing++;
    const term = termAt(thing);
    if (term !== undefined) yield term;
  }
}

/** Terms of `own` behind a negation that `other` does not have in the same place. */
function* negated(own: Side, other: Side): Generator<number> {
  const { words, counterparts } = own;
  for (let place = 0; place < words.length; place++) {
    if (!NEGATIONS.has(words[place] ?? 0) || (counterparts[place] ?? -1) >= 0) continue;
    if (NO_DENIAL.has(words[place + 1] ?? 0)) continue;
    const told = toldAlike(own, other, place + 1);
    if (told === null) continue;
    let before = place - 1;
    while (before >= 0 && AUXILIARIES.has(words[before] ?? 0) && (counterparts[before] ?? -1) < 0) before--;
    const last = counterparts[before] ?? -1;
    const between = other.words.subarray(last + 1, told.there);
    const isOneGap = (before < 0 || last >= 0) && last < told.there && between.every((word) => AUXILIARIES.has(word));
    const behind = runFrom(counterparts, told.here, told.there, 1);
    const around = isOneGap ? behind + runFrom(counterparts, before, last, -1) : 0;
    const term = own.wordFrom(place + 1);
    if (term !== undefined && (around >= AROUND || behind >= BEHIND) && !isNegated(other, told.there)) yield term;
  }
}

/** Where both go on alike behind a negation: at once, or behind one word that they inflect differently. */
function toldAlike(own: Side, other: Side, place: number): { here: number; there: number } | null {
  const at = own.counterparts[place] ?? -1;
  if (at >= 0) return { here: place, there: at };
  const next = own.counterparts[place + 1] ?? -1;
  if (next < 1 || own.termAt(place) === undefined || own.termAt(place) !== other.termAt(next - 1)) return null;
  return { here: place + 1, there: next - 1 };
}

const isNegated = ({ words }: Side, place: number): boolean =>
  words.subarray(Math.max(0, place - 2), place).some((word) => NEGATIONS.has(word));

/** How many words on from a place are counterparts of those on from another. */
function runFrom(counterparts: Int16Array, place: number, there: number, step: 1 | -1): number {
  let [at, other] = [place, there];
  // A word that both inflect differently stands between.
  if (step === 1 && (counterparts[at] ?? -1) !== other) other++;
  let count = 0;
  while (at >= 0 && at < counterparts.length && counterparts[at] === other) {
    count++;
    [at, other] = [at + step, other + step];
  }
  return count;
}
