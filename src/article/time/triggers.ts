import type { Token } from '../language/token';
import { decades, frequencies, holidays, months, names, partsOfDay, seasons, units, vague, weekdays } from './lexicon';

/**
 * What each kind of time expression cannot do without. A look at the words of a sentence decides which rules are tried on
 * it, so that most sentences cost nothing more.
 */
const VOCABULARY = {
  digit: [],
  month: months.entries,
  weekday: withPlurals(weekdays.entries),
  dayWord: ['today', 'tonight', 'yesterday', 'tomorrow'],
  yearPart: ['quarter', 'quarters', 'half', 'q'],
  unit: [...withPlurals(units.entries), 'centuries', 'daylong', 'weeklong', 'monthlong', 'yearlong'],
  partOfDay: [...withPlurals(partsOfDay.entries), "o'clock", 'clock'],
  season: withPlurals(seasons.entries),
  holiday: holidays.entries,
  frequency: frequencies.entries,
  decade: decades.entries,
  vague: vague.entries,
  name: [...names].map((name) => name.toLowerCase()),
} as const satisfies Record<string, readonly string[]>;

export type Trigger = keyof typeof VOCABULARY;

const TRIGGERS = Object.keys(VOCABULARY) as Trigger[];
const PARTS = /[a-z]+|\d+/gi;
const [LOWER_A, LOWER_Z] = [97, 122];

function withPlurals(words: readonly string[]): string[] {
  return words.flatMap((word) => [word, `${word}s`]);
}

const bit = (trigger: Trigger): number => 1 << TRIGGERS.indexOf(trigger);
const DIGIT = bit('digit');

/** The triggers of each word, as bit masks; of a phrase its last word counts. */
const MASKS = new Map<string, number>();
for (const trigger of TRIGGERS) {
  for (const entry of VOCABULARY[trigger]) {
    const word = entry.match(PARTS)?.findLast((part) => part.length > 1) ?? entry;
    MASKS.set(word, (MASKS.get(word) ?? 0) | bit(trigger));
  }
}

/** A set of triggers as a bit mask. */
export const maskOf = (triggers: readonly Trigger[]): number =>
  triggers.reduce((mask, trigger) => mask | bit(trigger), 0);

/** The triggers among the words, as a bit mask. */
export function triggersIn(tokens: readonly Token[]): number {
  let mask = 0;
  for (const { text } of tokens) mask |= MASKS.get(text) ?? (isLowerCase(text) ? 0 : triggersOf(text));
  return mask;
}

function isLowerCase(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code < LOWER_A || code > LOWER_Z) return false;
  }
  return true;
}

function triggersOf(text: string): number {
  let mask = 0;
  for (const part of text.match(PARTS) ?? []) mask |= part < 'A' ? DIGIT : (MASKS.get(part.toLowerCase()) ?? 0);
  return mask;
}
