/**
 * Learns what news is written like, and how much each piece of evidence counts: npm run train recognition [-- --evaluate]
 *
 * Writes src/article/format/recognition/style/weights.json and wording.bin. Learns from the 156 articles of BASIL's stories that
 * nobody is measured on (Fan and others 2019; wording counts only), GUM (Zeldes 2017, annotations CC BY 4.0), the English Web
 * Treebank (Silveira and others 2014, CC BY-SA 4.0), WikiSplit (Botha and others 2018, CC BY-SA 4.0), GAP (Webster and others
 * 2018, Apache 2.0), ECB+ (Cybulska and Vossen 2014, CC BY 3.0), the libraries of this project, and texts of our own.
 * `--evaluate` tests every group of texts on weights that were learned without it, and writes nothing.
 */
import { parseArgs } from 'node:util';
import { EVIDENCE_LIMIT, GIVEN } from '../../src/article/format/recognition';
import { evidence } from '../../src/article/format/recognition/evidence';
import { takeSample } from '../../src/article/format/recognition/sample';
import { standardised } from '../../src/article/format/recognition/style';
import { MEASURES, measure } from '../../src/article/format/recognition/style/measures';
import { WORDINGS, type Wording, wordingOf } from '../../src/article/format/recognition/style/wording';
import { writeLearned } from '../corpora.mjs';
import { type Example, examplesIn, measuredNews } from './texts';

const ROUNDS = 150;
const RATE = 0.05;
/** Weight decay: of the evidence and measures, and of the words. */
const DECAY = { dense: 0.002, wording: 0.0002 };
/** How much all texts of a kind count at most, in texts. */
const MOST_OF_A_KIND = 90;
/** Weblogs of 2004 to 2006 are as often commentary on the news as they are none. They are only tested. */
const UNSURE: ReadonlySet<string> = new Set(['ewt weblog']);
/** How much a text of a rare kind counts at most. */
const LEAST_KNOWN = 3;
/** How much of the whole news counts: what is missed costs a reader more than what is read in vain. */
const NEWS_SHARE = 0.75;
/** Whole groups are left out together; every group is left out once. */
const FOLDS = 9;
const STYLE = 'src/article/format/recognition/style';

interface Described extends Example {
  readonly evidence: readonly number[];
  readonly given: number;
  readonly measures: readonly number[];
  readonly wording: Wording;
}

interface Model {
  readonly bias: number;
  readonly evidence: Float64Array;
  readonly scale: readonly { readonly mean: number; readonly deviation: number }[];
  readonly measures: Float64Array;
  readonly wording: Float64Array;
}

function describeText(example: Example): Described {
  const sample = takeSample(example.text);
  const weighed = evidence.map((each) => Math.max(Math.min(each.weigh(sample), EVIDENCE_LIMIT), -EVIDENCE_LIMIT));
  const given = evidence.reduce((sum, each, i) => sum + (GIVEN.has(each) ? (weighed[i] ?? 0) : 0), 0);
  return {
    ...example,
    evidence: weighed.map((value, i) => (GIVEN.has(evidence[i] ?? { reason: '', weigh: () => 0 }) ? 0 : value)),
    given,
    measures: measure(sample),
    wording: wordingOf(sample.wordList),
  };
}

/** "stories 3" is of the kind "stories". */
const kindOf = ({ group, news }: Example): string =>
  `${news} ${group.startsWith('written') ? 'written' : group.replace(/ \d+$/, '')}`;

