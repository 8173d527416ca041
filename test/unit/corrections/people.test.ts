import assert from 'node:assert/strict';
import { type Correction, Corrections, wordsAt } from '../../../src/corpus/corrections';
import { correctPeople } from '../../../src/corpus/corrections/people';
import { Shelf } from '../../../src/worker/shelf';
import { eventPlace, mentionPlace, personPlaces } from '../../../src/worker/views/corrections';
import { articleEvents } from '../../../src/worker/views/events';
import { people } from '../../../src/worker/views/people';
import { personCard } from '../../../src/worker/views/personCard';

const HERE = 'file:///news/harbour.txt';
const THERE = 'file:///news/council.txt';
const ARTICLE =
  ' date 2031-03-05 PORT VELM — Mayor Imre Castellane of Port Velm met the auditor Odalys Brenn on Monday. ' +
  'He resigned on Tuesday, after the council had asked for his accounts.\n\n' +
  '“I have nothing to hide,” Mr. Castellane told reporters outside the town hall.\n\n' +
  'Ms. Brenn said that Castellane had signed every page. Imre Castelane could not be reached on Wednesday.\n';
const OTHER =
  ' date 2031-03-09 PORT VELM — Imre Castellane, the former mayor of Port Velm, left for Karstad on Saturday.\n\n' +
  'The council of Port Velm meets again next week to choose a successor, a spokesman said.\n';
const at = '2031-03-10T10:00:00Z';

