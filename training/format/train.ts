/**
 * Trains the models that tell an article's lines from the page's, and writes model.txt, contextModel.txt and wordOdds.txt of
 * src/article/format/extent/: npm run train format
 * The first sees a passage and what stands around it, the second how the first judged the passages around.
 * It prints how much is kept of articles and how much of the page is set aside, by cross-validation over sites and stories.
 * With --evaluate it writes nothing; with --show it prints examples of what goes wrong.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateArticles } from '../../bench/generator';
import type { BlockKind } from '../../src/article/analysis';
import { formatModel, type TreeJson } from '../../src/article/boostedTrees';
import { isOpen, keptOf } from '../../src/article/format/extent';
import { CONTEXT, contextOf } from '../../src/article/format/extent/context';
import { FEATURES, featuresOf } from '../../src/article/format/extent/features';
import type { WordOdds } from '../../src/article/format/extent/wordOdds';
import type { Passage } from '../../src/article/format/passage';
import { readPassages } from '../../src/article/format/passages';
import { classifyBefore } from '../../src/article/format/rules';
import { groupBy } from '../../src/article/groupBy';
import { type BoostingOptions, boost, mulberry32, predict, type Tree } from '../boosting';
import { forTeaching, writeLearned } from '../corpora.mjs';
import { loadEcb } from '../ecb';
import { readTreebank } from '../language/conllu';
import { shuffled } from '../language/random';
import { composePage, type PageText, pick, type Random, type Story } from './page';
import { readSites, type Sites } from './sites';

const OPTIONS = {
  trees: 130,
  depth: 5,
  shrinkage: 0.14,
  ridge: 4,
  minLeaf: 12,
  sample: 0.4,
  columns: 0.4,
  monotone: FEATURES.map(() => 0),
  seed: 11,
};
const CONTEXT_OPTIONS = { ...OPTIONS, trees: 60, depth: 4, monotone: CONTEXT.map(() => 0) };
const FOLDS = 4;
const PAGES_OF_SITE = 14;
/** Articles without a page around them, in which nothing may be lost. */
const BARE = 240;
/** The share of pages with an article of two to eight paragraphs. */
const SHORTENED = 0.4;
const READ: ReadonlySet<BlockKind | null> = new Set([null, 'headline', 'paragraph']);

const { values: flags } = parseArgs({
  options: {
    evaluate: { type: 'boolean' },
    show: { type: 'boolean' },
  },
});

const isHeadline = (line: string): boolean => line.length < 140 && !/[.;]$/.test(line);

/** Real and invented articles: the first line, where it reads like a headline, and the others. */
function readStories(): Story[] {
  const folder = forTeaching('stories');
  const keptForMeasuring = new Set(readdirSync(join(dirname(folder), 'readers')));
  const real = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.txt') && !keptForMeasuring.has(`${dirname(file)}-${basename(file)}`))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  const stories: Story[] = [];
  for (const text of real) {
    const lines = text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !/^[A-Z ]+\.$/.test(line));
    const first = lines[0] ?? '';
    const paragraphs = isHeadline(first) ? lines.slice(1) : lines;
    if (paragraphs.length < 4 || paragraphs.length > 60) continue;
    stories.push({ headline: isHeadline(first) ? first : titleOf(first), paragraphs });
  }
  return stories;
}

/** Many articles are short. */
function shortened(story: Story, random: Random): Story {
  if (random() > SHORTENED) return story;
  return { ...story, paragraphs: story.paragraphs.slice(0, 2 + Math.floor(random() * 7)) };
}

const titleOf = (sentence: string): string =>
  sentence
    .split(' ')
    .slice(0, 9)
    .join(' ')
    .replace(/[,.;:]$/, '');

function inventedStories(): Story[] {
  return [...generateArticles({ count: 150, seed: 5 })].flatMap(({ text }) => {
    const passages = [...readPassages(text)];
    classifyBefore(passages);
    const paragraphs = passages
      .filter(({ kind, role }) => kind === null && role === undefined)
      .map((passage) => passage.text);
    const headline = passages.find(({ kind }) => kind === 'headline')?.text ?? titleOf(paragraphs[0] ?? '');
    return paragraphs.length > 3 ? [{ headline, paragraphs }] : [];
  });
}

/** Paragraphs of one to three sentences. */
function inParagraphs(sentences: readonly string[]): string[] {
  const paragraphs: string[] = [];
  for (let i = 0; i < sentences.length; ) {
    const length = 1 + ((i * 7 + sentences.length) % 3);
    paragraphs.push(sentences.slice(i, i + length).join(' '));
    i += length;
  }
  return paragraphs;
}

