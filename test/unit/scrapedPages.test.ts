import assert from 'node:assert/strict';
import { messy } from '../../bench/pages';
import { type ArticleAnalysis, analyzeArticle, type Span } from '../../src/article';

/** As messy as real ones: advertisements, other stories, comments, galleries, a live report, notes about authors. */
const PAGES = [
  'station-breaking',
  'live-blog',
  'gallery-protest',
  'metro-tabloid-bullets',
  'india-portal',
  'cable-links-in-capitals',
];

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

describe('A page as it is scraped', () => {
  for (const name of PAGES) {
    const page = messy.pages.find((each) => each.name === name);
    assert.ok(page, name);
    const { text, spans, bylines } = page;
    const furniture = spans.filter(({ body }) => !body);
    let analysis: ArticleAnalysis;

    before(() => {
      analysis = analyzeArticle(text);
    });

    it(`shows no event of its furniture, nor of a caption: ${name}`, () => {
      const captions = analysis.blocks.filter(({ kind }) => kind === 'caption');
      const shown = analysis.events.filter((event) => event.shown);
      assert.ok(shown.length > 0);
      const wrong = shown.filter((event) => [...furniture, ...captions].some((span) => overlaps(span, event)));
      assert.deepEqual(
        wrong.map(({ label }) => label),
        [],
      );
    });

    it(`names nobody of its furniture but who wrote it and took its pictures: ${name}`, () => {
      const isFurniture = (mention: Span): boolean => furniture.some((span) => overlaps(span, mention));
      const credits = analysis.blocks.filter(({ kind }) => kind === 'credit');
      const isCredited = (mention: Span): boolean => credits.some((credit) => overlaps(credit, mention));
      const foreign = analysis.people.filter(
        (person) =>
          person.mentions.every((mention) => isFurniture(mention) && !isCredited(mention)) &&
          !bylines.some((byline) => byline.toLowerCase().includes(person.name.toLowerCase())),
      );
      assert.ok(analysis.people.length > 0);
      assert.deepEqual(
        foreign.map((person) => person.name),
        [],
      );
    });

    it(`has nothing of its furniture to link: ${name}`, () => {
      const linked = analysis.sentences.filter((sentence) => furniture.some((span) => overlaps(span, sentence)));
      assert.deepEqual(
        linked.map(({ start, end }) => text.slice(start, end)),
        [],
      );
    });
  }
});
