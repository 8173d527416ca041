import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Corpus } from '../../../src/corpus';
import { articleOf } from './support';

type Folder = Readonly<Record<string, string | null>>;

/** A corpus of articles that name these outlets, or none. */
function corpusOf(folder: Folder, order = Object.keys(folder)): Corpus {
  const corpus = new Corpus();
  for (const path of order) add(corpus, path, folder[path] ?? null);
  return corpus;
}

function add(corpus: Corpus, path: string, publisher: string | null): void {
  const { text, analysis } = articleOf(['The bridge was closed on Monday.'], publisher === null ? {} : { publisher });
  corpus.set(path, text, analysis);
}

const publishers = (folder: Folder): (string | null)[] =>
  Object.keys(folder).map((path) => corpusOf(folder).publisherOf(path));

describe('The outlet of an article that names none', () => {
  it('is the one that its folder is called after, where others there name it', () => {
    const said = { 'news/Tern Courier/a.txt': 'The Tern Courier', 'news/Tern Courier/b.txt': null };
    assert.deepEqual(publishers(said), ['The Tern Courier', 'The Tern Courier']);
    const address = {
      'file:///n/terncourier.example/1/a.txt': 'Tern Courier',
      'file:///n/terncourier.example/2/b.txt': null,
    };
    assert.deepEqual(publishers(address), ['Tern Courier', 'Tern Courier']);
    const escaped = { 'file:///n/Tern%20Courier/a.txt': 'Tern Courier', 'file:///n/Tern%20Courier/b.txt': null };
    assert.deepEqual(publishers(escaped), ['Tern Courier', 'Tern Courier']);
  });

  it('is the one that its name begins with, or is the initials of', () => {
    assert.deepEqual(
      publishers({ 'n/tern-courier-flood.txt': 'Tern Courier', 'n/tern-courier-vote.txt': null, 'n/vote.txt': null }),
      ['Tern Courier', 'Tern Courier', null],
    );
    assert.deepEqual(publishers({ '1/nhp.txt': 'Norland Harbour Press', '2/nhp.txt': null, '2/other.txt': null }), [
      'Norland Harbour Press',
      'Norland Harbour Press',
      null,
    ]);
  });

  it('is the one that a folder of several silent articles is called', () => {
    const folder = {
      'n/ardmoor-observer/a.txt': null,
      'n/ardmoor-observer/b.txt': null,
      'n/ardmoor-observer/c.txt': null,
    };
    assert.deepEqual(publishers(folder), ['Ardmoor Observer', 'Ardmoor Observer', 'Ardmoor Observer']);
    assert.deepEqual(publishers({ 'n/ardmoor-observer/a.txt': null }), [null]);
  });

  it('is not known where the folder is called something else, or its articles are of two outlets', () => {
    assert.deepEqual(
      publishers({ 'inbox/a.txt': 'Tern Courier', 'inbox/b.txt': 'Tern Courier', 'inbox/c.txt': null }),
      ['Tern Courier', 'Tern Courier', null],
    );
    const mixed = {
      'tern courier/a.txt': 'Tern Courier',
      'tern courier/b.txt': 'Velm Echo',
      'tern courier/c.txt': null,
    };
    assert.deepEqual(publishers(mixed), ['Tern Courier', 'Velm Echo', null]);
    assert.deepEqual(publishers({ 'n/flood-bridge-1.txt': 'Velm Echo', 'n/flood-bridge-2.txt': null }), [
      'Velm Echo',
      null,
    ]);
  });

  it('is what the article says itself, wherever it lies', () => {
    const folder = { 'Tern Courier/a.txt': 'Velm Echo', 'Tern Courier/b.txt': 'Velm Echo' };
    assert.deepEqual(publishers(folder), ['Velm Echo', 'Velm Echo']);
  });

  it('counts with the others of that outlet as one source', () => {
    const corpus = corpusOf({ here: null, 'Velm Echo/a.txt': 'Velm Echo', 'Velm Echo/b.txt': null });
    const [group] = corpus.sourcesOf(
      ['Velm Echo/a.txt', 'Velm Echo/b.txt'].map((path) => ({
        here: { path: 'here', sentence: 0 },
        there: { path, sentence: 0 },
        quotation: false,
      })),
    );
    assert.equal(group?.reason, 'same outlet: Velm Echo');
  });

  it('is the same in whatever order articles came, changed and went', () => {
    const folder = {
      'Velm Echo/a.txt': 'Velm Echo',
      'Velm Echo/b.txt': null,
      'Velm Echo/old/c.txt': null,
      'n/velm-echo-1.txt': null,
      'n/velm-echo-2.txt': 'Velm Echo',
      'n/vote.txt': null,
    };
    const paths = Object.keys(folder);
    const expected = publishers(folder);
    fc.assert(
      fc.property(fc.shuffledSubarray(paths, { minLength: paths.length }), fc.subarray(paths), (order, changed) => {
        const corpus = corpusOf(folder, order);
        for (const path of changed) add(corpus, path, 'Orrin Post');
        for (const path of changed) corpus.remove(path);
        for (const path of changed) add(corpus, path, folder[path as keyof typeof folder]);
        assert.deepEqual(
          paths.map((path) => corpus.publisherOf(path)),
          expected,
        );
      }),
      { numRuns: 20 },
    );
  });
});
