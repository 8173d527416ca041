import { BoostedTrees, parseModel } from '../../boostedTrees';
import type { ContextRule, Passage } from '../passage';
import { featuresOf } from './features';
import modelText from './model.txt';

const model = new BoostedTrees(parseModel(modelText));

/** Larger files are no page of news. */
const MOST_PASSAGES = 5000;
/** Fewer tell too little of where the article ends. */
const FEWEST_PASSAGES = 4;

/** What a line of the page costs when it is kept, and a line of the article when it is lost, are in the threshold. */
function decide(passages: readonly Passage[], belongs: readonly number[]): void {
  passages.forEach((passage, i) => {
    if (passage.kind === null && (belongs[i] ?? 1) < model.threshold) passage.kind = 'noise';
  });
}

/** Sets aside what belongs to the page and not to its article: above the first paragraph, below the last, and boxes within. */
export const extent: ContextRule = (passages) => {
  if (passages.length < FEWEST_PASSAGES || passages.length > MOST_PASSAGES) return;
  decide(
    passages,
    featuresOf(passages).map((row) => model.score(row)),
  );
};
