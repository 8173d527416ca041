import * as chrono from 'chrono-node';
import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { type ArticleAnalysis, analyzeArticle } from '../../src/article';
import type { ArticleDocument } from '../../src/article/document';
import { findEvents } from '../../src/article/events';
import { readFormat, recognize } from '../../src/article/format';
import { parseSentences } from '../../src/article/language';
import { findPeople } from '../../src/article/people';
import { findTerms } from '../../src/article/terms';
import { findTimes } from '../../src/article/time';
import { generateArticles } from '../generator';
import { figure, percent, ratio, type Table } from '../report/table';
import { time } from '../timing';
import type { Suite } from './suite';

const ARTICLES = 50;
const RUNS = 5;

/** How fast an article is analysed, beside libraries that do less, and where the time goes. */
export const analysis: Suite = {
  name: 'analysis',
  *measure() {
    const texts = [...generateArticles({ count: ARTICLES, seed: 7 })].map(({ text }) => text);
    const characters = texts.reduce((sum, { length }) => sum + length, 0);
    const speedOf = (read: (text: string) => unknown): number => {
      const run = (): void => {
        for (const text of texts) read(text);
      };
      return characters / (time({ run }, { runs: RUNS, warmup: RUNS }).median / 1000);
    };
    yield comparison(speedOf, characters);
    yield steps(texts, characters);
    yield recognition(texts);
  },
};

function comparison(speedOf: (read: (text: string) => unknown) => number, characters: number): Table {
  const full = winkNLP(model);
  const tagsOnly = winkNLP(model, ['pos']);
  const own = speedOf(analyzeArticle);
  const others = {
    'wink-nlp, its whole pipeline': speedOf((text) => full.readDoc(text)),
    'wink-nlp, tokens and part-of-speech tags': speedOf((text) => tagsOnly.readDoc(text)),
    'compromise, tags': speedOf((text) => compromise(text)),
    'compromise, tags, people, verbs and numbers': speedOf((text) => {
      const document = compromise(text);
      return [document.people().json(), document.verbs().json(), document.numbers().json()];
    }),
    'chrono-node, dates': speedOf((text) => chrono.parse(text)),
  };
  return {
    title: 'Analysis of an article beside other libraries',
    note: `The same ${ARTICLES} generated articles (${figure(characters)} characters) on one thread. None of the others finds everything that analyzeArticle does.`,
    head: ['', 'characters a second', 'Second Source is'],
    rows: [
      ['Second Source, analyzeArticle', figure(own), ''],
      ...Object.entries(others).map(([name, speed]) => [name, figure(speed), `${ratio(own / speed)} as fast`]),
    ],
  };
}

/** Characters at most that recognition reads. */
const RECOGNISED = 65_536;

function recognition(texts: readonly string[]): Table {
  const text = texts.join('\n\n').slice(0, RECOGNISED);
  const { median } = time({ run: () => recognize(text) }, { runs: 50 * RUNS });
  return {
    title: 'Telling whether a file is an article',
    note: `What happens on the editor's thread when a file is opened: at most ${figure(RECOGNISED)} characters are read.`,
    head: ['characters', 'milliseconds'],
    rows: [[figure(text.length), figure(median)]],
  };
}

/** An article as far as the steps before the last have read it. */
interface ReadDocument extends Pick<ArticleAnalysis, 'people' | 'quotes' | 'times'> {
  readonly document: ArticleDocument;
}

/** The steps of analyzeArticle, each on what the steps before it found. */
const STEPS: Readonly<Record<string, (article: ReadDocument) => unknown>> = {
  format: ({ document }) => readFormat(document.text),
  language: ({ document }) => parseSentences(document.text, document.format),
  people: ({ document }) => findPeople(document),
  time: ({ document }) => findTimes(document),
  events: ({ document, people, quotes, times }) => findEvents(document, people, quotes, times),
  terms: ({ document }) => findTerms(document),
};

function steps(texts: readonly string[], characters: number): Table {
  const articles = texts.flatMap(readDocument);
  const medians = Object.entries(STEPS).map(([name, step]) => {
    const run = (): void => {
      for (const article of articles) step(article);
    };
    return { name, median: time({ run }, { runs: RUNS, warmup: RUNS }).median };
  });
  const total = medians.reduce((sum, { median }) => sum + median, 0);
  return {
    title: 'Analysis step by step',
    head: ['step', 'characters a second', 'share of the time'],
    rows: medians.map(({ name, median }) => [name, figure(characters / (median / 1000)), percent(median / total)]),
  };
}

/** None for a text that is not recognised as an article. */
function readDocument(text: string): ReadDocument[] {
  const format = readFormat(text);
  if (!format.recognition.recognized) return [];
  const document: ArticleDocument = { text, format, sentences: parseSentences(text, format) };
  return [{ document, ...findPeople(document), times: findTimes(document) }];
}
