import { type Block, REPORTING_KINDS, type Recognition, type Sentence } from '../analysis';
import type { Passage } from './passage';
import { readPassages } from './passages';
import { recognize } from './recognition';
import { rules } from './rules';
import { splitSentences } from './sentences';

export { recognize } from './recognition';
export { splitSentences } from './sentences';

/** What the layout of a file says, before any of its language is understood. */
export interface ArticleFormat {
  readonly recognition: Recognition;
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly publicationDate: string | null;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
}

const TRAILER = /^The post (.{1,300}) appeared first on (.{1,80}?)\.?$/;

const block = ({ start, end, kind, role }: Passage): Block => ({
  start,
  end,
  kind: kind ?? 'paragraph',
  ...(role && { role }),
});

const trailerOf = (passages: readonly Passage[]): RegExpExecArray | null => {
  const trailer = passages.find(({ kind }) => kind === 'trailer');
  return trailer ? TRAILER.exec(trailer.text) : null;
};

/** Blocks and sentences of a file. A file that is not recognised as an article has neither. */
export function readFormat(text: string): ArticleFormat {
  const recognition = recognize(text);
  if (!recognition.recognized) {
    return { recognition, headline: null, publisher: null, publicationDate: null, blocks: [], sentences: [] };
  }
  const passages = [...readPassages(text)];
  for (const rule of rules) rule(passages);
  const blocks = passages.map(block);
  const trailer = trailerOf(passages);
  const stamp = passages.find(({ kind }) => kind === 'date');
  return {
    recognition,
    headline: passages.find(({ kind }) => kind === 'headline')?.text ?? trailer?.[1] ?? null,
    publisher: trailer?.[2] ?? null,
    publicationDate: stamp ? (/\d{4}-\d\d-\d\d/.exec(stamp.text)?.[0] ?? null) : null,
    blocks,
    sentences: blocks.flatMap((each, index) =>
      REPORTING_KINDS.has(each.kind) ? splitSentences(text, each).map((span) => ({ ...span, block: index })) : [],
    ),
  };
}
