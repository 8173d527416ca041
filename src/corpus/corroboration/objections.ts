import { KIND } from '../profile/articleProfile';
import { daysBetween, type Moment } from '../profile/moments';
import type { ComparedArticle } from './comparedArticle';
import { sharedMatter } from './matter';
import type { SentencePair } from './sentencePair';
import { sharedEvents } from './sharedEvents';
import { compareQuantities } from './slots';

/**
 * What rules a link out, however alike the sentences are: the scorer, trained on short documents without dates, weighs it too
 * little.
 */
export function hasObjection(pair: SentencePair): boolean {
  return isOfOtherPeopleAndPlaces(pair) || isOnAnotherDay(pair) || isAnotherMove(pair) || isTheOpposite(pair);
}

/** Whether the sentences share nothing but names: a link of which a reader sees no more than who it is about is not worth a look. */
export function sharesOnlyNames(pair: SentencePair): boolean {
  for (const { isName } of sharedMatter(pair)) if (!isName) return false;
  return compareQuantities(pair).agreeing === 0;
}

/** From so many words of names on, an article is long enough to name everybody who matters to its story. */
const MANY_NAMES = 12;
/** The weight of a name that is not in every paper. */
const NAME_WEIGHT = 3;

/**
 * Each names somebody or some place that the other article never does, and nobody and nothing is named in both: "The Velm
 * earthquake killed 12" and "The Karsund earthquake killed three". Short notes may name the town here and the country there.
 */
function isOfOtherPeopleAndPlaces({
  articles: { first, second },
  candidate: { a, b },
  shared,
  weightOf,
}: SentencePair): boolean {
  if (Math.min(first.nameCount, second.nameCount) < MANY_NAMES) return false;
  if (shared.some(({ kindsA, kindsB }) => kindsA & kindsB & KIND.name)) return false;
  const there = second.peopleOf(b);
  if (first.peopleOf(a).some(({ identity }) => there.some((other) => other.identity === identity))) return false;
  return namesAStranger(first, a, second, weightOf) && namesAStranger(second, b, first, weightOf);
}

function namesAStranger(
  article: ComparedArticle,
  sentence: number,
  other: ComparedArticle,
  weightOf: (term: number) => number,
): boolean {
  const kinds = article.kindsOf(sentence);
  const isNew = (term: number, i: number) =>
    ((kinds[i] ?? 0) & KIND.name) !== 0 && weightOf(term) >= NAME_WEIGHT && other.sentencesWith(term).length === 0;
  return article.termsOf(sentence).some(isNew) || article.peopleOf(sentence).some((person) => !other.knows(person));
}

/** News is at most so many days old. */
const NEWS_DAYS = 3;

/** Each tells as news what happened just before it was printed, on days of their own: people dine, and shares fall, more than once. */
function isOnAnotherDay(pair: SentencePair): boolean {
  const { first, second } = pair.articles;
  let apart = false;
  for (const [one, other] of sharedEvents(pair)) {
    if (!one.time || !other.time) continue;
    if (daysBetween(one.time, other.time) === 0) return false;
    apart ||= daysBetween(one.time, other.time) > 1 && isNewsOf(first, one.time) && isNewsOf(second, other.time);
  }
  return apart;
}

const isNewsOf = ({ profile: { day } }: ComparedArticle, { from, to }: Moment): boolean =>
  day !== null && from === to && Math.abs(day - from) <= NEWS_DAYS;

/** Rates and prices are reported again and again: another percentage a week later is another move. */
function isAnotherMove(pair: SentencePair): boolean {
  const [dayA, dayB] = [pair.articles.first.profile.day, pair.articles.second.profile.day];
  if (dayA === null || dayB === null || Math.abs(dayA - dayB) < 7) return false;
  return compareQuantities(pair).conflicting.some(({ a }) => a.unit === '%');
}

/** One tells an act, the other what undoes it, and neither tells the other's: hired here and fired there. */
function isTheOpposite({
  articles: { first, second },
  candidate: { a, b },
  areRelated,
  areOpposite,
}: SentencePair): boolean {
  const [actsA, actsB] = [first, second].map((article, i) =>
    article.actionsOf(i ? b : a).filter(({ term, negative }) => term >= 0 && !negative),
  );
  const tells = (acts: typeof actsA, term: number) =>
    acts?.some((act) => act.term === term || areRelated(act.term, term)) ?? false;
  return (actsA ?? []).some(
    (one) =>
      !tells(actsB, one.term) &&
      (actsB ?? []).some((other) => areOpposite(one.term, other.term) && !tells(actsA, other.term)),
  );
}
