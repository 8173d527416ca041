import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CLI = join(process.cwd(), 'dist', 'cli.js');

function parse(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'parse', ...args], { encoding: 'utf8' });
  const rows = stdout.split('\n').filter((line) => /^\d/.test(line));
  return { status, stderr, stdout, words: rows.map((row) => row.split('\t')) };
}

const placeOf = (row: readonly string[]): number[] => row[9]!.match(/\d+/g)!.map(Number);

describe('second-source parse', () => {
  let folder: string;
  const file = (name: string, content: string) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'second-source-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('prints words with their places in the file, and a tree for every sentence', () => {
    const text = 'The river\nflooded the town.\n\n“We saw it,”\u00ad said\u00a0Mara Pell.\n';
    const path = file('plain.txt', text);
    const { status, stdout, words } = parse('--plain', path);
    assert.equal(status, 0);
    assert.ok(stdout.startsWith(`# newdoc id = ${path}\n`));
    assert.deepEqual(
      words.map((row) => text.slice(...placeOf(row))),
      ['The', 'river', 'flooded', 'the', 'town', '.', '“', 'We', 'saw', 'it', ',', '”', 'said', 'Mara', 'Pell', '.'],
    );
    const trees = stdout.split('\n\n').filter((block) => /^1\t/m.test(block));
    assert.equal(trees.length, 2);
    for (const tree of trees) assert.equal(tree.match(/\t0\troot\t/g)?.length, 1);
  });

  it('reads no format with --plain alone', () => {
    const path = file('note.txt', 'milk\n');
    assert.deepEqual(parse(path).words, []);
    assert.deepEqual(
      parse('--plain', path).words.map(([, word]) => word),
      ['milk'],
    );
    assert.deepEqual(
      parse('--as-article', path).words.map(([, word]) => word),
      ['milk'],
    );
  });

  it('says which file could not be read, and reads the others', () => {
    const { status, stderr, words } = parse('--plain', join(folder, 'missing.txt'), file('note.txt', 'milk\n'));
    assert.equal(status, 1);
    assert.match(stderr, /missing\.txt: no such file or folder/);
    assert.equal(words.length, 1);
  });
});
