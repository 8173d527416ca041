// Trains the weights by which pronouns are resolved and writes references/pronounWeights.json; with --folds N it reports
// held-out figures at several thresholds instead. GAP annotates one pronoun a paragraph: the others are resolved by the weights
// that are there, so train twice after the features have changed.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadGap } from '../../../shared/bench/gap.mjs';
import { loadGum } from '../../../shared/bench/loaders/gum.mjs';
import { forTeaching, writeLearned } from '../corpora.mjs';
import { generator, shuffle } from './crf.mjs';
import { product } from './product.mjs';

const { values: flags } = parseArgs({
  options: {
    folds: { type: 'string' },
    card: { type: 'string', default: '0.7' },
    tag: { type: 'string', default: '0.4' },
    alone: { type: 'string', default: '0.25' },
    aloneOpen: { type: 'string', default: '0.5' },
    epochs: { type: 'string', default: '20' },
    decay: { type: 'string', default: '0.001' },
  },
});

const P = await product(`
  export { parseSentences } from './article/language';
  export { splitSentences } from './article/format/sentences';
  export { findPeople } from './article/people';
  export { candidateFeatures, noneFeatures } from './article/people/references/pronounFeatures';
  export { GIVEN_NAMES, SURNAMES } from './article/people/names/lexicon';
  export { resolve } from './article/people/references/pronouns';
`);

const overlaps = (a, b) => a.start < b.end && b.start < a.end;

/**
 * Every pronoun of a text with somebody to choose: {options: [features of each candidate, …, of none], right: indices}.
 * `judge` says which of the candidates a pronoun means: {right: indices of options}, or null where nobody has annotated it.
 */
function choices(text, judge) {
  const blocks = [...text.matchAll(/[^\n]+/g)].map((m) => ({
    kind: 'paragraph',
    start: m.index,
    end: m.index + m[0].length,
  }));
  const format = {
    publisher: null,
    blocks,
    sentences: blocks.flatMap((block, index) =>
      P.splitSentences(text, block).map((span) => ({ ...span, block: index })),
    ),
  };
  const found = new Map(); // an article may be read twice: the last time counts
  P.findPeople({ text, format, sentences: P.parseSentences(text, format) }, (pronoun, candidates, discourse) => {
    const judgement = judge(pronoun.sentence.tokens[pronoun.token], candidates, pronoun);
    if (!judgement) return P.resolve(pronoun, candidates, discourse);
    const { right } = judgement;
    found.set(pronoun.sentence.tokens[pronoun.token].start, {
      ...judgement,
      options: [
        ...candidates.map((each) => P.candidateFeatures(pronoun, each, candidates, discourse)),
        P.noneFeatures(pronoun, candidates, discourse),
      ],
    });
    const [chosen] = right;
    if (right.length > 1 || !candidates[chosen]) return null;
    return { appearance: candidates[chosen].appearance, evident: candidates.length === 1 };
  });
  return [...found.values()];
}

function gumChoices(doc) {
  const clusterOf = (character) => {
    const votes = new Map();
    for (const name of character.names) {
      const gold = doc.persons.find((person) => overlaps(person, name));
      if (gold) votes.set(gold.cluster, (votes.get(gold.cluster) ?? 0) + 1);
    }
    return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
  };
  const references = doc.references.filter(({ kind }) => kind === 'pronoun');
  const found = choices(doc.text, ({ start }, candidates) => {
    const reference = references.find((each) => each.start === start);
    const at = reference
      ? candidates.findIndex(({ appearance }) => clusterOf(appearance.character) === reference.cluster)
      : -1;
    return { right: [at < 0 ? candidates.length : at] };
  });
  return {
    id: doc.id,
    corpus: doc.id.startsWith('GUM_news') ? 'GUM news' : 'GUM other',
    found,
    gold: references.length,
  };
}

function gapChoices(row) {
  const found = choices(row.text, ({ start }, candidates) => {
    if (start !== row.pronoun.start) return null;
    const named = candidates.map(({ appearance }) =>
      row.names.findIndex((name) => appearance.character.names.some((each) => overlaps(each, name))),
    );
    const isMeant = named.map((at) => at >= 0 && row.names[at].is);
    const right = isMeant.includes(true)
      ? isMeant.flatMap((is, i) => (is ? [i] : []))
      : [...named.flatMap((at, i) => (at < 0 ? [i] : [])), candidates.length];
    return { right, named, names: row.names };
  });
  return {
    id: row.id,
    corpus: `GAP ${row.gender}`,
    found,
    gold: row.names.filter(({ is }) => is).length,
  };
}

const FEMALE = { he: 'she', him: 'her', his: 'her', himself: 'herself' };
/** Times that each template is read with women, and with men. */
const READINGS = 4;

