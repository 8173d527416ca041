/**
 * Trains the classifier of event words on ECB+ and GUM and writes src/article/events/triggerModel.bin:
 *   npm run train events
 * With --measure it writes nothing, and prints figures on two corpora that it does not learn from: the development topics of ECB+
 * and AQUAINT TimeML.
 */
import { parseArgs } from 'node:util';
import { FEATURE_BUCKETS, isCandidate, triggerFeatures } from '../../src/article/events/triggerFeatures';
import { forMeasuring, writeLearned } from '../corpora.mjs';
import { type Example, type LogisticModel, trainLogistic } from './logistic';
import { type Word, wordsOfEcb, wordsOfGum, wordsOfSpans } from './teaching';
import { readTimeml } from './timeml';

const OPTIONS = { space: FEATURE_BUCKETS, epochs: 6, rate: 0.05, minimum: 2 };

/** Null for a word that is no candidate. */
function featuresOf({ tokens, index }: Word): Int32Array | null {
  const token = tokens[index];
  return token && isCandidate(token) ? Int32Array.from(triggerFeatures(tokens, index)) : null;
}

const examplesOf = (words: readonly Word[]): Example[] =>
  words.flatMap((word) => {
    const features = word.isEvent === null ? null : featuresOf(word);
    return features ? [{ features, positive: word.isEvent === true }] : [];
  });

/** Precision, recall and F1 of event words, in percent, at thresholds around the product's, which is 0. */
function measure(name: string, { bias, weights }: LogisticModel, words: readonly Word[]): void {
  const scored = words.map((word): [number, boolean] => [
    featuresOf(word)?.reduce((sum, feature) => sum + (weights[feature] ?? 0), bias) ?? Number.NEGATIVE_INFINITY,
    word.isEvent === true,
  ]);
  const gold = scored.filter(([, isEvent]) => isEvent).length;
  for (const threshold of [-0.5, 0, 0.5]) {
    const found = scored.filter(([value]) => value > threshold);
    const right = found.filter(([, isEvent]) => isEvent).length;
    const figures = [right / found.length, right / gold, (2 * right) / (found.length + gold)];
    console.log(
      `${name}, log odds above ${threshold}: ${figures.map((figure) => (figure * 100).toFixed(1)).join('/')}`,
    );
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

const { values: flags } = parseArgs({ options: { measure: { type: 'boolean' } } });
const model = trainLogistic(examplesOf([...wordsOfEcb('Train'), ...wordsOfGum()]), OPTIONS);
if (flags.measure) {
  measure('ECB+, development topics', model, wordsOfEcb('Dev'));
  const aquaint = readTimeml(forMeasuring('aquaint')).flatMap(({ text, events }) => wordsOfSpans(text, events));
  measure('AQUAINT', model, aquaint);
} else writeLearned('src/article/events/triggerModel.bin', quantize(model));
