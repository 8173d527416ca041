import { HashIndex } from '../../src/article/language/hashIndex';
import { Lexicon } from '../../src/article/language/lexicon';
import { type Sections, writeModel } from '../../src/article/language/modelFile';
import type { GoldDocument } from './conllu';
import { examplesOf, withHeadlines } from './examples';
import { readLexicon } from './lexicon';
import type { TrainedWeights } from './perceptron';
import { seededRandom } from './random';
import { trainTagger } from './trainTagger';

const SEED = 1;

/** A model file learned from these documents, the same bytes every time. */
export function trainLanguageModel(documents: readonly GoldDocument[]): Uint8Array {
  const random = seededRandom(SEED);
  const examples = withHeadlines(examplesOf(documents), random);
  const tags = [...new Set(examples.flatMap(({ gold }) => gold.map(({ tag }) => tag)))].sort();
  const { parts, senseNames } = readLexicon();
  const words = new HashIndex(parts.sizes, new Uint16Array(parts.rests.buffer));
  const lexicon = new Lexicon(words, parts.tags, parts.senses, senseNames);
  return writeModel(
    { tags, senses: senseNames },
    {
      ...named('lexicon', { ...parts }),
      ...named('tagger', { ...trainTagger(examples, tags, lexicon, random) }),
    },
  );
}

const named = (prefix: string, parts: TrainedWeights | Sections): Sections =>
  Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [`${prefix}.${name}`, bytes]));
