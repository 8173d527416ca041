/** What models of boosted trees learn by: folds over whole topics, and what is reported of them. */

import type { TreeJson } from '../src/article/boostedTrees';
import { predict, type Tree } from './boosting';

export interface Labelled {
  readonly row: Float64Array;
  readonly label: boolean;
  readonly weight: number;
  /** The topics of the two articles; of one article its own, twice. */
  readonly topics: readonly [string, string];
}

const FOLDS = 5;

/** The fold of each topic. */
export function foldsOf(examples: readonly Labelled[]): Map<string, number> {
  const topics = [...new Set(examples.flatMap((example) => example.topics))].sort();
  return new Map(topics.map((topic, i) => [topic, i % FOLDS]));
}

/** Log-odds of each example by trees that have seen neither of its topics. */
export function heldOut<Example extends Labelled>(
  examples: readonly Example[],
  foldOf: ReadonlyMap<string, number>,
  train: (examples: readonly Example[]) => Tree[],
): Map<Example, number> {
  const scores = new Map<Example, number>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHeld = ({ topics: [a, b] }: Example) => foldOf.get(a) === fold || foldOf.get(b) === fold;
    const trees = train(examples.filter((example) => !isHeld(example)));
    for (const example of examples) if (isHeld(example)) scores.set(example, predict(trees, example.row));
  }
  return scores;
}

/** Makes a probability of log-odds. */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

/** By gradient descent on the weighted log loss (Platt 1999). */
export function calibrate(scored: Iterable<readonly [Labelled, score: number]>): Calibration {
  const examples = [...scored];
  let [slope, offset] = [1, 0];
  const total = examples.reduce((sum, [{ weight }]) => sum + weight, 0);
  for (let step = 0; step < 400; step++) {
    let [slopeGradient, offsetGradient] = [0, 0];
    for (const [{ label, weight }, score] of examples) {
      const error = logistic(slope * score + offset) - (label ? 1 : 0);
      slopeGradient += weight * error * score;
      offsetGradient += weight * error;
    }
    slope -= (0.5 * slopeGradient) / total;
    offset -= (0.5 * offsetGradient) / total;
  }
  return { slope: Number(slope.toFixed(4)), offset: Number(offset.toFixed(4)) };
}

export const logistic = (value: number): number => 1 / (1 + Math.exp(-value));

export function toJson(tree: Tree): TreeJson {
  const short = (value: number) => Number(value.toPrecision(5));
  return 'leaf' in tree
    ? Number(tree.leaf.toFixed(4))
    : [tree.feature, short(tree.threshold), toJson(tree.below), toJson(tree.above)];
}
