import type { NameRun } from '../../profile/articleProfile';
import { hashWords } from '../../profile/wording';
import type { Vocabulary } from '../../vocabulary';
import type { ComparedArticle } from '../comparedArticle';
import type { Difference } from '../corroboration';
import type { SentencePair } from '../sentencePair';

/** Letters that are told apart by the ear: what remains of a name without vowels, doubled letters and ways of spelling. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/[^a-z]/g, ''],
  [/ph/g, 'f'],
  [/[cq]/g, 'k'],
  [/[sz]/g, 's'],
  [/[jg]/g, 'g'],
  [/[aeiouyhw]/g, ''],
  [/(.)\1+/g, '$1'],
];

/** Letters that two names have in common at their beginning, when one was taken for the other. */
const ALIKE = 3;
const FEWEST_LETTERS = 6;
const LOCATIVES = new Set(hashWords('in at near outside from'));

/**
 * One town taken for another of nearly the same name, Norwell for Norbury: each article knows its own only, in the one place in which it
 * says where. Ways of spelling one name are none.
 */
export function* placesTakenForOneAnother(pair: SentencePair, vocabulary: Vocabulary): Generator<Difference> {
  const { first, second } = pair.articles;
  const here = strangeNames(first, pair.candidate.a, second, vocabulary);
  const there = strangeNames(second, pair.candidate.b, first, vocabulary);
  for (const one of here) {
    const rival = there.find((other) => (one.isPlace || other.isPlace) && areAlike(one.name, other.name));
    if (rival) yield { of: 'place', a: one.name, b: rival.name };
  }
}

interface StrangeName {
  readonly name: string;
  /** "In Norwell". */
  readonly isPlace: boolean;
}

/** Names of one word that the other article never uses, and that are no part of a person's. */
function strangeNames(
  article: ComparedArticle,
  sentence: number,
  other: ComparedArticle,
  vocabulary: Vocabulary,
): StrangeName[] {
  const ofPeople = new Set(article.people.flatMap(({ name, terms }) => (name.includes(' ') ? terms : [])));
  const [terms, words, places] = [article.termsOf(sentence), article.wordsOf(sentence), article.placesOf(sentence)];
  const isStrange = ({ term, length }: NameRun) => length === 1 && !other.uses(term) && !ofPeople.has(term);
  return article
    .nameRunsOf(sentence)
    .filter(isStrange)
    .map(({ term, surface }) => ({
      name: vocabulary.term(surface),
      isPlace: LOCATIVES.has(words[(places[terms.indexOf(term)] ?? 0) - 1] ?? 0),
    }));
}

function areAlike(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  if (Math.min(a.length, b.length) < FEWEST_LETTERS || Math.abs(a.length - b.length) > 2) return false;
  return a.slice(0, ALIKE) === b.slice(0, ALIKE) && soundOf(a) !== soundOf(b);
}

const soundOf = (name: string): string =>
  SPELLINGS.reduce((text, [letters, sound]) => text.replace(letters, sound), name);
