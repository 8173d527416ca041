/**
 * Trains the model that tells an article's lines from the page's, and writes model.txt and wordOdds.txt of
 * src/article/format/extent/: npm run train format
 * It prints how much is kept of articles and how much of the page is set aside, by cross-validation over sites and stories.
 * With --evaluate it writes nothing.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateArticles } from '../../bench/generator';
import { formatModel, type TreeJson } from '../../src/article/boostedTrees';
import { FEATURES, featuresOf } from '../../src/article/format/extent/features';
import { useOdds } from '../../src/article/format/extent/wordOdds';
import { readPassages } from '../../src/article/format/passages';
import { classifyBefore } from '../../src/article/format/rules';
import { extent } from '../../src/article/format/extent';
import { boost, mulberry32, predict, type Tree } from '../boosting';
import { readTreebank } from '../language/conllu';
import { composePage, type PageText, pick, type Random, type Story } from './page';
import { readSites, type Sites } from './sites';

const OPTIONS = {
  trees: 160,
  depth: 5,
  shrinkage: 0.12,
  ridge: 4,
  minLeaf: 12,
  sample: 0.5,
  columns: 0.5,
  monotone: FEATURES.map(() => 0),
  seed: 11,
};
const FOLDS = 4;
const PAGES_OF_SITE = 36;
/** Articles without a page around them, in which nothing may be lost. */
const BARE = 400;
const THRESHOLDS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6];
const THRESHOLD = 0.5;

const { values: flags } = parseArgs({
  options: { data: { type: 'string', default: '../shared/bench/data' }, evaluate: { type: 'boolean' } },
});

const isHeadline = (line: string): boolean => line.length < 140 && !/[.;]$/.test(line);

/** Real and invented articles: the first line, where it reads like a headline, and the others. */
function readStories(): Story[] {
  const folder = join(flags.data, 'polnear-train');
  const real = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  const stories: Story[] = [];
  for (const text of real) {
    const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !/^[A-Z ]+\.$/.test(line));
    const first = lines[0] ?? '';
    const paragraphs = isHeadline(first) ? lines.slice(1) : lines;
    if (paragraphs.length < 4 || paragraphs.length > 60) continue;
    stories.push({ headline: isHeadline(first) ? first : titleOf(first), paragraphs });
  }
  return stories;
}

const titleOf = (sentence: string): string => sentence.split(' ').slice(0, 9).join(' ').replace(/[,.;:]$/, '');

function inventedStories(): Story[] {
  return [...generateArticles({ count: 150, seed: 5 })].flatMap(({ text }) => {
    const passages = [...readPassages(text)];
    classifyBefore(passages);
    const paragraphs = passages.filter(({ kind, role }) => kind === null && role === undefined).map((passage) => passage.text);
    const headline = passages.find(({ kind }) => kind === 'headline')?.text ?? titleOf(paragraphs[0] ?? '');
    return paragraphs.length > 3 ? [{ headline, paragraphs }] : [];
  });
}

/** Informal English as readers write it below articles: answers and reviews of EWT. */
function readComments(): string[] {
  const comments: string[] = [];
  for (const { name, sentences } of readTreebank(join(flags.data, 'ewt/dep'))) {
    if (!/answers|reviews|newsgroup/.test(name)) continue;
    for (let i = 0; i < sentences.length; i += 3) {
      const comment = sentences.slice(i, i + 3).map(({ text }) => text).join(' ');
      if (comment.length > 15 && comment.length < 600) comments.push(comment);
    }
  }
  return comments;
}

/** Beginnings of real articles, as lists of other stories summarise them. */
function summariesOf(stories: readonly Story[]): string[] {
  return stories.flatMap(({ paragraphs }) => {
    const first = paragraphs.find((paragraph) => paragraph.length > 60 && paragraph.length < 320);
    return first ? [first] : [];
  });
}

interface Page extends PageText {
  readonly site: string;
  readonly fold: number;
}

