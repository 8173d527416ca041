import { namesOutlet } from '../independence/outlets';
import type { Vocabulary } from '../vocabulary';
import type { ComparedArticle } from './comparedArticle';
import { compare } from './contradictions';
import type { Difference, Relation } from './corroboration';
import type { SentencePair } from './sentencePair';
import { longestSharedRun, sameWording } from './wording';

/** What two sentences that tell the same are to each other. */
export interface Related {
  readonly relation: Relation;
  /** What both tell is words that somebody said. */
  readonly quotation: boolean;
  readonly differences: readonly Difference[];
}

/** null where each tells of its own day or place, so that neither is anything to the other. */
export function relate(pair: SentencePair, vocabulary: Vocabulary): Related | null {
  const { contradictions, later, apart } = compare(pair, vocabulary);
  const quotation = quoteOneSaying(pair);
  if (contradictions.length > 0) return { relation: 'conflicts', quotation, differences: contradictions };
  if (later.length > 0) return { relation: 'updates', quotation, differences: later };
  if (apart) return null;
  if (isCopied(pair, quotation)) return { relation: 'repeats', quotation, differences: [] };
  return { relation: citesTheOther(pair, vocabulary) ? 'cites' : 'corroborates', quotation, differences: [] };
}

/** As many words one after another are no chance; of a shorter quotation all. */
const SHARED_WORDS = 5;

/** Whether what both have word for word stands between quotation marks: two who vouch that it was said. */
function quoteOneSaying({ articles: { first, second }, candidate: { a, b } }: SentencePair): boolean {
  const [words, others] = [first.wordsOf(a), second.wordsOf(b)];
  return first.quotationsOf(a).some(({ start, end }) =>
    second.quotationsOf(b).some((other) => {
      const [here, there] = [words.subarray(start, end), others.subarray(other.start, other.end)];
      const needed = Math.min(SHARED_WORDS, here.length, there.length);
      return needed >= 3 && longestSharedRun(here, there) >= needed;
    }),
  );
}

/** Two reporters hear the same words; they do not write the same ones around them. */
function isCopied(pair: SentencePair, quotation: boolean): boolean {
  const {
    articles: { first, second },
    candidate: { a, b },
  } = pair;
  if (!sameWording(pair)) return false;
  const { agency } = first.profile;
  if (agency !== null && agency === second.profile.agency) return true;
  if (!quotation) return true;
  return [1, -1].some((step) => sameWording({ ...pair, candidate: { ...pair.candidate, a: a + step, b: b + step } }) && !isQuoting(first, a + step));
}

const isQuoting = (article: ComparedArticle, sentence: number): boolean => article.quotationsOf(sentence).length > 0;

/** "…, The Courier reported": whoever has it from the other is no second source of it. */
function citesTheOther({ articles: { first, second }, candidate: { a, b } }: SentencePair, vocabulary: Vocabulary): boolean {
  const namesIn = (article: ComparedArticle, sentence: number) =>
    article.nameRunsOf(sentence).map(({ surface }) => vocabulary.term(surface));
  return (
    namesIn(first, a).some((name) => namesOutlet(name, second.profile.publisher)) ||
    namesIn(second, b).some((name) => namesOutlet(name, first.profile.publisher))
  );
}
