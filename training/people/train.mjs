// Trains the tagger of person names and writes src/article/people/names/model.bin:
//   node training/people/train.mjs
// With --folds N it writes nothing and prints held-out figures; --show GENRE,… lists what is wrong in them ("news,wire").
import { parseArgs } from 'node:util';
import { writeLearned } from '../corpora.mjs';
import { aquaint, bracketed, byTopic, ecb, gum } from './corpora.mjs';
import { encode, generator, shuffle, trainCrf } from './crf.mjs';
import { product } from './product.mjs';
import { recaser, renamer, wire } from './wire.mjs';

const { values: flags } = parseArgs({ options: { folds: { type: 'string' }, show: { type: 'string' } } });

const P = await product(`
  export { parseSentences } from './article/language';
  export { splitSentences } from './article/format/sentences';
  export { agreeWithin } from './article/people/names/consistency';
  export { nameRanges, surnamesOf } from './article/people/names/ranges';
  export { isTitle } from './article/people/names/lexicon';
  export { nameWords } from './article/people/names/word';
  export { MAX_FEATURES, elsewhereFeatures, features, prepare } from './article/people/names/features';
  export { decode, decodeModel, elsewhereOf, firstScores, secondScores } from './article/people/names/tagger';
`);

/** Held-out figures rose with dropout and with renamed copies, and level off here. */
const OPTIONS = { epochs: 16, rate: 0.1, decay: 0.0005, seed: 1, minimum: 2, dropout: 0.5 };
const RENAMED_COPIES = 3;
const WIRE_DOCUMENTS = 400;
const STACK_FOLDS = 5;
/** Found names are worth as much as missed ones; the regularised model would rather miss. */
const LEAN = 0.6;
const [OUTSIDE, BEGIN, INSIDE, OTHER] = [0, 1, 2, 3];
const LABELS = [OUTSIDE, BEGIN, INSIDE, OTHER];

const overlap = (a, b) => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** A document ready for the tagger, with the label of every word. */
function read(doc) {
  const blocks = [...doc.text.matchAll(/[^\n]+/g)].map((m) => ({
    kind: 'paragraph',
    start: m.index,
    end: m.index + m[0].length,
  }));
  const sentences = blocks.flatMap((block, index) =>
    P.splitSentences(doc.text, block).map((span) => ({ ...span, block: index })),
  );
  const words = P.parseSentences(doc.text, { blocks, sentences }).map((sentence) => P.nameWords(doc.text, sentence));
  const others = doc.others ?? words.flat().filter(({ tag, text }) => tag.startsWith('NNP') && !P.isTitle(text));
  return {
    ...doc,
    others,
    prepared: P.prepare(words),
    labels: words.map((list) => labelsOf(list, { ...doc, others })),
  };
}

function labelsOf(words, { names, others }) {
  const labels = new Uint8Array(words.length);
  for (const other of others) {
    for (const [i, word] of words.entries()) if (overlap(word, other) > 0) labels[i] = OTHER;
  }
  for (const name of names) {
    let label = BEGIN;
    for (const [i, word] of words.entries()) {
      if (overlap(word, name) * 2 < word.end - word.start) continue;
      if (!/[\p{L}\p{N}]/u.test(word.text)) {
        label = BEGIN; // the quotation marks of a nickname
        continue;
      }
      labels[i] = label;
      label = INSIDE;
    }
  }
  return labels;
}

function more(sentence, i, bits) {
  const buffer = new Int32Array(P.MAX_FEATURES);
  return buffer.subarray(0, P.elsewhereFeatures(sentence, i, bits, buffer));
}

/** Runs of candidate words with their features; `elsewhere` per sentence and word, or nothing for a first pass. */
function runsOf(doc, elsewhere) {
  const buffer = new Int32Array(P.MAX_FEATURES);
  const runs = [];
  for (const [s, sentence] of doc.prepared.sentences.entries()) {
    let run = null;
    for (const i of sentence.words.keys()) {
      if (!sentence.candidates[i]) {
        run = null;
        continue;
      }
      if (!run) {
        run = { features: [], labels: [], weight: doc.weight ?? 1, doc: doc.id };
        runs.push(run);
      }
      const list = buffer.slice(0, P.features(doc.prepared, sentence, i, buffer));
      const bits = elsewhere?.[s]?.[i] ?? 0;
      run.features.push(bits ? Int32Array.from([...list, ...more(sentence, i, bits)]) : list);
      run.labels.push(doc.labels[s][i]);
    }
  }
  return runs;
}

