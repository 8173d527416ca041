import assert from 'node:assert/strict';
import { RELATED_ARTICLES } from '../../../src/corpus/retrieval/relatedList';
import { Shelf } from '../../../src/worker/shelf';
import { readArticle } from '../../../src/worker/store/encodedArticle';
import { articleLinks } from '../../../src/worker/views/links';

const TELLINGS = [
  'Mayor Imre Castellane of Port Velm resigned on Sunday after auditors found money missing from the harbour fund.',
  'Imre Castellane stepped down as mayor of Port Velm on Sunday, after the auditors had found a hole in the harbour fund.',
  'The mayor of Port Velm, Imre Castellane, resigned on Sunday when auditors found that the harbour fund had been emptied.',
] as const;

const article = (telling: string, more: string, outlet = ''): string =>
  `${telling}\n\n${more}\n${outlet && `\nThe post Mayor of Port Velm resigns appeared first on ${outlet}.\n`}`;

function linksOf(texts: readonly string[]) {
  const shelf = new Shelf();
  texts.forEach((text, i) => {
    const article = readArticle(text);
    assert.ok(article, text);
    shelf.put(`file:///news/${i}.txt`, article);
  });
  const [paragraph] = articleLinks(shelf, 'file:///news/0.txt');
  assert.ok(paragraph, 'nothing linked');
  return {
    paragraph,
    sources: paragraph.independentSources,
    tellings: paragraph.sentences.flatMap(({ tellings }) => tellings),
  };
}

