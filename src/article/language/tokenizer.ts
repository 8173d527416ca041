import type { Span } from '../span';
import { trimEnd } from '../trimEnd';
import { wordList } from '../wordList';
import abbreviationText from './abbreviations.txt';
import numberAbbreviationText from './abbreviationsBeforeNumbers.txt';
import prefixText from './prefixes.txt';

const abbreviations = wordList(abbreviationText);
const abbreviationsBeforeNumbers = wordList(numberAbbreviationText);
const prefixes = wordList(prefixText);

const apostrophe = `['’]`;
const clitic = `(?:s|re|ve|ll|d|m|n${apostrophe}?t)`;
/** Soft hyphen and zero-width characters, which scraped text has inside words. */
const joiner = String.raw`\u00AD\u200C\u200D\u2060`;
const wordEnd = String.raw`(?![\p{L}\p{N}])`;

/**
 * What a token can be, most particular first. Every repetition is bounded: unbounded, it could be tried again at every
 * token of a line without end. What goes on for longer is several tokens.
 */
const shapes = {
  plainWord: '[A-Za-z]{1,64}(?=[ ,])',
  url: String.raw`(?:https?:\/\/|www\.)[^\s\p{Cc}<>"“”]{1,2048}`,
  domain: String.raw`(?:[A-Za-z0-9-]{1,63}\.){1,4}(?:com|org|net|gov|edu|info|io|uk|us|eu)(?:\/[\w./-]{1,256})?${wordEnd}`,
  email: String.raw`[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}`,
  handle: String.raw`[@#][\p{L}_][\p{L}\p{N}_]{0,63}(?:\.[\p{L}\p{N}_]{1,64}){0,8}`,
  initials: String.raw`(?:\p{L}\.){2,32}|(?:\p{Lu}\p{Ll}?\.){2,8}`,
  ampersand: String.raw`\p{Lu}{1,4}&\p{Lu}{1,4}${wordEnd}`,
  decade: String.raw`['’‘]\d0s${wordEnd}`,
  elision: String.raw`['’‘](?:em|til|tis|twas|cause|n|${clitic})(?![\p{L}'’])`,
  code: String.raw`\d{1,4}(?:-\d{1,4}){2,4}${wordEnd}|\d{3}-\d{4}(?![\p{L}\p{N}-])`,
  decimal: String.raw`(?<=^|[\s(=<>])\.\d{1,40}${wordEnd}`,
  number: String.raw`\d{1,40}(?:[.,:/]\d{1,40}){0,8}(?:(?:st|nd|rd|th|s)?${wordEnd}|(?=\p{Ll}{1,3}${wordEnd}))`,
  currency: String.raw`(?:US|AU|CA|HK|NZ|[ACRS])\$`,
  word: String.raw`[\p{L}\p{N}][\p{L}\p{N}\p{M}${joiner}]{0,1023}(?:${apostrophe}[\p{L}\p{M}]{1,64}){0,3}`,
  emoji: String.raw`\p{Extended_Pictographic}[\p{Extended_Pictographic}\p{Emoji_Modifier}\u200D\uFE0F]{0,64}`,
  repeated: String.raw`\.{2,999}|…{1,999}|-{2,999}|[—―]{1,999}|[!?]{1,999}|\*{1,999}|_{1,999}|={1,999}|~{1,999}`,
  other: String.raw`[^\s\p{Cc}\p{Cf}]`,
};

const TOKEN = new RegExp(Object.values(shapes).join('|'), 'gu');
const WORD = new RegExp(shapes.word, 'yu');
const URL_START = /^(?:https?:|www\.)/;
const AFTER_URL = /[.,;:!?'’)\]]/;
const CLITIC = new RegExp(`${apostrophe}${clitic}$|n${apostrophe}t$`, 'i');

/** Words that are split without an apostrophe, and where. */
const fused: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['gotta', 3],
  ['wanna', 3],
]);

/**
 * Tokens as the English Universal Dependencies treebanks have them, https://universaldependencies.org/en/#tokenization:
 * contractions and possessives in two ("do|n't", "Mara|'s"), compounds split at the hyphen unless they start with a
 * prefix ("oil|-|rich", "anti-war"), amounts apart from their units ("$|5|m"), abbreviations with their stop ("Mr.").
 *
 * White space, control and format characters separate tokens; every other character is in exactly one token.
 */
export function tokenize(sentence: string): Span[] {
  const tokens: Span[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(sentence); match !== null; match = TOKEN.exec(sentence)) {
    const start = match.index;
    const end = tokenEnd(sentence, start, match[0]);
    pushClitics(sentence, start, end, tokens);
    TOKEN.lastIndex = end;
  }
  return tokens;
}

/** Where the token that starts as `matched` really ends. */
function tokenEnd(sentence: string, start: number, matched: string): number {
  const end = start + matched.length;
  const next = sentence[end];
  if (next === '.' && takesStop(sentence, end, matched)) return end + 1;
  if (next === '-' && prefixes.has(matched.toLowerCase())) {
    WORD.lastIndex = end + 1;
    if (WORD.test(sentence)) return WORD.lastIndex;
  }
  if (URL_START.test(matched)) return start + trimEnd(matched, AFTER_URL).length;
  return end;
}

/** Whether the stop at `end` belongs to the word in front of it: "Mr.", "J.", "No. 5", but not the end of the sentence. */
function takesStop(sentence: string, end: number, word: string): boolean {
  if (sentence[end + 1] === '.') return false;
  const abbreviation = `${word}.`;
  if (abbreviations.has(abbreviation)) return true;
  const following = sentence.slice(end + 1, end + 3);
  if (abbreviationsBeforeNumbers.has(abbreviation)) return /^ ?\d/.test(following);
  return /^\p{Lu}$/u.test(word) && /^ ?\p{Lu}/u.test(following);
}

function pushClitics(sentence: string, start: number, end: number, tokens: Span[]): void {
  const text = sentence.slice(start, end);
  const split = cliticStart(text);
  if (split > 0) {
    pushClitics(sentence, start, start + split, tokens);
    tokens.push({ start: start + split, end });
  } else {
    tokens.push({ start, end });
  }
}

/** Letters of the shortest and of the longest of the {@link fused} words. */
const [FUSED_SHORTEST, FUSED_LONGEST] = [5, 6];

/** Where the last clitic of a word starts, or 0 when it has none. */
function cliticStart(word: string): number {
  if (!word.includes("'") && !word.includes('’')) {
    const mayBeFused = word.length >= FUSED_SHORTEST && word.length <= FUSED_LONGEST;
    return (mayBeFused && fused.get(word.toLowerCase())) || 0;
  }
  return Math.max(0, CLITIC.exec(word)?.index ?? 0);
}
