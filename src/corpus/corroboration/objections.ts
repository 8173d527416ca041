import { type Action, KIND, type MeasuredQuantity, USE } from '../profile/articleProfile';
import { daysBetween, type Moment } from '../profile/moments';
import { agree } from '../profile/quantities';
import type { ArticlePair } from './articlePair';
import type { ComparedArticle, ComparedPerson } from './comparedArticle';
import { sharedMatter } from './matter';
import { caseOf } from './scorerCases';
import type { SentencePair } from './sentencePair';
import { sharedEvents } from './sharedEvents';
import { shareSomebody } from './sharedPeople';
import { compareQuantities } from './slots';
import { strangePlaces } from './strangers';
import { sameWording } from './wording';

/** What speaks against a link, however alike the sentences are. */
export const OBJECTIONS: Readonly<Record<string, (pair: SentencePair) => boolean>> = {
  'other people and places': isOfOtherPeopleAndPlaces,
  'counts others': countsOthers,
  'on another day': isOnAnotherDay,
  'another move of a rate': isAnotherMove,
  'a talk with somebody else': isAnotherTalk,
  'of another period': isOfAnotherPeriod,
  'the opposite': tellOpposites,
  'shares only names': sharesOnlyNames,
};

/** Of what undoes the other, `relate` knows more; of how few words are shared, the scorer knows itself. */
const RULING_OUT = [...Object.values(OBJECTIONS).filter((objects) => objects !== tellOpposites), sharesFewWords];

/** The score of links that are ruled out. */
export const DOUBTFUL = 0.4;

/**
 * Whether a link is ruled out. Within a story the scorer weighs what speaks against a link itself: of what it shows there in spite of it,
 * three in four are right, but for news of other days. Between stories, and of notes, it has seen too few to know; and where an article has no date, that both tell
 * of one time has to show in more than whom they name.
 */
export const isRuledOut = (pair: SentencePair): boolean =>
  caseOf(pair) === 'within'
    ? isOnAnotherDay(pair) || (isOfUnknownTime(pair.articles) && sharesOnlyNames(pair))
    : RULING_OUT.some((objects) => objects(pair));

const isOfUnknownTime = ({ first, second }: ArticlePair): boolean =>
  first.profile.day === null || second.profile.day === null;

/**
 * Whether the sentences share nothing but who or what they name, and what they say to explain it: a link of which a reader sees
 * no more than who it is about, and perhaps the day, is not worth a look. What only one of them denies is more than that.
 */
function sharesOnlyNames(pair: SentencePair): boolean {
  if (pair.shared.some(({ kindsA, kindsB }) => (kindsA ^ kindsB) & USE.denied)) return false;
  const { first, second } = pair.articles;
  for (const { a, b, isName, isNumber } of sharedMatter(pair)) {
    const isPartOfName = standsBeforeName(first, pair.candidate.a, a) && standsBeforeName(second, pair.candidate.b, b);
    if (!isName && !isNumber && !isPartOfName) return false;
  }
  const numbers = pair.shared.filter(({ kindsA }) => kindsA & KIND.number);
  const explains = numbers.length > 0 && numbers.every(({ kindsA, kindsB }) => kindsA & kindsB & USE.describing);
  return explains || compareQuantities(pair).agreeing === 0;
}

/** So few words, without a name, a person or a figure, are those of many a story. */
const FEW_WORDS = 2;

/**
 * "The mayor resigned after auditors found the harbour fund empty", "Shopkeepers around the harbour welcomed the news": of such pairs of
 * notes that the scorer takes for one, every other is wrong on the development topics of ECB+.
 */
function sharesFewWords(pair: SentencePair): boolean {
  if (namesSomebodyInBoth(pair) || compareQuantities(pair).agreeing > 0 || sameWording(pair)) return false;
  let words = 0;
  for (const { isNumber } of sharedMatter(pair)) if (!isNumber) words++;
  return words <= FEW_WORDS;
}

/** The ferry of "the ferry Marisol". */
function standsBeforeName(article: ComparedArticle, sentence: number, term: number): boolean {
  const index = article.termsOf(sentence).indexOf(term);
  const [kinds, places] = [article.kindsOf(sentence), article.placesOf(sentence)];
  const isNext = places[index + 1] === (places[index] ?? 0) + 1;
  return isNext && ((kinds[index] ?? 0) & KIND.noun) !== 0 && ((kinds[index + 1] ?? 0) & KIND.name) !== 0;
}

/** From so many words of names on, an article is long enough to name everybody who matters to its story. */
const MANY_NAMES = 5;
/** The weight of a name that is not in every paper. */
const NAME_WEIGHT = 3;

/**
 * Both name somebody or some place, none of them in both, and one that the other article never names: "The Velm earthquake
 * killed 12" and "The Karsund earthquake killed three", though the second article recalls the first earthquake. Short notes may
 * name the town here and the country there.
 */
