/**
 * Trains the scorer of links on ECB+ and on articles of full length, and writes src/corpus/corroboration/scorer.txt:
 *   npm run train corroboration
 * It prints, by cross-validation over topics and stories, average precision, precision and recall of what is shown from thresholds on
 * that were chosen on the other folds, all pairs of the folder counted, and the share of right links by score. With --evaluate it writes nothing, and prints the same of the development topics of ECB+.
 */
import { parseArgs } from 'node:util';
import { formatModel, probability } from '../../src/article/boostedTrees';
import { FEATURES, measure } from '../../src/corpus/corroboration/features';
import type { ScorerCase } from '../../src/corpus/corroboration/scorer';
import { CASES, type CaseName, caseOf, FULL_LENGTH } from '../../src/corpus/corroboration/scorerCases';
import type { SentencePair } from '../../src/corpus/corroboration/sentencePair';
import { type BoostingOptions, boost, predict, type Tree } from '../boosting';
import { writeLearned } from '../corpora.mjs';
import { calibrate, foldsOf, heldOut, type Labelled, toJson } from '../learning';
import { ecbWorlds, teachingWorlds, type World } from './world';

interface Example extends Labelled {
  readonly world: string;
  readonly gold: string;
  readonly case: CaseName;
  /** How many pairs of the folder it is one of. */
  readonly count: number;
  /** So many that are as hopeless stand behind it where trees are grown; 0 for those that it stands for. */
  readonly standsFor: number;
}

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
/** Articles of full length are fewer and their sentences differ more: many small steps, each by a few of the features. */
const OPTIONS_OF_FULL_LENGTH = { ...OPTIONS, trees: 360, shrinkage: 0.04, columns: 0.2, ridge: 3, minLeaf: 8 };
const LENGTH = FEATURES.findIndex(([name]) => name === 'sentences of the shorter article');

/**
 * What is to be right of what the editor shows, among held-out links of each case. A fact that one sentence tells in part counts as
 * wrong; of the notes of ECB+ not all that is right is annotated.
 */
const PRECISION: Readonly<Record<CaseName, number>> = { short: 0.87, within: 0.82, between: 0.85 };
/** Fewer right ones than these among those from a score on say too little of what that score is worth. */
const FEWEST_RIGHT = 30;
/** From where on what is too rare to be judged is shown: where the calibration takes nearly all for right. */
const NEARLY_SURE = 0.95;
/** The worlds that say what a score means: articles of full length, as readers have them. */
const CALIBRATING: Readonly<Record<CaseName, RegExp>> = {
  short: /^Train/,
  within: /^Stories|^Invented/,
  between: /together|^Invented/,
};

/** From the likeliest on, how many pairs one of them stands for: most are hopeless and alike. */
const THINNED: readonly (readonly [most: number, count: number])[] = [
  [0.08, 16],
  [0.2, 6],
];

let asked = 0;
function standsFor({ candidate: { meant } }: SentencePair, linked: boolean): number {
  const count = linked ? 1 : (THINNED.find(([most]) => meant.value < most)?.[1] ?? 1);
  return asked++ % count === 0 ? count : 0;
}

function* examplesOf(worlds: Iterable<World>): Generator<Example> {
  for (const { name, folder, topicOf, judge } of worlds) {
    for (const pair of folder.sentencePairs()) {
      const [one, other] = [pair.articles.first.profile.path, pair.articles.second.profile.path];
      const verdict = judge([one, pair.candidate.a], [other, pair.candidate.b]);
      if (!verdict) continue;
      const { linked, weight, count, gold } = verdict;
      yield {
        world: name,
        row: measure(pair),
        label: linked,
        weight,
        count,
        gold,
        topics: [topicOf(one), topicOf(other)],
        case: caseOf(pair),
        standsFor: standsFor(pair, linked),
      };
    }
  }
}

function train(examples: readonly Example[]): Tree[] {
  const taught = examples.filter(({ weight, standsFor: count }) => weight * count > 0);
  const isLong = ({ row }: Example) => (row[LENGTH] ?? 0) >= FULL_LENGTH;
  const none = { leaf: 0 };
  const root = { feature: LENGTH, threshold: FULL_LENGTH };
  return [
    ...grow(
      taught.filter((example) => !isLong(example)),
      OPTIONS,
    ).map((below) => ({ ...root, below, above: none })),
    ...grow(taught.filter(isLong), OPTIONS_OF_FULL_LENGTH).map((above) => ({ ...root, below: none, above })),
  ];
}

const grow = (examples: readonly Example[], options: BoostingOptions): Tree[] =>
  boost(
    {
      rows: examples.map(({ row }) => row),
      labels: examples.map(({ label }) => label),
      weights: examples.map(({ weight, standsFor: count }) => weight * count),
    },
    options,
  );

type Scores = ReadonlyMap<Example, number>;
type Cases = Readonly<Record<CaseName, ScorerCase>>;

const only = (scores: Scores, isWanted: (example: Example) => boolean): (readonly [Example, number])[] =>
  [...scores].filter(([example]) => isWanted(example));

/**
 * What is shown is judged from thresholds on that were chosen on other topics and stories: by the fold of an example's first topic.
 * @param foldOf as the scores were made.
 */
