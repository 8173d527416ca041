/**
 * Trains the scorer of links on ECB+ and on articles of full length, and writes src/corpus/corroboration/scorer.txt:
 *   npm run train corroboration
 * It prints average precision, and precision and recall of what the editor would show, by cross-validation over topics and stories.
 * With --evaluate it writes nothing, and prints the same of the development topics.
 */
import { parseArgs } from 'node:util';
import { formatModel, type TreeJson } from '../../src/article/boostedTrees';
import { FEATURES } from '../../src/corpus/corroboration/features';
import { type BoostingOptions, boost, predict, type Tree } from '../boosting';
import { writeLearned } from '../corpora.mjs';
import { type Example, generatedWorld, inventedWorld, storyWorlds, type World, worldsOf } from './world';

const OPTIONS = {
  trees: 120,
  depth: 4,
  shrinkage: 0.1,
  ridge: 5,
  minLeaf: 15,
  sample: 0.6,
  columns: 0.6,
  monotone: FEATURES.map(([, direction]) => direction),
  seed: 7,
};

const FOLDS = 5;
/** Where the editor starts to show links, in calibrated probability. */
const THRESHOLD = 0.82;

/** Trees that are grown on top of the others, on articles of full length alone: the documents of ECB+ are shorter. */
const OPTIONS_OF_FULL_LENGTH = { ...OPTIONS, trees: 80, ridge: 1.5, minLeaf: 4 };
/** In sentences; no document of ECB+ has as many. */
const FULL_LENGTH = 6;
const LENGTH = FEATURES.findIndex(([name]) => name === 'sentences of the shorter article');

function train(examples: readonly Example[]): Tree[] {
  const trees = grow(examples, OPTIONS);
  const long = examples.filter(({ row }) => (row[LENGTH] ?? 0) >= FULL_LENGTH);
  const scores = Float64Array.from(long, ({ row }) => predict(trees, row));
  const ofFullLength = grow(long, OPTIONS_OF_FULL_LENGTH, scores);
  const below = { leaf: 0 };
  return [...trees, ...ofFullLength.map((above) => ({ feature: LENGTH, threshold: FULL_LENGTH, below, above }))];
}

const grow = (examples: readonly Example[], options: BoostingOptions, scores?: Float64Array): Tree[] =>
  boost(
    {
      rows: examples.map(({ row }) => row),
      labels: examples.map(({ linked }) => linked),
      weights: examples.map(({ weight }) => weight),
    },
    options,
    scores,
  );

/** Log-odds of each example by trees that have seen neither of its topics. */
function heldOut(worlds: readonly World[]): Map<Example, number> {
  const topics = [...new Set(worlds.flatMap(({ examples }) => examples.flatMap((example) => example.topics)))].sort();
  const foldOf = new Map(topics.map((topic, i) => [topic, i % FOLDS]));
  const scores = new Map<Example, number>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHeld = ({ topics: [a, b] }: Example) => foldOf.get(a) === fold || foldOf.get(b) === fold;
    const all = worlds.flatMap(({ examples }) => examples);
    const trees = train(all.filter((example) => !isHeld(example)));
    for (const example of all) if (isHeld(example)) scores.set(example, predict(trees, example.row));
  }
  return scores;
}

/** Slope and offset that make probabilities of log-odds (Platt 1999), by gradient descent on the weighted log loss. */
function calibrate(scores: ReadonlyMap<Example, number>): { slope: number; offset: number } {
  let [slope, offset] = [1, 0];
  const mean = [...scores.keys()].reduce((sum, { weight }) => sum + weight, 0);
  for (let step = 0; step < 400; step++) {
    let [slopeGradient, offsetGradient] = [0, 0];
    for (const [{ linked, weight }, score] of scores) {
      const error = 1 / (1 + Math.exp(-(slope * score + offset))) - (linked ? 1 : 0);
      slopeGradient += weight * error * score;
      offsetGradient += weight * error;
    }
    slope -= (0.5 * slopeGradient) / mean;
    offset -= (0.5 * offsetGradient) / mean;
  }
  return { slope, offset };
}

function averagePrecision(scored: readonly (readonly [number, boolean, ...unknown[]])[], links: number): number {
  let right = 0;
  let sum = 0;
  [...scored]
    .sort((x, y) => y[0] - x[0])
    .forEach(([, linked], i) => {
      if (linked) sum += ++right / (i + 1);
    });
  return sum / links;
}

/** A probability after the rules had their say, as the product shows it. */
const ruled = (probability: number, { bounds: [least, most] }: Example): number =>
  Math.min(most, Math.max(least, probability));

function report(world: World, score: (example: Example) => number): void {
  const best = new Map<string, readonly [number, boolean, boolean]>();
  for (const example of world.examples) {
    const { gold, linked, isTelling } = example;
    const probability = ruled(1 / (1 + Math.exp(-score(example))), example);
    if (probability > (best.get(gold)?.[0] ?? 0)) best.set(gold, [probability, linked, isTelling]);
  }
  const scored = [...best.values()];
  const shown = scored.filter(([probability, , isTelling]) => isTelling && probability >= THRESHOLD);
  const right = shown.filter(([, linked]) => linked).length;
  const figures = {
    AP: averagePrecision(scored, world.links),
    precision: right / shown.length,
    recall: right / world.links,
  };
  console.log(
    world.name.padEnd(24),
    Object.entries(figures)
      .map(([name, value]) => `${name} ${value.toFixed(3)}`)
      .join('  '),
  );
}

/** Share of right links among examples of about one score. */
function reportCalibration(world: World, score: (example: Example) => number): void {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, right: 0 }));
  for (const example of world.examples) {
    const bin = bins[Math.min(9, Math.floor(10 / (1 + Math.exp(-score(example)))))];
    if (!bin) continue;
    bin.count++;
    if (example.linked) bin.right++;
  }
  console.log(
    world.name.padEnd(24),
    bins.map(({ count, right }) => `${count}:${(right / count).toFixed(2)}`).join(' '),
  );
}

function toJson(tree: Tree): TreeJson {
  const short = (value: number) => Number(value.toPrecision(5));
  return 'leaf' in tree
    ? Number(tree.leaf.toFixed(4))
    : [tree.feature, short(tree.threshold), toJson(tree.below), toJson(tree.above)];
}

const { values: flags } = parseArgs({
  options: { evaluate: { type: 'boolean' } },
});
const worlds = [...worldsOf('Train'), ...storyWorlds(), inventedWorld(), generatedWorld()];
const held = heldOut(worlds);
const { slope, offset } = calibrate(held);
for (const world of worlds) {
  report(world, (example) => slope * (held.get(example) ?? 0) + offset);
  reportCalibration(world, (example) => slope * (held.get(example) ?? 0) + offset);
}
const trees = train(worlds.flatMap(({ examples }) => examples));
if (flags.evaluate) {
  for (const world of worldsOf('Dev')) {
    report(world, ({ row }) => slope * predict(trees, row) + offset);
    reportCalibration(world, ({ row }) => slope * predict(trees, row) + offset);
  }
} else {
  const model = formatModel(
    {
      features: FEATURES.map(([name]) => name),
      slope: Number(slope.toFixed(4)),
      offset: Number(offset.toFixed(4)),
      threshold: THRESHOLD,
      trees: trees.map(toJson),
    },
    'Trained by training/corroboration on the training topics of ECB+ (Cybulska and Vossen 2014, CC BY 3.0), on facts annotated in stories of three outlets (annotation CC BY 4.0), and on invented and generated news.',
  );
  writeLearned('src/corpus/corroboration/scorer.txt', model);
}