/** News of other years and subjects, interviews and speeches. */
function otherStories(): Story[] {
  const documents = [
    ...loadEcb('Train').map(({ sentences }) => sentences.map(({ text }) => text)),
    ...readTreebank(join(forTeaching('gum'), 'dep'))
      .filter(({ genre }) => /news|interview|speech/.test(genre))
      .map(({ sentences }) => sentences.map(({ text }) => text)),
  ];
  return documents
    .filter((sentences) => sentences.length > 4)
    .map((sentences) => ({ headline: titleOf(sentences[0] ?? ''), paragraphs: inParagraphs(sentences.slice(1, 60)) }));
}

/** Informal English as readers write it below articles: answers and reviews of EWT. */
function readComments(): string[] {
  const comments: string[] = [];
  for (const { name, sentences } of readTreebank(join(forTeaching('ewt'), 'dep'))) {
    if (!/answers|reviews|newsgroup/.test(name)) continue;
    for (let i = 0; i < sentences.length; i += 3) {
      const comment = sentences
        .slice(i, i + 3)
        .map(({ text }) => text)
        .join(' ');
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
  readonly body: boolean | null;
  readonly passage: Passage;
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
    const value = Math.log((within + 1) / (bodyPages + 8) / ((around + 0.5) / (sites + 1)));
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
      pages.push({
        ...composePage(shortened(pick(own, random), random), site, sites, { index: fold, count: FOLDS }, random),
        site,
        fold,
      });
    }
  });
  stories.slice(0, BARE).forEach((long, i) => {
    const story = shortened(long, random);
    const lines: { text: string; body: boolean | null; start: number }[] = [];
    let text = '';
    for (const [at, line] of [story.headline, ...story.paragraphs].entries()) {
      if (text !== '') text += i % 2 ? '\n' : '\n\n';
      lines.push({ text: line, body: at === 0 ? null : true, start: text.length });
      text += line;
    }
    pages.push({ text, lines, site: 'bare', fold: i % FOLDS });
  });
  return pages;
}

const passagesOf = new Map<Page, readonly Passage[]>();

function readPage(page: Page): readonly Passage[] {
  const known = passagesOf.get(page);
  if (known) return known;
  const passages = [...readPassages(page.text)];
  classifyBefore(passages);
  passagesOf.set(page, passages);
  return passages;
}

function rowsOf(page: Page, odds: WordOdds): Row[] {
  const passages = readPage(page);
  const rows = featuresOf(passages, odds);
  let at = 0;
  return passages.flatMap((passage, i) => {
    while ((page.lines[at + 1]?.start ?? Infinity) <= passage.start) at++;
    const line = page.lines[at];
    const row = rows[i];
    if (!line || !row) return [];
    return [{ page, row, body: line.body, passage }];
  });
}

/** Long lines are what is read. */
const weightOf = ({ passage: { text } }: Row): number => (text.length < 60 ? 1 : 1.5);

function train(rows: readonly Row[], options: BoostingOptions): Tree[] {
  const open = rows.filter(({ passage, body }) => isOpen(passage) && body !== null);
  return boost(
    {
      rows: open.map(({ row }) => row),
      labels: open.map(({ body }) => body === true),
      weights: open.map(weightOf),
    },
    options,
  );
}

interface Scored extends Row {
  /** Log-odds of belonging to the article, by trees that have seen neither its site nor its story. */
  readonly odds: number;
}

/** What is read in the end, by the rules and by the odds. */
function readOf(scored: readonly Scored[]): Set<Scored> {
  const result = new Set<Scored>();
  for (const rows of groupBy(scored, ({ page }) => page).values()) {
    const kept = keptOf(
      rows.map(({ passage }) => passage),
      rows.map(({ odds }) => odds),
    );
    rows.forEach((row, i) => {
      if (isOpen(row.passage) ? kept[i] : READ.has(row.passage.kind)) result.add(row);
    });
  }
  return result;
}

const lengthOf = (rows: readonly Row[]): number => rows.reduce((sum, { passage }) => sum + passage.text.length, 0);

/** Of each page the share of the characters that are kept, as means in percent: of the articles, and of what is around them. */
function shares(scored: readonly Scored[], kept: ReadonlySet<Scored>): { body: string; around: string } {
  const mean = (body: boolean): string => {
    const ofPages = [
      ...groupBy(
        scored.filter((row) => row.body === body),
        ({ page }) => page,
      ).values(),
    ].map((rows) => lengthOf(rows.filter((row) => kept.has(row))) / lengthOf(rows));
    return ((100 * ofPages.reduce((sum, share) => sum + share, 0)) / ofPages.length).toFixed(1);
  };
  return { body: mean(true), around: mean(false) };
}

