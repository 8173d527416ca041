// Trains the tagger of person names and writes names/model.bin; with --folds N it reports held-out figures instead.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { bracketed, ecb, gum } from './corpora.mjs';
import { encode, generator, shuffle, trainCrf } from './crf.mjs';
import { product } from './product.mjs';
import { renamer, wire } from './wire.mjs';

const { values: flags } = parseArgs({
  options: {
    lean: { type: 'string', default: '0.6' },
    folds: { type: 'string' },
    show: { type: 'string' },
    epochs: { type: 'string', default: '10' },
    rate: { type: 'string', default: '0.1' },
    decay: { type: 'string', default: '0.0005' },
    minimum: { type: 'string', default: '2' },
    dropout: { type: 'string', default: '0.5' },
    copies: { type: 'string', default: '3' },
    wire: { type: 'string', default: '200' },
    ecb: { type: 'boolean', default: false },
  },
});

const P = await product(`
  export { parseSentences } from './article/language';
  export { splitSentences } from './article/format/sentences';
  export { nameWords } from './article/people/names/word';
  export { MAX_FEATURES, features, isCandidate, prepare } from './article/people/names/features';
  export { agreeWithin } from './article/people/names/consistency';
  export { decode, decodeModel, elsewhereOf } from './article/people/names/tagger';
`);

const OPTIONS = {
  epochs: +flags.epochs,
  rate: +flags.rate,
  decay: +flags.decay,
  seed: 1,
  minimum: +flags.minimum,
  dropout: +flags.dropout,
};
const STACK_FOLDS = 5;

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
  const prepared = P.prepare(words);
  return {
    ...doc,
    prepared,
    labels: words.map((list) => labelsOf(list, doc)),
    unsureWords: words.map((list) =>
      list.map((word) => doc.unsure.some((s) => s.start < word.end && word.start < s.end)),
    ),
  };
}

function labelsOf(words, { names, others }) {
  const labels = new Uint8Array(words.length);
  for (const other of others)
    words.forEach((word, i) => {
      if (other.start < word.end && word.start < other.end) labels[i] = 3;
    });
  for (const name of names) {
    let inside = false;
    words.forEach((word, i) => {
      const shared = Math.min(word.end, name.end) - Math.max(word.start, name.start);
      if (shared * 2 < word.end - word.start) return;
      labels[i] = inside ? 2 : 1;
      inside = true;
    });
  }
  return labels;
}

/** Runs of candidate words with their features; `elsewhere` per sentence and word, or nothing for a first pass. */
function runsOf(doc, elsewhere) {
  const buffer = new Int32Array(P.MAX_FEATURES);
  const runs = [];
  doc.prepared.sentences.forEach((sentence, s) => {
    let run = null;
    sentence.words.forEach((_, i) => {
      if (!P.isCandidate(sentence, i)) {
        run = null;
        return;
      }
      if (!run) runs.push((run = { features: [], labels: [], weight: doc.weight ?? 1, doc: doc.id }));
      const size = P.features(doc.prepared, sentence, i, elsewhere?.[s]?.[i] ?? 0, buffer);
      run.features.push(buffer.slice(0, size));
      run.labels.push(doc.labels[s][i]);
      if (doc.unsureWords[s][i]) run.weight = 0;
    });
  });
  return runs.filter(({ weight }) => weight > 0);
}

const tagWith = (model, doc, elsewhere) =>
  doc.prepared.sentences.map((sentence, s) => P.decode(model, doc.prepared, sentence, elsewhere?.[s] ?? []));

const train = (runs) => {
  const model = trainCrf(runs, OPTIONS);
  // Found names are worth as much as missed ones; the regularised model would rather miss.
  for (let from = 0; from < 4; from++) model.transitions[from * 4 + 1] += Number(flags.lean);
  const file = encode(model);
  return { file, model: P.decodeModel(file) };
};

const foldOf = (index, count) => index % count;

/** What a first pass, by a model that has not seen the document, says about each word's other occurrences. */
function stack(families) {
  const models = Array.from({ length: STACK_FOLDS }, (_, f) => {
    const { model } = train(
      families.filter((_, i) => foldOf(i, STACK_FOLDS) !== f).flatMap((family) => family.flatMap((doc) => runsOf(doc))),
    );
    return model;
  });
  return families.map((family, i) =>
    family.map((doc) => P.elsewhereOf(doc.prepared, tagWith(models[foldOf(i, STACK_FOLDS)], doc))),
  );
}

