import assert from 'node:assert/strict';
import Ajv from 'ajv';
import type { ArticleAnalysis, Person } from '../../src/article';
import type { Corroboration } from '../../src/corpus';
import schema from './analysis.schema.json';

type PrintedPerson = Person & { readonly identity: string };
type PrintedArticle = Omit<ArticleAnalysis, 'people'> & {
  readonly path: string;
  readonly recognized: boolean;
  readonly people: readonly PrintedPerson[];
};

export interface Printed {
  readonly articles: readonly PrintedArticle[];
  readonly corroborations: readonly Corroboration[];
}

const validate = new Ajv({ allErrors: false, strictTypes: false, strictRequired: false }).compile<Printed>(schema);

/** What `analyze --json` printed has its shape, and what it refers to is there. */
export function assertContract(printed: unknown): asserts printed is Printed {
  assert.ok(validate(printed), `the JSON has its shape: ${JSON.stringify(validate.errors?.[0])}`);
  const sentences = new Map(printed.articles.map(({ path, sentences }) => [path, sentences.length]));
  assert.equal(sentences.size, printed.articles.length, 'an article is printed once');
  for (const article of printed.articles) {
    const { path, recognized, blocks, people, events, quotes } = article;
    const lists = [blocks, article.sentences, people, article.times, events, quotes];
    assert.ok(recognized || lists.every(({ length }) => length === 0), `what is no article is empty: ${path}`);
    const ids = new Set(people.map(({ id }) => id));
    assert.ok(
      article.sentences.every(({ block }) => block < blocks.length),
      `a sentence is of a block: ${path}`,
    );
    for (const { sentence, participants } of events) {
      assert.ok(sentence < article.sentences.length, `an event is of a sentence: ${path}`);
      assert.ok(
        participants.every((id) => ids.has(id)),
        `who takes part is of the article: ${path}`,
      );
    }
    assert.ok(
      quotes.every(({ speaker }) => speaker === null || ids.has(speaker)),
      `who speaks is of the article: ${path}`,
    );
  }
  const pairs = new Set<string>();
  for (const { a, b } of printed.corroborations) {
    for (const { path, sentence } of [a, b]) {
      assert.ok(sentence < (sentences.get(path) ?? 0), `a link leads to a sentence: ${path} ${sentence}`);
    }
    pairs.add(JSON.stringify([a, b].map(({ path, sentence }) => [path, sentence]).sort()));
  }
  assert.equal(pairs.size, printed.corroborations.length, 'a pair is printed once');
}
