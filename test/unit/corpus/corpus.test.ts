import assert from 'node:assert/strict';
import fc from 'fast-check';
import { generateArticles } from '../../../bench/generator';
import { analyzeArticle } from '../../../src/article';
import { Corpus, encodeProfile } from '../../../src/corpus';
import { COMPARED_SENTENCES } from '../../../src/corpus/corroboration/comparedArticle';
import { FEATURES } from '../../../src/corpus/corroboration/features';
import { PARTNERS_PER_SENTENCE } from '../../../src/corpus/corroboration/linker';
import { scorer } from '../../../src/corpus/corroboration/scorer';
import { RELATED_ARTICLES } from '../../../src/corpus/retrieval/relatedList';
import { articleOf, corpusOf } from './support';

const STORIES: Readonly<Record<string, readonly string[]>> = {
  'velm-1': [
    'A quake of magnitude 6.1 shook the island of Velm on Monday, killing 12 people in Orsay.',
    'Orsay hospital treated the injured.',
  ],
  'velm-2': [
    'Twelve people died in Orsay on Monday when a 6.1-magnitude quake shook the island of Velm.',
    'Rescuers searched the ruins of a school.',
  ],
  'velm-3': [
    'The Velm earthquake killed at least 12 people, the island governor Ilka Toman said.',
    'She asked for tents.',
  ],
  'kars-1': [
    'A quake of magnitude 5.4 shook the valley of Karsund on Friday, and nobody was killed.',
    'Karsund schools stayed open.',
  ],
  'kars-2': ['Karsund felt a 5.4-magnitude earthquake on Friday that broke windows and hurt nobody.', 'The dam held.'],
};

/** Words that nobody, few and many use, and one whose first letters are a word. */
const TYPED = ['xylograph', 'police', 'the', 'po', 'earthquake', 'said', 'minister of'];

const encodeArticle = (text: string) => ({ text, profile: encodeProfile(text, analyzeArticle(text)) });

const describeLinks = (corpus: Corpus): string => JSON.stringify(corpus.allCorroborations());

function fill(corpus: Corpus, paths: readonly string[]): void {
  for (const path of paths) {
    const { text, analysis } = articleOf(STORIES[path] ?? []);
    corpus.set(path, text, analysis);
  }
}