describe('People as the reader corrects them', () => {
  let shelf: Shelf;

  beforeEach(async () => {
    shelf = new Shelf();
    await say(HERE, ARTICLE);
    await say(THERE, OTHER);
  });

  const say = (uri: string, text: string): Promise<void> => {
    shelf.changeDocument(uri, text, true);
    return shelf.settle(uri);
  };
  const textOf = (uri: string): string => shelf.get(uri)?.text ?? '';
  const offsetOf = (uri: string, words: string): number => {
    const offset = textOf(uri).indexOf(words);
    assert.notEqual(offset, -1, words);
    return offset;
  };
  const placeAt = (uri: string, words: string) => {
    const article = shelf.get(uri);
    const place = article && mentionPlace(shelf, uri, article.lines.positionAt(offsetOf(uri, words)));
    assert.ok(place, `nobody is meant by “${words}”`);
    return place;
  };
  const said = (uri: string, words: string) => {
    const { article, place } = placeAt(uri, words);
    return { article, place, at };
  };
  const cardAt = (words: string, uri = HERE) => personCard(shelf, uri, offsetOf(uri, words));
  const names = (uri = HERE) =>
    people(shelf, uri)
      .map(({ name }) => name)
      .sort();
  const labels = () => articleEvents(shelf, HERE)?.events.map(({ label }) => label) ?? [];
  async function correct(...corrections: readonly Correction[]): Promise<void> {
    shelf.correct(new Corrections(corrections));
    await shelf.settle(null);
  }

  it('are left as they are where nothing is said of them', () => {
    assert.deepEqual(names(), ['Imre Castelane', 'Imre Castellane', 'Odalys Brenn']);
    assert.equal(cardAt('He resigned')?.name, 'Imre Castellane');
    assert.equal(cardAt('Imre Castellane')?.otherArticles, 1);
  });

  it('are one where two are called the same person, with all that was either’s', async () => {
    const other = said(HERE, 'Imre Castellane');
    await correct({ kind: 'samePerson', ...said(HERE, 'Imre Castelane'), other });
    assert.deepEqual(names(), ['Imre Castellane', 'Odalys Brenn']);
    const card = cardAt('Imre Castelane');
    assert.equal(card?.name, 'Imre Castellane');
    assert.ok(card?.aliases.includes('Imre Castelane'));
    assert.equal(card?.otherArticles, 1);
    await correct();
    assert.equal(cardAt('Imre Castelane')?.name, 'Imre Castelane');
  });

  it('are one across articles, whatever they are called', async () => {
    const other = said(THERE, 'Imre Castellane');
    await correct({ kind: 'samePerson', ...said(HERE, 'Odalys Brenn'), other });
    const card = cardAt('Ms. Brenn');
    assert.equal(card?.name, 'Odalys Brenn');
    assert.equal(card?.otherArticles, 1);
    assert.equal(cardAt('Imre Castellane', THERE)?.identity, card?.identity);
    assert.deepEqual(
      personPlaces(shelf, card?.identity ?? '', THERE).map(({ place }) => place.words),
      ['Imre Castellane'],
    );
    await correct();
    assert.equal(cardAt('Ms. Brenn')?.otherArticles, 0);
  });

  it('are whom the reader means by a pronoun, in the card and in what is told of it', async () => {
    const pronoun = said(HERE, 'He resigned');
    assert.ok(labels().some((label) => /Castellane resigned/.test(label)));
    await correct({ kind: 'samePerson', ...pronoun, other: said(HERE, 'Odalys Brenn') });
    assert.equal(cardAt('He resigned')?.name, 'Odalys Brenn');
    assert.ok(
      labels().some((label) => /Brenn resigned/.test(label)),
      labels().join('; '),
    );
    assert.ok(!labels().some((label) => /Castellane resigned/.test(label)), labels().join('; '));
  });

  it('lose a pronoun that does not mean them, and nobody else is found for it', async () => {
    await correct({ kind: 'notTheSamePerson', value: 'mention', ...said(HERE, 'He resigned') });
    assert.equal(cardAt('He resigned'), null);
    assert.ok(!labels().some((label) => /Castellane resigned/.test(label)), labels().join('; '));
    assert.equal(cardAt('Imre Castellane')?.name, 'Imre Castellane');
  });

  it('lose a name that means somebody else, who says what was said with it', async () => {
    const speaker = () => {
      const { quotes = [], people: all = [] } = shelf.get(HERE)?.analysis ?? {};
      return all.find(({ id }) => id === quotes[0]?.speaker)?.name;
    };
    assert.equal(speaker(), 'Imre Castellane');
    const words = 'Castellane told';
    await correct({ kind: 'notTheSamePerson', value: 'mention', ...said(HERE, words) });
    const [parted, rest] = [cardAt(words), cardAt('Imre Castellane')];
    assert.ok(parted && rest);
    assert.notEqual(parted.identity, rest.identity);
    assert.equal(rest.otherArticles, 1, 'who is left is the one of the other article');
    assert.equal(parted.otherArticles, 0);
    assert.equal(speaker(), 'Castellane');
  });

  it('are others than in other articles, where the reader says so', async () => {
    await correct({ kind: 'notTheSamePerson', value: 'article', ...said(HERE, 'Imre Castellane') });
    assert.equal(cardAt('Imre Castellane')?.otherArticles, 0);
    assert.equal(cardAt('Imre Castellane', THERE)?.otherArticles, 0);
    assert.equal(cardAt('He resigned')?.name, 'Imre Castellane', 'within the article nothing changes');
    await correct();
    assert.equal(cardAt('Imre Castellane')?.otherArticles, 1);
  });

  it('are nobody: no card, no row, no part in any event', async () => {
    await correct({ kind: 'notAPerson', ...said(HERE, 'Imre Castellane') });
    assert.deepEqual(names(), ['Imre Castelane', 'Odalys Brenn']);
    assert.equal(cardAt('Castellane told'), null);
    const participants = articleEvents(shelf, HERE)?.events.flatMap((event) => event.participants);
    assert.ok(!participants?.some(({ name }) => name === 'Imre Castellane'));
    assert.deepEqual(
      shelf.get(HERE)?.analysis.quotes.map(({ speaker }) => speaker),
      [null],
    );
    assert.deepEqual(names(THERE), ['Imre Castellane']);
  });

  it('are called as the reader calls them, everywhere but in the words of the article', async () => {
    await correct({ kind: 'personName', value: 'Imre Castellane-Voss', ...said(HERE, 'Imre Castellane') });
    assert.equal(cardAt('Castellane told')?.name, 'Imre Castellane-Voss');
    assert.ok(cardAt('Castellane told')?.aliases.includes('Imre Castellane'));
    assert.ok(names().includes('Imre Castellane-Voss'));
    assert.ok(!names().includes('Imre Castellane'));
  });

  it('stay corrected when the article is edited around them, and are left alone where their words are gone', async () => {
    await correct({ kind: 'personName', value: 'Odalys Brenn-Holt', ...said(HERE, 'Odalys Brenn') });
    await say(HERE, `A headline above it\n\n${ARTICLE.replace('on Monday. ', 'in the afternoon. ')}`);
    assert.equal(cardAt('Ms. Brenn')?.name, 'Odalys Brenn-Holt');
    await say(HERE, ARTICLE.replaceAll('Brenn', 'Tarvik'));
    assert.equal(cardAt('Ms. Tarvik')?.name, 'Odalys Tarvik');
  });

  it('follow what is said last, and what is said of other articles not at all', async () => {
    const brenn = said(HERE, 'Odalys Brenn');
    await correct(
      { kind: 'notAPerson', ...brenn, article: { ...brenn.article, file: THERE } },
      { kind: 'samePerson', ...said(HERE, 'He resigned'), other: said(HERE, 'Odalys Brenn') },
      {
        kind: 'samePerson',
        ...said(HERE, 'He resigned'),
        other: said(HERE, 'Imre Castellane'),
        at: '2031-03-11T10:00:00Z',
      },
    );
    assert.equal(cardAt('He resigned')?.name, 'Imre Castellane');
    assert.ok(names().includes('Odalys Brenn'));
  });

  it('are corrected in an article that has invisible characters and entities in it', async () => {
    await say(HERE, ARTICLE.replace('Odalys Brenn on', 'Odalys B\u00adrenn&nbsp;on'));
    await correct({ kind: 'personName', value: 'Odalys Brenn-Holt', ...said(HERE, 'Odalys B') });
    assert.equal(cardAt('Ms. Brenn')?.name, 'Odalys Brenn-Holt');
  });
});

