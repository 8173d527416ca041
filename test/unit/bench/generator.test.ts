import assert from 'node:assert/strict';
import { type GeneratedArticle, generateArticles, type KnownLink } from '../../../bench/generator';

const articles = [...generateArticles({ count: 300, seed: 7 })];
const byName = new Map(articles.map((article) => [article.name, article]));
const links = articles.flatMap((article) => article.links.map((link) => ({ article, link })));

/** The two sentences of a link. */
function sentences(article: GeneratedArticle, { here, there }: KnownLink): [string, string] {
  const other = byName.get(there.article);
  assert.ok(other, `${there.article} is among the articles`);
  return [article.text.slice(here.start, here.end), other.text.slice(there.place.start, there.place.end)];
}

const related = (relation: KnownLink['relation']): [string, string][] =>
  links.filter(({ link }) => link.relation === relation).map(({ article, link }) => sentences(article, link));

describe('Generated news', () => {
  it('is the same for the same seed and other for another', () => {
    assert.deepEqual([...generateArticles({ count: 40, seed: 7 })], articles.slice(0, 40));
    assert.notEqual([...generateArticles({ count: 1, seed: 8 })][0]?.text, articles[0]?.text);
  });

  it('has articles of about the size asked for', () => {
    for (const size of [600, 6000]) {
      const lengths = [...generateArticles({ count: 100, seed: 3, size })].map(({ text }) => text.length);
      const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
      assert.ok(mean > size && mean < size + 800, `${mean} for ${size}`);
    }
  });

  it('leaves nothing of its templates in the text', () => {
    for (const { text, name } of articles) {
      assert.doesNotMatch(text, /[{}[\]|~]|undefined|\$[a-z]|,,|,\./, name);
    }
  });

  it('tells most stories in several outlets, each once', () => {
    const linked = articles.filter((article) => article.links.length > 0);
    assert.ok(linked.length > articles.length / 2);
    for (const { outlet, links } of linked) {
      const others = new Set(links.map(({ there }) => byName.get(there.article)?.outlet));
      assert.ok(!others.has(outlet));
    }
  });

  it('links whole sentences', () => {
    for (const { article, link } of links) {
      for (const sentence of sentences(article, link)) assert.match(sentence, /^["“\p{Lu}\p{N}$].*[.?!]["”]?$/u);
    }
  });

  it('lets outlets tell the same in different words', () => {
    const pairs = related('corroborates');
    assert.ok(pairs.length > links.length / 2);
    for (const [here, there] of pairs) assert.notEqual(here, there);
  });

  it('lets outlets differ about numbers', () => {
    const pairs = related('conflicts');
    assert.ok(pairs.length > 50);
    const numbers = (text: string) => text.match(/\d[\d,]*|\b(?:one|two|three|four|five|six|seven|eight|nine)\b/gi);
    for (const [here, there] of pairs) assert.notDeepEqual(numbers(here), numbers(there));
  });

  it('lets outlets print the copy of an agency', () => {
    const verbatim = related('repeats').filter(([here, there]) => here === there);
    assert.ok(verbatim.length > 20);
  });
});
