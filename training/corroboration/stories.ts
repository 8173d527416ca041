import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ArticleAnalysis, analyzeArticle } from '../../src/article';
import type { Span } from '../../src/article/span';
import { forTeaching } from '../corpora.mjs';

export interface StoryArticle {
  /** The folder of the story and the file in it. */
  readonly name: string;
  readonly text: string;
  readonly analysis: ArticleAnalysis;
  readonly story: string;
}

/** Two sentences, by article and index, that tell one fact or disagree about it; not whole where one tells but a part of it. */
export interface StoryPair {
  readonly a: readonly [article: string, sentence: number];
  readonly b: readonly [article: string, sentence: number];
  readonly whole: boolean;
}

interface Gold {
  readonly facts: readonly { readonly tellings: readonly string[]; readonly partly?: readonly string[] }[];
  readonly conflicts?: readonly { readonly a: string; readonly b: string }[];
  readonly sentences: Readonly<Record<string, Span & { readonly file: string }>>;
}

/** Stories that three outlets tell, with every fact that two of them tell. */
export function readStories(): { articles: StoryArticle[]; pairs: StoryPair[] } {
  const folder = forTeaching('stories');
  const stories = readdirSync(folder).sort();
  const articles = stories.flatMap((story) =>
    readdirSync(join(folder, story))
      .filter((file) => file.endsWith('.txt'))
      .map((file) => {
        const text = readFileSync(join(folder, story, file), 'utf8');
        return { name: `${story}/${file}`, text, analysis: analyzeArticle(text), story };
      }),
  );
  const byName = new Map(articles.map((article) => [article.name, article]));
  const pairs = stories.flatMap((story) => {
    const gold = JSON.parse(readFileSync(join(folder, story, 'gold.json'), 'utf8')) as Gold;
    const place = (id: string): [string, number] => {
      const sentence = gold.sentences[id];
      const name = `${story}/${sentence?.file}`;
      return [name, sentence ? indexOf(byName.get(name)?.analysis.sentences ?? [], sentence) : -1];
    };
    return pairsOf(gold)
      .map(({ ids: [a, b], whole }): StoryPair => ({ a: place(a), b: place(b), whole }))
      .filter(({ a, b }) => a[0] !== b[0] && a[1] >= 0 && b[1] >= 0);
  });
  return { articles, pairs };
}

/** Of the sentences the one that shares most with a span. */
function indexOf(sentences: readonly Span[], span: Span): number {
  const shared = sentences.map(({ start, end }) => Math.min(end, span.end) - Math.max(start, span.start));
  const most = Math.max(...shared);
  return most > 0 ? shared.indexOf(most) : -1;
}

function pairsOf({ facts, conflicts = [] }: Gold): { ids: [string, string]; whole: boolean }[] {
  const ofFacts = facts.flatMap(({ tellings, partly = [] }) => {
    const all = [...tellings, ...partly];
    return all.flatMap((a, i) =>
      all.slice(i + 1).map((b, k) => ({ ids: [a, b] as [string, string], whole: i + 1 + k < tellings.length })),
    );
  });
  return [...ofFacts, ...conflicts.map(({ a, b }) => ({ ids: [a, b] as [string, string], whole: true }))];
}
