import assert from 'node:assert/strict';
import { rename } from 'node:fs/promises';
import { type Correction, Corrections, linesOf } from '../../../src/corpus/corrections';
import { Shelf } from '../../../src/worker/shelf';
import { readArticle } from '../../../src/worker/store/encodedArticle';
import { articleEvents } from '../../../src/worker/views/events';
import { articleMetadata } from '../../../src/worker/views/layout';
import { articleLinks, linkCorrection } from '../../../src/worker/views/links';
import { personCard } from '../../../src/worker/views/personCard';
import { articleTimes } from '../../../src/worker/views/times';
import { readingOf, TemporaryFolder } from '../../support/articleFolder';

const HERE =
  'Mayor resigns over harbour fund\n\n date 2031-03-05 PORT VELM — Mayor Imre Castellane of Port Velm resigned on Sunday after auditors found money missing from the harbour fund.\n\n' +
  'The council of Port Velm meets again next week to choose a successor.\n';
const THERE =
  'Imre Castellane stepped down as mayor of Port Velm on Sunday, after the auditors had found a hole in the harbour fund.\n\n' +
  'Shopkeepers around the harbour welcomed the news, and said that Mr. Castellane had been a friend of theirs.\n';

const placeOf = (file: string, text: string) => ({ file, lines: linesOf(text) });
const at = '2031-03-10T10:00:00Z';

