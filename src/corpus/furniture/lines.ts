import { type ArticleAnalysis, type Block, REPORTING_KINDS } from '../../article/analysis';

/** Bits of {@link ArticleLines.forms}: what a block looks like by itself. */
export const FORM = {
  /** It has sentences. */
  reporting: 1,
  /** It ends as a sentence does. */
  sentence: 2,
  /** And is long enough for a paragraph. */
  paragraph: 4,
  headline: 8,
  subheading: 16,
  /** An item of a list, a question, an embedded post, somebody's words: part of what stands around it. */
  part: 32,
  /** Names who speaks, or what follows: "MR. ADLER:" */
  label: 64,
  /** Says who wrote, took or sent it, and when: what copies of an agency have in common. */
  credit: 128,
} as const;

/** The blocks of an article, one after the other, as far as they can be found again in others. */
export interface ArticleLines {
  /** Of the words of each in order, 53 bits; 0 where there are none. */
  readonly hashes: Float64Array;
  /** Bits of {@link FORM}. */
  readonly forms: Uint8Array;
  readonly wordCounts: Uint16Array;
  readonly sentenceCounts: Uint32Array;
}

const WORD = /[\p{L}\p{N}]+/gu;
const ENDS_SENTENCE = /[.!?…]["'”’)\]]{0,3}$/;
const SHORTEST_PARAGRAPH = 40;
/** What is longer was written as text, however it ends: "… on Tuesday. (Northwire)" */
const MOST_WORDS_OF_TITLE = 20;
const QUOTATION_MARK = /[“”"]/;
const MOST_WORDS = 65_535;

const CREDITS: ReadonlySet<Block['kind']> = new Set(['byline', 'credit', 'contributors', 'date']);
const PARTS: ReadonlySet<Block['role']> = new Set(['dateline', 'item', 'question']);

export function linesOf(text: string, { blocks, sentences }: ArticleAnalysis): ArticleLines {
  const lines = {
    hashes: new Float64Array(blocks.length),
    forms: new Uint8Array(blocks.length),
    wordCounts: new Uint16Array(blocks.length),
    sentenceCounts: new Uint32Array(blocks.length),
  };
  for (const { block } of sentences) lines.sentenceCounts[block] = (lines.sentenceCounts[block] ?? 0) + 1;
  blocks.forEach((block, i) => {
    const own = text.slice(block.start, block.end).trim();
    const words = own.toLowerCase().match(WORD) ?? [];
    lines.hashes[i] = hashOf(words);
    lines.forms[i] = formOf(block, own, words.length);
    lines.wordCounts[i] = Math.min(words.length, MOST_WORDS);
  });
  return lines;
}

function formOf({ kind, role }: Block, text: string, words: number): number {
  const isSentence = ENDS_SENTENCE.test(text.slice(-8)) || words > MOST_WORDS_OF_TITLE;
  return (
    (REPORTING_KINDS.has(kind) ? FORM.reporting : 0) |
    (isSentence ? FORM.sentence : 0) |
    (isSentence && text.length >= SHORTEST_PARAGRAPH ? FORM.paragraph : 0) |
    (kind === 'headline' ? FORM.headline : 0) |
    (role === 'subheading' ? FORM.subheading : 0) |
    (kind === 'embed' || PARTS.has(role) || (isSentence && QUOTATION_MARK.test(text)) ? FORM.part : 0) |
    (text.endsWith(':') ? FORM.label : 0) |
    (CREDITS.has(kind) ? FORM.credit : 0)
  );
}

const BITS_ABOVE_32 = 21;

/** Two hashes (FNV-1a) of 32 bits, of which 53 are kept: more than the lines of a folder have in common by chance. */
function hashOf(words: readonly string[]): number {
  if (words.length === 0) return 0;
  let [low, high] = [0x811c9dc5, 0x9747b28c];
  const add = (code: number): void => {
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
    high ^= high >>> 13;
  };
  for (const word of words) {
    for (let i = 0; i < word.length; i++) add(word.charCodeAt(i));
    add(0x20);
  }
  return (high >>> (32 - BITS_ABOVE_32)) * 2 ** 32 + (low >>> 0);
}