/** Logistic regression by Adam, all texts at once; evidence never counts against what it says. */
function learn(texts: readonly Described[]): Model {
  const sizes = new Map<string, number>();
  for (const text of texts) sizes.set(kindOf(text), (sizes.get(kindOf(text)) ?? 0) + 1);
  const raw = texts.map((text) => Math.min(LEAST_KNOWN, MOST_OF_A_KIND / (sizes.get(kindOf(text)) ?? 1)));
  const total = (news: boolean): number =>
    raw.reduce((sum, weight, i) => sum + (texts[i]?.news === news ? weight : 0), 0);
  const totals = { news: total(true), other: total(false) };
  const importance = raw.map((weight, i) =>
    texts[i]?.news ? (weight * NEWS_SHARE) / totals.news : (weight * (1 - NEWS_SHARE)) / totals.other,
  );
  const scale = MEASURES.map((_, m) => {
    const mean = texts.reduce((sum, { measures }, i) => sum + (measures[m] ?? 0) * (importance[i] ?? 0), 0);
    const variance = texts.reduce(
      (sum, { measures }, i) => sum + ((measures[m] ?? 0) - mean) ** 2 * (importance[i] ?? 0),
      0,
    );
    return { mean, deviation: Math.sqrt(variance) || 1 };
  });
  const dense = texts.map(({ evidence, measures }) =>
    Float64Array.from([
      ...evidence,
      ...measures.map((value, m) => standardised(value, scale[m]?.mean ?? 0, scale[m]?.deviation ?? 1)),
      1,
    ]),
  );
  const width = evidence.length + MEASURES.length + 1;
  const weights = new Float64Array(width + WORDINGS);
  const gradient = new Float64Array(weights.length);
  const first = new Float64Array(weights.length);
  const second = new Float64Array(weights.length);
  weights.fill(0.5, 0, evidence.length);
  for (let round = 1; round <= ROUNDS; round++) {
    gradient.fill(0);
    texts.forEach((text, i) => {
      const row = dense[i] ?? new Float64Array();
      let z = text.given;
      for (let j = 0; j < width; j++) z += (row[j] ?? 0) * (weights[j] ?? 0);
      const { places, values } = text.wording;
      for (let k = 0; k < places.length; k++) z += (values[k] ?? 0) * (weights[width + (places[k] ?? 0)] ?? 0);
      const slope = (1 / (1 + Math.exp(-z)) - Number(text.news)) * (importance[i] ?? 0);
      for (let j = 0; j < width; j++) gradient[j] = (gradient[j] ?? 0) + slope * (row[j] ?? 0);
      for (let k = 0; k < places.length; k++) {
        const place = width + (places[k] ?? 0);
        gradient[place] = (gradient[place] ?? 0) + slope * (values[k] ?? 0);
      }
    });
    for (let j = 0; j < weights.length; j++) {
      const decay = j < width - 1 ? DECAY.dense : j < width ? 0 : DECAY.wording;
      const g = (gradient[j] ?? 0) + decay * (weights[j] ?? 0);
      first[j] = 0.9 * (first[j] ?? 0) + 0.1 * g;
      second[j] = 0.999 * (second[j] ?? 0) + 0.001 * g * g;
      const step = (first[j] ?? 0) / (1 - 0.9 ** round) / (Math.sqrt((second[j] ?? 0) / (1 - 0.999 ** round)) + 1e-8);
      const moved = (weights[j] ?? 0) - RATE * step * (j < width ? 1 : 3);
      weights[j] = j < evidence.length ? Math.max(moved, 0.1) : moved;
    }
  }
  return {
    bias: weights[width - 1] ?? 0,
    evidence: weights.slice(0, evidence.length),
    scale,
    measures: weights.slice(evidence.length, width - 1),
    wording: weights.slice(width),
  };
}

function logOdds(model: Model, text: Described): number {
  let z = model.bias + text.given;
  text.evidence.forEach((value, i) => {
    z += value * (model.evidence[i] ?? 0);
  });
  text.measures.forEach((value, m) => {
    z += standardised(value, model.scale[m]?.mean ?? 0, model.scale[m]?.deviation ?? 1) * (model.measures[m] ?? 0);
  });
  text.wording.places.forEach((place, k) => {
    z += (text.wording.values[k] ?? 0) * (model.wording[place] ?? 0);
  });
  return z;
}

function evaluate(texts: readonly Described[], measured: readonly Described[], list: boolean): void {
  const groups = [...new Set(texts.map(({ group }) => group))];
  const tested = new Map<string, { of: number; taken: number; names: string[] }>();
  const folds = Array.from({ length: FOLDS }, (_, fold) => groups.filter((_, i) => i % FOLDS === fold));
  for (const fold of [...folds, ['nothing']]) {
    const model = learn(texts.filter(({ group }) => !fold.includes(group) && !UNSURE.has(group)));
    const left = fold[0] === 'nothing' ? measured : texts.filter(({ group }) => fold.includes(group));
    for (const text of left) {
      const row = tested.get(kindOf(text)) ?? { of: 0, taken: 0, names: [] };
      const odds = logOdds(model, text);
      row.of++;
      if (odds >= 0) row.taken++;
      if (odds >= 0 !== text.news) row.names.push(`${text.name} (${odds.toFixed(1)})`);
      tested.set(kindOf(text), row);
    }
  }
  for (const [kind, { of, taken, names }] of [...tested].sort()) {
    console.log(
      `${kind.padEnd(28)} ${String(of).padStart(5)} texts, taken for news ${((100 * taken) / of).toFixed(1)} %`,
    );
    if (list) console.log(`    ${names.slice(0, 25).join(', ')}`);
  }
}

function write(model: Model): void {
  const most = model.wording.reduce((max, weight) => Math.max(max, Math.abs(weight)), 0);
  const step = most / 127;
  const round = (value: number): number => Number(value.toPrecision(5));
  const weights = {
    bias: round(model.bias),
    evidence: Object.fromEntries(evidence.map(({ reason }, i) => [reason, round(model.evidence[i] ?? 0)])),
    measures: Object.fromEntries(
      MEASURES.map((name, m) => [
        name,
        {
          mean: round(model.scale[m]?.mean ?? 0),
          deviation: round(model.scale[m]?.deviation ?? 1),
          weight: round(model.measures[m] ?? 0),
        },
      ]),
    ),
    wording: round(step),
  };
  writeLearned(`${STYLE}/weights.json`, `${JSON.stringify(weights, null, 2)}\n`);
  writeLearned(
    `${STYLE}/wording.bin`,
    new Uint8Array(Int8Array.from(model.wording, (weight) => Math.round(weight / step)).buffer),
  );
}

const { values: flags } = parseArgs({
  options: {
    evaluate: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
  },
});
const texts = examplesIn().map(describeText);
console.log(
  `${texts.filter(({ news }) => news).length} texts of news, ${texts.filter(({ news }) => !news).length} others`,
);
if (flags.evaluate) evaluate(texts, measuredNews().map(describeText), flags.list);
else write(learn(texts.filter(({ group }) => !UNSURE.has(group))));
