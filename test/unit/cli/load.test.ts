import assert from 'node:assert/strict';
import { constants } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJson } from '../../../src/cli/json';
import { Corpus, type Corroboration } from '../../../src/corpus';
import { Shelf } from '../../../src/worker/shelf';
import { article, TemporaryFolder } from '../../support/articleFolder';

const CLI = join(process.cwd(), 'dist', 'cli.js');

const LINK: Corroboration = {
  a: { path: 'a.txt', sentence: 1 },
  b: { path: 'b.txt', sentence: 2 },
  relation: 'corroborates',
  quotation: false,
  score: 0.5,
  shown: true,
  reasons: [{ kind: 'people', things: ['Imre Castellane', 'x'.repeat(20_000)] }],
  differences: [],
};

describe('The command line under load', () => {
  let folder: TemporaryFolder;
  let caches: TemporaryFolder;

  beforeEach(async () => {
    folder = await TemporaryFolder.make();
    caches = await TemporaryFolder.make();
    await folder.write('a.txt', article('Imre Castellane', 'Vellmar'));
    await folder.write('b.txt', article('Nils Marrow', 'Karstad'));
  });

  afterEach(async () => {
    await folder.remove();
    await caches.remove();
  });

  const environment = () => ({
    ...process.env,
    XDG_CACHE_HOME: caches.path,
    LOCALAPPDATA: caches.path,
    HOME: caches.path,
  });
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', maxBuffer: 1 << 28, env: environment() });
  const inShell = (command: string) =>
    spawnSync('sh', ['-c', command], {
      encoding: 'utf8',
      env: { ...environment(), NODE: process.execPath, CLI, FOLDER: folder.path },
    });

  /** Every byte that is kept between runs. */
  function kept(): string {
    const names = readdirSync(caches.path, { recursive: true, withFileTypes: true });
    const files = names.filter((entry) => entry.isFile() && entry.name !== 'lock');
    return files.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1')).join('\n');
  }

  it('prints more than one string can hold', async () => {
    const count = Math.ceil(constants.MAX_STRING_LENGTH / 20_000);
    function* links(): Generator<readonly Corroboration[]> {
      for (let i = 0; i < count; i++) yield [LINK];
    }
    let length = 0;
    const read = { corpus: new Corpus(), shelf: new Shelf(), profiles: new Map(), files: [], status: 0 } as const;
    for await (const pieces of toJson(read, links())) for (const piece of pieces) length += piece.length;
    assert.ok(length > constants.MAX_STRING_LENGTH);
  });

  it('prints in pieces what JSON.stringify makes of it', () => {
    const { stdout } = run('analyze', '--json', folder.path, 'samples');
    assert.equal(stdout, `${JSON.stringify(JSON.parse(stdout), null, 1)}\n`);
    const none = run('analyze', '--json', folder.at('none.txt')).stdout;
    assert.equal(none, `${JSON.stringify({ version: 1, articles: [], corroborations: [] }, null, 1)}\n`);
  });

  it('gives up a file that takes too long, and names it', () => {
    const { status, stdout, stderr } = run('analyze', '--json', '--time-limit', '0.001', folder.path);
    assert.equal(status, 1);
    for (const name of ['a.txt', 'b.txt']) assert.match(stderr, new RegExp(`/${name}: takes more than 0\\.001 s`));
    assert.deepEqual(JSON.parse(stdout).articles, []);
    assert.equal(run('analyze', '--time-limit', 'soon', folder.path).status, 2);
  });

  it('says nothing of its progress where nobody looks', () => {
    for (const args of [
      ['analyze', folder.path],
      ['corroborate', folder.at('a.txt'), folder.path],
    ]) {
      assert.equal(run(...args).stderr, '');
    }
  });

  for (const command of ['analyze', 'corroborate "$FOLDER/a.txt"']) {
    it(`says how far it has come on a terminal: ${command.split(' ')[0]}`, function () {
      const line = `"$NODE" "$CLI" ${command} "$FOLDER" > /dev/null`;
      const { status, stdout } = inShell(`script -qec '${line}' /dev/null`);
      if (status === 127) {
        console.log('      skipped: no terminal can be had here');
        this.skip();
      }
      assert.match(stdout, /Reading 1 of 2 articles/);
    });
  }

  it('ends in silence when whoever reads it leaves', function () {
    if (process.platform === 'win32') this.skip();
    const { status, stdout, stderr } = inShell('"$NODE" "$CLI" analyze --json "$FOLDER" samples | head -c 20');
    assert.deepEqual([status, stdout.length, stderr], [0, 20, '']);
  });

  it('says when what it prints cannot be written', function () {
    if (!existsSync('/dev/full')) {
      console.log('      skipped: no device that is always full');
      this.skip();
    }
    const { status, stderr } = inShell('"$NODE" "$CLI" analyze --json "$FOLDER" > /dev/full');
    assert.equal(status, 1);
    assert.match(stderr, /^no space left on the disk$/m);
  });

  it('keeps analyses for the next run only when it is told to', () => {
    const first = run('analyze', '--json', folder.path);
    assert.equal(kept(), '');
    assert.equal(run('analyze', '--json', '--cache', folder.path).stdout, first.stdout);
    // Too short a time for anything to be read anew.
    const second = run('analyze', '--json', '--cache', '--time-limit', '0.001', folder.path);
    assert.deepEqual([second.status, second.stderr, second.stdout], [0, '', first.stdout]);
  });

  it('does not take what was read as an article for what was not', async () => {
    await folder.write('list.txt', 'apples\npears\nplums\n');
    const read = (...args: string[]) =>
      JSON.parse(run('analyze', '--json', '--cache', ...args, folder.at('list.txt')).stdout);
    for (let i = 0; i < 2; i++) {
      assert.equal(read().articles[0].recognized, false);
      assert.equal(read('--as-article').articles[0].recognized, true);
    }
  });

  it('keeps nothing of a file that is gone', () => {
    run('analyze', '--cache', folder.path);
    assert.match(kept(), /Nils Marrow/);
    rmSync(folder.at('b.txt'));
    run('analyze', '--cache', folder.at('a.txt'));
    assert.match(kept(), /Imre Castellane/);
    assert.doesNotMatch(kept(), /Nils Marrow/);
  });

  it('forgets what it keeps when told', () => {
    run('analyze', '--cache', folder.path);
    assert.notEqual(kept(), '');
    const { status, stderr } = run('cache', 'clear');
    assert.deepEqual([status, stderr, kept()], [0, '', '']);
    assert.equal(run('cache', 'clear').status, 0);
  });

  it('leaves what is kept to the run that has it, unless that has died', () => {
    run('analyze', '--cache', folder.path);
    const lock = readdirSync(caches.path, { recursive: true, withFileTypes: true }).find(
      ({ name }) => name === 'articles',
    );
    assert.ok(lock);
    const path = join(lock.parentPath, 'lock');
    writeFileSync(path, String(process.pid));
    const waiting = run('analyze', '--json', '--cache', folder.path);
    assert.equal(waiting.status, 0);
    assert.match(waiting.stderr, /another run/);
    assert.equal(readFileSync(path, 'utf8'), String(process.pid));
    writeFileSync(path, String(spawnSync(process.execPath, ['--version']).pid));
    assert.equal(run('analyze', '--cache', folder.path).stderr, '');
    assert.equal(existsSync(path), false);
  });
});