/** Labels by a first pass, or with `elsewhere` by a second. */
const decode = (model, { prepared }, elsewhere) =>
  prepared.sentences.map((sentence, s) => {
    const first = P.firstScores(model, prepared, sentence);
    return P.decode(model, sentence, elsewhere ? P.secondScores(model, sentence, first, elsewhere[s]) : first);
  });

function train(runs) {
  const model = trainCrf(runs, OPTIONS);
  for (const from of LABELS) model.transitions[from * LABELS.length + BEGIN] += LEAN;
  const file = encode(model);
  return { file, model: P.decodeModel(file) };
}

const inFold = (index, fold, folds) => index % folds === fold;

/** What a first pass, by a model that has not seen a document's family, says about each word's other occurrences. */
function stack(families) {
  const models = Array.from({ length: STACK_FOLDS }, (_, fold) => {
    const seen = families.filter((_, i) => !inFold(i, fold, STACK_FOLDS));
    return train(seen.flat().flatMap((doc) => runsOf(doc))).model;
  });
  return families.map((family, i) =>
    family.map((doc) => P.elsewhereOf(doc.prepared, decode(models[i % STACK_FOLDS], doc))),
  );
}

/** The names that a model finds, as the product finds them. */
function found(model, doc) {
  const labels = decode(model, doc, P.elsewhereOf(doc.prepared, decode(model, doc)));
  const sentences = doc.prepared.sentences.map(({ words }) => words);
  P.agreeWithin(sentences, labels);
  const surnames = new Set(sentences.flatMap((words, s) => [...P.surnamesOf(words, labels[s])]));
  return sentences.flatMap((words, s) =>
    [...P.nameRanges(words, labels[s], surnames)].map(([first, end]) => ({
      start: words[first].start,
      end: words[end - 1].end,
    })),
  );
}

/** Counts by genre of names right, found and there; lists what is wrong in the genre to show. */
class Tally {
  #counts = new Map();

  add(doc, spans) {
    const key = ({ start, end }) => `${start}-${end}`;
    const gold = new Set(doc.names.map(key));
    const have = new Set(spans.map(key));
    const [right, total, there] = this.#counts.get(doc.genre) ?? [0, 0, 0];
    const hits = spans.filter((span) => gold.has(key(span))).length;
    this.#counts.set(doc.genre, [right + hits, total + spans.length, there + gold.size]);
    if (!flags.show?.split(',').includes(doc.genre)) return;
    for (const span of spans) if (!gold.has(key(span))) this.#print(doc, 'too many', span);
    for (const span of doc.names) if (!have.has(key(span))) this.#print(doc, 'missed', span);
  }

  #print({ id, text }, what, { start, end }) {
    const context = `${text.slice(start - 40, start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}`;
    console.log(id, what, JSON.stringify(context));
  }

  print() {
    const percent = (share) => (100 * share).toFixed(1);
    for (const [genre, [right, total, there]] of [...this.#counts].sort()) {
      console.log(
        genre.padEnd(12),
        `P ${percent(right / total)} R ${percent(right / there)}`,
        `F1 ${percent((2 * right) / (total + there))} (${there})`,
      );
    }
  }
}

const topics = shuffle(byTopic([...gum(), ...ecb()]), generator(3));
const documents = topics.map((topic) => topic.map(read));
const rename = await renamer(5);
const recase = recaser(7);
const copies = (topic) =>
  Array.from({ length: RENAMED_COPIES }, () => topic.map((doc) => read(recase(rename(doc))))).flat();
const invented = (await wire(WIRE_DOCUMENTS, 11)).map(read);
const families = [...documents.map((topic) => [...topic, ...copies(topic)]), ...invented.map((doc) => [doc])];
const elsewhere = stack(families);
const runs = families.map((family, i) => family.flatMap((doc, c) => [...runsOf(doc), ...runsOf(doc, elsewhere[i][c])]));

if (flags.folds) {
  const folds = Number(flags.folds);
  const tally = new Tally();
  const handWritten = bracketed(new URL('../../test/unit/people/wire.txt', import.meta.url), 'wire').map(read);
  for (let fold = 0; fold < folds; fold++) {
    const { model } = train(runs.filter((_, i) => i >= documents.length || !inFold(i, fold, folds)).flat());
    const unseen = documents.filter((_, i) => inFold(i, fold, folds)).flat();
    for (const doc of unseen) tally.add(doc, found(model, doc));
    if (fold === 0) for (const doc of handWritten) tally.add(doc, found(model, doc));
  }
  const { model } = train(runs.flat());
  for (const doc of aquaint().map(read)) tally.add(doc, found(model, doc));
  tally.print();
} else {
  const { file } = train(runs.flat());
  writeLearned('src/article/people/names/model.bin', file);
  console.log(`${families.length} families of documents, ${file.length} bytes`);
}