const toJson = (tree: Tree): TreeJson =>
  'feature' in tree
    ? [tree.feature, Number(tree.threshold.toPrecision(4)), toJson(tree.below), toJson(tree.above)]
    : Number(tree.leaf.toPrecision(3));

const random = mulberry32(3);
const stories = shuffled([...readStories(), ...inventedStories(), ...otherStories()], random);
const titles = stories.filter((_, i) => i % 3 === 0).map(({ headline }) => headline);
const sites = readSites(
  new Map([
    ['comment', readComments().filter((_, i) => i % 8 === 0)],
    ['summary', summariesOf(stories).filter((_, i) => i % 4 === 0)],
    ['title', titles.filter((_, i) => i % 4 === 0)],
  ]),
);
const pages = makePages(stories, sites, random);
console.log(`${pages.length} pages of ${sites.parts.size} sites, ${stories.length} stories`);
/** The rows of all pages, each weighed by trees that have seen neither its site nor its story. */
function weighed(): Scored[] {
  const scored: Scored[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const odds = learnOdds(pages.filter((page) => page.fold !== fold));
    const rows = pages.flatMap((page) => rowsOf(page, odds));
    const trees = train(
      rows.filter(({ page }) => page.fold !== fold),
      OPTIONS,
    );
    for (const row of rows) if (row.page.fold === fold) scored.push({ ...row, odds: predict(trees, row.row) });
  }
  return scored;
}

/** The same rows, each with what the log-odds around it say. */
function inContext(scored: readonly Scored[]): Row[] {
  return [...groupBy(scored, ({ page }) => page).values()].flatMap((rows) => {
    const context = contextOf(
      rows.map(({ passage }) => passage),
      rows.map(({ odds }) => odds),
    );
    return rows.map((each, i) => ({ ...each, row: context[i] ?? new Float64Array() }));
  });
}

function measure(rows: readonly Row[]): void {
  const scored = Array.from({ length: FOLDS }, (_, fold) => {
    const trees = train(
      rows.filter(({ page }) => page.fold !== fold),
      CONTEXT_OPTIONS,
    );
    return rows.filter(({ page }) => page.fold === fold).map((row) => ({ ...row, odds: predict(trees, row.row) }));
  }).flat();
  const laidOut = scored.filter(({ page }) => page.site !== 'bare');
  const bare = scored.filter(({ page }) => page.site === 'bare');
  console.log('of sites and stories held out, in percent of characters, means over pages:');
  const kept = readOf(scored);
  const { body: articles, around: furniture } = shares(laidOut, kept);
  console.log(`  of articles ${articles}, of bare ones ${shares(bare, kept).body}, of pages ${furniture} are read`);
  for (const [site, own] of groupBy(laidOut, ({ page }) => page.site)) {
    const { body, around } = shares(own, kept);
    console.log(`  ${site}: ${body}, ${around}`);
  }
  if (flags.show) {
    const show = (wrong: readonly Scored[]): void => {
      for (const { odds, page, passage } of wrong.filter((_, i) => i % Math.ceil(wrong.length / 60) === 0))
        console.log(
          `   ${isOpen(passage) ? odds.toFixed(1) : passage.kind} [${page.site}] ${passage.text.slice(0, 110)}`,
        );
    };
    console.log('slipped:');
    show(laidOut.filter((row) => row.body === false && kept.has(row)));
    console.log('lost:');
    show(laidOut.filter((row) => row.body === true && !kept.has(row)));
  }
}

const rows = inContext(weighed());
measure(rows);
if (!flags.evaluate) {
  const odds = learnOdds(pages);
  const remark =
    'Trained by training/format on invented pages around articles of three outlets, GUM, ECB+ and generated ones.';
  const write = (file: string, features: readonly string[], trees: readonly Tree[]): void =>
    writeLearned(
      `src/article/format/extent/${file}`,
      formatModel({ features, slope: 1, offset: 0, threshold: 0.5, trees: trees.map(toJson) }, remark),
    );
  write(
    'model.txt',
    FEATURES,
    train(
      pages.flatMap((page) => rowsOf(page, odds)),
      OPTIONS,
    ),
  );
  write('contextModel.txt', CONTEXT, train(rows, CONTEXT_OPTIONS));
  const entries = [...odds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, value]) => `${word}:${value}`);
  writeLearned(
    'src/article/format/extent/wordOdds.txt',
    `# Log-odds of a word between the text of articles and the pages around them, counted by training/format.\n${entries.join('\n')}\n`,
  );
}
