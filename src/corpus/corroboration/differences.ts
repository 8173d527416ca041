import { type Action, KIND, USE } from '../profile/articleProfile';
import type { Vocabulary } from '../vocabulary';
import type { ComparedArticle } from './comparedArticle';
import type { Difference } from './corroboration';
import type { SentencePair } from './sentencePair';
import { compareQuantities } from './slots';

/** What two accounts of one thing state differently. */
export function* differencesOf(pair: SentencePair, vocabulary: Vocabulary): Generator<Difference> {
  for (const { a, b } of compareQuantities(pair).conflicting) yield { of: 'number', a: a.text, b: b.text };
  for (const actions of sameActions(pair)) {
    yield* datesThatDiffer(actions, pair);
    yield* placesThatDiffer(actions, pair, vocabulary);
    yield* namesThatDiffer(actions, pair);
    yield* polarityThatDiffers(actions, vocabulary);
  }
  yield* denialsThatDiffer(pair, vocabulary);
}

type Actions = readonly [one: Action, other: Action];

/** Events of the two sentences that are told as one: by the same word and with some of the same participants. */
function* sameActions(pair: SentencePair): Generator<Actions> {
  const { articles, candidate } = pair;
  for (const one of articles.first.actionsOf(candidate.a)) {
    if (one.term < 0 || one.type === 'Statement') continue;
    const other = articles.second
      .actionsOf(candidate.b)
      .find((action) => action.term === one.term && sharedParticipants([one, action], pair) > 0);
    if (other) yield [one, other];
  }
}

/** How many words of participants both events have, and people however they are called. */
function sharedParticipants([one, other]: Actions, { articles: { first, second } }: SentencePair): number {
  const words = new Set(one.arguments.filter((term) => other.arguments.includes(term)));
  const there = new Set(other.people.map((person) => second.people[person]?.identity));
  const people = one.people.filter((person) => there.has(first.people[person]?.identity));
  return Math.max(words.size, people.length);
}

/** Both told as having happened, each on a day of its own. */
function* datesThatDiffer([one, other]: Actions, pair: SentencePair): Generator<Difference> {
  if (!one.actual || !other.actual || one.negative !== other.negative) return;
  if (sharedParticipants([one, other], pair) < 2) return;
  const [dayA, dayB] = [dayOf(one), dayOf(other)];
  if (dayA && dayB && dayA !== dayB) yield { of: 'date', a: dayA, b: dayB };
}

/** The ISO date of an event that is known to the day. */
function dayOf({ time }: Action): string | null {
  return time && time.from === time.to ? new Date(time.from * 86_400_000).toISOString().slice(0, 10) : null;
}

/** Places of which neither article knows the other's: one that does may name the town here and the country there. */
function* placesThatDiffer([one, other]: Actions, pair: SentencePair, vocabulary: Vocabulary): Generator<Difference> {
  const { first, second } = pair.articles;
  if (one.places.length === 0 || other.places.length === 0 || sharedParticipants([one, other], pair) < 2) return;
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

/** Whoever does it in one article is not in the other at all, and the other way round. */
function* namesThatDiffer([one, other]: Actions, pair: SentencePair): Generator<Difference> {
  const { first, second } = pair.articles;
  const [agent, rival] = [first.people[one.people[0] ?? -1], second.people[other.people[0] ?? -1]];
  if (!agent || !rival || sharedParticipants([one, other], pair) < 2) return;
  if (!second.knows(agent) && !first.knows(rival)) yield { of: 'name', a: agent.name, b: rival.name };
}

function* polarityThatDiffers([one, other]: Actions, vocabulary: Vocabulary): Generator<Difference> {
  if (one.negative === other.negative || !(one.negative ? one : other).actual) return;
  yield polarity(one.term, one.negative, vocabulary);
}

/** Things that one tells of and the other says were not there: "a dinner" and "there was no dinner". */
function* denialsThatDiffer({ shared }: SentencePair, vocabulary: Vocabulary): Generator<Difference> {
  const isThing = (kinds: number) => (kinds & KIND.noun) !== 0 && (kinds & KIND.verb) === 0;
  for (const { term, kindsA, kindsB } of shared) {
    if (!isThing(kindsA) || !isThing(kindsB) || ((kindsA ^ kindsB) & USE.denied) === 0) continue;
    yield polarity(term, (kindsA & USE.denied) !== 0, vocabulary);
  }
}

function polarity(term: number, deniedByA: boolean, vocabulary: Vocabulary): Difference {
  const word = vocabulary.term(term);
  return deniedByA ? { of: 'polarity', a: `not ${word}`, b: word } : { of: 'polarity', a: word, b: `not ${word}` };
}
