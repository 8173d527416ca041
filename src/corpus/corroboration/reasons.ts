import { KIND, type NameRun } from '../profile/articleProfile';
import { agree } from '../profile/quantities';
import { stem } from '../profile/stem';
import type { Vocabulary } from '../vocabulary';
import type { Reason } from './corroboration';
import type { Related } from './relation';
import type { SentencePair, SharedTerm } from './sentencePair';

/** Things named in one reason. */
const NAMED = 4;

/** What speaks for a link, most telling first. */
export function reasonsOf(pair: SentencePair, { relation, quotation }: Related, vocabulary: Vocabulary): Reason[] {
  const people = sharedPeople(pair);
  const names = sharedNames(pair, vocabulary).filter((name) => !people.some((person) => person.includes(name)));
  const actions = sharedActions(pair);
  const others = pair.shared.filter((each) => !isName(each) && !actions.includes(each) && !isNumber(each));
  const reasons: Reason[] = [
    { kind: 'people', things: people },
    { kind: 'names', things: names },
    { kind: 'action', things: wordsOf(actions, pair, vocabulary) },
    { kind: 'day', things: sharedDays(pair) },
    { kind: 'number', things: sharedNumbers(pair) },
    { kind: 'words', things: wordsOf(others, pair, vocabulary) },
    { kind: 'meaning', things: paraphrasesOf(pair, vocabulary) },
  ];
  const told = [
    ...(relation === 'repeats' ? [{ kind: 'copy', things: [] } as const] : []),
    ...(quotation ? [{ kind: 'quotation', things: [] } as const] : []),
    ...reasons
      .filter(({ things }) => things.length > 0)
      .map(({ kind, things }) => ({ kind, things: things.slice(0, NAMED) })),
  ];
  return told.length > 0 ? told : [{ kind: 'story', things: [] }];
}

const isName = ({ kindsA, kindsB }: SharedTerm): boolean => (kindsA & kindsB & KIND.name) !== 0;
const isNumber = ({ kindsA }: SharedTerm): boolean => (kindsA & KIND.number) !== 0;

function sharedPeople({ articles: { first, second }, candidate: { a, b } }: SentencePair): string[] {
  const there = new Map(second.peopleOf(b).map(({ identity, name }) => [identity, name]));
  const longer = (one: string, other: string) => (other.length > one.length ? other : one);
  return first.peopleOf(a).flatMap(({ identity, name }) => {
    const other = there.get(identity);
    return other === undefined ? [] : [longer(name, other)];
  });
}

/** Names as the first sentence writes them: whole ones that both have, then words of names. */
function sharedNames(
  { articles: { first, second }, candidate: { a, b }, shared }: SentencePair,
  vocabulary: Vocabulary,
): string[] {
  const here = first.nameRunsOf(a);
  const there = new Set(second.nameRunsOf(b).map(({ term }) => term));
  const whole = here.filter(({ term }) => there.has(term)).map(({ surface }) => vocabulary.term(surface));
  const words = shared.filter(isName).flatMap(({ term }) => wordOf(vocabulary.term(term), here, vocabulary));
  return [...new Set([...whole, ...words.filter((word) => !whole.some((name) => name.includes(word)))])];
}

function wordOf(term: string, runs: readonly NameRun[], vocabulary: Vocabulary): string[] {
  const words = runs.flatMap(({ surface }) => vocabulary.term(surface).split(' '));
  return words.filter((word) => stem(word.toLowerCase()) === term).slice(0, 1);
}

/** Shared words that tell an event in either sentence. */
function sharedActions({ articles: { first, second }, candidate: { a, b }, shared }: SentencePair): SharedTerm[] {
  const triggers = new Set([...first.actionsOf(a), ...second.actionsOf(b)].map(({ term }) => term));
  return shared.filter((each) => !isName(each) && triggers.has(each.term));
}

function sharedDays({ articles: { first, second }, candidate: { a, b } }: SentencePair): string[] {
  const days = new Set(second.momentsOf(b).map(({ from, to }) => (from === to ? from : Number.NaN)));
  const shared = first.momentsOf(a).filter(({ from, to }) => from === to && days.has(from));
  return [...new Set(shared.map(({ from }) => new Date(from * 86_400_000).toISOString().slice(0, 10)))];
}

function sharedNumbers({ articles: { first, second }, candidate: { a, b } }: SentencePair): string[] {
  const there = second.quantitiesOf(b);
  return first
    .quantitiesOf(a)
    .filter((one) => one.unit !== '' && there.some((other) => other.unit === one.unit && agree(one, other)))
    .map(({ text }) => text);
}

/** "truce", "reconciliation", the rarest first. */
const paraphrasesOf = ({ articles: { first, second }, paraphrases }: SentencePair, vocabulary: Vocabulary): string[] =>
  [...paraphrases]
    .sort((x, y) => y.weight - x.weight)
    .flatMap(({ a, b }) => [first.wordFor(a, vocabulary), second.wordFor(b, vocabulary)]);

/** The words of terms, the rarest first. */
const wordsOf = (
  terms: readonly SharedTerm[],
  { articles: { first } }: SentencePair,
  vocabulary: Vocabulary,
): string[] => [...terms].sort((x, y) => y.weight - x.weight).map(({ term }) => first.wordFor(term, vocabulary));