function casesByFold(scores: Scores, foldOf: ReadonlyMap<string, number>): (example: Example) => Cases {
  const folds = [...new Set(foldOf.values())];
  const isOf = ({ topics }: Example, fold: number) => topics.some((topic) => foldOf.get(topic) === fold);
  const cases = folds.map((fold) => casesOf(new Map(only(scores, (example) => !isOf(example, fold)))));
  const ofAll = casesOf(scores);
  return ({ topics: [topic] }) => cases[folds.indexOf(foldOf.get(topic) ?? -1)] ?? ofAll;
}

function casesOf(scores: Scores): Cases {
  return Object.fromEntries(
    CASES.map((name) => {
      const scored = only(scores, (example) => example.case === name && CALIBRATING[name].test(example.world));
      const calibration = calibrate(
        scored.map(([{ label, weight, count, row, topics }, score]) => [
          { label, row, topics, weight: weight > 0 ? count : 0 },
          score,
        ]),
      );
      const ranked = scored.map(([example, score]) => ({ ...example, score: probability(score, calibration) }));
      return [name, { ...calibration, threshold: thresholdAt(PRECISION[name], ranked) }];
    }),
  ) as Record<CaseName, ScorerCase>;
}

interface Scored {
  readonly score: number;
  readonly label: boolean;
  readonly count: number;
}

/** The lowest score from which on so many are right, or where those are too few to tell, {@link NEARLY_SURE}. */
function thresholdAt(precision: number, scored: readonly Scored[]): number {
  let [lowest, right, all] = [NEARLY_SURE, 0, 0];
  for (const { score, label, count } of scored.toSorted((x, y) => y.score - x.score)) {
    all += count;
    if (label) right += count;
    if (right >= FEWEST_RIGHT && right >= precision * all) lowest = score;
  }
  return Number(lowest.toFixed(3));
}

interface Judged extends Scored {
  readonly shown: boolean;
}

function report(name: string, links: number, scores: Scores, casesFor: (example: Example) => Cases): void {
  const best = new Map<string, Judged>();
  for (const [example, sum] of only(scores, ({ world }) => world === name)) {
    const { label, count, gold, case: of } = example;
    const { [of]: calibrated } = casesFor(example);
    const score = probability(sum, calibrated);
    const shown = score >= calibrated.threshold;
    if (score > (best.get(gold)?.score ?? 0)) best.set(gold, { score, label, count, shown });
  }
  let [right, all, sum] = [0, 0, 0];
  for (const { label, count } of [...best.values()].sort((x, y) => y.score - x.score)) {
    all += count;
    if (!label) continue;
    right += count;
    sum += (count * right) / all;
  }
  const shown = [...best.values()].filter((each) => each.shown);
  const found = countOf(shown.filter(({ label }) => label));
  const figures = {
    AP: sum / links,
    precision: found / countOf(shown),
    recall: found / links,
    reach: right / links,
  };
  const told = Object.entries(figures).map(([figure, value]) => `${figure} ${value.toFixed(3)}`);
  console.log(name.padEnd(24), told.join('  '));
}

const countOf = (judged: readonly Scored[]): number => judged.reduce((sum, { count }) => sum + count, 0);

/** Share of right links among examples of about one score, by case, of articles of full length. */
function reportCalibration(name: CaseName, scores: Scores, cases: Cases): void {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, right: 0 }));
  for (const [{ label, count }, sum] of only(
    scores,
    (each) => each.case === name && CALIBRATING[name].test(each.world),
  )) {
    const bin = bins[Math.min(9, Math.floor(10 * probability(sum, cases[name])))];
    if (!bin) continue;
    bin.count += count;
    if (label) bin.right += count;
  }
  const told = bins.map(({ count, right }) => `${Math.round(count)}:${(right / count).toFixed(2)}`);
  console.log(`Calibration ${name}`.padEnd(24), `from ${cases[name].threshold}  `, told.join(' '));
}

function* counted(worlds: Iterable<World>, links: Map<string, number>): Generator<World> {
  for (const world of worlds) {
    links.set(world.name, (links.get(world.name) ?? 0) + world.links);
    yield world;
  }
}

const { values: flags } = parseArgs({
  options: { evaluate: { type: 'boolean' } },
});
const links = new Map<string, number>();
const examples = [...examplesOf(counted(teachingWorlds(), links))];
const foldOf = foldsOf(examples);
const held = heldOut(examples, foldOf, train);
const cases = casesOf(held);
const casesFor = casesByFold(held, foldOf);
for (const [name, count] of links) report(name, count, held, casesFor);
for (const name of CASES) reportCalibration(name, held, cases);
const trees = train(examples);
if (flags.evaluate) {
  const linksOfDev = new Map<string, number>();
  const ofDev = [...examplesOf(counted(ecbWorlds('Dev'), linksOfDev))];
  const scores = new Map(ofDev.map((example) => [example, predict(trees, example.row)]));
  for (const [name, count] of linksOfDev) report(name, count, scores, () => cases);
} else {
  const model = { features: FEATURES.map(([name]) => name), ...cases, trees: trees.map(toJson) };
  writeLearned(
    'src/corpus/corroboration/scorer.txt',
    formatModel(
      model,
      'Trained by training/corroboration on the training topics of ECB+ (Cybulska and Vossen 2014, CC BY 3.0), on facts annotated in stories of three outlets (annotation CC BY 4.0), and on invented and generated news.',
    ),
  );
}
