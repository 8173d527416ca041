import { HashIndex } from '../../src/article/language/hashIndex';
import { Lexicon } from '../../src/article/language/lexicon';
import { type Sections, writeModel } from '../../src/article/language/modelFile';
import { ParserInput, pauseTags } from '../../src/article/language/parserFeatures';
import { SparseModel } from '../../src/article/language/sparseModel';
import { Tagger } from '../../src/article/language/tagger';
import { casingOf, wordTypeOf } from '../../src/article/language/wordType';
import { withAttributions } from './attributions';
import type { GoldDocument, GoldToken } from './conllu';
import { type Example, examplesOf, withHeadlines } from './examples';
import { readLexicon } from './lexicon';
import type { SparseParts } from './perceptron';
import { seededRandom } from './random';
import { type ParsedExample, trainParser } from './trainParser';
import { trainTagger } from './trainTagger';

const SEED = 1;

/** Parts of the training documents that are tagged by a tagger trained on the others, for the parser to learn from. */
const JACKKNIFE_FOLDS = 3;
const JACKKNIFE_EPOCHS = 3;
const TAGGER_EPOCHS = 6;

/** A model file learned from these documents, the same bytes every time. */
export function trainLanguageModel(documents: readonly GoldDocument[]): Uint8Array {
  const random = seededRandom(SEED);
  const folds = Array.from({ length: JACKKNIFE_FOLDS }, (_, fold) =>
    augmented(examplesOf(documents.filter((_, i) => i % JACKKNIFE_FOLDS === fold)), random),
  );
  const examples = folds.flat();
  const tags = namesOf(examples, ({ tag }) => tag);
  const relations = namesOf(examples, ({ relation }) => relation);
  const { parts, senseNames } = readLexicon();
  const words = new HashIndex(parts.sizes, new Uint16Array(parts.rests.buffer));
  const lexicon = new Lexicon(words, parts.tags, parts.senses, senseNames);
  const parsed = folds.flatMap((fold, i) => {
    const others = folds.filter((_, j) => j !== i).flat();
    const tagger = new Tagger(sparseModel(trainTagger(others, tags, lexicon, JACKKNIFE_EPOCHS, random)), tags);
    return fold.map((example) => asTagged(example, tagger, tags, relations, lexicon));
  });
  const parser = trainParser(parsed, relations.length, random);
  return writeModel(
    { tags, relations, senses: senseNames },
    {
      ...named('lexicon', { ...parts }),
      ...named('tagger', { ...trainTagger(examples, tags, lexicon, TAGGER_EPOCHS, random) }),
      ...named('transitions', { ...parser.transitions }),
      ...named('relations', { ...parser.relations }),
    },
  );
}

/** With what news has and the treebank has little of. */
const augmented = (examples: readonly Example[], random: () => number): Example[] =>
  withHeadlines(withAttributions(examples, random), random);

/** The example as the parser will see it: with the tags that the tagger gives. */
function asTagged(
  { words, gold }: Example,
  tagger: Tagger,
  tags: readonly string[],
  relations: readonly string[],
  lexicon: Lexicon,
): ParsedExample {
  const casing = casingOf(words);
  const types = words.map((word) => wordTypeOf(word, casing, lexicon));
  return {
    input: new ParserInput(types, tagger.tag(types.map((type) => tagger.know(type))), pauseTags(tags)),
    heads: Int32Array.from(gold, ({ head }) => (head < 0 ? gold.length : head)),
    relations: Uint8Array.from(gold, ({ relation }) => relations.indexOf(relation)),
  };
}

const namesOf = (examples: readonly Example[], name: (token: GoldToken) => string): string[] =>
  [...new Set(examples.flatMap(({ gold }) => gold.map(name)))].sort();

const sparseModel = ({ sizes, rests, counts, classes, weights }: SparseParts): SparseModel =>
  new SparseModel(new HashIndex(sizes, new Uint16Array(rests.buffer)), counts, classes, new Int8Array(weights));

const named = (prefix: string, parts: Sections): Sections =>
  Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [`${prefix}.${name}`, bytes]));
