import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ArticleCache } from '../../../src/worker/store/articleCache';
import { seal, unseal } from '../../../src/worker/store/seal';
import type { Storage } from '../../../src/worker/store/storage';
import { article, countingAnalyst, type ReadingOptions, readingOf, TemporaryFolder } from '../../support/articleFolder';

const TOWNS = ['Vellmar', 'Odd Haven', 'Sorrel Bay', 'Karstad', 'Lower Minns'];

/** What is in a folder, whatever is done to it. */
const copyOf = (path: string): Storage => ({
  list: () => readdir(path),
  read: (name) => readFile(join(path, name)),
  write: async () => {},
  remove: async () => {},
});

describe('A file of the cache', () => {
  it('is known to be damaged wherever two of its bytes changed', () => {
    const file = seal(
      new Uint8Array(2000).map((_, i) => i * 7),
      'this version',
    );
    const places = Array.from({ length: 480 }, (_, i) => 15 + 4 * i);
    for (const [i, place] of places.entries()) {
      for (const other of places.slice(i + 1)) {
        const damaged = file.slice();
        damaged[place] = (damaged[place] ?? 0) ^ 0x80;
        damaged[other] = (damaged[other] ?? 0) ^ 0x80;
        assert.equal(unseal(damaged, 'this version'), null, `${place} and ${other}`);
      }
    }
  });
});

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
      assert.ok((await ArticleCache.open(copyOf(cache.path), 'test')).dropped > 1);
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

  /** Everything that is kept, as far as it is text. */
  async function kept(): Promise<string> {
    const names = await readdir(cache.path);
    return (await Promise.all(names.map((name) => readFile(join(cache.path, name), 'latin1')))).join('\n');
  }

  it('keeps nothing of a file that is gone, from the next start on', async () => {
    await folder.write('secret.txt', article('Odalys Brenn', 'Port Velm'));
    await session();
    assert.match(await kept(), /Odalys Brenn/);
    await rm(folder.at('secret.txt'));
    const { analysed } = await session();
    assert.equal(analysed, 0);
    assert.doesNotMatch(await kept(), /Odalys Brenn|secret\.txt/);
    assert.match(await kept(), /Imre Castellane/);
    assert.equal((await session()).analysed, 0);
  });

  it('is cleared when the reader says so, and what was read stays readable', async () => {
    const reading = await readingOf(folder, { storage: cache.path });
    await reading.follow();
    await reading.indexer.dispose();
    assert.notEqual(await kept(), '');
    await reading.indexer.clearKept();
    assert.deepEqual(await readdir(cache.path), []);
    assert.equal(reading.names().length, 5);
    await reading.indexer.dispose();
    assert.doesNotMatch(await kept(), /Imre Castellane/);
    assert.equal((await session()).analysed, 6);
  });

  it('outlives a disk that is full for a while', async function () {
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', cache.path]);
    if (mounted.status !== 0) {
      console.log('      skipped: no small disk can be had here');
      this.skip();
    }
    try {
      const reading = await readingOf(folder, { storage: cache.path });
      await reading.follow();
      await reading.indexer.dispose();
      await reading.indexer.dispose();
      assert.equal(reading.names().length, 5);
      assert.equal(reading.log.filter((line) => line.includes('no space left on the disk')).length, 1);
      assert.deepEqual(await readdir(cache.path), []);
      assert.equal(spawnSync('mount', ['-o', 'remount,size=4m', cache.path]).status, 0);
      await reading.indexer.dispose();
      assert.equal((await session()).analysed, 0);
    } finally {
      spawnSync('umount', [cache.path]);
    }
  });
});
