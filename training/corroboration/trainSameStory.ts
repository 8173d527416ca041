/**
 * Trains what tells whether two articles are accounts of one story, and writes src/corpus/corroboration/sameStory.txt:
 *   npm run train sameStory
 * It prints, by cross-validation over topics and stories, how many pairs of articles it tells right.
 */
import { formatModel } from '../../src/article/boostedTrees';
import { measureStory, STORY_FEATURES } from '../../src/corpus/corroboration/storyFeatures';
import { boost } from '../boosting';
import { writeLearned } from '../corpora.mjs';
import { calibrate, foldsOf, heldOut, type Labelled, logistic, toJson } from '../learning';
import { teachingWorlds } from './world';

interface Example extends Labelled {
  readonly world: string;
}

const OPTIONS = {
  trees: 60,
  depth: 3,
  shrinkage: 0.1,
  ridge: 5,
  minLeaf: 5,
  sample: 0.7,
  columns: 0.7,
  monotone: STORY_FEATURES.map(([, direction]) => direction),
  seed: 3,
};

/** From this probability on, two articles tell one story. */
const THRESHOLD = 0.5;

/** Generated news is all alike. */
const GENERATED_WEIGHT = 0.2;

function* examples(): Generator<Example> {
  for (const { name, folder, topicOf, areOneStory } of teachingWorlds()) {
    for (const pair of folder.articlePairs()) {
      const [one, other] = [pair.first.profile.path, pair.second.profile.path];
      yield {
        world: name,
        row: measureStory(pair),
        label: areOneStory(one, other),
        weight: name === 'Generated' ? GENERATED_WEIGHT : 1,
        topics: [topicOf(one), topicOf(other)],
      };
    }
  }
}

const train = (taught: readonly Example[]) =>
  boost(
    {
      rows: taught.map(({ row }) => row),
      labels: taught.map(({ label }) => label),
      weights: taught.map(({ weight }) => weight),
    },
    OPTIONS,
  );

const all = [...examples()];
const held = heldOut(all, foldsOf(all), train);
const calibration = calibrate(held);
const { slope, offset } = calibration;
for (const world of new Set(all.map((example) => example.world))) {
  const counts = { 'one story': 0, missed: 0, 'taken for one': 0, apart: 0 };
  for (const [example, score] of held) {
    if (example.world !== world) continue;
    const isOne = logistic(slope * score + offset) >= THRESHOLD;
    counts[example.label ? (isOne ? 'one story' : 'missed') : isOne ? 'taken for one' : 'apart']++;
  }
  console.log(world.padEnd(24), JSON.stringify(counts));
}
const model = {
  features: STORY_FEATURES.map(([name]) => name),
  ...calibration,
  threshold: THRESHOLD,
  trees: train(all).map(toJson),
};
writeLearned(
  'src/corpus/corroboration/sameStory.txt',
  formatModel(
    model,
    'Trained by training/corroboration on the training topics of ECB+ (Cybulska and Vossen 2014, CC BY 3.0), on stories of three outlets (annotation CC BY 4.0), and on invented and generated news.',
  ),
);
