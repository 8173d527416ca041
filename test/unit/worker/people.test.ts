import assert from 'node:assert/strict';
import { Shelf } from '../../../src/worker/shelf';
import { people, personAt } from '../../../src/worker/views/people';
import { personCard } from '../../../src/worker/views/personCard';

const URI = 'file:///news/quill.txt';
const ARTICLE = `PORT VELM, March 3 (Velm Echo) — Katrin Dorn, wife of harbour adviser Stefan Dorn, met President Ada Quill on Monday.

“I will not resign,” Ms. Quill said at a news conference in Port Velm. She had been asked about the harbour fund.

The president said that the auditors had found nothing. Mr. Dorn told the Velm Echo on Tuesday that he had left his office.
`;

describe('The person at a place in an article', () => {
  const shelf = new Shelf();
  before(() => {
    shelf.changeDocument(URI, ARTICLE, true);
    return shelf.settle(URI);
  });
  const at = (words: string, into = 1) => personAt(shelf, URI, ARTICLE.indexOf(words) + into)?.name;

  it('is found on a name, on the title before it, on a title alone and on a pronoun', () => {
    assert.equal(at('Ada Quill'), 'Ada Quill');
    assert.equal(at('Ms. Quill'), 'Ada Quill');
    assert.equal(at('President Ada'), 'Ada Quill');
    assert.equal(at('The president'), 'Ada Quill');
    assert.equal(at('She had'), 'Ada Quill');
  });

  it('is the one named, where a description of somebody else holds the name', () => {
    assert.equal(at('Stefan Dorn'), 'Stefan Dorn');
    assert.equal(at('wife of'), 'Katrin Dorn');
    assert.equal(at('Mr. Dorn'), 'Stefan Dorn');
  });

  it('is nobody where nobody stands', () => {
    assert.equal(at('harbour fund'), undefined);
    assert.equal(at('asked about'), undefined);
  });

  it('has a card that opens with whom a pronoun is taken to mean', () => {
    const card = personCard(shelf, URI, ARTICLE.indexOf('She had') + 1);
    assert.ok(card);
    assert.deepEqual([card.name, card.mention.kind, card.mention.text], ['Ada Quill', 'pronoun', 'She']);
    assert.equal(card.role?.text, 'President');
  });
});

describe('The card of somebody who is in many articles', () => {
  const shelf = new Shelf();
  const older = Array.from({ length: 60 }, (_, i) => {
    const day = `2025-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + Math.floor(i / 12)).padStart(2, '0')}`;
    return `Port Velm council meets again\n\n date ${day} Mayor Ada Quill opened pier ${i + 1} in Port Velm on Monday, the council said. Ms. Quill thanked the builders.\n`;
  });
  const newest = 'Quill steps down\n\n date 2026-02-03 Ada Quill resigned on Monday, the council of Port Velm said.\n';
  let card: ReturnType<typeof personCard>;
  before(async () => {
    for (const [i, text] of [...older, newest, ARTICLE].entries()) {
      shelf.changeDocument(`file:///news/${i}.txt`, text, true);
      await shelf.settle(`file:///news/${i}.txt`);
    }
    card = personCard(shelf, `file:///news/${older.length + 1}.txt`, ARTICLE.indexOf('Ada Quill') + 1);
  });

  it('counts them all', () => {
    assert.equal(card?.otherArticles, 61);
    assert.equal(card?.mentionsElsewhere, 122);
  });

  it('says first what was done last', () => {
    assert.deepEqual([card?.deeds[0]?.text, card?.deeds[0]?.date], ['Quill steps down', '2026-02-02']);
  });
});

describe('People in quantity', () => {
  /** An article that names `count` people, each in a paragraph. */
  const crowd = (count: number): string =>
    Array.from({ length: count }, (_, i) => {
      const [given, family] = [spell(i, 'Ad'), spell(i, 'Qu')];
      return `Mr. ${given} ${family} told reporters on Monday that he would not resign.\n\n`;
    }).join('');
  const spell = (i: number, start: string): string =>
    `${start}${[...i.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('')}an`;

  it('are all told apart: 5,000 distinct names', async () => {
    const shelf = new Shelf();
    shelf.changeDocument(URI, crowd(5000), true);
    await shelf.settle(URI);
    const found = people(shelf, URI);
    assert.ok(found.length >= 1000);
    assert.equal(new Set(found.map(({ identity }) => identity)).size, found.length);
  });
});
