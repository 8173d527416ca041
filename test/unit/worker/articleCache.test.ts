import assert from 'node:assert/strict';
import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ArticleCache } from '../../../src/worker/store/articleCache';
import { DiskStorage } from '../../../src/worker/store/diskStorage';
import type { Storage } from '../../../src/worker/store/storage';
import { article, countingAnalyst, type ReadingOptions, readingOf, TemporaryFolder } from '../../support/articleFolder';

const TOWNS = ['Vellmar', 'Odd Haven', 'Sorrel Bay', 'Karstad', 'Lower Minns'];

describe('The cache of analyses', () => {
  let folder: TemporaryFolder;
  let cache: TemporaryFolder;

  beforeEach(async () => {
    folder = await TemporaryFolder.make();
    cache = await TemporaryFolder.make();
    for (const [i, town] of TOWNS.entries()) {
      await folder.write(`${i}.txt`, article('Imre Castellane', town));
    }
    await folder.write('list.txt', 'apples\npears\nplums\n');
  });

  afterEach(async () => {
    await folder.remove();
    await cache.remove();
  });

  /** Starts, reads the folder and stops; tells how many texts were analysed. */
  async function session(options: ReadingOptions = {}) {
    const analyst = countingAnalyst();
    const reading = await readingOf(folder, { storage: cache.path, analyst, ...options });
    await reading.follow();
    const links = reading.shelf.corpus.allCorroborations();
    await reading.indexer.dispose();
    const problems = reading.log.filter((line) => !line.startsWith('Took '));
    return { analysed: analyst.read.length, names: reading.names(), links, problems };
  }

  it('spares a second start all work, and changes nothing', async () => {
    const first = await session();
    assert.equal(first.analysed, 6);
    assert.equal(first.names.length, 5);
    assert.ok(first.links.length > 0);
    const second = await session();
    assert.deepEqual(second, { ...first, analysed: 0 });
  });

  it('knows a file by what it says, not by its name', async () => {
    await session();
    await folder.write('renamed.txt', await readFile(folder.at('0.txt')));
    assert.equal((await session()).analysed, 0);
  });

  it('reads anew what changed', async () => {
    await session();
    await folder.write('0.txt', article('Odalys Brenn', 'Vellmar'));
    const { analysed, names } = await session();
    assert.equal(analysed, 1);
    assert.equal(names.length, 5);
  });

  it('uses nothing of another version', async () => {
    await session();
    assert.equal((await session({ version: 'another' })).analysed, 6);
    assert.equal((await session({ version: 'another' })).analysed, 0);
  });

  it('is rebuilt when it is damaged, cut short, or not ours, and says so once', async () => {
    const whole = await session();
    const damages: ((file: string) => Promise<void>)[] = [
      (file) => truncate(file, 100),
      (file) => truncate(file, 0),
      (file) => writeFile(file, 'something else'),
      async (file) => {
        const bytes = await readFile(file);
        bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0xff;
        await writeFile(file, bytes);
      },
    ];
    for (const damage of damages) {
      for (const name of await readdir(cache.path)) await damage(join(cache.path, name));
      await writeFile(join(cache.path, 'stranger.bin'), 'not of ours');
      const opened = await ArticleCache.open(new DiskStorage(cache.path), 'another');
      assert.ok(opened.dropped > 0);
      assert.deepEqual(await session(), whole);
      assert.ok(!(await readdir(cache.path)).includes('stranger.bin'));
      assert.equal((await session()).analysed, 0);
    }
  });

  it('drops what no file needs any more', async () => {
    for (let round = 0; round < 12; round++) {
      for (const [i, town] of TOWNS.entries()) await folder.write(`${i}.txt`, article(`Nils Marrow${round}`, town));
      await session();
    }
    const names = await readdir(cache.path);
    assert.ok(names.length < 6, `${names.length} files`);
  });

  it('may be impossible to write: everything else works, and the log says so once', async () => {
    const full: Storage = {
      list: async () => [],
      read: async () => assert.fail('nothing is there'),
      write: async () => {
        throw new Error('no space left on device');
      },
      remove: async () => {},
    };
    const { names, problems } = await session({ storage: full });
    assert.equal(names.length, 5);
    assert.deepEqual(problems.filter((line) => line.includes('no space left')).length, 1);
  });
});