describe('People of whom much is said', () => {
  /** More than a program could correct whose time grows with the square of their number. */
  const COUNT = 20_000;
  const pieces = Array.from({ length: COUNT }, (_, i) => `Quill said on day ${i} that. `);
  const text = pieces.join('');
  let at = 0;
  const mentions = pieces.map((piece) => {
    const start = at;
    at += piece.length;
    return { start, end: start + 'Quill'.length, kind: 'name' } as const;
  });
  const places = mentions.map((mention) => ({
    article: { file: HERE, lines: [] },
    place: wordsAt(text, mention),
    at: null,
  }));
  const person = { name: 'Quill', aliases: [], roles: [], byline: false, gender: null };

  it('are corrected in quantity, in a time that grows with their number', () => {
    const one = { quotes: [], people: [{ ...person, id: 'p1', mentions }] };
    const parted = correctPeople(
      text,
      one,
      places.map((place) => ({ kind: 'notTheSamePerson', value: 'mention', ...place })),
    );
    assert.equal(parted.people.length, COUNT);
    const joined = correctPeople(
      text,
      parted,
      places.map((place, i) => ({ kind: 'samePerson', ...place, other: places[Math.floor(i / 2)] ?? place })),
    );
    assert.deepEqual(
      joined.people.map((each) => each.mentions.length),
      [COUNT],
    );
  });
});

describe('Events as the reader corrects them', () => {
  let shelf: Shelf;
  const URI = HERE;
  const event = (label: RegExp) => articleEvents(shelf, URI)?.events.find((each) => label.test(each.label));

  beforeEach(async () => {
    shelf = new Shelf();
    shelf.changeDocument(URI, ARTICLE, true);
    await shelf.settle(URI);
  });
  const said = (label: RegExp) => {
    const found = event(label);
    const place = found && eventPlace(shelf, URI, found.id);
    assert.ok(place);
    return { ...place, at };
  };
  async function correct(...corrections: readonly Correction[]): Promise<void> {
    shelf.correct(new Corrections(corrections));
    await shelf.settle(null);
  }

  it('are hidden, and shown again', async () => {
    const place = said(/resigned/);
    assert.equal(event(/resigned/)?.shown, true);
    await correct({ kind: 'eventShown', value: false, ...place });
    assert.equal(event(/resigned/)?.shown, false);
    assert.deepEqual(event(/resigned/)?.reasons, ['you hid it']);
    assert.ok(!personCard(shelf, URI, ARTICLE.indexOf('Imre'))?.deeds.some(({ text }) => /resigned/.test(text)));
    await correct();
    assert.equal(event(/resigned/)?.shown, true);
  });

  it('are corrected too when that is said while the document is still being read', async () => {
    const place = said(/resigned/);
    shelf = new Shelf();
    shelf.changeDocument(URI, ARTICLE, true);
    const reading = shelf.settle(URI);
    shelf.correct(new Corrections([{ kind: 'eventShown', value: false, ...place }]));
    await reading;
    await shelf.settle(URI);
    assert.deepEqual(event(/resigned/)?.reasons, ['you hid it']);
  });

  it('have the day and the source that the reader gives them, or none', async () => {
    const place = said(/resigned/);
    await correct(
      { kind: 'eventDay', value: '2031-02-11', ...place },
      { kind: 'eventSource', value: 'a clerk of the court', ...place },
    );
    const { time, timeStated, attribution, anonymous } = event(/resigned/) ?? {};
    assert.deepEqual(
      { time, timeStated, attribution, anonymous },
      { time: '2031-02-11', timeStated: true, attribution: 'a clerk of the court', anonymous: false },
    );
    await correct({ kind: 'eventDay', value: null, ...place }, { kind: 'eventSource', value: null, ...place });
    assert.deepEqual([event(/resigned/)?.time, event(/resigned/)?.attribution], [null, null]);
  });
});
