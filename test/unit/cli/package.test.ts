import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const npm = (...args: string[]): string =>
  execFileSync('npm', args, {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

describe('The package for npm', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'second-source-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('holds the command line and nothing else, and runs', () => {
    const [packed] = JSON.parse(npm('pack', '--ignore-scripts', '--json', '--pack-destination', folder)) as {
      filename: string;
      files: { path: string }[];
    }[];
    assert.ok(packed);
    assert.deepEqual(packed.files.map(({ path }) => path).sort(), [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist/ThirdPartyNotices.txt',
      'dist/cli.js',
      'dist/worker.js',
      'package.json',
    ]);
    execFileSync('tar', ['-xzf', packed.filename], { cwd: folder });
    const sample = join(process.cwd(), 'samples', 'harbour-courier-barrage-flood.txt');
    const output = execFileSync(process.execPath, [join(folder, 'package', 'dist', 'cli.js'), 'analyze', sample], {
      encoding: 'utf8',
    });
    assert.match(output, /Anselm Dray/);
  });
});