interface Row {
  readonly page: Page;
  readonly row: Float64Array;
  readonly body: boolean;
  readonly length: number;
  readonly text: string;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;
const FEWEST_PAGES = 4;

/** Log-odds of each lower-case word between articles and what stands around them; names are left out. */
function learnOdds(pages: readonly Page[]): Map<string, number> {
  const counts = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  const totals = [0, 0];
  pages.forEach((page, at) => {
    for (const { text, body } of page.lines) {
      if (body === null) continue;
      for (const word of text.match(WORD) ?? []) {
        const lower = word.toLowerCase();
        if (word !== lower && body) continue;
        const side = counts[body ? 1 : 0];
        const key = body ? String(at) : page.site;
        side?.set(lower, (side.get(lower) ?? new Set()).add(key));
        totals[body ? 1 : 0] = (totals[body ? 1 : 0] ?? 0) + 1;
      }
    }
  });
  const bodyPages = pages.length;
  const sites = new Set(pages.map(({ site }) => site)).size;
  const odds = new Map<string, number>();
  for (const word of new Set(counts.flatMap((side) => [...side.keys()]))) {
    const [around = 0, within = 0] = counts.map((side) => side.get(word)?.size ?? 0);
    if (around < 3 && within < FEWEST_PAGES * 4) continue;
    const value = Math.log(((within + 1) / (bodyPages + 8)) / ((around + 0.5) / (sites + 1)));
    const rounded = Math.round(Math.max(-3, Math.min(3, value)) * 10) / 10;
    if (Math.abs(rounded) >= 0.5) odds.set(word, rounded);
  }
  return odds;
}

function makePages(stories: readonly Story[], sites: Sites, random: Random): Page[] {
  const names = [...sites.parts.keys()];
  const pages: Page[] = [];
  names.forEach((site, at) => {
    const fold = at % FOLDS;
    const own = stories.filter((_, i) => i % FOLDS === fold);
    for (let i = 0; i < PAGES_OF_SITE; i++) {
      pages.push({ ...composePage(pick(own, random), site, sites, random), site, fold });
    }
  });
  stories.slice(0, BARE).forEach((story, i) => {
    const lines: { text: string; body: boolean; start: number }[] = [];
    let text = '';
    for (const line of [story.headline, ...story.paragraphs]) {
      if (text !== '') text += i % 2 ? '\n' : '\n\n';
      lines.push({ text: line, body: true, start: text.length });
      text += line;
    }
    pages.push({ text, lines, site: 'bare', fold: i % FOLDS });
  });
  return pages;
}

function rowsOf(page: Page): Row[] {
  const passages = [...readPassages(page.text)];
  classifyBefore(passages);
  const rows = featuresOf(passages);
  let at = 0;
  return passages.flatMap((passage, i) => {
    while ((page.lines[at + 1]?.start ?? Infinity) <= passage.start) at++;
    const line = page.lines[at];
    const row = rows[i];
    if (!line || !row || line.body === null || passage.kind !== null) return [];
    return [{ page, row, body: line.body, length: passage.text.length, text: passage.text }];
  });
}

function train(rows: readonly Row[]): Tree[] {
  return boost(
    {
      rows: rows.map(({ row }) => row),
      labels: rows.map(({ body }) => body),
      weights: rows.map(({ length, body }) => (body ? 1.5 : 1) * (length > 60 ? 1.5 : 1)),
    },
    OPTIONS,
  );
}

const probability = (trees: readonly Tree[], row: Float64Array): number => 1 / (1 + Math.exp(-predict(trees, row)));

interface Share { kept: number; of: number }

/** Means over pages of the share of characters. What rules have set aside already counts on neither side of the first two. */
function report(scored: readonly { row: Row; score: number }[], pages: readonly Page[]): void {
  for (const threshold of THRESHOLDS) {
    const body = new Map<Page, Share>();
    const around = new Map<Page, Share>();
    for (const { row, score } of scored) {
      const side = row.body ? body : around;
      const share = side.get(row.page) ?? { kept: 0, of: 0 };
      share.of += row.length;
      if (score >= threshold) share.kept += row.length;
      side.set(row.page, share);
    }
    const mean = (side: Map<Page, Share>): string => {
      const shares = [...side.values()].filter(({ of }) => of > 0).map(({ kept, of }) => kept / of);
      return ((100 * shares.reduce((a, b) => a + b, 0)) / shares.length).toFixed(1);
    };
    let [aside, all] = [0, 0];
    const asides: number[] = [];
    for (const page of pages) {
      const outside = page.lines.filter(({ body: isBody }) => isBody === false).reduce((sum, { text }) => sum + text.length, 0);
      if (outside === 0) continue;
      const left = around.get(page)?.kept ?? 0;
      asides.push(1 - Math.min(left / outside, 1));
      aside += outside - left;
      all += outside;
    }
    const set = (100 * asides.reduce((a, b) => a + b, 0)) / asides.length;
    console.log(
      `  at ${threshold}: body kept ${mean(body)} %, of what rules leave ${mean(around)} % slips; page set aside ${set.toFixed(1)} % (mean), ${((100 * aside) / all).toFixed(1)} % (all)`,
    );
  }
}

const toJson = (tree: Tree): TreeJson =>
  'feature' in tree
    ? [tree.feature, Number(tree.threshold.toPrecision(4)), toJson(tree.below), toJson(tree.above)]
    : Number(tree.leaf.toPrecision(3));

const random = mulberry32(3);
const stories = [...readStories(), ...inventedStories()];
const titles = stories.filter((_, i) => i % 3 === 0).map(({ headline }) => headline);
const sites = readSites(
  new Map([
    ['comment', readComments().filter((_, i) => i % 8 === 0)],
    ['summary', summariesOf(stories).filter((_, i) => i % 4 === 0)],
    ['title', titles.filter((_, i) => i % 4 === 0)],
  ]),
);
const pages = makePages(stories, sites, random);
console.log(`${pages.length} pages of ${sites.parts.size} sites, ${stories.length} stories; ${extent.name}`);
const scored: { row: Row; score: number }[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  useOdds(learnOdds(pages.filter((page) => page.fold !== fold)));
  const rows = pages.flatMap(rowsOf);
  const trees = train(rows.filter(({ page }) => page.fold !== fold));
  for (const row of rows) if (row.page.fold === fold) scored.push({ row, score: probability(trees, row.row) });
}
console.log('held-out sites and stories:');
report(scored.filter(({ row }) => row.page.site !== 'bare'), pages.filter(({ site }) => site !== 'bare'));
console.log('bare articles:');
report(scored.filter(({ row }) => row.page.site === 'bare'), []);
for (const site of sites.parts.keys()) {
  const own = scored.filter(({ row }) => row.page.site === site && !row.body);
  const slipped = own.filter(({ score }) => score >= THRESHOLD);
  const total = pages.filter((page) => page.site === site).flatMap(({ lines }) => lines).filter(({ body }) => !body).reduce((sum, { text }) => sum + text.length, 0);
  const lost = slipped.reduce((sum, { row }) => sum + row.length, 0);
  console.log(`  ${site}: ${((100 * lost) / total).toFixed(1)} % slip`);
}
if (process.env['SHOW']) {
  const show = (wrong: typeof scored): void => {
    for (const { row, score } of wrong.filter((_, i) => i % Math.ceil(wrong.length / 60) === 0)) console.log(`   ${score.toFixed(2)} [${row.page.site}] ${row.text.slice(0, 110)}`);
  };
  console.log('slipped:');
  show(scored.filter(({ row, score }) => !row.body && score >= THRESHOLD));
  console.log('lost:');
  show(scored.filter(({ row, score }) => row.body && score < THRESHOLD));
}
if (!flags.evaluate) {
  const odds = learnOdds(pages);
  useOdds(odds);
  const trees = train(pages.flatMap(rowsOf)).map(toJson);
  const remark = 'Trained by training/format on invented pages around articles of PolNeAR (Newell and others 2018, CC BY-NC-SA 4.0) and generated ones.';
  writeFileSync('src/article/format/extent/model.txt', formatModel({ features: FEATURES, slope: 1, offset: 0, threshold: THRESHOLD, trees }, remark));
  const entries = [...odds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, value]) => `${word}:${value}`);
  writeFileSync(
    'src/article/format/extent/wordOdds.txt',
    `# Log-odds of a word between the text of articles and the pages around them, counted by training/format.\n${entries.join('\n')}\n`,
  );
}
