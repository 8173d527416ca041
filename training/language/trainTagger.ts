import { argmax } from '../../src/article/language/argmax';
import type { Lexicon } from '../../src/article/language/lexicon';
import {
  EDGE,
  EDGE_TAG,
  MAX_TAG_FEATURES,
  NEIGHBOURS,
  writeContextFeatures,
  writeNeighbourFeatures,
  writeOwnFeatures,
} from '../../src/article/language/taggerFeatures';
import { casingOf, type WordType, wordTypeOf } from '../../src/article/language/wordType';
import type { Example } from './examples';
import { AveragedPerceptron, type SparseParts } from './perceptron';
import { shuffled } from './random';

const MINIMUM_COUNT = 3;
const FEATURES = 48_000;
/** Epochs after which the features are chosen. */
const CHOOSING_EPOCHS = 3;

export function trainTagger(
  examples: readonly Example[],
  tags: readonly string[],
  lexicon: Lexicon,
  epochs: number,
  random: () => number,
): SparseParts {
  const tagIds = new Map(tags.map((tag, i) => [tag, i]));
  const sentences = examples.map(({ words, gold }) => {
    const casing = casingOf(words);
    return {
      words: words.map((word) => wordTypeOf(word, casing, lexicon)),
      gold: gold.map(({ tag }) => tagIds.get(tag) ?? 0),
    };
  });
  let perceptron = new AveragedPerceptron(tags.length, MINIMUM_COUNT);
  const features = new Int32Array(MAX_TAG_FEATURES);
  const scores = new Int32Array(tags.length);
  for (const { words, gold } of sentences) {
    for (let i = 0; i < words.length; i++) {
      perceptron.observe(features, writeFeatures(words, i, gold[i - 1], gold[i - 2], features));
    }
  }
  for (let epoch = 0; epoch < CHOOSING_EPOCHS + epochs; epoch++) {
    if (epoch === CHOOSING_EPOCHS) perceptron = perceptron.successor(FEATURES);
    for (const { words, gold } of shuffled(sentences, random)) {
      let previous = EDGE_TAG;
      let before = EDGE_TAG;
      for (let i = 0; i < words.length; i++) {
        const count = writeFeatures(words, i, previous, before, features);
        scores.fill(0);
        perceptron.tick();
        perceptron.addScores(features, count, scores);
        const best = argmax(scores, tags.length);
        const right = gold[i] as number;
        if (best !== right) perceptron.update(features, count, right, best);
        before = previous;
        previous = best;
      }
    }
  }
  return perceptron.sparse();
}

function writeFeatures(
  words: readonly WordType[],
  i: number,
  previous = EDGE_TAG,
  before = EDGE_TAG,
  out: Int32Array,
): number {
  let n = writeOwnFeatures(words[i] as WordType, out, 0);
  for (const offset of NEIGHBOURS) n = writeNeighbourFeatures(words[i + offset] ?? EDGE, offset, out, n);
  return writeContextFeatures(words, i, previous, before, out, n);
}