const spans = (doc, labels) => {
  const found = [];
  doc.prepared.sentences.forEach(({ words }, s) => {
    words.forEach((word, i) => {
      if (labels[s][i] === 1) found.push({ start: word.start, end: word.end });
      else if (labels[s][i] === 2) found.at(-1).end = word.end;
    });
  });
  return found;
};

const docs = shuffle(gum(), generator(3)).map(read);
const extra = [...(await wire(Number(flags.wire), 11)), ...(flags.ecb ? ecb() : [])].map(read);
const held = bracketed(new URL('../../test/unit/people/wire.txt', import.meta.url), 'held-wire').map(read);
const rename = await renamer(5);
const copies = Number(flags.copies);
const renamed = docs.map((doc) => Array.from({ length: copies }, () => read(rename(doc))));
const originals = [...docs, ...extra];
const families = originals.map((doc, i) => [doc, ...(renamed[i] ?? [])]);
const elsewhere = stack(families);
const familyRuns = families.map((family, i) =>
  family.flatMap((doc, c) => [...runsOf(doc), ...runsOf(doc, elsewhere[i][c])]),
);
const runsFor = (keep) => familyRuns.flatMap((runs, i) => (i >= docs.length || keep(docs[i], i) ? runs : []));

if (flags.folds) {
  const folds = Number(flags.folds);
  const tally = new Map();
  for (let f = 0; f < folds; f++) {
    const { model } = train(runsFor((_, i) => foldOf(i, folds) !== f));
    [...docs, ...held].forEach((doc, i) => {
      if (i < docs.length ? foldOf(i, folds) !== f : f !== 0) return;
      for (const lean of [-0.4, 0, 0.4]) {
        const pass = lean;
        const leaning = {
          ...model,
          transitions: model.transitions.map((score, k) => score + (k % 4 === 1 ? lean : 0)),
        };
        const first = tagWith(leaning, doc);
        const labels = tagWith(leaning, doc, P.elsewhereOf(doc.prepared, first));
        P.agreeWithin(
          doc.prepared.sentences.map(({ words }) => words),
          labels,
        );
        const found = spans(doc, labels);
        const key = (s) => `${s.start}-${s.end}`;
        const gold = new Set(doc.names.map(key));
        const right = found.filter((s) => gold.has(key(s))).length;
        for (const group of [doc.genre, doc.genre === 'held-wire' ? 'WIRE' : doc.genre === 'news' ? 'NEWS' : 'OTHER']) {
          const t = tally.get(`${group} pass ${pass}`) ?? [0, 0, 0];
          tally.set(`${group} pass ${pass}`, [t[0] + right, t[1] + found.length, t[2] + gold.size]);
        }
        if (flags.show?.split(',').includes(doc.genre) && lean === 0) {
          const have = new Set(found.map(key));
          for (const s of found)
            if (!gold.has(key(s)))
              console.log(
                doc.id,
                'FP',
                JSON.stringify(
                  doc.text.slice(Math.max(0, s.start - 40), s.start) +
                    '[' +
                    doc.text.slice(s.start, s.end) +
                    ']' +
                    doc.text.slice(s.end, s.end + 30),
                ),
              );
          for (const s of doc.names)
            if (!have.has(key(s)))
              console.log(
                doc.id,
                'FN',
                JSON.stringify(
                  doc.text.slice(Math.max(0, s.start - 40), s.start) +
                    '[' +
                    doc.text.slice(s.start, s.end) +
                    ']' +
                    doc.text.slice(s.end, s.end + 30),
                ),
              );
        }
      }
    });
  }
  for (const [group, [right, found, gold]] of [...tally].sort()) {
    const f = (x) => (100 * x).toFixed(1);
    console.log(group.padEnd(20), f(right / found), f(right / gold), f((2 * right) / (found + gold)), `(${gold})`);
  }
} else {
  const { file } = train(runsFor(() => true));
  await writeFile(new URL('../../src/article/people/names/model.bin', import.meta.url), file);
  console.log(`${docs.length} documents, ${file.length} bytes`);
}
