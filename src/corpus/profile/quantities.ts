import type { Span, Term } from '../../article';
import { contains, overlaps } from '../../article/span';
import { wordList } from '../../article/wordList';
import { clockTimesOf } from './clockTimes';
import fatesText from './fates.txt';
import { scoresOf } from './scores';
import { NUMBER_WORDS } from './smallNumbers';

/** How a number is hedged. */
export type Bound = 'exact' | 'about' | 'atLeast' | 'atMost';

/** A number that an article states about something. */
export interface Quantity {
  readonly value: number;
  /** What is counted: a lemma ("person"), "$" or another currency, "%", or "" when the text does not say. */
  readonly unit: string;
  /** What becomes of the people counted ("dead", "hurt"), or "". */
  readonly fate: string;
  readonly bound: Bound;
  /** As a reader would quote it, hedge included: "more than $130 million". */
  readonly text: string;
}

/** A quantity, and the words around it that say what it measures: lemmas, nearest first. */
export interface StatedQuantity extends Quantity {
  /** Where the number starts in the text. */
  readonly start: number;
  readonly context: readonly string[];
}

const UNITS_OF_TEN: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
};

const BOUNDS: readonly (readonly [RegExp, Bound])[] = [
  [/\b(?:more than|over|at least|as many as|above|no fewer than|no less than|exceeding|upwards of)$/i, 'atLeast'],
  [
    /(?<!\b(?:gone|goes|going|went|shot|creeps|crept) )\b(?:less than|fewer than|under|at most|up to|below|nearly|almost|close to)$/i,
    'atMost',
  ],
  [/\b(?:about|around|roughly|approximately|some|an estimated|estimated|circa|or so)$/i, 'about'],
];