describe('Links of an article for the editor', () => {
  const here = article(TELLINGS[0], 'The council of Port Velm meets again next week to choose a successor.');

  it('count outlets that tell a thing in their own words', () => {
    const { sources, tellings } = linksOf([
      here,
      article(TELLINGS[1], 'Shopkeepers around the harbour welcomed the news on Monday.', 'Velm Echo'),
      article(TELLINGS[2], 'He had run the town for nine years, longer than anybody else.', 'Sarenna Post'),
    ]);
    assert.equal(sources, 2);
    assert.deepEqual(
      tellings.map(({ sameSource }) => sameSource),
      [null, null],
    );
  });

  it('call an article without an outlet by its headline, the quotation marks in it single', () => {
    const { tellings } = linksOf([
      here,
      `Auditors call the harbour fund "a hole" as the mayor goes\n\nPORT VELM — ${TELLINGS[1]}\n\nShopkeepers welcomed it.\n`,
    ]);
    assert.deepEqual(
      [...new Set(tellings.map(({ source }) => source))],
      ['“Auditors call the harbour fund ‘a hole’ as the mayor goes”'],
    );
  });

  it('count two articles of one outlet once, and say why', () => {
    const { paragraph, sources, tellings } = linksOf([
      here,
      article(TELLINGS[1], 'Shopkeepers around the harbour welcomed the news on Monday.', 'Velm Echo'),
      article(TELLINGS[2], 'He had run the town for nine years, longer than anybody else.', 'Velm Echo'),
    ]);
    assert.equal(sources, 1);
    assert.deepEqual(tellings.map(({ sameSource }) => sameSource).sort(), [
      'One source with Velm Echo: same outlet: Velm Echo',
      null,
    ]);
    for (const { independentSources, whyFewer } of [paragraph, ...paragraph.sentences]) {
      assert.equal(independentSources, 1);
      assert.deepEqual(whyFewer, ['Velm Echo: one source (same outlet: Velm Echo)']);
    }
  });

  it('bring another account before a copy of the text, and a disagreement before both', () => {
    const counted = (people: string) =>
      ` date 2031-03-05 The ferry Marisol sank off Port Velm on Sunday and ${people} drowned, the coast guard of Sarenna said.`;
    const { tellings } = linksOf([
      article(counted('Eleven people'), 'The council of Port Velm meets again next week.'),
      article(counted('Eleven people'), 'Shopkeepers around the harbour closed their shops on Monday.'),
      article(
        ' date 2031-03-05 Eleven people drowned on Sunday when the ferry Marisol sank off Port Velm, said the coast guard of Sarenna.',
        'She had been built for half as many passengers.',
      ),
      article(
        ' date 2031-03-05 Fourteen people drowned on Sunday when the ferry Marisol sank off Port Velm, said the coast guard of Sarenna.',
        'Divers went down again on Tuesday.',
      ),
    ]);
    assert.deepEqual(
      tellings.map(({ relation }) => relation),
      ['conflicts', 'corroborates', 'repeats'],
    );
    assert.deepEqual(tellings[0]?.differences, [{ here: 'eleven people', there: 'fourteen people' }]);
  });

  it('bring the latest of several disagreements first', () => {
    const told = (day: string, sum: string, more: string) =>
      article(
        ` date 2031-03-${day} Auditors of Port Velm said on Sunday that ${sum} was missing from the harbour fund of Imre Castellane.`,
        more,
      );
    const { tellings } = linksOf([
      told('05', '$41 million', 'Shopkeepers around the harbour closed their shops.'),
      told('06', '$38 million', 'The council meets again next week.'),
      told('07', '$35 million', 'Nobody had looked into the books for nine years.'),
    ]);
    assert.ok(tellings.every(({ relation }) => relation === 'conflicts'));
    assert.deepEqual(
      tellings.map(({ publicationDate }) => publicationDate),
      ['2031-03-07', '2031-03-06'],
    );
  });

  it('bring figures that grew in the order of the days', () => {
    const told = (day: string, people: string, more: string) =>
      article(` date 2031-03-${day} ${people} people died when the ferry Marisol sank off Port Velm on Sunday.`, more);
    const { tellings } = linksOf([
      told('05', 'Eleven', 'The ferry Marisol had left Port Velm with 40 people on Sunday.'),
      told('06', 'Twelve', 'Divers reached the ferry Marisol off Port Velm on Wednesday.'),
      told('07', 'Thirteen', 'Port Velm buried the captain of the ferry Marisol.'),
    ]);
    assert.ok(tellings.every(({ relation }) => relation === 'updates'));
    assert.deepEqual(
      tellings.map(({ publicationDate }) => publicationDate),
      ['2031-03-06', '2031-03-07'],
    );
  });

  it('name two days of one act as a reader would', () => {
    const told = (day: string, more: string) =>
      article(` date 2031-03-05 Mayor Imre Castellane of Port Velm resigned on ${day} over the harbour fund.`, more);
    const { tellings } = linksOf([
      told('Sunday', 'Shopkeepers around the harbour closed their shops.'),
      told('Monday', 'The council meets again next week.'),
    ]);
    assert.deepEqual(tellings[0]?.differences, [{ here: '2 Mar 2031', there: '3 Mar 2031' }]);
  });

  it('count no source where the same text was printed again', () => {
    const { sources, tellings } = linksOf([here, here.replace('next week', 'in April')]);
    assert.equal(sources, 0);
    assert.ok(tellings.length > 0 && tellings.every(({ relation }) => relation === 'repeats'));
  });

  it('are few where ten thousand files hold one text, before and after an edit', async () => {
    const shelf = new Shelf();
    const copy = readArticle(here);
    assert.ok(copy);
    for (let i = 0; i < 10_000; i++) shelf.put(`file:///news/${i}.txt`, copy);
    for (const text of [here, here.replace('next week', 'in April')]) {
      shelf.changeDocument('file:///news/7.txt', text, true);
      await shelf.settle('file:///news/7.txt');
      const tellings = articleLinks(shelf, 'file:///news/7.txt').flatMap(({ sentences }) =>
        sentences.flatMap((sentence) => sentence.tellings),
      );
      assert.ok(tellings.length > 0 && tellings.length <= 2 * RELATED_ARTICLES);
      assert.ok(tellings.every(({ relation }) => relation === 'repeats'));
    }
  });
});
