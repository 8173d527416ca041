import type { Action } from '../profile/articleProfile';
import { type SharedMatter, sharedMatter } from './matter';
import { caseOf } from './scorerCases';
import type { SentencePair } from './sentencePair';
import { compareQuantities } from './slots';
import { strangePlaces } from './strangers';

/**
 * Signs that are rare and seldom wrong. The scorer knows them too little: what it learned from annotates facts that sentences tell whole,
 * and one that tells a fact of a long sentence in passing, in other words, shares little with it but who it is about. Of notes it knows
 * enough without.
 */
export function likelihoodBySigns(pair: SentencePair): number {
  if (caseOf(pair) !== 'within' || pair.articles.kinship < ONE_STORY) return 0;
  if (countsOneToll(pair)) return ONE_TOLL;
  const people = sharedPeople(pair);
  if (people.length === 0) return 0;
  if (people.length >= 2 && tellsOneDeed(pair)) return ONE_DEED;
  return isAboutOnePerson(pair, people) ? ONE_PERSON : 0;
}

/** From this kinship on, two articles tell one story. */
const ONE_STORY = 0.6;

/** Of such pairs 218 of 219 are right on the training topics of ECB+, and 10 of 10 on the development topics. */
const ONE_DEED = 0.95;
/**
 * Of such pairs 1458 of 1543 are right on the training topics of ECB+, and 415 of 448 on the development topics; among
 * full-length articles fewer.
 */
const ONE_PERSON = 0.85;

/** The dead of one story are the same dead, though their number rises. */
const ONE_TOLL = 0.85;
/** Months later others have died. */
const TOLL_DAYS = 14;

function countsOneToll(pair: SentencePair): boolean {
  const {
    articles: { first, second },
    candidate: { a, b },
  } = pair;
  const days = Math.abs((first.profile.day ?? 0) - (second.profile.day ?? 0));
  if (days > TOLL_DAYS) return false;
  const differs = compareQuantities(pair).conflicting.some((slot) => slot.a.fate === DEAD && slot.b.fate === DEAD);
  return differs && strangePlaces(first, a, second).length === 0 && strangePlaces(second, b, first).length === 0;
}

const DEAD = 'dead';

interface SharedPerson {
  /** 1 when either article mentions them in one sentence only, less the more often they do. */
  readonly seldom: number;
}

function sharedPeople({ articles: { first, second }, candidate: { a, b } }: SentencePair): SharedPerson[] {
  const there = new Map(second.peopleOf(b).map((person) => [person.identity, person]));
  return first.peopleOf(a).flatMap(({ identity, sentences }) => {
    const other = there.get(identity);
    return other ? [{ seldom: 1 / Math.sqrt(sentences * other.sentences) }] : [];
  });
}

/** From this weight on, what two clauses share is more than common words. */
const DEED_WEIGHT = 8;
/** The share of the shorter clause that the other has too. */
const DEED_SHARE = 0.5;

/** Whether a clause of each tells the same action, by one word or words of one meaning, and half of all that it says. */
function tellsOneDeed(pair: SentencePair): boolean {
  const {
    articles: { first, second },
    candidate: { a, b },
  } = pair;
  const theirs = second.actionsOf(b).filter(isDeed);
  return first
    .actionsOf(a)
    .filter(isDeed)
    .some((one) => theirs.some((other) => isSameDeed(one, other, pair)));
}

const isDeed = ({ term, type }: Action): boolean => term >= 0 && type !== 'Statement';

function isSameDeed(one: Action, other: Action, { weightOf, areRelated }: SentencePair): boolean {
  if (one.term !== other.term && !areRelated(one.term, other.term)) return false;
  const [termsA, termsB] = [termsOf(one), termsOf(other)];
  let [shared, totalA, totalB] = [0, 0, 0];
  for (const term of termsB) totalB += weightOf(term);
  for (const term of termsA) {
    totalA += weightOf(term);
    const related = termsB.has(term) ? term : [...termsB].find((each) => !termsA.has(each) && areRelated(term, each));
    if (related !== undefined) shared += Math.min(weightOf(term), weightOf(related));
  }
  return shared >= DEED_WEIGHT && shared >= DEED_SHARE * (1 + Math.min(totalA, totalB));
}

const termsOf = ({ term, arguments: participants }: Action): Set<number> => new Set([term, ...participants]);

const FEWEST_MENTIONS = 0.5;
/** How close each sentence has to be to the one that fits the other best. */
const BEST_FIT = 0.75;
const PERSON_WEIGHT = 3.3;

/**
 * Whether two sentences that fit each other best are about somebody whom neither article mentions often, and share more
 * than that: where two reports name a mediator once, those sentences are about the mediation.
 */
function isAboutOnePerson(pair: SentencePair, people: readonly SharedPerson[]): boolean {
  const seldom = Math.max(...people.map((person) => person.seldom));
  if (seldom < FEWEST_MENTIONS || areOfDifferentWeeks(pair)) return false;
  const { value, bestOfA, bestOfB } = pair.candidate.focus;
  const fits = [value / (bestOfA || 1), value / (bestOfB || 1)];
  if (Math.max(...fits) < 1 || Math.min(...fits) < BEST_FIT) return false;
  const words = [...sharedMatter(pair)].filter(({ isName, describes }) => !isName && !describes);
  if (words.length < 2 && !words.some((word) => tellsAction(word, pair))) return false;
  const { first, second } = pair.articles;
  // Of the subject of both articles every sentence tells something.
  const focused = words.reduce(
    (sum, { a, b, weight }) => sum + weight / Math.sqrt(first.timesUsed(a) * second.timesUsed(b)),
    0,
  );
  return seldom * Math.min(...fits) * focused >= PERSON_WEIGHT;
}

/** Weeks later the same people do something else. */
const areOfDifferentWeeks = ({ articles: { first, second } }: SentencePair): boolean =>
  first.profile.day !== null && second.profile.day !== null && Math.abs(first.profile.day - second.profile.day) > 7;

/** Whether a shared word says what happens in either; a bakery that both mention is no event. */
function tellsAction({ a, b }: SharedMatter, { articles: { first, second }, candidate }: SentencePair): boolean {
  const triggers = [...first.actionsOf(candidate.a), ...second.actionsOf(candidate.b)].map(({ term }) => term);
  return triggers.includes(a) || triggers.includes(b);
}