const NUMBER =
  /(?:(?:US|A|C)?([$€£¥]) ?)?(?<![\p{L}\p{N}.,:])(\d(?:,?\d){0,20}(?:\.\d{1,10})?)(?![\d:])(?:[ -](hundred|thousand|million|billion|trillion)\b|(k|m|bn)\b)?( ?%| percent\b| per cent\b)?|\b(?:((?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:one|two|three|four|five|six|seven|eight|nine)|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b(?:[ -](dozen|hundred|thousand|million|billion|trillion)\b)?)/giu;

/** Units that are written as a word or as a sign. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['dollar', '$'],
  ['euro', '€'],
  ['pound', '£'],
  ['yen', '¥'],
  ['percent', '%'],
]);

/** Most words between a number and the noun that says what is counted. */
const UNIT_REACH = 3;
const HEDGE_REACH = 20;
/** The units of how old somebody is, how a vote or a match ended, and of minutes since midnight. */
export const AGE_UNIT = 'age';
export const SCORE = 'score';
export const CLOCK = 'o’clock';
/** The unit of people, whatever they are called. */
export const PERSON = 'person';
/** How many words on either side of a number say what it measures. */
const CONTEXT_REACH = 5;

/** The numbers of a sentence. `times` are the spans of dates and times, whose numbers count nothing. */
export function* quantitiesOf(
  text: string,
  sentence: Span,
  terms: readonly Term[],
  times: readonly Span[],
): Generator<StatedQuantity> {
  const own = text.slice(sentence.start, sentence.end);
  const scores = [...scoresOf(own)].map((score) => placed(score, sentence));
  for (const [unit, found] of [
    [SCORE, scores],
    [CLOCK, [...clockTimesOf(own)].map((time) => placed(time, sentence))],
  ] as const) {
    for (const { start, end, value, text: stated } of found) {
      yield { value, unit, fate: '', bound: 'exact', text: stated, start, context: contextOf(terms, { start, end }) };
    }
  }
  for (const match of own.matchAll(NUMBER)) {
    const start = sentence.start + match.index;
    const span = { start, end: start + match[0].length };
    if ([...times, ...scores].some((other) => contains(other, span))) continue;
    const next = nounAfter(text, terms, span.end);
    const noun = next && times.some((time) => overlaps(time, next)) ? null : next;
    const counted = { start, end: noun?.end ?? span.end };
    const offset = offsetOf(noun, text, sentence);
    if (offset !== '' && !(offset === AFTER && WITHIN_DAYS.has(noun?.lemma ?? ''))) continue;
    const before = text.slice(Math.max(sentence.start, start - HEDGE_REACH), start).trimEnd();
    const isAge =
      AGE.test(before) || AGE_BEHIND.test(text.slice(span.end, Math.min(sentence.end, span.end + HEDGE_REACH)));
    const fate = isAge ? '' : fateOf(text, terms, sentence, counted);
    const unit = isAge
      ? AGE_UNIT
      : (noun?.lemma ??
        (MAGNITUDE.test(before) ? 'magnitude' : fate ? PERSON : countedBefore(text, terms, sentence, start)));
    const stated = quantityOf(match, before, unit, text.slice(counted.start, counted.end));
    if (!stated) continue;
    const rate = /^[$€£¥]/.test(stated.unit) ? rateOf(text, sentence, counted) : '';
    const quantity = { ...stated, unit: stated.unit + rate + offset };
    const context = contextOf(terms, span).filter((lemma) => lemma !== quantity.unit && !SIGNS.has(lemma));
    yield { ...quantity, start, fate: quantity.unit === unit ? fate : '', context };
  }
}

const placed = <Found extends Span>(found: Found, { start }: Span): Found => ({
  ...found,
  start: start + found.start,
  end: start + found.end,
});

type Statement = Omit<Quantity, 'fate'>;

function quantityOf(match: RegExpMatchArray, before: string, noun: string, counted: string): Statement | null {
  const [number, currency, digits, scaleWord, scaleLetter, percent, word, wordScale] = match;
  const scale =
    UNITS_OF_TEN[(scaleWord ?? scaleLetter ?? wordScale ?? '').toLowerCase()] ??
    (wordScale?.toLowerCase() === 'dozen' ? 12 : 1);
  const unit = currency ?? (percent ? '%' : (SIGNS.get(noun) ?? noun));
  if (word !== undefined && wordScale === undefined && (word.toLowerCase() === 'a' || word.toLowerCase() === 'one'))
    return null;
  if (digits !== undefined && scale === 1 && !currency && !percent && isYear(digits)) return null;
  const base =
    digits !== undefined
      ? Number(digits.replaceAll(',', ''))
      : word?.toLowerCase() === 'a'
        ? 1
        : (NUMBER_WORDS.get(word?.toLowerCase() ?? '') ?? Number.NaN);
  if (!Number.isFinite(base)) return null;
  const hedge = BOUNDS.map(([pattern, bound]) => ({ found: pattern.exec(before)?.[0], bound })).find(
    ({ found }) => found !== undefined,
  );
  const text = currency || percent ? number : counted;
  return { value: base * scale, unit, bound: hedge?.bound ?? 'exact', text: hedge ? `${hedge.found} ${text}` : text };
}

const isYear = (digits: string): boolean => /^(?:1[5-9]|20)\d\d$/.test(digits);

const RATE = /^ (?:an?|per|each|every) (day|week|month|year|hour|share|barrel|dose|head|person)\b/i;

/** "$7 million a day" is no part of "$40 million". */
const rateOf = (text: string, sentence: Span, { end }: Span): string => {
  const every = RATE.exec(text.slice(end, Math.min(sentence.end, end + HEDGE_REACH)))?.[1];
  return every ? ` a ${every.toLowerCase()}` : '';
};

const AGE = /\b(?:aged|age of|(?:dead|dies|died) at)$/i;
const AGE_BEHIND = /^[ -]years?[ -]old\b/i;

const MAGNITUDE = /\bmagnitude(?: of)?$/i;

const OFFSET = /^ (?:after|ago|before|earlier|from|later|since)\b/;
export const AFTER = ' after';
/** Units of how long something lasts. */
export const TIME_UNITS: ReadonlySet<string> = new Set(['minute', 'hour', 'day', 'week', 'month', 'year', 'decade']);
/** Units of which the day of an article is none. */
const WITHIN_DAYS: ReadonlySet<string> = new Set(['minute', 'hour']);

/** "Five days after the flood" says when, and counts nothing that another report may count otherwise; "32 hours after" says how long it took. */
function offsetOf(noun: Term | null, text: string, { end }: Span): string {
  if (noun === null || !TIME_UNITS.has(noun.lemma)) return '';
  return OFFSET.exec(text.slice(noun.end, Math.min(end, noun.end + HEDGE_REACH)))?.[0] ?? '';
}

const FATES: ReadonlyMap<string, string> = new Map(
  Array.from(wordList(fatesText), (line) => line.split(' ') as [string, string]),
);

/** What may stand between "killed" and the number of the dead. */
const BEFORE_COUNT =
  /^(?: (?:at least|more than|as many as|no fewer than|fewer than|up to|about|around|nearly|almost|some|another|an estimated|over|of|to|at|by|reaches|reached|rises|rose|climbs|climbed|rising|stands|stood|now)){0,4} ?$/i;
/** What may stand between the number of the dead and "killed". */
const AFTER_COUNT =
  /^(?: (?:people|persons|others|more|known|now|to|were|was|are|is|have|has|had|been|being|reported|confirmed|feared|found|left|still)){0,5} ?$/i;

/** "The death toll of the earthquake has risen to at least 13". */
const TOLL =
  /\b(?:toll|deaths|number of (?:dead|deaths|victims|(?:people|persons|those)(?: \p{L}{1,30}){0,4} (?:killed|died|dead)))\b.{0,100} (?:to|at|reach(?:es|ed)?)(?: at least| more than| about| nearly)? ?$/iu;
const TOLL_REACH = 140;

/** "The number of homes without electricity rose to 61,000", "cases rise to 26": what a number counts that stands behind. */
const COUNTED =
  /\bnumber of ([\p{L}-]{1,40})\b.{0,100} (?:to|at|reach(?:es|ed)?)(?: at least| more than| about| nearly)? ?$|([\p{L}-]{1,40}) (?:(?:has|have|had) )?(?:rises?|rose|risen|climbs?|climbed|jumps?|jumped|grows?|grew|grown|falls?|fell|fallen) to(?: at least| more than| about| nearly)? ?$/iu;

function countedBefore(text: string, terms: readonly Term[], sentence: Span, start: number): string {
  const from = Math.max(sentence.start, start - TOLL_REACH);
  const match = COUNTED.exec(text.slice(from, start));
  const word = match?.[1] ?? match?.[2];
  if (!match || word === undefined) return '';
  const place = from + match.index + match[0].indexOf(word);
  return terms.find((term) => term.start === place && term.kind === 'noun')?.lemma ?? '';
}

/** What becomes of those whom a number counts, from the word next to it; "" where none says it. */
function fateOf(text: string, terms: readonly Term[], sentence: Span, { start, end }: Span): string {
  if (TOLL.test(text.slice(Math.max(sentence.start, start - TOLL_REACH), start))) return 'dead';
  const before = terms.findLast((term) => term.end <= start && FATES.has(term.lemma));
  if (before && BEFORE_COUNT.test(text.slice(before.end, start))) return FATES.get(before.lemma) ?? '';
  const after = terms.find((term) => term.start >= end && FATES.has(term.lemma));
  const said = after ? FATES.get(after.lemma) : undefined;
  return said !== undefined && AFTER_COUNT.test(text.slice(end, after?.start)) ? said : '';
}

/** The noun that a number counts, with nothing but its modifiers in between ("12 injured people", "520 flood claims"). */
function nounAfter(text: string, terms: readonly Term[], end: number): Term | null {
  let last = end;
  const next = terms.filter(({ start }) => start >= end).slice(0, UNIT_REACH);
  for (const [i, term] of next.entries()) {
    if (/[^\s-]/.test(text.slice(last, term.start))) return null;
    if (term.kind === 'noun') return text.charAt(end) === '-' ? term : headOf(text, next.slice(i));
    if (term.kind !== 'modifier') return null;
    last = term.end;
  }
  return null;
}

/** The last of nouns that stand side by side; a unit of measure, and what becomes of people, is none of them. */
function headOf(text: string, [noun, ...rest]: readonly Term[]): Term | null {
  let head = noun ?? null;
  for (const term of rest) {
    if (!head || SIGNS.has(head.lemma) || TIME_UNITS.has(head.lemma) || head.lemma === PERSON) break;
    if (term.kind !== 'noun' || FATES.has(term.lemma) || !/^[ -]$/.test(text.slice(head.end, term.start))) break;
    head = term;
  }
  return head;
}

function contextOf(terms: readonly Term[], { start, end }: Span): string[] {
  const words = terms.filter(({ kind }) => kind === 'noun' || kind === 'verb');
  const before = words.filter((term) => term.end <= start).slice(-CONTEXT_REACH);
  const after = words.filter((term) => term.start >= end).slice(0, CONTEXT_REACH);
  return [...before.reverse(), ...after].map(({ lemma }) => lemma);
}

/** Whether two statements of the same thing can both be true. */
export function agree(a: Quantity, b: Quantity): boolean {
  const [low, high] = a.value <= b.value ? [a, b] : [b, a];
  if (high.value - low.value <= Math.max(slack(low), slack(high))) return true;
  const stretch = high.value <= low.value * STRETCH;
  return stretch && (low.bound === 'atLeast' || high.bound === 'atMost');
}

/** "More than 130" is still a fair account of 150, and no longer one of 290. */
const STRETCH = 1.25;

/** How far a stated number may be from the exact one: half of its last digit that is not zero, at most 5 %, or 10 % when it is said to be rough. */
function slack({ value, bound }: Quantity): number {
  if (bound === 'about') return value * 0.1;
  let unit = 1;
  while (value !== 0 && unit < value && Number.isInteger(value / (unit * 10))) unit *= 10;
  return unit === 1 ? 0 : Math.min(unit / 2, value * 0.05);
}
