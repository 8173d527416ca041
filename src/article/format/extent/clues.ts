import type { Passage } from '../passage';
import { registersOf } from '../recognition/registers';
import { asksWeakly } from '../rules/appeal';
import { isListHeading } from '../rules/lines/relatedLink';
import { speaksOfPage } from '../rules/pageTalk';
import { inTitleCase, ownWords } from '../rules/phrases';
import { endsSentence } from '../rules/prose';
import { isCommentHeading } from './headings';
import type { WordOdds } from './wordOdds';

/** In UTF-16 code units: what reads like a paragraph of an article. */
export const PROSE = 90;
const SHORT = 25;
/** So much of a long passage is looked at. */
const WINDOW = 1500;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;
const CAPITALISED = /^\p{Lu}/u;
const SENTENCE_END = /[.!?…]["”’)]*(?=\s|$)/g;
const OTHER_SIGNS = /[^ -~]/gu;
const LETTER = /\p{L}/u;
const CAPITAL = /\p{Lu}/u;
const DIGIT = /\p{N}/u;
const QUOTES = /["“”]/g;
const READER = /\b(?:you|your|you're|yours)\b/g;
const OUTLET = /\b(?:we|our|us|we're|ours)\b/g;
const WRITER = /\b(?:i|my|me|i'm|i've|im)\b/g;
const TIME =
  /\b\d{1,2}[:.]\d\d\b|\b(?:ago|yesterday|today)$|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}\b|\b\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:19|20)\d\d-\d\d|^\d{1,3} ?(?:h|d|m|hrs?|mins?|days?)\b/;
const AGO = /\bago\b|^\d{1,3} ?(?:h|d|m|w)$|^yesterday$/;
const ADDRESS = /https?:|www\.|\S@\S|^@|\.(?:com|org|net|example|invalid)\b/;
const SEPARATORS = /[|•·›»»→←]|\s[/>]\s|\s[-–—]\s/g;
const NAME_ALONE = /^(?:[Bb]y )?\p{Lu}[\p{L}'’.-]*(?: (?:de|van|von|al|bin|\p{Lu}[\p{L}'’.-]*)){1,3}$/u;
const ONE_WORD = /^\S+$/;
const NUMBER_ALONE = /^[#\d.,k%°+]+$/;
const CALLS_TO_ANSWER = /\b(?:reply|like|likes|share|report|recommend|quote|says|said|rate|edited|flag)\b/;

/** What a passage looks like by itself, and what it says to features of its neighbours. */
export interface Clues {
  readonly own: readonly number[];
  /** Names and content words, each once, to be looked for elsewhere. */
  readonly names: readonly string[];
  readonly content: readonly string[];
  readonly length: number;
  readonly words: number;
  readonly odds: number;
  readonly prose: boolean;
  readonly aside: boolean;
  /** Stands below articles: a trailer, who contributed. */
  readonly closing: boolean;
  readonly ends: boolean;
  readonly short: boolean;
  readonly heading: boolean;
  readonly comments: boolean;
  readonly stamped: boolean;
  readonly answers: boolean;
  readonly personal: number;
  readonly digits: number;
  /** Ends in a colon. */
  readonly opens: boolean;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

interface Signs {
  letters: number;
  capitals: number;
  digits: number;
}

/** How many of its signs are letters, capitals, digits. */
function signsOf(text: string): Signs {
  const signs = { letters: 0, capitals: 0, digits: 0 };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 97 && code <= 122) signs.letters++;
    else if (code >= 65 && code <= 90) {
      signs.letters++;
      signs.capitals++;
    } else if (code >= 48 && code <= 57) signs.digits++;
  }
  for (const sign of text.match(OTHER_SIGNS) ?? []) {
    if (LETTER.test(sign)) signs.letters++;
    if (CAPITAL.test(sign)) signs.capitals++;
    if (DIGIT.test(sign)) signs.digits++;
  }
  return signs;
}

