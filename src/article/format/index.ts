import { type ArticleAnalysis, type Block, REPORTING_KINDS, type Recognition } from '../analysis';
import { cutHead } from './head';
import { findPublisher, parseTrailer } from './origin';
import type { Passage } from './passage';
import { readPassages } from './passages';
import { findPublicationDate } from './publicationDate';
import { recognize } from './recognition';
import { classify } from './rules';
import { separateGlued } from './rules/gluedSentences';
import { splitSentences } from './sentences';

export { recognize } from './recognition';
export { splitSentences } from './sentences';

/** What the layout of a file says, before any of its language is understood. */
export type ArticleFormat = Pick<
  ArticleAnalysis,
  'recognition' | 'headline' | 'publisher' | 'publicationDate' | 'blocks' | 'sentences'
>;

const block = ({ start, end, kind, role }: Passage): Block => ({
  start,
  end,
  kind: kind ?? 'paragraph',
  ...(role && { role }),
});

/** Blocks and sentences of a file. A file that is not an article has neither; `recognition` overrules what it looks like. */
export function readFormat(text: string, recognition: Recognition = recognize(text)): ArticleFormat {
  if (!recognition.recognized) {
    return { recognition, headline: null, publisher: null, publicationDate: null, blocks: [], sentences: [] };
  }
  const passages = separateGlued(text, [...cutHead([...readPassages(text)])]);
  classify(passages);
  const blocks = passages.map(block);
  return {
    recognition,
    headline: parseTrailer(passages)?.headline ?? passages.find(({ kind }) => kind === 'headline')?.text ?? null,
    publisher: findPublisher(passages),
    publicationDate: findPublicationDate(passages),
    blocks,
    sentences: blocks.flatMap((each, index) =>
      REPORTING_KINDS.has(each.kind) ? splitSentences(text, each).map((span) => ({ ...span, block: index })) : [],
    ),
  };
}
