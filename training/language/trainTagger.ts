import { argmax } from '../../src/article/language/argmax';
import type { Lexicon } from '../../src/article/language/lexicon';
import {
  EDGE,
  EDGE_TAG,
  historyOf,
  MAX_TAG_FEATURES,
  NEIGHBOURS,
  writeContextFeatures,
  writeHistoryFeatures,
  writeNeighbourFeatures,
  writeOwnFeatures,
} from '../../src/article/language/taggerFeatures';
import { casingOf, type WordType, wordTypeOf } from '../../src/article/language/wordType';
import type { Example } from './examples';
import { AveragedPerceptron, type SparseParts } from './perceptron';
import { shuffled } from './random';

const MINIMUM_COUNT = 3;
const FEATURES = 45_000;
/** Times that a word has to have the same tag for it to be certain. */
const CERTAIN_COUNT = 25;
/** Epochs after which the features are chosen. */
const CHOOSING_EPOCHS = 3;

export interface TaggerParts {
  readonly model: SparseParts;
  /** Hashes of the forms of words that only have one tag, and that tag. */
  readonly certain: readonly (readonly [form: number, tag: number])[];
}

export function trainTagger(
  examples: readonly Example[],
  tags: readonly string[],
  lexicon: Lexicon,
  epochs: number,
  random: () => number,
): TaggerParts {
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
  return { model: perceptron.sparse(), certain: certainTags(sentences) };
}

function certainTags(
  sentences: readonly { words: readonly WordType[]; gold: readonly number[] }[],
): [number, number][] {
  const counts = new Map<number, { tag: number; count: number }>();
  for (const { words, gold } of sentences) {
    for (const [i, { form }] of words.entries()) {
      const tag = gold[i] as number;
      const before = counts.get(form);
      const isSame = before === undefined || before.tag === tag;
      counts.set(form, { tag, count: isSame ? (before?.count ?? 0) + 1 : Number.NEGATIVE_INFINITY });
    }
  }
  return [...counts].filter(([, { count }]) => count >= CERTAIN_COUNT).map(([form, { tag }]) => [form, tag]);
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
  const history = historyOf(previous, before);
  return writeContextFeatures(words, i, history, out, writeHistoryFeatures(history, out, n));
}
