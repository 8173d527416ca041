/**
 * Trains how far a label of an event can be trusted and writes src/article/events/trust/model.txt: npm run train trust
 * It learns from judgedLabels.tsv: what readers who knew none of the rules found of labels that the product showed. A judged label counts as long as
 * the product still says it in these words. With --evaluate it writes nothing.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatModel, probability } from '../../src/article/boostedTrees';
import type { ArticleDocument } from '../../src/article/document';
import { trustExamples } from '../../src/article/events';
import { FEATURES, featuresOf } from '../../src/article/events/trust/features';
import { readFormat } from '../../src/article/format';
import { groupBy } from '../../src/article/groupBy';
import { parseSentences } from '../../src/article/language';
import { findPeople } from '../../src/article/people';
import { findTimes } from '../../src/article/time';
import { type BoostingOptions, boost, type Tree } from '../boosting';
import { forTeaching, writeLearned } from '../corpora.mjs';
import { calibrate, foldsOf, heldOut, type Labelled, toJson } from '../learning';

const JUDGED = 'training/events/judgedLabels.tsv';
const OPTIONS: BoostingOptions = {
  trees: 140,
  depth: 3,
  shrinkage: 0.07,
  ridge: 6,
  minLeaf: 6,
  sample: 0.6,
  columns: 0.3,
  monotone: FEATURES.map(() => 0),
  seed: 5,
};
/** From this on a label is shown. */
const THRESHOLD = 0.4;

/** What a reader found of a label. */
interface Judged {
  /** Its article in the corpus, and where its event word starts. */
  readonly article: string;
  readonly offset: number;
  /** The first eight hexadecimal digits of the SHA-1 of its words. */
  readonly words: string;
  readonly isSound: boolean;
}

/** Sound is what is true, understood by itself, and has the reservation that is due. */
function readJudged(): Judged[] {
  const lines = readFileSync(JUDGED, 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [article = '', offset = '', words = '', truth = '', understood = '', reservation = ''] = line.split('\t');
    if (line.startsWith('#') || article === '') return [];
    const isSound = truth === 't' && understood === 'y' && /^[r-]$/.test(reservation);
    return [{ article, offset: Number(offset), words, isSound }];
  });
}

function examplesOf(judged: readonly Judged[]): Labelled[] {
  const folder = forTeaching('stories');
  return [...groupBy(judged, ({ article }) => article)].flatMap(([article, all]) => {
    const text = readFileSync(join(folder, article), 'utf8');
    const format = readFormat(text);
    const document: ArticleDocument = { text, format, sentences: parseSentences(text, format) };
    const { people, quotes } = findPeople(document);
    const found = trustExamples(document, people, quotes, findTimes(document));
    return all.flatMap(({ offset, words, isSound }) => {
      const known = found.find(({ event, label }) => event.trigger.start === offset && hashOf(label.text) === words);
      const story = article.split('/')[0] ?? '';
      return known ? [{ topics: [story, story] as const, row: featuresOf(known), label: isSound, weight: 1 }] : [];
    });
  });
}

const hashOf = (words: string): string => createHash('sha1').update(words).digest('hex').slice(0, 8);

const train = (examples: readonly Labelled[]): Tree[] =>
  boost(
    {
      rows: examples.map(({ row }) => row),
      labels: examples.map(({ label }) => label),
      weights: examples.map(({ weight }) => weight),
    },
    OPTIONS,
  );

const percent = (part: number, whole: number): string => ((100 * part) / Math.max(whole, 1)).toFixed(1);

const { values: flags } = parseArgs({ options: { evaluate: { type: 'boolean' } } });
const judged = readJudged();
const examples = examplesOf(judged);
const sound = examples.filter(({ label }) => label).length;
console.log(
  `${judged.length} labels judged, ${examples.length} still said; ${percent(sound, examples.length)} % sound`,
);
const odds = heldOut(examples, foldsOf(examples), train);
const calibration = calibrate(odds);
console.log('By folds of whole stories, from each trust on: share that is shown, of the shown that is sound');
for (let threshold = 0.2; threshold < 0.9; threshold += 0.05) {
  const shown = examples.filter((example) => probability(odds.get(example) ?? 0, calibration) >= threshold);
  const right = shown.filter(({ label }) => label).length;
  console.log(
    `${threshold.toFixed(2)}  ${percent(shown.length, examples.length)}  ${percent(right, shown.length)} (${percent(right, sound)} of the sound)`,
  );
}
if (!flags.evaluate) {
  const model = { features: FEATURES, ...calibration, threshold: THRESHOLD, trees: train(examples).map(toJson) };
  writeLearned(
    'src/article/events/trust/model.txt',
    formatModel(model, 'How far labels of events can be trusted; npm run train trust'),
  );
}
