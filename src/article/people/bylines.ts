import type { Block, BlockKind } from '../analysis';
import type { ArticleDocument } from '../document';
import { parseSentences } from '../language';
import { findNames, type NameMention } from './names';

const BYLINE_KINDS: ReadonlySet<BlockKind> = new Set<BlockKind>(['byline', 'contributors', 'credit']);
/** Such a block names the people behind the article throughout; any other is somebody's biography and begins with the name. */
const EVERYBODY = /\b(?:contribut|report(?:ed|ing) (?:by|from)|written by|edit(?:ed|ing)|compiled|photo|^by\b)/i;

/** Names of those who wrote, photographed or contributed, and those whom a contributor's biography mentions. */
export interface BylineNames {
  readonly authors: readonly NameMention[];
  readonly others: readonly NameMention[];
}

export function findBylines({ text, format }: ArticleDocument): BylineNames {
  const authors: NameMention[] = [];
  const others: NameMention[] = [];
  for (const [index, block] of format.blocks.entries()) {
    if (!BYLINE_KINDS.has(block.kind)) continue;
    const names = namesIn(text, format, block, index);
    const everybody = block.kind !== 'contributors' || EVERYBODY.test(text.slice(block.start, block.end));
    for (const [i, name] of names.entries()) (everybody || i === 0 ? authors : others).push(name);
  }
  return { authors, others };
}

/** Mentions with a sentence of -1: such blocks are not among the article's sentences. */
function namesIn(text: string, format: ArticleDocument['format'], { start, end }: Block, block: number): NameMention[] {
  const sentences = parseSentences(text, { ...format, sentences: [{ start, end, block }] });
  return findNames(text, sentences)
    .filter(({ words }) => words.length > 1)
    .map((name) => ({ ...name, sentence: -1 }));
}
