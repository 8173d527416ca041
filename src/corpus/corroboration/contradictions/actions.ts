import { type Action, KIND } from '../../profile/articleProfile';
import { daysBetween, isPeriod, type Moment } from '../../profile/moments';
import type { Vocabulary } from '../../vocabulary';
import type { ComparedArticle } from '../comparedArticle';
import type { Difference } from '../corroboration';
import type { SentencePair } from '../sentencePair';
import { type SharedEvent, sharedActs, sharedEvents, sharedParticipants } from '../sharedEvents';
import { shareSomebody } from '../sharedPeople';
import type { AlignedWords } from './alignedWords';
import { termsAround } from './termsAround';

/** Of a shared event, days, places and agents of which only one can be right. */
export function* actionsThatDiffer(
  pair: SentencePair,
  words: AlignedWords,
  vocabulary: Vocabulary,
): Generator<Difference> {
  for (const event of sharedEvents(pair)) {
    if (!areOne(event, pair, words)) continue;
    yield* placesThatDiffer(event, pair, vocabulary);
    yield* namesThatDiffer(event, pair, words);
  }
}

/** Days of one event, or of what is done by words, of which only one can be right. */
export function* daysThatDiffer(pair: SentencePair, words: AlignedWords): Generator<Difference> {
  for (const event of sharedActs(pair)) {
    const isDeed = event.every(({ type }) => type !== 'Statement');
    if ((isDeed && areOne(event, pair, words)) || sayTheSameAround(event, pair)) yield* datesThatDiffer(event, pair);
  }
}

/** Years or months of one event of which only one can be right: a term that ends in 2019, and in 2018. */
export function* periodsThatDiffer(pair: SentencePair): Generator<Difference> {
  const {
    articles: { first, second },
    candidate: { a, b },
  } = pair;
  if (!shareSomebody(pair)) return;
  for (const event of sharedActs(pair)) {
    const [one, other] = event;
    if (one.term !== other.term || one.negative !== other.negative || sharedParticipants(event, pair) === 0) continue;
    if (isQuoted(one, first, a) || isQuoted(other, second, b)) continue;
    if (!one.time || !other.time || !areNextToEachOther(one.time, other.time)) continue;
    if (names(first.momentsOf(a), other.time) || names(second.momentsOf(b), one.time)) continue;
    yield { of: 'date', a: isoPeriod(one.time), b: isoPeriod(other.time) };
  }
}

const MONTH = 31;
const YEAR = 366;

/** Two months, or two years, of which one follows the other: further apart, it happened twice. */
const areNextToEachOther = (one: Moment, other: Moment): boolean =>
  isPeriod(one) &&
  isPeriod(other) &&
  daysBetween(one, other) === 1 &&
  [MONTH, YEAR].some((most) => [one, other].every(({ from, to }) => to - from < most && to - from > most - 5));

const names = (moments: readonly Moment[], { from, to }: Moment): boolean =>
  moments.some((moment) => moment.from === from && moment.to === to);

const isoPeriod = ({ from, to }: Moment): string => isoDate(from).slice(0, to - from < MONTH ? 7 : 4);

/** From this share of the words on, sentences tell one event in one pattern. */
const ONE_PATTERN = 0.6;
const FEWEST_SHARED = 2;

function areOne(event: SharedEvent, pair: SentencePair, { share }: AlignedWords): boolean {
  if (!areToldAlike(event, pair)) return false;
  return sharedParticipants(event, pair) >= FEWEST_SHARED || share >= ONE_PATTERN;
}

/** Both tell that it happened, in words of their own: what a quotation calls today is the day on which it was said. */
const areToldAlike = ([one, other]: SharedEvent, { articles: { first, second }, candidate }: SentencePair): boolean =>
  one.actual &&
  other.actual &&
  one.negative === other.negative &&
  !isQuoted(one, first, candidate.a) &&
  !isQuoted(other, second, candidate.b);

function isQuoted({ term }: Action, article: ComparedArticle, sentence: number): boolean {
  const place = placeOf(term, article, sentence);
  return article.quotationsOf(sentence).some(({ start, end }) => start <= place && place < end);
}

