// Trains the weights by which pronouns are resolved and writes references/pronounWeights.json; with --folds N it reports
// held-out figures at several thresholds instead.
import { parseArgs } from 'node:util';
import { loadGum } from '../../../shared/bench/loaders/gum.mjs';
import { forTeaching, writeLearned } from '../corpora.mjs';
import { generator, shuffle } from './crf.mjs';
import { product } from './product.mjs';

const { values: flags } = parseArgs({
  options: {
    folds: { type: 'string' },
    threshold: { type: 'string', default: '0.75' },
    epochs: { type: 'string', default: '30' },
    decay: { type: 'string', default: '0.002' },
  },
});

const P = await product(`
  export { parseSentences } from './article/language';
  export { splitSentences } from './article/format/sentences';
  export { findPeople } from './article/people';
  export { candidateFeatures, noneFeatures } from './article/people/references/pronounFeatures';
`);

/** Every pronoun of a document with somebody to choose: {options: [features of each candidate, …, of none], gold: index}. */
function choices(doc) {
  const blocks = [...doc.text.matchAll(/[^\n]+/g)].map((m) => ({
    kind: 'paragraph',
    start: m.index,
    end: m.index + m[0].length,
  }));
  const format = {
    blocks,
    sentences: blocks.flatMap((block, index) =>
      P.splitSentences(doc.text, block).map((span) => ({ ...span, block: index })),
    ),
  };
  const clusterOf = (character) => {
    const votes = new Map();
    for (const name of character.names) {
      const gold = doc.persons.find(({ start, end }) => start < name.end && name.start < end);
      if (gold) votes.set(gold.cluster, (votes.get(gold.cluster) ?? 0) + 1);
    }
    return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
  };
  const found = [];
  P.findPeople(
    { text: doc.text, format, sentences: P.parseSentences(doc.text, format) },
    (pronoun, candidates, discourse) => {
      const { start } = pronoun.sentence.tokens[pronoun.token];
      const reference = doc.references.find((each) => each.kind === 'pronoun' && each.start === start);
      const at = reference
        ? candidates.findIndex(({ appearance }) => clusterOf(appearance.character) === reference.cluster)
        : -1;
      found.push({
        gold: at < 0 ? candidates.length : at,
        scored: reference !== undefined,
        options: [
          ...candidates.map((each) => P.candidateFeatures(pronoun, each, candidates.length, discourse)),
          P.noneFeatures(pronoun, candidates[0]),
        ],
      });
      return at < 0 ? null : { appearance: candidates[at].appearance, evident: candidates.length === 1 };
    },
  );
  return {
    id: doc.id,
    news: doc.id.startsWith('GUM_news'),
    found,
    references: doc.references.filter(({ kind }) => kind === 'pronoun').length,
  };
}

function chances(weights, options) {
  const scores = options.map((features) => features.reduce((sum, f) => sum + (weights.get(f) ?? 0), 0));
  const max = Math.max(...scores);
  const total = scores.reduce((sum, score) => sum + Math.exp(score - max), 0);
  return scores.map((score) => Math.exp(score - max) / total);
}

function train(docs) {
  const weights = new Map();
  const squares = new Map();
  const random = generator(1);
  const examples = docs.flatMap(({ found }) => found).filter(({ options }) => options.length > 1);
  for (let epoch = 0; epoch < Number(flags.epochs); epoch++) {
    for (const { options, gold } of shuffle([...examples], random)) {
      chances(weights, options).forEach((chance, i) => {
        const error = chance - (i === gold ? 1 : 0);
        for (const f of options[i]) {
          const gradient = error + Number(flags.decay) * (weights.get(f) ?? 0);
          squares.set(f, (squares.get(f) ?? 0.1) + gradient ** 2);
          weights.set(f, (weights.get(f) ?? 0) - (0.1 / Math.sqrt(squares.get(f))) * gradient);
        }
      });
    }
  }
  return weights;
}

const docs = shuffle(
  ['news', 'other'].flatMap((genre) => loadGum(forTeaching('gum'), genre)),
  generator(3),
).map(choices);

if (flags.folds) {
  const folds = Number(flags.folds);
  const results = [];
  for (let f = 0; f < folds; f++) {
    const weights = train(docs.filter((_, i) => i % folds !== f));
    for (const doc of docs.filter((_, i) => i % folds === f)) {
      for (const { options, gold } of doc.found) {
        const all = chances(weights, options);
        const best = all.slice(0, -1).reduce((b, c, i, list) => (c > (list[b] ?? -1) ? i : b), 0);
        if (options.length > 1) results.push({ news: doc.news, id: doc.id, chance: all[best], right: best === gold });
      }
    }
  }
  for (const [name, keep, total] of [
    ['news', (r) => r.news, docs.filter((d) => d.news)],
    ['bio', (r) => r.id.includes('_bio_'), docs.filter((d) => d.id.includes('_bio_'))],
    ['all', () => true, docs],
  ]) {
    const gold = total.reduce((sum, { references }) => sum + references, 0);
    for (const threshold of [0.3, 0.4, 0.5, 0.6, 0.7, 0.8]) {
      const linked = results.filter((r) => keep(r) && r.chance >= threshold);
      const right = linked.filter(({ right }) => right).length;
      console.log(
        name,
        threshold,
        `P ${((100 * right) / linked.length).toFixed(1)} R ${((100 * right) / gold).toFixed(1)} (${gold})`,
      );
    }
  }
} else {
  const weights = Object.fromEntries(
    [...train(docs)].sort().map(([feature, weight]) => [feature, Number(weight.toFixed(2))]),
  );
  writeLearned(
    'src/article/people/references/pronounWeights.json',
    `${JSON.stringify({ threshold: Number(flags.threshold), weights }, null, 2)}\n`,
  );
  console.log(`${Object.keys(weights).length} weights`);
}
