import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { TemporaryFolder } from '../../support/articleFolder';

const run = promisify(execFile);

const REPORT = (name: string) =>
  `MARL HARBOUR — The harbour master, ${name}, resigned on Monday after the council voted to sell the ferry.\n\n` +
  `“I have \u001b]0;owned\u0007 nothing to hide,” ${name} told reporters. \u009b31mThe mayor \u202esaid\u202c that the vote was unfair.\n\n` +
  'The council, which meets again next week, is expected to name a successor. Residents have waited for months.\n';

/** All that a terminal may be sent: lines of what is seen. */
const SEEN = /^[^\p{Cc}\p{Default_Ignorable_Code_Point}]*$/u;

function assertSeen(printed: string): void {
  for (const line of printed.split('\n')) assert.match(line, SEEN);
}

describe('What the command line sends to a terminal', () => {
  let folder: TemporaryFolder;

  before(async function () {
    folder = await TemporaryFolder.make();
    if (process.platform === 'win32') this.skip();
    await folder.write('a\u001b[2J\u0007\u202e.txt', REPORT('Odalys \u001b[31mBrandt'));
    await folder.write('b\u009b31m.txt', REPORT('Odalys Brandt'));
    await folder.write('c\u001b[2J.txt', new Uint8Array([0, 0, 0, 0]));
  });

  after(() => folder.remove());

  const cli = (...args: string[]) =>
    run(process.execPath, ['dist/cli.js', ...args]).catch((error: { stdout: string; stderr: string }) => error);

  it('is nothing but what is seen, of articles and of names of files', async () => {
    const { stdout, stderr } = await cli('analyze', folder.path);
    assert.match(stdout, /Odalys/);
    assert.match(stderr, /binary/);
    assertSeen(stdout);
    assertSeen(stderr);
  });

  it('is nothing but what is seen of a comparison', async () => {
    const { stdout, stderr } = await cli('corroborate', folder.at('b\u009b31m.txt'), folder.path);
    assert.match(stdout, /told elsewhere/);
    assertSeen(stdout);
    assertSeen(stderr);
  });

  it('is the same data as JSON', async () => {
    const { stdout } = await cli('analyze', '--json', folder.path);
    assertSeen(stdout);
    const { articles } = JSON.parse(stdout) as { articles: { path: string }[] };
    assert.deepEqual(articles.map(({ path }) => path).sort(), [
      folder.at('a\u001b[2J\u0007\u202e.txt'),
      folder.at('b\u009b31m.txt'),
    ]);
  });

  it('is nothing but what is seen of an argument that cannot be used', async () => {
    const { stderr } = await cli('analyze', '--\u001b[2J');
    assert.match(stderr, /unknown option/);
    assertSeen(stderr);
  });
});
