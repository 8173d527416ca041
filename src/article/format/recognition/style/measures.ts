import type { Sample } from '../sample';

/**
 * How often what tells news from other prose stands in a text: who speaks, when things happened, who says so. Global patterns
 * only, none of which backtracks.
 */
const PATTERNS: Readonly<Record<string, RegExp>> = {
  I: /\b(?:I|I['’](?:m|ve|d|ll)|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself)\b/g,
  we: /\b(?:[Ww]e|[Uu]s|[Oo]urs?|[Oo]urselves)\b/g,
  you: /\b(?:[Yy]ou|[Yy]ours?|[Yy]ourself)\b/g,
  'he or she': /\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im)\b/g,
  past: /\b(?:was|were|had|did)\b|\b\p{Ll}{3,40}ed\b/gu,
  'perfect passive': /\b(?:was|were|been) \p{Ll}{1,40}ed\b/gu,
  present: /\b(?:is|are|am|has|have|does|do)\b/g,
  modal: /\b(?:can|may|might|must|should|shall)\b/g,
  future: /\b(?:will|would)\b/g,
  saying:
    /\b(?:said|says|told|according to|added|announced|claimed|alleged(?:ly)?|warned|confirmed|denied|declined to comment)\b/g,
  spokespeople: /\bspokes(?:man|woman|person|people)\b|\bpolice\b|\bofficials?\b|\bauthorities\b/g,
  quotation: /["“”]/g,
  'quotation with a speaker':
    /[,.?!…]["”’'] \p{L}{1,40}(?: \p{L}{1,40}){0,3} (?:said|says|told|added)\b|["”] said\b|[,.?!]["”] (?:he|she) (?:said|says|told|added)\b/gu,
  weekday: /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g,
  recently:
    /\b(?:yesterday|today|tonight|this (?:morning|afternoon|evening|week|month|year)|(?:last|next|earlier this) (?:night|week|month|year))\b/gi,
  'day without a year':
    /\b(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|March|April|May|June|July|Aug(?:ust|\.)|Sept(?:ember|\.)|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.)) \d{1,2}\b(?!,? \d{4})/g,
  year: /\b(?:1\d|20)\d\d\b/g,
  'long ago': /\b1\d{3}s?\b|\bcenturi?(?:y|es)\b/g,
  money: /[$£€₹]\s?\d|\b(?:percent|per cent|million|billion)\b|\d ?%/g,
  honorific: /\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Cr|Hon|Prof)\b\.? \p{Lu}/gu,
  age: /, \d{2},|\b\d{1,3}-year-old\b|\baged \d/g,
  citation: /\[\d+\]|\(\d{4}\)|\bet al\b|\b[Ff]ig(?:ure|\.) ?\d|\b(?:Chapter|Section|Table) \d/g,
  exclamation: /!/g,
  question: /\?/g,
  bracket: /\(/g,
  semicolon: /;/g,
  colon: /:/g,
  figure: /\d[\d.,]*/g,
  'short form': /\b\p{L}{1,40}n['’]t\b|\b(?:I|it|we|you|they|that)['’](?:m|s|re|ve|d|ll)\b/giu,
  'i in lower case': /(?<![\p{L}'’.])i(?![\p{L}.])/gu,
  ellipsis: /\.\.\.|…/g,
  emphasis: /\b(?:very|really|just|quite|so|too|actually|pretty)\b/g,
  connective:
    /\b(?:however|therefore|thus|moreover|furthermore|hence|consequently|for example|for instance|in addition)\b/gi,
  'of a page': /\b(?:[Ss]hare|[Cc]omments?|[Nn]ewsletter|[Ss]ubscribe|[Aa]dvertisement|[Rr]ead [Mm]ore|[Ss]ign up)\b/g,
};

const QUESTION = /\?[”"’']?$/;
/** "Q:", "KIT ROWNTREE:", "Wren Castell:" */
const SPEAKER = /^(?:\p{Lu}[\p{L}.'’-]{0,20} ){0,2}\p{Lu}[\p{L}.'’-]{0,20}: /u;

/** Passages at the top that say what is new, and how much of each, in UTF-16 code units. */
const LEDE = 3;
const LEDE_LENGTH = 600;
const WHEN =
  /\b(?:on|late|early|since|by) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?:night|morning|afternoon|evening)\b|\b(?:yesterday|last (?:night|week|month)|this (?:week|morning))\b|\b\p{Ll}{1,40}ed (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/u;
const WHO_SAYS = /\b(?:said|says|told|according to|announced|warned|officials|spokes\p{Ll}+|reported)\b/u;

/** Numbers about one text, in the order of {@link MEASURES}. */
export function measure(sample: Sample): readonly number[] {
  const { prose, proseShare, passages, words } = sample;
  const densities = Object.values(PATTERNS).map((pattern) => Math.log1p(sample.density(pattern)));
  const asked = prose.filter(({ text }) => QUESTION.test(text.slice(-3))).length / Math.max(prose.length, 1);
  const labelled = passages.filter(({ text }) => SPEAKER.test(text)).length / Math.max(passages.length, 1);
  const meanLength = prose.reduce((sum, { text }) => sum + text.length, 0) / Math.max(prose.length, 1);
  const top = prose.slice(0, LEDE).map(({ text }) => text.slice(0, LEDE_LENGTH));
  const toppedBy = (pattern: RegExp): number => Number(top.some((text) => pattern.test(text)));
  return [
    ...densities,
    proseShare,
    asked,
    labelled,
    toppedBy(WHEN),
    toppedBy(WHO_SAYS),
    Math.log1p(meanLength),
    Math.log1p(words),
  ];
}

export const MEASURES: readonly string[] = [
  ...Object.keys(PATTERNS),
  'prose',
  'questions',
  'speakers',
  'when at the top',
  'who says so at the top',
  'length of passages',
  'length',
];
