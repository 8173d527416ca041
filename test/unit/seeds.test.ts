// What a careful reader finds in three real articles, which stand beside the project and not in it.
import assert from 'node:assert/strict';
import { type Corpus, type Corroboration, reasonText } from '../../src/corpus';
import { readSeeds, type Seed } from '../support/seeds';

describe('Three real articles', () => {
  let corpus: Corpus;
  let articles: readonly Seed[];

  before(function () {
    ({ articles, corpus } = readSeeds(this));
  });

  const article = (index: number) => {
    const found = articles[index];
    assert.ok(found);
    return found;
  };
  const reportedOn = (index: number) => article(index).analysis.people.filter(({ byline }) => !byline);
  const sentenceOf = ({ path, sentence }: Corroboration['a']) => {
    const { text, analysis } = article(articles.findIndex((each) => each.path === path));
    const span = analysis.sentences[sentence];
    return span ? text.slice(span.start, span.end) : '';
  };
  const linksBetween = (a: number, b: number, ...words: RegExp[]) =>
    corpus
      .allCorroborations()
      .filter(
        (link) =>
          [link.a, link.b].some(({ path }) => path === article(a).path) &&
          [link.a, link.b].some(({ path }) => path === article(b).path) &&
          words.every((word) => word.test(sentenceOf(link.a)) && word.test(sentenceOf(link.b))),
      );

  it('are recognised', () => {
    assert.deepEqual(
      articles.map(({ analysis }) => analysis.recognition.recognized),
      [true, true, true],
    );
  });

  for (const [index, names] of [
    'Donald Trump, Elon Musk, JD Vance, Susie Wiles, Jeffrey Epstein, Jared Isaacman, Gavin Newsom, Teresa May',
    'Donald Trump, Elon Musk, Volodymyr Zelensky, Vladimir Putin',
    'Donald Trump, Elon Musk, Sean Hannity, Jeffrey Epstein, Katie Miller, Stephen Miller, Charlie Kirk, Mohammed bin Salman, JD Vance',
  ].entries()) {
    it(`name these people, and nobody else: ${names}`, () => {
      const slugs = reportedOn(index).map(({ id }) => corpus.identityOf(article(index).path, id));
      const expected = names.split(', ').map((name) => name.toLowerCase().replaceAll(' ', '-'));
      assert.deepEqual(slugs.sort(), expected.sort());
    });
  }

  it('say when the dinner was', () => {
    const { text, analysis } = article(2);
    const dinner = analysis.events.find(
      ({ label, time }) => /dinner|dine/i.test(label) && time?.startsWith('2026-01-03'),
    );
    assert.ok(dinner, analysis.events.map(({ label, time }) => `${label} ${time}`).join('\n'));
    assert.match(text.slice(dinner.start, dinner.end), /dinner/);
  });

  it('tell of the accusation', () => {
    const accusation = article(2).analysis.events.find(({ label }) => /accuse/i.test(label));
    assert.ok(accusation?.shown);
    const names = accusation.participants.map((id) => reportedOn(2).find((person) => person.id === id)?.name);
    assert.deepEqual(names.slice(0, 2), ['Elon Musk', 'Donald Trump']);
  });

  it('back each other on who made peace and on the files, and say why', () => {
    for (const [words, reason] of [
      [[/Vance.*truce|Vance.*reconciliation/], /name .*JD Vance/],
      [[/Epstein/, /files/], /name .*Jeffrey Epstein/],
    ] as const) {
      const link = linksBetween(0, 2, ...words).find(({ shown }) => shown);
      assert.equal(link?.relation, 'corroborates');
      assert.match(link.reasons.map(reasonText).join('; '), reason);
    }
  });

  it('differ on what was donated', () => {
    const link = linksBetween(1, 2, /million/).find(({ shown }) => shown);
    assert.equal(link?.relation, 'conflicts');
    assert.deepEqual(link.differences, [{ of: 'number', a: 'more than $130 million', b: 'roughly $290 million' }]);
  });

  it('show no other link than one: who will pay for the midterm elections', () => {
    const shown = corpus.allCorroborations().filter((link) => link.shown);
    const others = shown.filter((link) => !/midterm/.test(sentenceOf(link.a)) || !/midterm/.test(sentenceOf(link.b)));
    assert.equal(others.length, 3);
  });
});
