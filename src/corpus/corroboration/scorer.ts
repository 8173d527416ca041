import {
  type Calibration,
  parseModel,
  probability,
  SummedTrees,
  sumOf,
  type TreesModel,
} from '../../article/boostedTrees';
import { measure, measureWhile } from './features';
import modelText from './scorer.txt';
import { type CaseName, caseOf } from './scorerCases';
import type { SentencePair } from './sentencePair';

/** What the trees' sums mean in one case, and from which probability on the editor shows a link. */
export interface ScorerCase extends Calibration {
  readonly threshold: number;
}

const model = parseModel<TreesModel & Readonly<Record<CaseName, ScorerCase>>>(modelText);

const trees = new SummedTrees(model);

export const scorer = {
  features: trees.features,

  /** The probability that two sentences tell the same. */
  score(pair: SentencePair): number {
    return probability(trees.sum(measure(pair)), model[caseOf(pair)]);
  },

  /** The same, or 0 where it is less than `least`, which shows sooner. */
  scoreFrom(least: number, pair: SentencePair): number {
    const calibration = model[caseOf(pair)];
    const needed = sumOf(least, calibration);
    const row = measureWhile(pair, (some, known) => trees.mayReach(needed, some, known));
    const likelihood = row ? probability(trees.sum(row), calibration) : 0;
    return likelihood < least ? 0 : likelihood;
  },

  /** From which score on the editor shows a link of two sentences. */
  threshold: (pair: SentencePair): number => model[caseOf(pair)].threshold,
} as const;
