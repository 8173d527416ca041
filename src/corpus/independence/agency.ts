import type { ArticleAnalysis } from '../../article';
import { wordList } from '../../article/wordList';
import agenciesText from './agencies.txt';

const AGENCIES = wordList(agenciesText);

/** How far into the first sentence a dateline reaches: "LAGOS, Nigeria (Reuters) - ". */
const DATELINE_REACH = 80;

const IN_PARENTHESES = /\((?:The )?([A-Z][\w -]{1,24}?) ?\)/;

/** The news agency whose copy an article says it is, or null. */
export function agencyOf(text: string, { sentences, blocks }: ArticleAnalysis): string | null {
  const body = sentences.find(({ block }) => blocks[block]?.kind === 'paragraph');
  const dateline = body ? IN_PARENTHESES.exec(text.slice(body.start, body.start + DATELINE_REACH))?.[1] : undefined;
  if (dateline && AGENCIES.has(dateline)) return dateline;
  for (const { kind, start, end } of blocks) {
    if (kind !== 'byline') continue;
    const byline = text.slice(start, end);
    for (const agency of AGENCIES) if (byline.includes(agency)) return agency;
  }
  return null;
}
