import type { ArticleAnalysis, Block } from '../analysis';
import functionWordsText from '../functionWords.txt';
import { groupBy } from '../groupBy';
import type { Span } from '../span';
import numbersText from '../time/lexicon/numbers.txt';
import { labelledWords, wordList } from '../wordList';
import formulaeText from './formulae.txt';

/** What a correction of the article withdraws, where it stood. */
export interface Withdrawal extends Span {
  /** The block that says so. */
  readonly correction: Block;
  /** Index into the sentences of the article. */
  readonly sentence: number;
  /** What is right and what was wrong, as the correction puts it; null where it only says what was wrong. */
  readonly change: { readonly right: string; readonly wrong: string } | null;
  /** Whether the sentence still says what is wrong: most articles have been put right where it stood. */
  readonly saysWrong: boolean;
}

type Read = Pick<ArticleAnalysis, 'blocks' | 'sentences'>;

interface Word extends Span {
  readonly text: string;
  /** By which it is compared: a number as digits, of a longer word its beginning. */
  readonly key: string;
  /** Whether a comma, a dash or a bracket stands behind it. */
  readonly pause: boolean;
}

const WORD = /[\p{L}\p{N}]+(?:[.,:'’-][\p{L}\p{N}]+){0,8}/gu;
const FUNCTION_WORDS = wordList(functionWordsText);
const FORMULAE = wordList(formulaeText);
const NUMBERS = labelledWords(numbersText);

/** Corrections that are looked at, and how much of each, in UTF-16 units. */
const MOST_CORRECTIONS = 20;
const LONGEST_CORRECTION = 1500;
/** Statements of all of them that are looked for. */
const MOST_STATEMENTS = 40;
/** Of a longer word so many letters are compared: "voted" is "vote". */
const STEM = 5;
/** Words that a sentence has to share with a correction, beside what is right or wrong. */
const FEWEST_SHARED = 2;
/** Of the words of what a correction quotes in full so many, and such a part of them. */
const FEWEST_TOLD = 4;
const SHARE_TOLD = 0.75;
/** What is right and wrong is a name, a day or a number, of so many words. */
const LONGEST_VALUE = 5;

/**
 * The places that the corrections of an article are about, as far as that is sure: exactly one sentence tells it better than
 * any other.
 */
export function withdrawals(text: string, { blocks, sentences }: Read): Withdrawal[] {
  const corrections = blocks.filter(({ kind }) => kind === 'correction').slice(0, MOST_CORRECTIONS);
  if (corrections.length === 0) return [];
  const told = new Told(text, sentences);
  const statements = corrections.flatMap((correction) =>
    statementsOf(text, correction).map((statement) => ({ correction, statement })),
  );
  return statements.slice(0, MOST_STATEMENTS).flatMap(({ correction, statement }) => {
    const found = placeOfValue(statement, told) ?? placeOfQuoted(text, statement, told);
    return found ? [{ ...found, correction }] : [];
  });
}

/** The words of the sentences of an article. */
class Told {
  readonly #sentences: readonly (readonly Word[])[];
  readonly #holding: ReadonlyMap<string, readonly number[]>;

  constructor(text: string, sentences: readonly Span[]) {
    this.#sentences = sentences.map(({ start, end }) => wordsIn(text, start, end));
    const places = this.#sentences.flatMap((words, sentence) =>
      [...new Set(words.map(({ key }) => key))].map((key) => ({ key, sentence })),
    );
    this.#holding = new Map(
      [...groupBy(places, ({ key }) => key)].map(([key, found]) => [key, found.map(({ sentence }) => sentence)]),
    );
  }

  wordsOf(sentence: number): readonly Word[] {
    return this.#sentences[sentence] ?? [];
  }

  holding(key: string | undefined): readonly number[] {
    return (key !== undefined && this.#holding.get(key)) || [];
  }

  /** How many of these words each sentence has that has any. */
  shared(keys: Iterable<string>): ReadonlyMap<number, number> {
    const counts = new Map<number, number>();
    for (const key of keys)
      for (const sentence of this.holding(key)) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
    return counts;
  }
}

/** A sentence of a correction with the one before it, which says what "it" is. */
interface Statement {
  readonly words: readonly Word[];
  readonly before: readonly Word[];
  readonly span: Span;
}

function statementsOf(text: string, { start, end }: Block): Statement[] {
  const words = wordsIn(text, start, Math.min(end, start + LONGEST_CORRECTION));
  let sentence = 0;
  const numbered = words.map((word, i) => {
    const previous = words[i - 1];
    if (previous && /[.!?;]/.test(text.slice(previous.end, word.start))) sentence++;
    return { word, sentence };
  });
  const groups = [...groupBy(numbered, (each) => each.sentence).values()].map((group) => group.map(({ word }) => word));
  return groups.map((group, i) => ({
    words: group,
    before: groups[i - 1] ?? [],
    span: { start: group[0]?.start ?? start, end: group.at(-1)?.end ?? end },
  }));
}

/** "It was 14, not 11": the sentence that says one of them of the same things. */
function placeOfValue(statement: Statement, told: Told): Omit<Withdrawal, 'correction'> | null {
  const pair = valuesOf(statement);
  if (!pair) return null;
  const values = [pair.wrong, pair.right];
  const said = new Set(values.flat().map(({ key }) => key));
  const topic = new Set(contentOf([...statement.before, ...statement.words]).filter((key) => !said.has(key)));
  const shared = told.shared(topic);
  const candidates = new Set(values.flatMap((value) => told.holding(value[0]?.key)));
  const places = [...candidates].flatMap((sentence) => {
    const words = told.wordsOf(sentence);
    const wrong = placeIn(words, pair.wrong);
    const at = wrong ?? placeIn(words, pair.right);
    return at ? [{ ...at, sentence, saysWrong: wrong !== null, shared: shared.get(sentence) ?? 0 }] : [];
  });
  const best = soleBest(places, ({ shared }) => shared);
  if (!best || best.shared < FEWEST_SHARED) return null;
  const { start, end, sentence, saysWrong } = best;
  return { start, end, sentence, saysWrong, change: { right: textOf(pair.right), wrong: textOf(pair.wrong) } };
}

/** What stands before ", not" or "rather than" is right, what stands behind is wrong; both are as long. */
function valuesOf({ words }: Statement): { readonly right: readonly Word[]; readonly wrong: readonly Word[] } | null {
  const index = words.findIndex(
    ({ key }, i) => (key === 'not' && words[i - 1]?.pause) || (key === 'rather' && words[i + 1]?.key === 'than'),
  );
  if (index < 1) return null;
  const behind = words.slice(index + (words[index]?.key === 'not' ? 1 : 2), index + LONGEST_VALUE + 4);
  const end = behind.findIndex(({ pause }, i) => pause || PHRASE_END.test(behind[i + 1]?.text ?? ''));
  const wrong = withoutLead(end < 0 ? behind : behind.slice(0, end + 1));
  if (wrong.length === 0 || wrong.length > LONGEST_VALUE) return null;
  const right = words.slice(Math.max(0, index - wrong.length), index);
  const isPair = right.length === wrong.length && textOf(right) !== textOf(wrong) && [right, wrong].every(isValue);
  return isPair ? { right, wrong } : null;
}

const PHRASE_END = /^(?:as|who|which|that|because|and|when|where|after|before)$/;

/** "on Monday": the preposition is no part of it. */
function withoutLead(words: readonly Word[]): readonly Word[] {
  const first = words.findIndex(({ key }) => !FUNCTION_WORDS.has(key) || /\d/.test(key));
  return first < 0 ? [] : words.slice(first);
}

const isValue = (words: readonly Word[]): boolean =>
  words.some(({ text, key }) => /\d/.test(key) || /^\p{Lu}/u.test(text));

const QUOTING = /\b(?:misstated|(?:incorrectly|wrongly|mistakenly|erroneously) (?:said|stated|reported|wrote)) that\b/;

/** "… incorrectly stated that the council had voted on Monday": the sentence that says so. */
function placeOfQuoted(text: string, { words, span }: Statement, told: Told): Omit<Withdrawal, 'correction'> | null {
  const formula = QUOTING.exec(text.slice(span.start, span.end));
  if (!formula) return null;
  const from = span.start + formula.index + formula[0].length;
  const quoted = new Set(contentOf(words.filter(({ start }) => start >= from)));
  if (quoted.size < FEWEST_TOLD) return null;
  const best = soleBest([...told.shared(quoted)], ([, count]) => count);
  if (!best || best[1] < SHARE_TOLD * quoted.size) return null;
  const [sentence, count] = best;
  const all = told.wordsOf(sentence);
  const [first, last] = [all[0], all.at(-1)];
  return first && last
    ? { start: first.start, end: last.end, sentence, change: null, saysWrong: count === quoted.size }
    : null;
}

function soleBest<Item>(items: readonly Item[], scoreOf: (item: Item) => number): Item | null {
  const [first, second] = [...items].sort((a, b) => scoreOf(b) - scoreOf(a));
  return first && (!second || scoreOf(first) > scoreOf(second)) ? first : null;
}

function placeIn(words: readonly Word[], value: readonly Word[]): Span | null {
  const at = words.findIndex((_, i) => value.every(({ key }, k) => words[i + k]?.key === key));
  const [first, last] = [words[at], words[at + value.length - 1]];
  return first && last ? { start: first.start, end: last.end } : null;
}

const contentOf = (words: readonly Word[]): string[] =>
  words.flatMap(({ text, key }) => {
    const lower = text.toLowerCase();
    return FUNCTION_WORDS.has(lower) || FORMULAE.has(lower) || lower.length < 3 ? [] : [key];
  });

const textOf = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ');

function wordsIn(text: string, start: number, end: number): Word[] {
  return Array.from(text.slice(start, end).matchAll(WORD), ({ 0: word, index }) => ({
    text: word,
    key: keyOf(word),
    start: start + index,
    end: start + index + word.length,
    pause: /^\s?[,—–(]/.test(text.slice(start + index + word.length, start + index + word.length + 2)),
  }));
}

function keyOf(word: string): string {
  const lower = word.toLowerCase().replace(/['’]s$/, '');
  if (/\d/.test(lower) || FUNCTION_WORDS.has(lower)) return lower;
  const number = NUMBERS.get(lower)?.trim();
  return number && /^\d+$/.test(number) ? number : lower.slice(0, STEM);
}
