import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { analyzeArticle, CHOSEN, type Span } from '../../src/article';
import { REPORTING_KINDS } from '../../src/article/analysis';
import { readFormat, recognize } from '../../src/article/format';
import { groupBy } from '../../src/article/groupBy';
import { readVisible } from '../../src/article/visibleText';
import { Corpus, withoutBlocks } from '../../src/corpus';
import { development, heldOut, type MarkedPage, messy, type PageSet } from '../pages';
import { bodyFromStory } from '../pages/story';
import { percent, type Table } from '../report/table';
import { filesBelow, sentenceTexts, type Text, timemlText, treebankTexts } from '../texts';
import type { Suite } from './suite';

/** Annotated texts that are kept beside the project, and what of them is news. */
const DATA = '../shared/bench/data';
const WIKI_SENTENCES = 40;
/** Files of other libraries: whatever a developer's folder holds besides articles. */
const LIBRARIES = 'node_modules';
const LIBRARY_TEXT = /^(?:readme|licen[cs]e|changelog|history|authors|notice)\b.*|\.(?:txt|md|ya?ml|json|html|css)$/i;
const EVERY_SO_MANY = 25;

/** Whether an article is told from other texts, and within its page from everything around it. */
export const format: Suite = {
  name: 'format',
  *measure() {
    const groups = pageGroups([development, heldOut]);
    yield pagesTable(groups);
    yield sitesTable(groups);
    yield storiesTable();
    yield recognitionTable();
  },
};

/** What is right of one page, as shares; null where the page has nothing that could be. */
interface Score {
  readonly setAside: number | null;
  readonly kept: number | null;
  readonly headline: number | null;
  readonly date: number | null;
  readonly publisher: number | null;
  /** Whether it is given to somebody who has not published it. */
  readonly misattributed: number;
  readonly byline: number | null;
  readonly recognized: number;
}

const MEASURES: Readonly<Record<keyof Score, string>> = {
  setAside: 'non-body set aside',
  kept: 'body kept',
  headline: 'headline',
  date: 'date',
  publisher: 'publisher',
  misattributed: 'a wrong publisher',
  byline: 'byline',
  recognized: 'recognised',
};

/** Pages, and what they are called together. */
type PageGroup = readonly [name: string, pages: readonly MarkedPage[]];

function pageGroups(sets: readonly PageSet[]): PageGroup[] {
  const groups = [...sets, messy].map(({ name, pages }): PageGroup => [name, pages]);
  const stories = storyFiles().map(({ name, text }) => bodyFromStory(name, text));
  if (stories.length > 0) {
    for (const set of sets)
      groups.push([`real articles in furniture, ${set.name}`, stories.map((body, i) => set.wrap(body, i))]);
  }
  return groups;
}

function pagesTable(groups: readonly PageGroup[]): Table {
  return {
    title: 'Pages as they are scraped',
    note: 'Means over the pages. Read as articles whether recognised or not. Text is counted in letters; headlines, decks, captions and embedded posts are left out. Of headline, date and publisher only pages count that give one.',
    head: ['pages', 'number', ...Object.values(MEASURES)],
    rows: groups.map(([name, pages]) => {
      const scores = pages.map(scoreOf);
      const means = (Object.keys(MEASURES) as (keyof Score)[]).map((key) => mean(scores.map((score) => score[key])));
      return [name, String(pages.length), ...means.map((share) => (share === null ? '' : percent(share)))];
    }),
  };
}

function storyFiles(): readonly Text[] {
  const folder = join(DATA, 'stories');
  if (!existsSync(folder)) return [];
  return filesBelow(folder, /\.txt$/).map((name) => ({ name, genre: 'news', text: readFileSync(name, 'utf8') }));
}

/** Of a large site as many are saved. */
const FEW = 2;

function sitesTable(groups: readonly PageGroup[]): Table {
  return {
    title: 'Pages of one site, read together',
    note: 'Each site’s pages in a folder of their own, all of them or two. Alone: what the same pages are without the others. Means over the pages.',
    head: [
      'pages',
      'a site',
      'number',
      'non-body set aside, alone',
      'together',
      'body kept, alone',
      'together',
      'body set aside by others',
    ],
    rows: groups.flatMap(([name, pages]) => {
      const sites = [...groupBy(pages, siteOf).values()].filter(({ length }) => length > 1);
      return [
        [name, 'all', ...siteRow(sites)],
        [name, String(FEW), ...siteRow(sites.map((each) => each.slice(0, FEW)))],
      ];
    }),
  };
}

/** A page that is laid out is called after its site, then after its article. */
const siteOf = ({ name }: MarkedPage): string => name.split(', ', 1)[0] ?? name;

function siteRow(sites: readonly (readonly MarkedPage[])[]): string[] {
  const scores = sites.flatMap((pages) => {
    const corpus = new Corpus();
    const analyses = pages.map(({ text }, i) => {
      const analysis = analyzeArticle(text, CHOSEN);
      corpus.set(`${i}`, text, analysis);
      return analysis;
    });
    return pages.flatMap((page, i) => {
      const alone = analyses[i];
      const together = alone && withoutBlocks(alone, corpus.furnitureOf(`${i}`));
      return alone && together ? [[extentOf(page, alone.sentences), extentOf(page, together.sentences)] as const] : [];
    });
  });
  const share = (of: (score: (typeof scores)[number]) => number | null): string => percent(mean(scores.map(of)) ?? 0);
  return [
    String(scores.length),
    share(([alone]) => alone.setAside),
    share(([, together]) => together.setAside),
    share(([alone]) => alone.kept),
    share(([, together]) => together.kept),
    share(([alone, together]) => (alone.kept ?? 0) - (together.kept ?? 0)),
  ];
}

