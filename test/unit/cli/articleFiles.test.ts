import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { chmod, mkdir, rename, symlink } from 'node:fs/promises';
import { promisify } from 'node:util';
import { article, readingOf, TemporaryFolder } from '../../support/articleFolder';

const run = promisify(execFile);

async function analyze(...args: string[]): Promise<{ paths: string[]; stderr: string; code: number }> {
  const command = run(process.execPath, ['dist/cli.js', 'analyze', '--json', ...args], { timeout: 60_000 });
  const {
    stdout,
    stderr,
    code = 0,
  } = (await command.catch((error: { stdout: string; stderr: string; code: number }) => error)) as {
    stdout: string;
    stderr: string;
    code?: number;
  };
  const { articles } = JSON.parse(stdout) as { articles: { path: string }[] };
  return { paths: articles.map(({ path }) => path), stderr, code };
}

describe('A folder with more in it than files', () => {
  let folder: TemporaryFolder;
  let elsewhere: TemporaryFolder;

  before(function () {
    if (process.platform === 'win32') this.skip();
  });

  beforeEach(async () => {
    folder = await TemporaryFolder.make();
    elsewhere = await TemporaryFolder.make();
    await folder.write('a.txt', article('Imre Castellane', 'Vellmar'));
    await folder.write('sub/z.txt', article('Nils Marrow', 'Karstad'));
    await elsewhere.write('private/draft.txt', article('Odalys Brenn', 'Sorrel Bay'));
  });

  afterEach(async () => {
    await folder.remove();
    await elsewhere.remove();
  });

  /** Reads the folder in both ways; what each found, and said of what it did not read. */
  async function both(followLinks = false) {
    const { paths, stderr, code } = await analyze(...(followLinks ? ['--follow-links'] : []), folder.path);
    const reading = await readingOf(folder);
    await reading.follow({ followLinks });
    const names = paths.map((path) => path.slice(folder.path.length + 1));
    assert.deepEqual([...names].sort(), reading.names(), 'the editor reads what the command line reads');
    return { names, code, said: [stderr, reading.log.join('\n')] };
  }

  function assertSaid(said: readonly string[], expected: RegExp): void {
    for (const text of said) assert.match(text, expected);
  }

  it('is left by no link that the reader does not allow', async () => {
    await symlink(elsewhere.at('private'), folder.at('drafts'));
    await symlink(elsewhere.at('private/draft.txt'), folder.at('draft.txt'));
    await symlink('/', folder.at('root'));
    const { names, code, said } = await both();
    assert.deepEqual(names, ['a.txt', 'sub/z.txt']);
    assert.equal(code, 1);
    for (const name of ['drafts', 'draft.txt', 'root']) {
      assertSaid(said, new RegExp(`/${name.replace('.', '\\.')}: is behind a link that leads out of its folder`));
    }
  });

  it('is left by links where the reader allows it', async () => {
    await symlink(elsewhere.at('private'), folder.at('drafts'));
    const { names, code } = await both(true);
    assert.deepEqual(names, ['a.txt', 'drafts/draft.txt', 'sub/z.txt']);
    assert.equal(code, 0);
  });

  it('takes no word of the watcher for what is behind a link', async () => {
    await symlink(elsewhere.at('private'), folder.at('drafts'));
    const reading = await readingOf(folder);
    await reading.follow();
    const changed = [folder.uri('drafts/draft.txt'), folder.uri('drafts')];
    await reading.indexer.change({ changed, removed: [] });
    await reading.settled();
    assert.deepEqual(reading.names(), ['a.txt', 'sub/z.txt']);
  });

  it('may hold links that lead round in circles, or nowhere', async () => {
    await symlink(folder.path, folder.at('sub/loop'));
    await symlink(folder.at('self.txt'), folder.at('self.txt'));
    await symlink(folder.at('nothing'), folder.at('broken.txt'));
    const { names, said } = await both();
    assert.deepEqual(names, ['a.txt', 'sub/z.txt']);
    assertSaid(said, /sub\/loop: is a link that leads back/);
    assertSaid(said, /self\.txt: is a link that leads back to itself/);
    assertSaid(said, /broken\.txt: no such file/);
  });

  it('may hold pipes', async () => {
    execFileSync('mkfifo', [folder.at('pipe.txt')]);
    const { names, said } = await both();
    assert.deepEqual(names, ['a.txt', 'sub/z.txt']);
    assertSaid(said, /pipe\.txt: is a pipe/);
    assert.match((await analyze(folder.at('pipe.txt'))).stderr, /pipe\.txt: is a pipe/);
  });

  it('may hold names that are not UTF-8', async function () {
    const name = Buffer.concat([Buffer.from(`${folder.path}/caf`), Buffer.from([0xe9]), Buffer.from('.txt')]);
    await folder.write('cafe', article('Odalys Brenn', 'Sorrel Bay'));
    // Not every file system takes it.
    await rename(folder.at('cafe'), name).catch(() => this.skip());
    const { names, said } = await both();
    assert.deepEqual(names, ['a.txt', 'sub/z.txt']);
    assertSaid(said, /\.txt: has a name that is not UTF-8/);
  });

  it('may hold folders and files that cannot be read', async function () {
    if (process.getuid?.() === 0) {
      console.log('      Skipped: to root everything is readable.');
      this.skip();
    }
    await mkdir(folder.at('closed'));
    await chmod(folder.at('closed'), 0);
    await folder.write('closed.txt', article('Odalys Brenn', 'Sorrel Bay'));
    await chmod(folder.at('closed.txt'), 0);
    const { names, said } = await both();
    await chmod(folder.at('closed'), 0o700);
    assert.deepEqual(names, ['a.txt', 'sub/z.txt']);
    assertSaid(said, /closed: permission denied/);
    assertSaid(said, /closed\.txt: permission denied/);
  });

  it('may itself be named by a link', async () => {
    await symlink(elsewhere.path, folder.at('link'));
    assert.deepEqual((await analyze(folder.at('link'))).paths, [folder.at('link/private/draft.txt')]);
  });
});