export const OWN = [
  'length',
  'words',
  'ends a sentence',
  'sentences',
  'capitalised words',
  'capitals',
  'function words',
  'reporting words',
  'you',
  'we',
  'I',
  'quotation marks',
  'digits',
  'time',
  'ago',
  'address',
  'ends in ?',
  'ends in !',
  'ends in …',
  'ends in :',
  'separators',
  'starts small',
  'starts with a sign',
  'title case',
  'list heading',
  'comment heading',
  'asks',
  'speaks of the page',
  'name alone',
  'one word',
  'number alone',
  'odds of its words',
  'sum of the odds',
  'worst words',
  'calls to answer',
] as const;

const flag = (value: boolean): number => (value ? 1 : 0);

export function cluesOf(passage: Passage, wordOdds: WordOdds): Clues {
  const { kind } = passage;
  const text = passage.text.slice(0, WINDOW);
  const folded = passage.folded.slice(0, WINDOW);
  const words = text.match(WORD) ?? [];
  const names = new Set<string>();
  const content = new Set<string>();
  let capitalised = 0;
  let functional = 0;
  let reporting = 0;
  let odds = 0;
  let against = 0;
  words.forEach((word, i) => {
    const lower = word.toLowerCase();
    const capital = CAPITALISED.test(word);
    if (capital && i > 0) capitalised++;
    if (capital && word.length > 2) names.add(lower);
    for (const register of registersOf(lower)) {
      if (register === 'english') functional++;
      if (register === 'reporting') reporting++;
    }
    if (!capital && word.length > 4) content.add(lower);
    const weight = wordOdds.get(lower) ?? 0;
    odds += weight;
    if (weight < 0) against += weight;
  });
  const share = (value: number): number => value / Math.max(words.length, 1);
  const { letters, capitals, digits: figures } = signsOf(text);
  const spoken = ownWords(folded);
  const [you, we, me] = [count(spoken, READER), count(spoken, OUTLET), count(spoken, WRITER)];
  const ends = endsSentence(passage);
  const digits = figures / text.length;
  const opens = text.endsWith(':');
  const heading = isListHeading(folded);
  const comments = isCommentHeading(folded);
  const stamped = folded.length < 80 && TIME.test(folded);
  const answers = folded.length < 40 && CALLS_TO_ANSWER.test(folded);
  return {
    own: [
      Math.log(passage.text.length),
      words.length,
      flag(ends),
      Math.min(count(text, SENTENCE_END), 8),
      capitalised / Math.max(words.length - 1, 1),
      capitals / Math.max(letters, 1),
      share(functional),
      share(reporting),
      share(you),
      share(we),
      share(me),
      Math.min(count(text, QUOTES), 4),
      digits,
      flag(stamped),
      flag(folded.length < 60 && AGO.test(folded)),
      flag(ADDRESS.test(folded)),
      flag(text.endsWith('?')),
      flag(text.endsWith('!')),
      flag(text.endsWith('…') || text.endsWith('...')),
      flag(opens),
      Math.min(count(text, SEPARATORS), 6),
      flag(/^\p{Ll}/u.test(text)),
      flag(/^[^\p{L}\p{N}"“‘']/u.test(text)),
      flag(inTitleCase(text)),
      flag(heading),
      flag(comments),
      flag(asksWeakly(passage)),
      flag(speaksOfPage(passage)),
      flag(NAME_ALONE.test(text)),
      flag(ONE_WORD.test(text)),
      flag(NUMBER_ALONE.test(text)),
      share(odds),
      odds,
      share(against),
      flag(answers),
    ],
    names: [...names],
    content: [...content],
    length: passage.text.length,
    words: words.length,
    odds,
    prose: kind === null && passage.text.length >= PROSE && ends,
    closing: kind === 'trailer' || kind === 'contributors',
    aside: kind !== null && kind !== 'headline' && kind !== 'paragraph',
    ends,
    short: passage.text.length < SHORT,
    heading,
    comments,
    stamped,
    answers,
    personal: you + we + me,
    digits,
    opens,
  };
}
