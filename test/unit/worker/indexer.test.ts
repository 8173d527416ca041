import assert from 'node:assert/strict';
import { chmod, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { ownAnalyst } from '../../../src/worker/analyst/ownAnalyst';
import { diskFiles } from '../../../src/worker/files/diskFiles';
import type { Files } from '../../../src/worker/files/files';
import { type EncodedArticle, readArticle } from '../../../src/worker/store/encodedArticle';
import { article, countingAnalyst, readingOf, TemporaryFolder } from '../../support/articleFolder';

describe('The indexer', () => {
  let folder: TemporaryFolder;

  beforeEach(async () => {
    folder = await TemporaryFolder.make();
  });

  afterEach(() => folder.remove());

  it('reads the articles of a folder and the folders in it, whatever their names', async () => {
    const names = ['a.txt', 'b.article', 'c/d/e.text', "it's (odd) & 100 % #1 – ñ/ü.TXT"];
    for (const name of names) await folder.write(name, article('Imre Castellane', `Town ${name.length}`));
    await folder.write('note.md', article('Imre Castellane', 'Nowhere'));
    const reading = await readingOf(folder);
    await reading.follow();
    assert.deepEqual(reading.names(), [...names].sort());
  });

  it('leaves out what the settings exclude, and what they do not include', async () => {
    for (const name of ['a.txt', 'old/b.txt', 'old/deep/c.txt', 'drafts/d.txt', 'drafts/e.text', '.git/f.txt']) {
      await folder.write(name, article('Imre Castellane', name));
    }
    const reading = await readingOf(folder);
    await reading.follow({ exclude: ['**/.git', 'old', '**/*.{text,article}'] });
    assert.deepEqual(reading.names(), ['a.txt', 'drafts/d.txt']);
    await reading.follow({ include: ['drafts/**'] });
    assert.deepEqual(reading.names(), ['drafts/d.txt', 'drafts/e.text']);
    await reading.indexer.change({ changed: [folder.uri('old/b.txt')], removed: [] });
    await reading.settled();
    assert.deepEqual(reading.names(), ['drafts/d.txt', 'drafts/e.text']);
  });

  it('reads nothing of what the product keeps in the folder', async () => {
    await folder.write('a.txt', article('Imre Castellane', 'Vellmar'));
    await folder.write('.second-source/reports/b.txt', article('Nils Marrow', 'Karstad'));
    const reading = await readingOf(folder);
    await reading.follow();
    const changed = [folder.uri('.second-source/reports/b.txt'), folder.uri('.second-source')];
    await reading.indexer.change({ changed, removed: [] });
    await reading.settled();
    assert.deepEqual(reading.names(), ['a.txt']);
  });

  it('follows symbolic links, and reads each file once', async () => {
    const elsewhere = await TemporaryFolder.make();
    try {
      await elsewhere.write('far/away.txt', article('Nils Marrow', 'Karstad'));
      await folder.write('here/a.txt', article('Imre Castellane', 'Vellmar'));
      await symlink(folder.path, folder.at('here/loop'));
      await symlink(folder.at('here'), folder.at('again'));
      await symlink(folder.at('here/a.txt'), folder.at('b.txt'));
      await symlink(elsewhere.path, folder.at('link'));
      await symlink(folder.at('nothing'), folder.at('broken.txt'));
      const reading = await readingOf(folder);
      await reading.follow({ followLinks: true });
      assert.deepEqual(reading.names(), ['here/a.txt', 'link/far/away.txt']);
    } finally {
      await elsewhere.remove();
    }
  });

  it('says why it skips a file, and reads the others', async () => {
    await folder.write('good.txt', article('Imre Castellane', 'Vellmar'));
    await folder.write('huge.txt', article('Imre Castellane', 'Vellmar').repeat(40_000));
    await folder.write('binary.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0]));
    await folder.write('latin.txt', Buffer.from('Caf\xe9 owner resigns, officials said', 'latin1'));
    await folder.write('empty.txt', '');
    const reading = await readingOf(folder);
    await reading.follow();
    assert.deepEqual(reading.names(), ['good.txt', 'latin.txt']);
    const reasonOf = (name: string) => reading.log.find((line) => line.includes(name)) ?? '';
    assert.match(reasonOf('huge.txt'), /is too large to read \(\d{5} KB, limit 512 KB/);
    assert.match(reasonOf('binary.txt'), /binary/);
    assert.match(reasonOf('latin.txt'), /Windows-1252/);
    assert.equal(reading.indexer.progress.skipped, 3);
    await folder.write('binary.txt', article('Odalys Brenn', 'Karstad'));
    await reading.indexer.change({ changed: [folder.uri('binary.txt')], removed: [] });
    await reading.settled();
    assert.deepEqual(reading.names(), ['binary.txt', 'good.txt', 'latin.txt']);
    assert.equal(reading.indexer.progress.skipped, 2);
  });

  it('reads a file that was too large when the limit is raised, and no longer when it is lowered', async () => {
    await folder.write('long.txt', article('Imre Castellane', 'Vellmar').repeat(70));
    const reading = await readingOf(folder);
    const limited = async (largestArticle: number) => {
      reading.indexer.limit(largestArticle);
      await reading.settled();
      return reading.names();
    };
    await reading.follow();
    assert.deepEqual(reading.names(), ['long.txt']);
    assert.deepEqual(await limited(16), []);
    assert.match(reading.log.join(), /long\.txt: is too large to read \(\d\d KB, limit 16 KB/);
    assert.deepEqual(await limited(64), ['long.txt']);
  });

  it('names a file that it may not read', async () => {
    await folder.write('secret.txt', article('Imre Castellane', 'Vellmar'));
    await folder.write('open.txt', article('Imre Castellane', 'Vellmar'));
    await chmod(folder.at('secret.txt'), 0);
    const denied: Files = {
      ...diskFiles,
      read: (uri) =>
        uri.endsWith('secret.txt') ? Promise.reject(new Error('permission denied')) : diskFiles.read(uri),
    };
    const reading = await readingOf(folder, { files: denied });
    await reading.follow();
    assert.deepEqual(reading.names(), ['open.txt']);
    assert.match(reading.log.join('\n'), /secret\.txt: permission denied/);
  });

  it('follows files that come, change, move and go, and whole folders', async () => {
    const reading = await readingOf(folder);
    await reading.follow();
    await folder.write('a/b.txt', article('Imre Castellane', 'Vellmar'));
    await folder.write('a/c.txt', article('Nils Marrow', 'Karstad'));
    await reading.indexer.change({ changed: [folder.uri('a')], removed: [] });
    await reading.settled();
    assert.deepEqual(reading.names(), ['a/b.txt', 'a/c.txt']);
    await rename(folder.at('a'), folder.at('z'));
    await reading.indexer.change({ changed: [folder.uri('z')], removed: [folder.uri('a')] });
    await reading.settled();
    assert.deepEqual(reading.names(), ['z/b.txt', 'z/c.txt']);
    await rm(folder.at('z/b.txt'));
    await reading.indexer.change({ changed: [], removed: [folder.uri('z/b.txt')] });
    await reading.settled();
    assert.deepEqual(reading.names(), ['z/c.txt']);
  });

  it('takes a thousand changes in a moment for one of each file', async () => {
    const analyst = countingAnalyst();
    await folder.write('a.txt', article('Imre Castellane', 'Vellmar'));
    const reading = await readingOf(folder, { analyst });
    await reading.follow();
    for (let i = 0; i < 1000; i++) {
      const changed = [folder.uri('a.txt')];
      if (i % 100 === 0) await writeFile(folder.at('a.txt'), article(`Imre Castellane${i}`, 'Vellmar'));
      void reading.indexer.change({ changed, removed: i % 3 === 0 ? changed : [] });
    }
    await sleep(20);
    await reading.settled();
    assert.match(reading.shelf.get(folder.uri('a.txt'))?.text ?? '', /Castellane900/);
    assert.ok(analyst.read.length <= 12, `${analyst.read.length} analyses`);
  });

  it('ends with what a file says that changes while it is read', async () => {
    await folder.write('a.txt', article('Imre Castellane', 'Vellmar'));
    let changes = 0;
    const restless: Files = {
      ...diskFiles,
      async read(uri) {
        const bytes = await diskFiles.read(uri);
        if (changes++ < 3) {
          await folder.write('a.txt', article(`Nils Marrow${changes}`, 'Vellmar'));
          void reading.indexer.change({ changed: [uri], removed: [] });
        }
        return bytes;
      },
    };
    const reading = await readingOf(folder, { files: restless });
    await reading.follow();
    assert.match(reading.shelf.get(folder.uri('a.txt'))?.text ?? '', /Marrow3/);
  });

  it('pauses, goes on, and stops when told', async () => {
    for (let i = 0; i < 60; i++) await folder.write(`${i}.txt`, article('Imre Castellane', `Town ${i}`));
    const reading = await readingOf(folder);
    reading.indexer.pause();
    await reading.indexer.follow([{ uri: folder.uri(), include: [], exclude: [] }]);
    assert.equal(reading.indexer.progress.state, 'paused');
    assert.equal(reading.indexer.progress.total, 60);
    assert.deepEqual(reading.names(), []);
    reading.indexer.resume();
    while (reading.names().length === 0) await sleep(1);
    reading.indexer.cancel();
    await reading.settled();
    assert.ok(reading.names().length < 60);
    await folder.write('60.txt', article('Nils Marrow', 'Karstad'));
    await reading.indexer.change({ changed: [folder.uri('60.txt')], removed: [] });
    await reading.settled();
    assert.ok(reading.names().includes('60.txt'));
  });

  it('stops in the middle of everything when the workspace is closed', async () => {
    for (let i = 0; i < 60; i++) await folder.write(`${i}.txt`, article('Imre Castellane', `Town ${i}`));
    const cache = await TemporaryFolder.make();
    const first = await readingOf(folder, { storage: cache.path });
    void first.indexer.follow([{ uri: folder.uri(), include: [], exclude: [] }]);
    while (first.names().length < 5) await sleep(1);
    await first.indexer.dispose();
    const second = await readingOf(folder, { storage: cache.path });
    await second.follow();
    assert.equal(second.names().length, 60);
    await second.indexer.dispose();
    await cache.remove();
  });

  it('leaves an open document as it is, until it is closed', async () => {
    const uri = folder.uri('a.txt');
    await folder.write('a.txt', article('Imre Castellane', 'Vellmar'));
    const reading = await readingOf(folder);
    await reading.follow();
    reading.shelf.changeDocument(uri, article('Odalys Brenn', 'Vellmar'), true);
    await folder.write('a.txt', article('Nils Marrow', 'Vellmar'));
    await reading.indexer.change({ changed: [uri], removed: [] });
    await reading.settled();
    await reading.shelf.settle(uri);
    assert.match(reading.shelf.get(uri)?.text ?? '', /Odalys Brenn/);
    reading.shelf.closeDocument(uri);
    reading.indexer.refresh(uri);
    await reading.settled();
    assert.match(reading.shelf.get(uri)?.text ?? '', /Nils Marrow/);
  });

  it('goes on when the analysis of a text fails', async () => {
    await folder.write('good.txt', article('Imre Castellane', 'Vellmar'));
    await folder.write('bad.txt', article('Otto Quill', 'Karstad'));
    const failing = {
      ...ownAnalyst,
      analyze: (text: string) =>
        text.includes('Quill')
          ? Promise.reject(new Error('could not be read: out of memory'))
          : ownAnalyst.analyze(text),
    };
    const reading = await readingOf(folder, { analyst: failing });
    await reading.follow();
    assert.deepEqual(reading.names(), ['good.txt']);
    assert.match(reading.log.join('\n'), /bad\.txt: could not be read: out of memory/);
  });

  it('answers the same in whatever order files come, change and go', async () => {
    const texts = ['Vellmar', 'Karstad', 'Sorrel Bay'].flatMap((town) =>
      ['Imre Castellane', 'Odalys Castellane'].map((name) => readArticle(article(name, town))),
    );
    const links = async (steps: readonly (readonly [number, EncodedArticle | null])[]) => {
      const { shelf } = await readingOf(folder);
      for (const [file, text] of steps) shelf.put(`file:///${file}.txt`, text);
      return {
        links: shelf.corpus.allCorroborations(),
        people: [...shelf.people(null)].map(({ person }) => person.name).sort(),
      };
    };
    const step = fc.tuple(fc.nat(5), fc.option(fc.constantFrom(...texts), { freq: 4 }));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), fc.infiniteStream(fc.nat()), async (steps, random) => {
        const last = [...new Map(steps)].filter(([, text]) => text !== null);
        const shuffled = last.map((each) => [random.next().value, each] as const).sort(([a], [b]) => a - b);
        assert.deepEqual(await links(steps), await links(shuffled.map(([, each]) => each)));
      }),
      { numRuns: 15 },
    );
  });
});
