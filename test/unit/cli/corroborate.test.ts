import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CLI = join(process.cwd(), 'dist', 'cli.js');

const HERE =
  ' date 2026-03-09 Mayor Imre Castellane of Port Velm resigned on Sunday after auditors found that $41 million was missing from the harbour fund.\n\n' +
  '“I have nothing to hide,” Mr. Castellane told reporters outside the town hall of Port Velm.\n\n' +
  'The council, which meets again next week, is expected to name a successor. Residents have waited for months.\n';
const OTHER =
  ' date 2026-03-10 Imre Castellane, the mayor of Port Velm, stepped down on Sunday after the auditors said that $38 million was missing from the harbour fund.\n\n' +
  'He had run Port Velm for nine years. Shopkeepers around the harbour welcomed the news on Monday morning.\n';
const COPY = HERE.replace('next week', 'in April');
const UNRELATED =
  'The observatory on Mount Hallim reopened on Friday after a winter of repairs, its director Oda Renfrew said.\n\n' +
  'Snow had broken the dome in December. Visitors may look through the large telescope again every evening.\n';

const run = (...args: string[]) => spawnSync(process.execPath, [CLI, 'corroborate', ...args], { encoding: 'utf8' });

describe('second-source corroborate', () => {
  let folder: string;
  let here: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'second-source-'));
    mkdirSync(join(folder, 'others'));
    here = join(folder, 'here.txt');
    writeFileSync(here, HERE);
    for (const [name, text] of Object.entries({ other: OTHER, copy: COPY, unrelated: UNRELATED })) {
      writeFileSync(join(folder, 'others', `${name}.txt`), text);
    }
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('reports what others make of each sentence, and where it comes from', () => {
    const { status, stdout } = run(here, join(folder, 'others'));
    assert.equal(status, 0);
    assert.match(stdout, /sentences are told elsewhere/);
    assert.match(stdout, /told differently in .*other\.txt/);
    assert.match(stdout, /\$41 million here, \$38 million there/);
    assert.match(stdout, /same text in .*copy\.txt/);
    assert.doesNotMatch(stdout, /unrelated\.txt/);
  });

  it('prints the links of the one article with --json, and counts sources', () => {
    const { status, stdout } = run(here, join(folder, 'others'), '--json');
    assert.equal(status, 0);
    const { version, articles, corroborations, sources } = JSON.parse(stdout);
    assert.equal(version, 1);
    assert.equal(articles.length, 4);
    assert.ok(corroborations.length > 0);
    for (const { a, b } of corroborations) assert.ok(a.path === here || b.path === here);
    for (const { independent, groups } of sources) assert.ok(independent <= groups.length);
  });

  it('does not take the article for a second source of itself', () => {
    const { stdout } = run(here, folder, '--json');
    const paths = JSON.parse(stdout).articles.map(({ path }: { path: string }) => path);
    assert.equal(paths.filter((path: string) => path.endsWith('here.txt')).length, 1);
  });

  it('says when the file is no article, and when it is a folder', () => {
    const list = join(folder, 'list.txt');
    writeFileSync(list, 'apples\npears\n');
    assert.match(run(list, here).stdout, /not an article/);
    const { status, stdout, stderr } = run(folder, here);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /is a folder/);
  });

  it('names what it cannot read, with status 1', () => {
    const { status, stderr } = run(join(folder, 'missing.txt'), here);
    assert.equal(status, 1);
    assert.match(stderr, /missing\.txt: no such file/);
  });

  it('wants something to compare with', () => {
    assert.equal(run(here).status, 2);
  });
});
