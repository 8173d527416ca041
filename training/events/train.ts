/**
 * Trains the classifier of event words on AQUAINT TimeML and writes src/article/events/triggerModel.bin:
 *   npm run train events
 * With --folds it writes nothing and prints held-out figures. A fold holds the documents of one story, so that nothing is
 * learned about it beforehand. The corpus is for research use; of its text the model holds only hashed weights.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FEATURE_BUCKETS, isCandidate, triggerFeatures } from '../../src/article/events/triggerFeatures';
import { parseSentences } from '../../src/article/language';
import { overlaps } from '../../src/article/span';
import { plainFormat } from '../plainFormat';
import { type Example, type LogisticModel, trainLogistic } from './logistic';
import { readTimeml, type TimemlDocument } from './timeml';

const OPTIONS = { space: FEATURE_BUCKETS, epochs: 6, rate: 0.05, minimum: 2 };

/** What the four stories of the corpus never fail to mention; the rest is a fold of its own. */
const STORIES = [/Elian|Gonzalez/, /Nairobi|Tanzania|bin Laden/, /Slepian|abortion/i, /NATO/];

interface Word {
  /** Null for a word that is no candidate. */
  readonly features: Int32Array | null;
  readonly isEvent: boolean;
}

/** Every word of a document, in the way that the scorer of the benchmark counts them. */
function wordsOf({ text, events }: TimemlDocument): Word[] {
  return parseSentences(text, plainFormat(text)).flatMap(({ tokens }) =>
    tokens.flatMap((token, i) => {
      if (!/[\p{L}\p{N}]/u.test(token.text)) return [];
      const isEvent = events.some((event) => overlaps(event, token));
      return [{ features: isCandidate(token) ? Int32Array.from(triggerFeatures(tokens, i)) : null, isEvent }];
    }),
  );
}

const examplesOf = (words: readonly Word[]): Example[] =>
  words.flatMap(({ features, isEvent }) => (features ? [{ features, positive: isEvent }] : []));

function score({ bias, weights }: LogisticModel, word: Word): number {
  return word.features?.reduce((sum, feature) => sum + (weights[feature] ?? 0), bias) ?? Number.NEGATIVE_INFINITY;
}

/** Held-out precision, recall and F1, in percent. */
function crossValidate(documents: readonly TimemlDocument[], words: readonly Word[][]): void {
  const storyOf = documents.map(({ text }) => STORIES.findIndex((story) => story.test(text)));
  const scored: [number, boolean][] = [];
  for (const story of new Set(storyOf)) {
    const model = trainLogistic(examplesOf(words.filter((_, i) => storyOf[i] !== story).flat()), OPTIONS);
    const heldOut = words.filter((_, i) => storyOf[i] === story).flat();
    scored.push(...heldOut.map((word): [number, boolean] => [score(model, word), word.isEvent]));
  }
  for (const threshold of [-0.6, -0.3, 0, 0.3]) {
    const found = scored.filter(([value]) => value > threshold);
    const right = found.filter(([, isEvent]) => isEvent).length;
    const gold = scored.filter(([, isEvent]) => isEvent).length;
    const figures = [right / found.length, right / gold, (2 * right) / (found.length + gold)];
    console.log(`log odds above ${threshold}: ${figures.map((figure) => (figure * 100).toFixed(1)).join('/')}`);
  }
}

/** Weights as signed bytes in units of the scale, then bias and scale as 16-bit integers in units of 1/256. */
function quantize({ bias, weights }: LogisticModel): Uint8Array {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const scale = Math.ceil(largest * 256) / 256;
  const bytes = new Uint8Array(FEATURE_BUCKETS + 4);
  weights.forEach((weight, i) => {
    bytes[i] = Math.round((weight / scale) * 127) & 0xff;
  });
  const header = new DataView(bytes.buffer, FEATURE_BUCKETS);
  header.setInt16(0, Math.round(bias * 256), true);
  header.setInt16(2, scale * 256, true);
  return bytes;
}

const { values: flags } = parseArgs({
  options: { folds: { type: 'boolean' }, data: { type: 'string', default: '../shared/bench/data/aquaint' } },
});
const documents = readTimeml(flags.data);
const words = documents.map(wordsOf);
if (flags.folds) crossValidate(documents, words);
else writeFileSync('src/article/events/triggerModel.bin', quantize(trainLogistic(examplesOf(words.flat()), OPTIONS)));