const placeOf = (term: number, article: ComparedArticle, sentence: number): number =>
  article.placesOf(sentence)[article.termsOf(sentence).indexOf(term)] ?? -1;

/** Words before and behind an act that belong to it. */
const AROUND = 6;

/**
 * "Apologized on Friday for a post of hers", "had to apologize on Saturday for the post": with one word more than what it is about. Of days
 * that follow each other one name is enough: "in an interview that the Courier published on Sunday".
 */
function sayTheSameAround(event: SharedEvent, pair: SentencePair): boolean {
  const {
    articles: { first, second },
    candidate: { a, b },
  } = pair;
  const [one, other] = event;
  if (one.term !== other.term || !areToldAlike(event, pair)) return false;
  const theirs = termsAround(second, b, second.termsOf(b).indexOf(other.term), AROUND);
  const ours = termsAround(first, a, first.termsOf(a).indexOf(one.term), AROUND);
  const shared = ours.filter((term) => theirs.includes(term));
  return shared.length >= FEWEST_SHARED || (shared.some((term) => isName(term, pair)) && areOnNextDays(event));
}

const isName = (term: number, { shared }: SentencePair): boolean =>
  shared.some((each) => each.term === term && (each.kindsA & each.kindsB & KIND.name) !== 0);

const areOnNextDays = ([one, other]: SharedEvent): boolean =>
  one.time !== null && other.time !== null && daysBetween(one.time, other.time) === 1;

/** Further apart, it happened twice. */
const MOST_DAYS = 2;

/** Each on a day of its own, which the sentence states. */
function* datesThatDiffer(
  [one, other]: SharedEvent,
  { articles: { first, second }, candidate }: SentencePair,
): Generator<Difference> {
  const [dayA, dayB] = [dayOf(one), dayOf(other)];
  if (dayA === null || dayB === null || dayA === dayB || Math.abs(dayA - dayB) > MOST_DAYS) return;
  const [here, there] = [first.momentsOf(candidate.a), second.momentsOf(candidate.b)];
  const [momentA, momentB] = [
    { from: dayA, to: dayA },
    { from: dayB, to: dayB },
  ];
  if (!names(here, momentA) || !names(there, momentB) || names(here, momentB) || names(there, momentA)) return;
  yield { of: 'date', a: isoDate(dayA), b: isoDate(dayB) };
}

/** The day of an event that is known to the day. */
const dayOf = ({ time }: Action): number | null => (time && time.from === time.to ? time.from : null);

const isoDate = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** Places of which neither article knows the other's: one that does may name the town here and the country there. */
function* placesThatDiffer(
  [one, other]: SharedEvent,
  pair: SentencePair,
  vocabulary: Vocabulary,
): Generator<Difference> {
  const { first, second } = pair.articles;
  if (one.places.length === 0 || other.places.length === 0) return;
  if (one.places.some((place) => second.uses(place)) || other.places.some((place) => first.uses(place))) return;
  yield {
    of: 'place',
    a: nameOf(one.places, first, pair.candidate.a, vocabulary),
    b: nameOf(other.places, second, pair.candidate.b, vocabulary),
  };
}

/** The name as the sentence writes it. */
function nameOf(terms: readonly number[], article: ComparedArticle, sentence: number, vocabulary: Vocabulary): string {
  const words = terms.map((term) => vocabulary.term(term));
  const surfaces = article.nameRunsOf(sentence).map(({ surface }) => vocabulary.term(surface));
  return surfaces.find((surface) => words.some((word) => surface.toLowerCase().includes(word))) ?? words.join(' ');
}

/** Whoever does it in one article is not in the other at all, and the other way round; a nickname shares the family's name. */
function* namesThatDiffer(
  [one, other]: SharedEvent,
  { articles: { first, second } }: SentencePair,
  words: AlignedWords,
): Generator<Difference> {
  const [agent, rival] = [first.people[one.people[0] ?? -1], second.people[other.people[0] ?? -1]];
  if (!agent || !rival || words.share < ONE_PATTERN || second.knows(agent) || first.knows(rival)) return;
  if (agent.name.split(' ').some((part) => rival.name.includes(part))) return;
  yield { of: 'name', a: agent.name, b: rival.name };
}
