import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readFormat, recognize } from '../../src/article/format';
import { development, heldOut, type MarkedPage, type PageSet } from '../pages';
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
    yield pagesTable([development, heldOut]);
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
  readonly byline: number | null;
  readonly recognized: number;
}

const MEASURES: Readonly<Record<keyof Score, string>> = {
  setAside: 'non-body set aside',
  kept: 'body kept',
  headline: 'headline',
  date: 'date',
  publisher: 'publisher',
  byline: 'byline',
  recognized: 'recognised',
};

function pagesTable(sets: readonly PageSet[]): Table {
  const groups: (readonly [string, readonly MarkedPage[]])[] = sets.map(({ name, pages }) => [name, pages]);
  const stories = storyBodies();
  if (stories.length > 0) {
    for (const set of sets)
      groups.push([`real articles in furniture, ${set.name}`, stories.map((body, i) => set.wrap(body, i))]);
  }
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

const storyBodies = () => {
  const folder = join(DATA, 'stories');
  if (!existsSync(folder)) return [];
  return filesBelow(folder, /\.txt$/).map((file) => bodyFromStory(file, readFileSync(file, 'utf8')));
};

const mean = (values: readonly (number | null)[]): number | null => {
  const given = values.filter((value) => value !== null);
  return given.length === 0 ? null : given.reduce((sum, value) => sum + value, 0) / given.length;
};

export function scoreOf(page: MarkedPage): Score {
  const { text } = page;
  const read = readFormat(text, { recognized: true, confidence: 1, reasons: [] });
  const shown = new Uint8Array(text.length);
  for (const { start, end } of read.sentences) shown.fill(1, start, end);
  const share = (body: boolean, isShown: number): number | null => {
    let all = 0;
    let right = 0;
    for (const span of page.spans) {
      if (span.body !== body) continue;
      for (let i = span.start; i < span.end; i++) {
        if (/\s/.test(text.charAt(i))) continue;
        all++;
        if (shown[i] === isShown) right++;
      }
    }
    return all === 0 ? null : right / all;
  };
  const bylines = read.blocks.filter(({ kind }) => kind === 'byline' || kind === 'contributors' || kind === 'credit');
  return {
    setAside: share(false, 0),
    kept: share(true, 1),
    headline: page.headline === null ? null : Number(same(read.headline, page.headline)),
    date: page.date === null ? null : Number(read.publicationDate === page.date),
    publisher:
      page.publishers.length === 0
        ? null
        : Number(page.publishers.some((publisher) => same(read.publisher, publisher))),
    byline:
      page.bylines.length === 0
        ? null
        : page.bylines.filter((name) => bylines.some(({ start, end }) => text.slice(start, end).includes(name)))
            .length / page.bylines.length,
    recognized: Number(recognize(text).recognized),
  };
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
