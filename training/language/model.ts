import type { Lexicon } from '../../src/article/language/lexicon';
import { type Sections, writeModel } from '../../src/article/language/modelFile';
import { pauseTags } from '../../src/article/language/parserInput';
import { SparseModel } from '../../src/article/language/sparseModel';
import { taggedWordOf } from '../../src/article/language/taggedWord';
import { Tagger } from '../../src/article/language/tagger';
import { casingOf, type WordType, wordTypeOf } from '../../src/article/language/wordType';
import { withAttributions } from './attributions';
import type { GoldDocument, GoldToken } from './conllu';
import { type Example, examplesOf, withHeadlines } from './examples';
import { readLexicon } from './lexicon';
import { withNamedSubjects } from './namedSubjects';
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
  const { parts, senseNames, lexicon } = readLexicon();
  const parsed = folds.flatMap((fold, i) => {
    const others = folds.filter((_, j) => j !== i).flat();
    const { model, certain } = trainTagger(others, tags, lexicon, JACKKNIFE_EPOCHS, random);
    const tagger = new Tagger(sparseModel(model), tags, new Map(certain));
    return fold.map((example) => asTagged(example, tagger, tags, relations, lexicon));
  });
  const parser = trainParser(parsed, relations.length, pauseTags(tags), random);
  const tagger = trainTagger(examples, tags, lexicon, TAGGER_EPOCHS, random);
  return writeModel(
    { tags, relations, certainTags: tagger.certain, senses: senseNames },
    {
      ...named('lexicon', parts),
      ...named('tagger', { ...tagger.model }),
      ...named('transitions', { weights: parser.transitions }),
      ...named('relations', { ...parser.relations }),
    },
  );
}

/** With what news has and the treebank has little of. */
const augmented = (examples: readonly Example[], random: () => number): Example[] =>
  withHeadlines(withAttributions(withNamedSubjects(examples, random), random), random);

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
  const given = tagger.tag(types.map((type) => tagger.know(type)));
  return {
    words: words.map((word, i) => {
      const tag = given[i] as number;
      return taggedWordOf(word, types[i] as WordType, tag, tags[tag] as string, lexicon);
    }),
    heads: Int32Array.from(gold, ({ head }) => (head < 0 ? gold.length : head)),
    relations: Uint8Array.from(gold, ({ relation }) => relations.indexOf(relation)),
  };
}

const namesOf = (examples: readonly Example[], name: (token: GoldToken) => string): string[] =>
  [...new Set(examples.flatMap(({ gold }) => gold.map(name)))].sort();

const sparseModel = ({ sizes, rests, counts, classes, weights }: SparseParts): SparseModel =>
  new SparseModel(sizes, new Uint16Array(rests.buffer), counts, classes, new Int8Array(weights));

const named = (prefix: string, parts: Sections): Sections =>
  Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [`${prefix}.${name}`, bytes]));
