import type { Sample } from '../sample';
import type { Evidence } from './evidence';

/** News in brief: a headline, or a headline and a sentence or two. */
const LONGEST = 70;
const MOST_HEADINGS = 3;
const WORDS_AND_PUNCTUATION = /^[\p{L}\p{N}\s,;:'’‘“”"&$£€%.!?()[\]–—-]+$/u;
const STARTS_LIKE_A_SENTENCE = /^["'“‘]?[\p{Lu}\p{N}]/u;

const TRAITS: readonly { readonly pattern: RegExp; readonly weight: number }[] = [
  { pattern: /[\p{Ll}\p{N},] ["'“‘]?\p{Lu}\p{Ll}+/u, weight: 0.8 },
  { pattern: /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u, weight: 0.4 },
  {
    pattern:
      /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tonight|this (?:morning|week|month|year)|last (?:night|week|month|year))\b/,
    weight: 1,
  },
  { pattern: /\b\d{1,3}-year-old\b|, \d{2},/, weight: 1 },
  { pattern: /\b(?:said|says|told|according to|reportedly|allegedly|officials|police)\b/, weight: 1 },
  { pattern: /[$£€]\d|\d (?:people|percent|dead|killed|million|billion)\b/, weight: 0.8 },
  {
    pattern: /\b(?:is|are|was|were|has|have|had|will) (?:\w{1,40}ly )?(?:be|been|to|\w{1,40}ed|\w{1,40}ing)\b/,
    weight: 0.4,
  },
];

export const isBrief = ({ words, passages, prose }: Sample): boolean =>
  words >= 5 &&
  passages.length <= MOST_HEADINGS + prose.length &&
  words <= LONGEST &&
  passages.every(({ text }) => WORDS_AND_PUNCTUATION.test(text) && STARTS_LIKE_A_SENTENCE.test(text));

/** "Harbour Board Votes to Close Tram Line", alone in its file. */
export const brief: Evidence = {
  reason: 'news in brief',
  weigh(sample) {
    if (!isBrief(sample)) return 0;
    const found = TRAITS.filter(({ pattern }) => pattern.test(sample.text));
    return found.reduce((sum, { weight }) => sum + weight, 0);
  },
};