describe('A corrected article', () => {
  let folder: TemporaryFolder;
  let reading: Awaited<ReturnType<typeof readingOf>>;
  const namesakes: string[] = [];

  beforeEach(async () => {
    namesakes.length = 0;
    folder = await TemporaryFolder.make();
    await folder.write('here.txt', HERE);
    await folder.write('there.txt', THERE);
    reading = await readingOf(folder, { onNamesake: (uri) => void namesakes.push(uri) });
    await reading.follow();
  });
  afterEach(() => folder.remove());

  const [here, there] = ['here.txt', 'there.txt'].map((name) => () => folder.uri(name)) as [() => string, () => string];

  /** As the worker does it. */
  async function correct(...corrections: readonly Correction[]): Promise<void> {
    for (const uri of reading.shelf.correct(new Corrections(corrections))) reading.indexer.refresh(uri);
    await reading.settled();
  }
  const metadata = (uri = here()) => articleMetadata(reading.shelf, uri);
  const sources = (uri = there()) =>
    articleLinks(reading.shelf, uri).flatMap(({ sentences }) =>
      sentences.flatMap(({ tellings }) => tellings.map(({ source }) => source)),
    );
  const timeOfResignation = () =>
    articleEvents(reading.shelf, here())?.events.find(({ label }) => /Castellane.* resign/.test(label))?.time;

  it('has the headline, date and outlet that the reader gives it, and its own again when she takes them back', async () => {
    const before = metadata();
    assert.equal(before?.publicationDate, '2031-03-05');
    const article = placeOf(here(), HERE);
    await correct(
      { kind: 'headline', value: 'Port Velm’s mayor goes', article, at },
      { kind: 'publicationDate', value: '2031-03-12', article, at },
      { kind: 'publisher', value: 'Velm Echo', article, at },
    );
    const { lines: _, ...known } = metadata() ?? {};
    assert.deepEqual(known, {
      headline: 'Port Velm’s mayor goes',
      publisher: 'Velm Echo',
      publicationDate: '2031-03-12',
    });
    assert.deepEqual(sources(), ['Velm Echo'], 'other articles call it by its outlet');
    await correct();
    assert.deepEqual(metadata(), before);
  });

  it('tells its events of the days that follow from its corrected date', async () => {
    assert.equal(timeOfResignation(), '2031-03-02');
    await correct({ kind: 'publicationDate', value: '2031-03-12', article: placeOf(here(), HERE), at });
    assert.equal(timeOfResignation(), '2031-03-09');
    assert.match(
      articleTimes(reading.shelf, here())
        .map(({ anchor }) => anchor)
        .join(),
      /the publication date, 2031-03-12/,
    );
    await correct({ kind: 'publicationDate', value: null, article: placeOf(here(), HERE), at });
    assert.equal(metadata()?.publicationDate, null);
    assert.doesNotMatch(timeOfResignation() ?? '', /^2031/);
  });

  it('is corrected alike while it is open, before and after an edit', async () => {
    const { shelf } = reading;
    shelf.changeDocument(here(), HERE, true);
    await correct({ kind: 'publisher', value: 'Velm Echo', article: placeOf(here(), HERE), at });
    await shelf.settle(here());
    assert.equal(metadata()?.publisher, 'Velm Echo');
    shelf.changeDocument(here(), `${HERE}\nNobody said more.\n`, true);
    await shelf.settle(here());
    assert.equal(metadata()?.publisher, 'Velm Echo');
    await correct();
    await shelf.settle(here());
    assert.equal(metadata()?.publisher, null);
  });

  it('is left alone by what was said of another article in a file of its name', async () => {
    await correct({ kind: 'publisher', value: 'Velm Echo', article: placeOf(here(), THERE), at });
    assert.equal(metadata()?.publisher, null);
  });

  it('that is no source is read, and named and counted by no other', async () => {
    assert.equal(sources().length, 1);
    const offset = THERE.indexOf('Imre');
    assert.equal(personCard(reading.shelf, there(), offset)?.otherArticles, 1);
    const correction: Correction = { kind: 'notASource', article: placeOf(here(), HERE), at };
    await correct(correction);
    assert.deepEqual(sources(), []);
    const card = personCard(reading.shelf, there(), offset);
    assert.equal(card?.otherArticles, 0);
    assert.ok(card?.deeds.every(({ location }) => location.uri === there()));
    assert.ok((articleEvents(reading.shelf, here())?.events.length ?? 0) > 0, 'it has its tree');
    assert.ok(personCard(reading.shelf, here(), HERE.indexOf('Imre')), 'and its cards');
    assert.equal(sources(here()).length, 1, 'and says who else tells it');
    await correct();
    assert.equal(sources().length, 1);
  });

  it('that is none is taken off the shelf, and one that is one is put there', async () => {
    const NOTE = 'to do\n- call the harbour\n- buy bread\n';
    await folder.write('note.txt', NOTE);
    await reading.indexer.change({ changed: [folder.uri('note.txt')], removed: [] });
    await reading.settled();
    assert.deepEqual(reading.names(), ['here.txt', 'there.txt']);
    await correct(
      { kind: 'reading', value: 'notAnArticle', article: placeOf(here(), HERE), at },
      { kind: 'reading', value: 'article', article: placeOf(folder.uri('note.txt'), NOTE), at },
    );
    assert.deepEqual(reading.names(), ['note.txt', 'there.txt']);
    await correct();
    assert.deepEqual(reading.names(), ['here.txt', 'there.txt']);
  });

  it('shows no link that the reader called wrong, also when the articles are edited', async () => {
    const [telling] = articleLinks(reading.shelf, there()).flatMap(({ sentences }) =>
      sentences.flatMap(({ tellings }) => tellings),
    );
    assert.ok(telling);
    const correction = linkCorrection(reading.shelf, there(), telling.key);
    assert.ok(correction);
    await correct(correction);
    assert.deepEqual([sources(), sources(here())], [[], []]);
    await folder.write('here.txt', `A line above it.\n\n${HERE}`);
    reading.indexer.refresh(here());
    await reading.settled();
    assert.deepEqual(sources(), []);
    await correct();
    assert.equal(sources().length, 1);
  });

  it('is looked for by its lines when a file comes that may be it', async () => {
    await correct({ kind: 'publisher', value: 'Velm Echo', article: placeOf(here(), HERE), at });
    await rename(folder.at('here.txt'), folder.at('renamed.txt'));
    await reading.indexer.change({ changed: [folder.uri('renamed.txt')], removed: [here()] });
    await reading.settled();
    assert.deepEqual(namesakes, [folder.uri('renamed.txt')]);
  });

  it('keeps its corrections when it is read by nobody but a shelf', () => {
    const shelf = new Shelf();
    shelf.correct(new Corrections([{ kind: 'notASource', article: placeOf('memory:/a.txt', HERE), at }]));
    shelf.put('memory:/a.txt', readArticle(HERE));
    assert.equal(shelf.corpus.isSource('memory:/a.txt'), false);
  });
});
