import type { ContextRule, Passage } from '../../passage';

const LONGEST = 300;
/** Fewer words repeat by chance, quoted ones less so. */
const FEWEST_WORDS = 8;
const FEWEST_QUOTED = 4;
/** The words by which a repetition is found first. */
const KEY = 4;
/** A file with more passages than this is no article that somebody laid out with pull quotes. */
const MOST_PASSAGES = 2000;
/** Where more is repeated, scraping took the text twice. */
const MOST = 3;
const MOST_SHARE = 0.15;
/** So many quotes may start with the same words. */
const MOST_ALIKE = 6;

const QUOTED = /^["“‘]/;
const SPEAKER = /["”’.!?…]\s{0,8}[—–-]{1,2}\s{0,8}\p{Lu}[\p{L} .,'’]{2,60}$/u;
const WORDS = /[\p{L}\p{N}]+/gu;

const wordsOf = (text: string): string[] => text.match(WORDS) ?? [];

const keyAt = (words: readonly string[], at: number): string => words.slice(at, at + KEY).join(' ');

/** The words of a passage that may have been set large beside the text, or null when it is too short or too long. */
function quotable({ text, folded }: Passage): string[] | null {
  if (text.length > LONGEST) return null;
  const words = wordsOf(folded.replace(SPEAKER, ''));
  return words.length >= (QUOTED.test(text) ? FEWEST_QUOTED : FEWEST_WORDS) ? words : null;
}

const continuesWith = (body: readonly string[], at: number, words: readonly string[]): boolean =>
  words.every((word, i) => body[at + i] === word);

/** Pull quotes: they repeat words of a longer passage. */
export const repetition: ContextRule = (passages) => {
  const open = passages.filter(({ kind, role }) => kind === null && !role);
  if (open.length > MOST_PASSAGES) return;
  const quotes = new Map<string, { passage: Passage; words: string[] }[]>();
  for (const passage of open) {
    const words = quotable(passage);
    if (!words) continue;
    const key = keyAt(words, 0);
    const alike = quotes.get(key) ?? [];
    if (alike.length < MOST_ALIKE) quotes.set(key, [...alike, { passage, words }]);
  }
  if (quotes.size === 0) return;
  const firstWords = new Set([...quotes.values()].map(([quote]) => quote?.words[0]));
  const repeated = new Set<Passage>();
  for (const longer of open) {
    const body = wordsOf(longer.folded);
    for (let at = 0; at + KEY < body.length; at++) {
      if (!firstWords.has(body[at])) continue;
      for (const { passage, words } of quotes.get(keyAt(body, at)) ?? []) {
        if (passage !== longer && words.length < body.length - 2 && continuesWith(body, at, words))
          repeated.add(passage);
      }
    }
  }
  if (repeated.size > Math.max(MOST, open.length * MOST_SHARE)) return;
  for (const passage of repeated) passage.kind = 'noise';
};