function storiesTable(): Table {
  const corpus = new Corpus();
  const articles = storyFiles().map(({ name, text }) => {
    const analysis = analyzeArticle(text, CHOSEN);
    corpus.set(name, text, analysis);
    return { name, text, analysis };
  });
  const reporting = articles.flatMap(({ name, analysis }) =>
    analysis.blocks.flatMap(({ kind }, block) => (REPORTING_KINDS.has(kind) ? [{ name, block }] : [])),
  );
  const shared = reporting.filter(({ name, block }) => corpus.othersWith(name, block) > 0);
  const setAside = articles.reduce((sum, { name }) => sum + corpus.furnitureOf(name).length, 0);
  return {
    title: 'Articles of a folder that have passages in common',
    note: 'Three outlets tell each story, and nothing of a page stands around the articles: every block that is set aside is one too many.',
    head: ['articles', 'blocks', 'that others have too', 'set aside'],
    rows: [[articles.length, reporting.length, shared.length, setAside].map(String)],
  };
}

const mean = (values: readonly (number | null)[]): number | null => {
  const given = values.filter((value) => value !== null);
  return given.length === 0 ? null : given.reduce((sum, value) => sum + value, 0) / given.length;
};

export function scoreOf(page: MarkedPage): Score {
  const { text } = page;
  const visible = readVisible(text);
  const read = readFormat(visible.text, { recognized: true, confidence: 1, reasons: [] });
  const bylines = read.blocks.filter(({ kind }) => kind === 'byline' || kind === 'contributors' || kind === 'credit');
  const publisherIsRight = page.publishers.some((publisher) => same(read.publisher, publisher));
  return {
    ...extentOf(page, read.sentences.map(visible.toOriginal)),
    headline: page.headline === null ? null : Number(same(read.headline, page.headline)),
    date: page.date === null ? null : Number(read.publicationDate === page.date),
    publisher: page.publishers.length === 0 ? null : Number(publisherIsRight),
    misattributed: Number(read.publisher !== null && !publisherIsRight),
    byline:
      page.bylines.length === 0
        ? null
        : page.bylines.filter((name) => bylines.some(({ start, end }) => visible.text.slice(start, end).includes(name)))
            .length / page.bylines.length,
    recognized: Number(recognize(visible.text).recognized),
  };
}

/** How much of a page is rightly shown and not shown, where these sentences are. */
function extentOf({ text, spans }: MarkedPage, sentences: readonly Span[]): Pick<Score, 'setAside' | 'kept'> {
  const shown = new Uint8Array(text.length);
  for (const { start, end } of sentences) shown.fill(1, start, end);
  const share = (body: boolean, isShown: number): number | null => {
    let all = 0;
    let right = 0;
    for (const span of spans) {
      if (span.body !== body) continue;
      for (let i = span.start; i < span.end; i++) {
        if (/\s/.test(text.charAt(i))) continue;
        all++;
        if (shown[i] === isShown) right++;
      }
    }
    return all === 0 ? null : right / all;
  };
  return { setAside: share(false, 0), kept: share(true, 1) };
}

/** The same words, whatever their case, punctuation and article in front. */
function same(a: string | null, b: string): boolean {
  const words = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .replace(/^the /, '');
  return a !== null && words(a) === words(b);
}

function recognitionTable(): Table {
  const sets: (readonly [string, boolean, readonly Text[]])[] = [];
  const data = (folder: string): string => join(DATA, folder);
  if (existsSync(DATA)) {
    const files = (folder: string, named: RegExp): readonly Text[] =>
      filesBelow(data(folder), named).map((file) => ({
        name: basename(file),
        genre: folder,
        text: timemlText(readFileSync(file, 'utf8')),
      }));
    sets.push(['stories', true, files('stories', /\.txt$/)]);
    sets.push(['PolNeAR', true, files('polnear', /\.txt$/)]);
    sets.push(['AQUAINT', true, files('aquaint', /\.tml$/)]);
    for (const corpus of ['gum', 'ewt']) {
      const texts = treebankTexts(data(join(corpus, 'dep')));
      for (const genre of new Set(texts.map((text) => text.genre))) {
        const news = genre === 'news' || genre === 'interview';
        sets.push([`${corpus.toUpperCase()} ${genre}`, news, texts.filter((text) => text.genre === genre)]);
      }
    }
    sets.push(['Wikipedia sentences', false, sentenceTexts(data('wiki/sentences.txt'), WIKI_SENTENCES)]);
  }
  const libraries = filesBelow(LIBRARIES, LIBRARY_TEXT).filter((_, i) => i % EVERY_SO_MANY === 0);
  sets.push([
    'files of libraries',
    false,
    libraries.map((file) => ({ name: file, genre: 'library', text: readFileSync(file, 'utf8') })),
  ]);
  return {
    title: 'What is taken for news',
    note: 'Every text stands in a file of its own. Where a text was learned from, its figure says little: see training/recognition.',
    head: ['texts', 'news', 'number', 'taken for news'],
    rows: sets.map(([name, news, texts]) => [
      name,
      news ? 'yes' : 'no',
      String(texts.length),
      percent(mean(texts.map(({ text }) => Number(recognize(text).recognized))) ?? 0),
    ]),
  };
}
