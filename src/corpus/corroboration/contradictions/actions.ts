import { type Action, KIND, USE } from '../../profile/articleProfile';
import type { Vocabulary } from '../../vocabulary';
import type { ComparedArticle } from '../comparedArticle';
import type { Difference } from '../corroboration';
import type { SentencePair } from '../sentencePair';
import { type SharedEvent, sharedActs, sharedEvents, sharedParticipants } from '../sharedEvents';
import type { AlignedWords } from './alignedWords';

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

/** "Apologized on Friday for a post of hers", "had to apologize on Saturday for the post": with one word more than what it is about. */
function sayTheSameAround(event: SharedEvent, pair: SentencePair): boolean {
  const {
    articles: { first, second },
    candidate: { a, b },
  } = pair;
  const [one, other] = event;
  if (one.term !== other.term || !areToldAlike(event, pair)) return false;
  const theirs = wordsAround(other, second, b);
  return wordsAround(one, first, a).filter((term) => theirs.includes(term)).length >= FEWEST_SHARED;
}

function wordsAround({ term }: Action, article: ComparedArticle, sentence: number): number[] {
  const middle = placeOf(term, article, sentence);
  const [places, kinds] = [article.placesOf(sentence), article.kindsOf(sentence)];
  return [...article.termsOf(sentence)].filter(
    (each, i) =>
      each !== term &&
      Math.abs((places[i] ?? 0) - middle) <= AROUND &&
      ((kinds[i] ?? 0) & (USE.dating | KIND.number)) === 0,
  );
}

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
  const names = (moments: typeof here, day: number) => moments.some(({ from, to }) => from === day && to === day);
  if (!names(here, dayA) || !names(there, dayB) || names(here, dayB) || names(there, dayA)) return;
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