function isOfOtherPeopleAndPlaces(pair: SentencePair): boolean {
  const { articles, candidate, namesA, namesB, weightOf } = pair;
  if (areShort(articles) || Math.min(namesA, namesB) < NAME_WEIGHT || namesSomebodyInBoth(pair)) return false;
  const { first, second } = articles;
  return namesAStranger(first, candidate.a, second, weightOf) || namesAStranger(second, candidate.b, first, weightOf);
}

/** The dead of two accidents: another number, and a place that the other article never names. */
function countsOthers(pair: SentencePair): boolean {
  if (areShort(pair.articles) || namesSomebodyInBoth(pair)) return false;
  const { articles, candidate, weightOf } = pair;
  const { first, second } = articles;
  const places = [...strangePlaces(first, candidate.a, second), ...strangePlaces(second, candidate.b, first)];
  return places.some((place) => weightOf(place) >= NAME_WEIGHT) && compareQuantities(pair).conflicting.length > 0;
}

const areShort = ({ first, second }: ArticlePair): boolean => Math.min(first.nameCount, second.nameCount) < MANY_NAMES;

const namesSomebodyInBoth = (pair: SentencePair): boolean =>
  pair.shared.some(({ kindsA, kindsB }) => kindsA & kindsB & KIND.name) || shareSomebody(pair);

function namesAStranger(
  article: ComparedArticle,
  sentence: number,
  other: ComparedArticle,
  weightOf: (term: number) => number,
): boolean {
  const isNew = (term: number) => weightOf(term) >= NAME_WEIGHT;
  return (
    article.namesUnknownTo(other, sentence).some(isNew) ||
    article.peopleOf(sentence).some((person) => !other.knows(person))
  );
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

/**
 * A call to somebody is no call between that person and a third, whom the other article never mentions. What critics call a thing is
 * no talk.
 */
function isAnotherTalk(pair: SentencePair): boolean {
  const {
    articles: { first, second },
    candidate: { a, b },
  } = pair;
  const isWithStranger = (article: ComparedArticle, sentence: number, talk: Action, other: ComparedArticle) =>
    castOf(article, sentence, talk).some((person) => !other.knows(person));
  const talks = [...sharedEvents(pair)].filter(
    ([one, other]) => one.type === 'Contact' && other.type === 'Contact' && one.people.length + other.people.length > 0,
  );
  return (
    talks.length > 0 &&
    talks.every(([one, other]) => isWithStranger(first, a, one, second) || isWithStranger(second, b, other, first))
  );
}

/** Who takes part in an event: where that is not known, everybody in the sentence may. */
const castOf = (article: ComparedArticle, sentence: number, { people }: Action): readonly ComparedPerson[] =>
  people.length > 0 ? people.flatMap((index) => article.people[index] ?? []) : article.peopleOf(sentence);

/** A period longer than this is one that numbers are given for. */
const PERIOD_DAYS = 7;

/** Numbers of two periods differ without disagreeing: "9,000 died last year" and "7,000 have died this year". */
function isOfAnotherPeriod(pair: SentencePair): boolean {
  const { articles, candidate } = pair;
  const [ofA, ofB] = [articles.first.momentsOf(candidate.a), articles.second.momentsOf(candidate.b)].map((moments) =>
    moments.filter(({ from, to }) => to - from >= PERIOD_DAYS),
  );
  if (!ofA?.length || !ofB?.length || compareQuantities(pair).conflicting.length === 0) return false;
  return ofA.every((one) => ofB.every((other) => daysBetween(one, other) > 0));
}

/** One tells an act, the other what undoes it, and neither tells the other's: hired here and fired there. */
export function tellOpposites({
  articles: { first, second },
  candidate: { a, b },
  areRelated,
  areOpposite,
}: SentencePair): boolean {
  const [actsA, actsB] = [actsOf(first, a), actsOf(second, b)];
  const tells = (acts: readonly number[], act: number) => acts.some((each) => each === act || areRelated(each, act));
  return actsA.some(
    (one) => !tells(actsB, one) && actsB.some((other) => areOpposite(one, other) && !tells(actsA, other)),
  );
}

const DEAD = 'dead';

/** The dead of a day, and those of a war: both count dead, and none of the numbers is the other's. */
export function countOtherDead({ articles: { first, second }, candidate: { a, b } }: SentencePair): boolean {
  const [here, there] = [deadOf(first, a), deadOf(second, b)];
  return here.length > 0 && there.length > 0 && !here.some((one) => there.some((other) => agree(one, other)));
}

const deadOf = (article: ComparedArticle, sentence: number): MeasuredQuantity[] =>
  article.quantitiesOf(sentence).filter(({ fate }) => fate === DEAD);

/** The verbs and nouns of a sentence that are no names and not denied; headlines are not always read as clauses. */
function actsOf(article: ComparedArticle, sentence: number): number[] {
  const kinds = article.kindsOf(sentence);
  const isAct = (kind: number) => (kind & (KIND.verb | KIND.noun)) !== 0 && (kind & (KIND.name | USE.denied)) === 0;
  return [...article.termsOf(sentence)].filter((_, i) => isAct(kinds[i] ?? 0));
}
