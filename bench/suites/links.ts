import { existsSync } from 'node:fs';
import { analyzeArticle } from '../../src/article';
import { Corpus, withoutBlocks } from '../../src/corpus';
import { forTeaching } from '../../training/corpora.mjs';
import { Bm25 } from '../bm25';
import { type GeneratedArticle, generateArticles } from '../generator';
import { knownLinksFound } from '../knownLinks';
import { duration, figure, percent, ratio, type Table } from '../report/table';
import { storyTables } from '../storyLinks';
import { cycle, time } from '../timing';
import type { Suite } from './suite';

const ARTICLES = 1000;
const OPENED = 50;
/** Articles all of whose links are compared with those that the generator knows. */
const JUDGED = 200;
/** Sentences that BM25 is asked for, for each sentence of the article. */
const BEST = 10;

const STORIES = forTeaching('stories');

interface ReadArticle extends GeneratedArticle {
  readonly analysis: ReturnType<typeof analyzeArticle>;
}

/** How long the links of one opened article take, and whether they are right: those that the generator knows, and those of stories. */
export const links: Suite = {
  name: 'links',
  *measure() {
    const articles = [...generateArticles({ count: ARTICLES, seed: 7 })].map((article) => ({
      ...article,
      analysis: analyzeArticle(article.text),
    }));
    const opened = articles.filter((_, i) => i % Math.floor(ARTICLES / OPENED) === 0);
    yield speed(articles, opened, corpusOf(articles));
    const few = articles.slice(0, JUDGED);
    const corpus = corpusOf(few);
    const shown = few.map((each) => ({
      ...each,
      analysis: withoutBlocks(each.analysis, corpus.furnitureOf(each.name)),
    }));
    yield quality(shown, corpus);
    if (existsSync(STORIES)) yield* storyTables();
    else console.log(`Links of stories are measured on ${STORIES}, which is not there`);
  },
};

function corpusOf(articles: readonly ReadArticle[]): Corpus {
  const corpus = new Corpus();
  for (const { name, text, analysis } of articles) corpus.set(name, text, analysis);
  return corpus;
}

function speed(articles: readonly ReadArticle[], opened: readonly ReadArticle[], corpus: Corpus): Table {
  const turn = cycle(opened);
  let current = turn.next().value;
  const open = (): void => {
    current = turn.next().value;
  };
  const reopen = (): void => {
    open();
    corpus.set(current.name, current.text, current.analysis);
  };
  const linksOf = (): void => void corpus.shownCorroborations(current.name);
  const search = bm25(articles);
  const afterChange = time({ prepare: reopen, run: linksOf }, { runs: OPENED });
  const unchanged = time({ prepare: open, run: linksOf }, { runs: OPENED, warmup: 0 });
  const reference = time({ prepare: open, run: () => search(current) }, { runs: OPENED });
  const row = (name: string, { median, p95 }: typeof reference): string[] => [
    name,
    duration(median),
    duration(p95),
    ratio(median / reference.median),
  ];
  return {
    title: `Links that are shown of one opened article among ${ARTICLES.toLocaleString('en-US')}`,
    note: `BM25 only ranks: it returns the ${BEST} closest sentences for each sentence, and neither a score to trust nor a reason.`,
    head: ['', 'median', '95th percentile', '× BM25'],
    rows: [
      row('Second Source, after a change anywhere', afterChange),
      row('Second Source, nothing changed since', unchanged),
      row('BM25', reference),
    ],
  };
}

function bm25(articles: readonly ReadArticle[]): (article: ReadArticle) => void {
  const sentences = articles.flatMap((article) =>
    article.analysis.terms.map((terms) => ({ article, words: terms.map(({ lemma }) => lemma) })),
  );
  const index = new Bm25(sentences.map(({ words }) => words));
  return (article) => {
    const elsewhere = (sentence: number): boolean => sentences[sentence]?.article !== article;
    for (const terms of article.analysis.terms)
      index.search(
        terms.map(({ lemma }) => lemma),
        BEST,
        elsewhere,
      );
  };
}

function quality(articles: readonly ReadArticle[], corpus: Corpus): Table {
  const { known, shown, right, rightRelation, acrossStories } = knownLinksFound(articles, corpus);
  const withinStories = shown - acrossStories;
  const row = (name: string, count: number, of?: number): string[] => [
    name,
    figure(count),
    of === undefined ? '' : percent(count / of),
  ];
  return {
    title: `Links that the generator knows, in ${JUDGED} articles`,
    note: 'A sanity check and no more: the wordings of generated news are few. Stories of one kind use the same ones with other names, places and numbers, and any link between two stories is wrong.',
    head: ['', 'links', 'share'],
    rows: [
      row('known', known),
      row('found of these (recall)', right, known),
      row('shown', shown),
      row('right of these (precision)', right, shown),
      row('wrong, between two stories', acrossStories, shown),
      row('shown between articles of one story', withinStories, shown),
      row('right of these', right, withinStories),
      row('right ones that are given the right relation', rightRelation, right),
    ],
  };
}
