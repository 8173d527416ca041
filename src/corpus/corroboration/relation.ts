import { namesOutlet } from '../independence/outlets';
import type { Vocabulary } from '../vocabulary';
import type { ComparedArticle } from './comparedArticle';
import { compare } from './contradictions';
import type { Difference, Relation } from './corroboration';
import { countOtherDead, tellOpposites } from './objections';
import type { SentencePair } from './sentencePair';
import { longestSharedRun, sameWording } from './wording';

/** What two sentences that tell the same are to each other. */
export interface Related {
  readonly relation: Relation;
  /** What both tell is words that somebody said. */
  readonly quotation: boolean;
  readonly differences: readonly Difference[];
  /** What differs is so much alike that both tell one fact, however little else they share. */
  readonly certain: boolean;
}

/** Who published the article of a path, or null where nobody knows. */
export type PublisherOf = (path: string) => string | null;

/**
 * null where each tells of its own day or place, so that neither is anything to the other.
 * @param likelihood that both tell the same.
 */
export function relate(
  pair: SentencePair,
  likelihood: number,
  vocabulary: Vocabulary,
  publisherOf: PublisherOf,
): Related | null {
  const { contradictions, later, apart, certain } = compare(pair, vocabulary, likelihood);
  const quotation = quoteOneSaying(pair);
  if (contradictions.length > 0) return { relation: 'conflicts', quotation, differences: contradictions, certain };
  if (later.length > 0) return { relation: 'updates', quotation, differences: later, certain };
  if (apart || tellOpposites(pair) || countOtherDead(pair)) return null;
  if (isCopied(pair, quotation)) return { relation: 'repeats', quotation, differences: [], certain };
  const relation = citesTheOther(pair, vocabulary, publisherOf) ? 'cites' : 'corroborates';
  return { relation, quotation, differences: [], certain };
}

/** Sentences of as many words, alike but for a few, of articles of the same days that know the same people, are one statement. */
const STATEMENT_WORDS = 10;
const SAME_DAYS = 3;

export function tellOneStatement(pair: SentencePair): boolean {
  const {
    articles: { first, second },
    candidate: { a, b },
  } = pair;
  const days = Math.abs((first.profile.day ?? 0) - (second.profile.day ?? 0));
  const words = Math.min(first.wordsOf(a).length, second.wordsOf(b).length);
  const isOfStrangers =
    first.peopleOf(a).some((person) => !second.knows(person)) ||
    second.peopleOf(b).some((person) => !first.knows(person));
  return days <= SAME_DAYS && words >= STATEMENT_WORDS && !isOfStrangers && sameWording(pair);
}

/** As many words one after another are no chance; of a shorter quotation all. */
const SHARED_WORDS = 5;

/** Whether what both have word for word stands between quotation marks: two who vouch that it was said. */
const quoteOneSaying = (pair: SentencePair): boolean =>
  quotedInBoth(pair, (here, there) => {
    const needed = Math.min(SHARED_WORDS, here.length, there.length);
    return needed >= 3 && longestSharedRun(here, there) >= needed;
  });

/** Of two accounts of one story that both quote so many words one after another, and most of a quotation, 98 in 100 tell one fact. */
const QUOTED_WORDS = 8;
const QUOTED_SHARE = 0.6;
/** Fewer are one saying where they are all of it and nobody else is said to say them. */
const FEW_QUOTED_WORDS = 5;

/** Whether the sentences are one quotation of some length, which few words of its own may tell from any other. */
export const tellOneQuotation = (pair: SentencePair): boolean =>
  pair.articles.tellOneStory &&
  quotedInBoth(pair, (here, there, areOfOthers) => {
    const shorter = Math.min(here.length, there.length);
    const run = longestSharedRun(here, there);
    if (run >= FEW_QUOTED_WORDS && run === shorter && !areOfOthers) return true;
    return shorter >= QUOTED_WORDS && run >= Math.max(QUOTED_WORDS, QUOTED_SHARE * shorter);
  });

/** @param areOne told the words of a quotation of each, and whether somebody else says them. */
function quotedInBoth(
  { articles: { first, second }, candidate: { a, b } }: SentencePair,
  areOne: (here: Uint16Array, there: Uint16Array, areOfOthers: boolean) => boolean,
): boolean {
  const [words, others] = [first.wordsOf(a), second.wordsOf(b)];
  return first.quotationsOf(a).some(({ start, end, speaker }) =>
    second.quotationsOf(b).some((other) => {
      const [one, another] = [first.people[speaker], second.people[other.speaker]];
      const areOfOthers = one !== undefined && another !== undefined && one.identity !== another.identity;
      return areOne(words.subarray(start, end), others.subarray(other.start, other.end), areOfOthers);
    }),
  );
}

/** Two reporters hear the same words; they do not write the same ones around them. */
function isCopied(pair: SentencePair, quotation: boolean): boolean {
  const {
    articles: { first, second },
    candidate: { a, b },
  } = pair;
  if (!sameWording(pair) || !giveTheSameFigures(pair)) return false;
  const { agency } = first.profile;
  if (agency !== null && agency === second.profile.agency) return true;
  if (!quotation) return true;
  return [1, -1].some(
    (step) =>
      sameWording({ ...pair, candidate: { ...pair.candidate, a: a + step, b: b + step } }) &&
      !isQuoting(first, a + step),
  );
}

/** A market report of one day is no copy of the next day's. */
function giveTheSameFigures({ articles: { first, second }, candidate: { a, b } }: SentencePair): boolean {
  const [ofA, ofB] = [first.quantitiesOf(a), second.quantitiesOf(b)].map((quantities) =>
    quantities.map(({ value, unit }) => `${value} ${unit}`),
  );
  return ofA?.join() === ofB?.join();
}

const isQuoting = (article: ComparedArticle, sentence: number): boolean => article.quotationsOf(sentence).length > 0;

/** "…, The Courier reported": whoever has it from the other is no second source of it. */
function citesTheOther(
  { articles: { first, second }, candidate: { a, b } }: SentencePair,
  vocabulary: Vocabulary,
  publisherOf: PublisherOf,
): boolean {
  const namesIn = (article: ComparedArticle, sentence: number) =>
    article.nameRunsOf(sentence).map(({ surface }) => vocabulary.term(surface));
  return (
    namesIn(first, a).some((name) => namesOutlet(name, publisherOf(second.profile.path))) ||
    namesIn(second, b).some((name) => namesOutlet(name, publisherOf(first.profile.path)))
  );
}