describe('Corpus', () => {
  it('answers the same in whatever order articles came, changed and went', () => {
    const paths = Object.keys(STORIES);
    const expected = describeLinks(corpusOf(STORIES));
    fc.assert(
      fc.property(fc.shuffledSubarray(paths, { minLength: paths.length }), fc.subarray(paths), (order, removed) => {
        const corpus = new Corpus();
        const { text, analysis } = articleOf(['Something else entirely was reported here before by another outlet.']);
        fill(corpus, order);
        corpus.set('other', text, analysis);
        for (const path of removed) corpus.remove(path);
        corpus.corroborations(order[0] ?? '');
        fill(corpus, removed);
        corpus.remove('other');
        assert.equal(describeLinks(corpus), expected);
      }),
      { numRuns: 25 },
    );
  });

  it('answers the same after any edits, with questions in between, as a corpus that reads everything anew', () => {
    const paths = Object.keys(STORIES);
    const words = ['flood', 'Velm', 'tremor', 'of', 'quake', 'xylograph', 'harbour. Nobody was hurt', 'nine'];
    const edit = fc.record({
      path: fc.constantFrom(...paths),
      sentence: fc.nat(1),
      word: fc.constantFrom(...words),
      asked: fc.constantFrom(...paths),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        const articles: Record<string, readonly string[]> = { ...STORIES };
        const corpus = corpusOf(articles);
        for (const { path, sentence, word, asked } of edits) {
          const edited = (articles[path] ?? []).map((each, i) =>
            i === sentence ? each.replace(' ', ` ${word} `) : each,
          );
          articles[path] = edited;
          const { text, analysis } = articleOf(edited);
          corpus.set(path, text, analysis);
          corpus.corroborations(asked);
        }
        assert.equal(describeLinks(corpus), describeLinks(corpusOf(articles)));
      }),
      { numRuns: 25 },
    );
  });

  it('answers the same in a folder that was typed in, with questions in between, as when it reads everything anew', () => {
    const articles = new Map(
      [...generateArticles({ count: 90, seed: 11 })].map(({ name, text }) => [name, encodeArticle(text)]),
    );
    const names = [...articles.keys()];
    const corpus = new Corpus();
    for (const [name, { profile }] of articles) corpus.setProfile(name, profile);
    names.slice(0, 12).forEach((name, i) => {
      const { text } = articles.get(name) ?? encodeArticle('');
      const place = text.indexOf(' ', Math.floor((text.length * (i + 1)) / 14));
      const edited = encodeArticle(`${text.slice(0, place)} ${TYPED[i % TYPED.length]}${text.slice(place)}`);
      articles.set(name, edited);
      corpus.setProfile(name, edited.profile);
      corpus.shownCorroborations(names[(i * 7) % names.length] ?? '');
    });
    for (const gone of names.slice(40, 43)) {
      articles.delete(gone);
      corpus.remove(gone);
    }
    const anew = new Corpus();
    for (const [name, { profile }] of articles) anew.setProfile(name, profile);
    for (const name of names.slice(0, 40)) assert.deepEqual(corpus.corroborations(name), anew.corroborations(name));
  });

  it('answers the same when an article without a word comes or goes between questions', () => {
    const corpus = corpusOf(STORIES);
    const before = describeLinks(corpus);
    const dashes = ['– –', '…'];
    const { text, analysis } = articleOf(dashes);
    const names = Array.from({ length: 60 }, (_, i) => `wordless-${i}`);
    for (const name of names) corpus.set(name, text, analysis);
    const after = describeLinks(corpus);
    const wordless = Object.fromEntries(names.map((name) => [name, dashes]));
    assert.equal(after, describeLinks(corpusOf({ ...STORIES, ...wordless })));
    assert.notEqual(after, before);
    for (const name of names) corpus.remove(name);
    assert.equal(describeLinks(corpus), before);
  });

  it('lists a pair once in all links, and with the same score from either article', () => {
    const corpus = corpusOf(STORIES);
    const keys = corpus.allCorroborations().map(({ a, b }) => JSON.stringify([a, b]));
    assert.equal(new Set(keys).size, keys.length);
    for (const link of corpus.corroborations('velm-1')) {
      const other = link.a.path === 'velm-1' ? link.b.path : link.a.path;
      assert.deepEqual(
        corpus.corroborations(other).find(({ a, b }) => JSON.stringify([a, b]) === JSON.stringify([link.a, link.b])),
        link,
      );
    }
  });

  it('finds the links that are shown without the others', () => {
    const corpus = corpusOf(STORIES);
    for (const path of Object.keys(STORIES)) {
      const shown = corpus.corroborations(path).filter((link) => link.shown);
      assert.deepEqual(corpus.shownCorroborations(path), shown);
    }
    assert.ok(corpus.shownCorroborations('velm-1').length > 0);
  });

  it('never links sentences of one article', () => {
    const twice = STORIES['velm-1'] ?? [];
    const corpus = corpusOf({ ...STORIES, 'velm-1': [...twice, ...twice] });
    assert.ok(corpus.allCorroborations().every(({ a, b }) => a.path !== b.path));
  });

  it('knows nothing of what was never there, and holds articles without a sentence', () => {
    const corpus = corpusOf({ ...STORIES, empty: [] });
    assert.deepEqual(corpus.corroborations('nowhere'), []);
    assert.deepEqual(corpus.corroborations('empty'), []);
    corpus.remove('nowhere');
  });

  it('has a scorer trained on the features it measures', () => {
    assert.deepEqual(
      scorer.features,
      FEATURES.map(([name]) => name),
    );
  });

  it('looks at a bounded number of partners in a thousand copies of one article', () => {
    const corpus = new Corpus();
    const { text, analysis } = articleOf(STORIES['velm-1'] ?? []);
    for (let i = 0; i < 1000; i++) corpus.set(`copy-${i}`, text, analysis);
    const links = corpus.corroborations('copy-500');
    const articles = new Set(links.flatMap(({ a, b }) => [a.path, b.path]));
    assert.ok(articles.size <= RELATED_ARTICLES + 1);
    assert.ok(links.length <= PARTNERS_PER_SENTENCE * 2);
    const same = links.filter(({ a, b }) => a.sentence === 0 && b.sentence === 0);
    assert.ok(same.length > 0 && same.every(({ relation }) => relation === 'repeats'));
  });

  it('compares so many sentences of a book and no more', () => {
    const sentence = (i: number) => `Diver ${i} of Velm found the wreck number ${i} near the pier of Orsay.`;
    const book = Array.from({ length: COMPARED_SENTENCES + 500 }, (_, i) => sentence(i));
    const corpus = corpusOf({ book, note: [sentence(COMPARED_SENTENCES + 400), sentence(3)] });
    const links = corpus.corroborations('book');
    assert.ok(links.every(({ a, b }) => (a.path === 'book' ? a : b).sentence < COMPARED_SENTENCES));
  });

  it('weighs a bounded number of pairs of a book of 200,000 words', () => {
    const sentence = (i: number) =>
      `Diver ${i} of Velm found the wreck number ${i} near the pier of Orsay, where nobody had dived since the winter storms.`;
    const book = Array.from({ length: 10_000 }, (_, i) => sentence(i));
    const corpus = corpusOf({ book, again: book.slice(0, 30), note: [sentence(3)] });
    const links = corpus.corroborations('book');
    assert.ok(links.length > 0);
    assert.ok(links.length <= COMPARED_SENTENCES * PARTNERS_PER_SENTENCE);
    assert.ok(links.every(({ a, b }) => Math.max(a.sentence, b.sentence) < COMPARED_SENTENCES));
  });

  it('links articles of one sentence', () => {
    const [first = ''] = STORIES['velm-1'] ?? [];
    const [second = ''] = STORIES['velm-2'] ?? [];
    const [other = ''] = STORIES['kars-1'] ?? [];
    const shown = corpusOf({ first: [first], second: [second], other: [other] })
      .allCorroborations()
      .filter((link) => link.shown);
    assert.deepEqual(
      shown.map(({ a, b, relation }) => [a.path, b.path, relation]),
      [['first', 'second', 'corroborates']],
    );
  });

  it('says of two articles that contradict each other in every number that they do', () => {
    const told = (dead: number, hurt: number, homes: number, magnitude: number): string[] => [
      `An earthquake of magnitude ${magnitude} shook the island of Velm on Monday and killed ${dead} people in Orsay.`,
      `Orsay hospital treated ${hurt} injured people after the earthquake of Monday.`,
      `The tremor destroyed ${homes} homes along the harbour of Orsay, the governor said.`,
    ];
    const corpus = corpusOf({ one: told(12, 80, 140, 6.1), other: told(31, 210, 900, 7.4) });
    const shown = corpus.allCorroborations().filter((link) => link.shown && link.a.sentence === link.b.sentence);
    assert.ok(shown.length > 0);
    assert.ok(shown.every(({ differences }) => differences.length > 0));
    // Of the injured there may be more each day, and neither article says of which day it is.
    assert.ok(shown.every(({ relation, a }) => relation === (a.sentence === 1 ? 'updates' : 'conflicts')));
  });

  it('finds nothing between stories in another language', () => {
    const corpus = corpusOf({
      eins: ['Ein Erdbeben erschütterte am Montag die Insel Velm.', 'Die Schulen von Orsay blieben geschlossen.'],
      zwei: ['Ein Zug entgleiste am Freitag bei Karsund.', 'Die Strecke nach Dravia blieb am Freitag gesperrt.'],
      drei: ['Le maire de Sarenna a démissionné lundi.', 'Les écoles de Velm restent fermées.'],
    });
    assert.ok(corpus.allCorroborations().every(({ shown }) => !shown));
  });

  it('holds up against text of other scripts, control characters and lone surrogates', () => {
    const strange = [
      '地震が島を襲い、12人が死亡した。',
      '\u202e\u0000\ud800 \udfff Velm \u200b quake',
      '😀'.repeat(5000),
      'Землетрясение 6.1',
    ];
    const corpus = corpusOf({ ...STORIES, strange });
    assert.ok(Array.isArray(corpus.corroborations('strange')));
  });
});
