import { BoostedTrees, parseModel } from '../../boostedTrees';
import type { ContextRule, Passage } from '../passage';
import { servesReader } from '../rules/appeal';
import { isProse } from '../rules/prose';
import { contextOf } from './context';
import contextModelText from './contextModel.txt';
import { featuresOf } from './features';
import { isSectionHeading } from './headings';
import modelText from './model.txt';

/** Of a passage by itself and what stands around it; then of how its neighbours were judged. */
const model = new BoostedTrees(parseModel(modelText));
const contextModel = new BoostedTrees(parseModel(contextModelText));

/** Larger files are no page of news. */
const MOST_PASSAGES = 5000;
/** Fewer tell too little of where the article ends. */
const FEWEST_PASSAGES = 4;

/**
 * How much likelier the page's than the article's a passage must be to be set aside, in log-odds: a lost paragraph costs more
 * than a line too many, what follows a paragraph of the article is most often the next, short lines outside
 * it rarely belong, and a file without anything of a page is an article alone.
 */
const CAUTION = { outside: -1.2, line: 0, paragraph: 0.3, nextParagraph: 1.8, bare: 2.5 };

/**
 * Below a heading of something else a paragraph of these log-odds is the article that goes on; where surely more of it stands
 * further down, less will do.
 */
const SURE = 3;
const LIKELY = 1;
/** So many paragraphs of the article stand above what closes it. */
const FEWEST_PARAGRAPHS = 2;

/** Fewer lines of a page are none. */
const FEWEST_OF_PAGE = 2;

/** What rules leave to be weighed. */
export const isOpen = ({ kind, role }: Passage): boolean => kind === null && role === undefined;

const isText = (passage: Passage): boolean => passage.kind === null && isProse(passage);

const logOdds = (probability: number): number => Math.log(probability / (1 - probability));

const isSure = (passage: Passage, odds: number): boolean => isText(passage) && odds >= SURE;

const isOfPage = ({ kind }: Passage, odds: number): boolean =>
  kind === 'noise' || kind === 'promotion' || (kind === null && odds < -CAUTION.bare);

/** @param outside below the last paragraph that is surely the article's, or above the first where the headline is known. */
function cautionOf(passage: Passage, follows: boolean, outside: boolean): number {
  if (!isText(passage)) return outside ? CAUTION.outside : CAUTION.line;
  if (!follows) return CAUTION.paragraph;
  return servesReader(passage) ? SURE : CAUTION.nextParagraph;
}

/** Below the time of day at which a live report tells it, or below the title that stands between. */
const isEntry = (passages: readonly Passage[], at: number): boolean =>
  passages[at - 1]?.role === 'dateline' || passages[at - 2]?.role === 'dateline';

/** Which passages the article keeps, given the log-odds of each. */
export function keptOf(passages: readonly Passage[], odds: readonly number[]): boolean[] {
  const kept: boolean[] = [];
  let paragraphs = 0;
  let closed = false;
  const bare = passages.filter((passage, i) => isOfPage(passage, odds[i] ?? 0)).length < FEWEST_OF_PAGE;
  const titled = passages.some(({ kind }) => kind === 'headline');
  const first = titled ? passages.findIndex((passage, i) => isSure(passage, odds[i] ?? 0)) : 0;
  const last = passages.findLastIndex((passage, i) => isSure(passage, odds[i] ?? 0));
  const opens = (i: number): boolean => i === first - 1 && titled;
  passages.forEach((passage, i) => {
    const own = odds[i] ?? 0;
    const above = passages[i - 1];
    const text = isText(passage);
    if (paragraphs >= FEWEST_PARAGRAPHS && isSectionHeading(passage.folded)) closed = true;
    else if (text && own >= (i < last ? LIKELY : SURE)) closed = false;
    const follows = above !== undefined && isText(above) && kept[i - 1] === true;
    kept.push(
      !closed &&
        own >=
          -(bare || (text && (opens(i) || isEntry(passages, i)))
            ? CAUTION.bare
            : cautionOf(passage, follows, i < first || i > last)),
    );
    if (text && kept[i]) paragraphs++;
  });
  return kept;
}

/** Sets aside what belongs to the page and not to its article: above the first paragraph, below the last, and boxes within. */
export const extent: ContextRule = (passages) => {
  if (passages.length < FEWEST_PASSAGES || passages.length > MOST_PASSAGES) return;
  const alone = featuresOf(passages).map((row) => logOdds(model.score(row)));
  const odds = contextOf(passages, alone).map((row) => logOdds(contextModel.score(row)));
  const kept = keptOf(passages, odds);
  passages.forEach((passage, i) => {
    if (isOpen(passage) && !kept[i]) passage.kind = 'noise';
  });
};
