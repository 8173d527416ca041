import assert from 'node:assert/strict';
import { personLines } from '../../../src/editor/cards/person';
import { Shelf } from '../../../src/worker/shelf';
import { people, personAt } from '../../../src/worker/views/people';
import { personCard } from '../../../src/worker/views/personCard';

const URI = 'file:///news/quill.txt';
const ARTICLE = `PORT VELM, March 3 (Velm Echo) — Katrin Dorn, wife of harbour adviser Stefan Dorn, met President Ada Quill on Monday.

“I will not resign for anything,” Ms. Quill said at a news conference in Port Velm. She had been asked about the harbour fund.

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

  it('says first what this article tells, then what was done last, and names the article of that', () => {
    const here = `file:///news/${older.length + 1}.txt`;
    const from = card?.deeds.findIndex(({ location }) => location.uri !== here) ?? -1;
    assert.ok(from > 0, 'something is told here');
    assert.ok(card?.deeds.slice(from).every(({ location }) => location.uri !== here));
    assert.ok(card);
    const { location, date } = card.deeds[from] ?? {};
    assert.deepEqual([location?.uri, date], [`file:///news/${older.length}.txt`, '2026-02-02']);
    const lines = [...personLines(card, here)].join('\n').split('\n');
    const deeds = lines.filter((line) => line.startsWith('- [')).slice(0, card.deeds.length);
    assert.deepEqual(
      deeds.map((line) => / · _“.+”_$/.test(line)),
      card.deeds.map(({ location }) => location.uri !== here),
    );
  });

  it('gives words of theirs with the place where they stand', () => {
    const [quotation] = card?.quotations ?? [];
    assert.equal(quotation?.text, '“I will not resign for anything,”');
    assert.equal(quotation?.location.range.start.character, 0);
  });
});

describe('The card of somebody whom articles describe differently', () => {
  const cards = async (...texts: readonly string[]) => {
    const shelf = new Shelf();
    for (const [i, text] of texts.entries()) {
      shelf.changeDocument(`file:///news/${i}.txt`, text, true);
      await shelf.settle(`file:///news/${i}.txt`);
    }
    return (words: string) => personCard(shelf, 'file:///news/0.txt', (texts[0] ?? '').indexOf(words) + 1);
  };
  const article = (day: string, name: string, age: string, office: string) =>
    `Harbour fund\n\n date ${day} PORT VELM — ${office} ${name}, ${age}, met the council of Port Velm on Monday, a spokesman said.\n\n` +
    'The council meets again next week. Residents of Port Velm have waited for months for the accounts.\n';
  const differences = async (...texts: readonly string[]) =>
    (await cards(...texts))('Castell')?.differences.map(({ of, here, there }) => [of, here, there.text]);

  it('says where they disagree about role, age or spelling', async () => {
    const here = article('2031-03-05', 'Lucia Castellane', '52', 'Mayor');
    assert.deepEqual(await differences(here, article('2031-03-07', 'Lucía Castellane', '47', 'Deputy Mayor')), [
      ['role', 'Mayor', 'Deputy Mayor'],
      ['age', '52', '47'],
      ['spelling', 'Lucia Castellane', 'Lucía Castellane'],
    ]);
  });

  it('says nothing of a birthday in between, or of what only one of them tells', async () => {
    const here = article('2031-03-05', 'Lucia Castellane', '52', 'Mayor');
    assert.deepEqual(await differences(here, article('2032-06-07', 'Lucia Castellane', '53', 'Mayor')), []);
    assert.deepEqual(await differences(here, article('2041-06-07', 'Lucia Castellane', '62', 'The baker')), []);
    assert.deepEqual(await differences(here), []);
  });

  it('says of a bare name whom it is taken to mean, where others bear it', async () => {
    const card = await cards(
      'PORT VELM — Henrik Staal met his cousin Viggo Staal in Port Velm on Monday, the council said.\n\n' +
        'Staal told reporters that he would resign. Odalys Brenn, the auditor, said on Tuesday that Brenn & Sons had not been asked.\n',
    );
    assert.equal(card('Henrik Staal')?.mention.isCertain, true);
    assert.equal(card('Staal told')?.mention.isCertain, false);
    assert.equal(card('Odalys Brenn')?.mention.isCertain, true);
    assert.equal(card('he would')?.mention.isCertain, false);
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