/** A template with names: {text, names: spans by "A" and "B", pronouns: who is meant by their start}. */
function fill(template, isFemale, random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const fits = random() < 0.75 ? (isFemale ? 'f' : 'm') : '';
  const given = [...P.GIVEN_NAMES].filter(([, gender]) => gender === fits).map(([name]) => name);
  const honorific = random() < 0.4 ? (isFemale ? 'Ms. ' : 'Mr. ') : '';
  const capital = (word) => word[0].toUpperCase() + word.slice(1);
  const people = { A: [], B: [] };
  for (const name of Object.values(people)) name.push(capital(pick(given)), capital(pick([...P.SURNAMES])));
  const names = { A: [], B: [] };
  const pronouns = new Map();
  let text = '';
  for (const part of template.split(/(\{[AaBb]\}|<\w+ [AB-]>)/)) {
    const name = /^\{(\w)\}$/.exec(part)?.[1];
    const [, form, meant] = /^<(\w+) (.)>$/.exec(part) ?? [];
    if (name) {
      const person = name.toUpperCase();
      if (name !== person) text += honorific;
      const written = name === person ? people[person].join(' ') : people[person][1];
      names[person].push({ start: text.length, end: text.length + written.length });
      text += written;
    } else if (form) {
      pronouns.set(text.length, meant);
      const word = isFemale ? FEMALE[form.toLowerCase()] : form;
      text += /^H/.test(form) ? capital(word) : word;
    } else text += part;
  }
  return { text, names, pronouns };
}

function invented() {
  const templates = readFileSync(new URL('references/templates.txt', import.meta.url), 'utf8')
    .replace(/^#.*\n/gm, '')
    .trim()
    .split(/\n{2,}/);
  const random = generator(5);
  return templates.map((template, i) => {
    const found = Array.from({ length: 2 * READINGS }, (_, reading) =>
      filledChoices(fill(template, reading % 2 === 0, random)),
    ).flat();
    const gold = found.filter(({ isNamed }) => isNamed).length;
    return { id: `invented ${i}`, corpus: 'invented', found, gold };
  });
}

const filledChoices = ({ text, names, pronouns }) =>
  choices(text, ({ start }, candidates) => {
    const meant = pronouns.get(start);
    if (!meant) return null;
    const at = candidates.findIndex(({ appearance }) =>
      appearance.character.names.some((each) => names[meant]?.some((name) => overlaps(each, name))),
    );
    return { right: [at < 0 ? candidates.length : at], isNamed: meant !== '-' };
  });

function chances(weights, options) {
  const scores = options.map((features) => features.reduce((sum, f) => sum + (weights.get(f) ?? 0), 0));
  const max = Math.max(...scores);
  const total = scores.reduce((sum, score) => sum + Math.exp(score - max), 0);
  return scores.map((score) => Math.exp(score - max) / total);
}

/** Climbs the likelihood of the right options, all of those that may be right together. */
function train(docs) {
  const weights = new Map();
  const squares = new Map();
  const random = generator(1);
  const examples = docs.flatMap(({ found }) => found).filter(({ options }) => options.length > 1);
  for (let epoch = 0; epoch < Number(flags.epochs); epoch++) {
    for (const { options, right } of shuffle([...examples], random)) {
      const all = chances(weights, options);
      const together = right.reduce((sum, i) => sum + all[i], 0);
      all.forEach((chance, i) => {
        const error = chance - (right.includes(i) ? chance / together : 0);
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
  [
    ...['news', 'other'].flatMap((genre) => loadGum(forTeaching('gum'), genre)).map(gumChoices),
    ...loadGap(`${forTeaching('gap')}/gap-development.tsv`).map(gapChoices),
    ...invented(),
  ],
  generator(3),
);

/** Right, wrong and missing links at a threshold, counted as the benchmarks count them. */
function count(doc, weights, threshold) {
  const counts = { right: 0, wrong: 0, gold: doc.gold };
  for (const { options, right, named, names } of doc.found) {
    const all = chances(weights, options);
    const best = all.slice(0, -1).reduce((b, c, i, list) => (c > (list[b] ?? -1) ? i : b), 0);
    if (options.length < 2 || all[best] < threshold) continue;
    if (named) {
      if (named[best] >= 0) counts[names[named[best]].is ? 'right' : 'wrong']++;
    } else counts[right.includes(best) ? 'right' : 'wrong']++;
  }
  return counts;
}

if (flags.folds) {
  const folds = Number(flags.folds);
  const thresholds = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8];
  const sums = new Map();
  for (let f = 0; f < folds; f++) {
    const weights = train(docs.filter((_, i) => i % folds !== f));
    for (const doc of docs.filter((_, i) => i % folds === f)) {
      for (const threshold of thresholds) {
        const key = `${doc.corpus} ${threshold}`;
        const sum = sums.get(key) ?? { right: 0, wrong: 0, gold: 0 };
        const counts = count(doc, weights, threshold);
        for (const part of Object.keys(sum)) sum[part] += counts[part];
        sums.set(key, sum);
      }
    }
  }
  for (const [key, { right, wrong, gold }] of [...sums].sort()) {
    const [precision, recall] = [right / (right + wrong), right / gold].map((share) => 100 * share);
    const f1 = (2 * precision * recall) / (precision + recall);
    console.log(key, `P ${precision.toFixed(1)} R ${recall.toFixed(1)} F1 ${f1.toFixed(1)} (${gold})`);
  }
} else {
  const weights = Object.fromEntries(
    [...train(docs)]
      .sort()
      .map(([feature, weight]) => [feature, Number(weight.toFixed(2))])
      .filter(([, weight]) => weight !== 0),
  );
  const thresholds = Object.fromEntries(['tag', 'card', 'alone', 'aloneOpen'].map((use) => [use, Number(flags[use])]));
  writeLearned(
    'src/article/people/references/pronounWeights.json',
    `${JSON.stringify({ thresholds, weights }, null, 2)}\n`,
  );
  console.log(`${Object.keys(weights).length} weights`);
}
