import type { Action } from '../../profile/articleProfile';
import type { Vocabulary } from '../../vocabulary';
import type { ComparedArticle } from '../comparedArticle';
import type { Difference } from '../corroboration';
import type { SentencePair } from '../sentencePair';
import { type SharedEvent, sharedEvents } from '../sharedEvents';
import type { AlignedWords } from './alignedWords';

/** Of a shared event, days, places and agents of which only one can be right. */
export function* actionsThatDiffer(
  pair: SentencePair,
  words: AlignedWords,
  vocabulary: Vocabulary,
): Generator<Difference> {
  if (isQuotation(pair.articles.first, pair.candidate.a) || isQuotation(pair.articles.second, pair.candidate.b)) return;
  for (const event of sharedEvents(pair)) {
    if (!areOne(event, pair, words)) continue;
    yield* datesThatDiffer(event, pair);
    yield* placesThatDiffer(event, pair, vocabulary);
    yield* namesThatDiffer(event, pair, words);
  }
}

/** From this share of the words on, sentences tell one event in one pattern. */
const ONE_PATTERN = 0.6;
const FEWEST_SHARED = 2;

const areOne = (event: SharedEvent, pair: SentencePair, { share }: AlignedWords): boolean => {
  const [one, other] = event;
  if (!one.actual || !other.actual || one.negative !== other.negative) return false;
  return sharedParticipants(event, pair) >= FEWEST_SHARED || share >= ONE_PATTERN;
};

/** From this share of its words on, a sentence is a quotation: its "today" is the day on which it was said. */
const QUOTED = 0.5;

function isQuotation(article: ComparedArticle, sentence: number): boolean {
  const quoted = article.quotationsOf(sentence).reduce((sum, { start, end }) => sum + end - start, 0);
  return quoted > QUOTED * article.wordsOf(sentence).length;
}

/** How many words of participants both events have, and people however they are called. */
function sharedParticipants([one, other]: SharedEvent, { articles: { first, second } }: SentencePair): number {
  const words = new Set(one.arguments.filter((term) => other.arguments.includes(term)));
  const there = new Set(other.people.map((person) => second.people[person]?.identity));
  const people = one.people.filter((person) => there.has(first.people[person]?.identity));
  return Math.max(words.size, people.length);
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
  const names = (moments: typeof here, day: number) => moments.some(({ from, to }) => from <= day && day <= to);
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
