import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  type Change,
  type Correction,
  changed,
  combined,
  corrections,
  EMPTY_DOCUMENT,
  entryOf,
  inverse,
  NO_CHANGE,
  readDocument,
  writeDocument,
} from '../../../src/corpus/corrections';
import { TemporaryFolder } from '../../support/articleFolder';

const headline = (file: string, value: string | null, at = '2031-03-05T10:00:00Z'): Correction => ({
  kind: 'headline',
  article: { file, lines: ['PORT VELM — The harbour master resigned'] },
  value,
  at,
});
const adding = (...all: readonly Correction[]): Change => ({
  ...NO_CHANGE,
  add: all.map((each) => entryOf(each).line),
});
const written = (...all: readonly Correction[]): string => writeDocument(changed(EMPTY_DOCUMENT, adding(...all)));
const read = (text: string): readonly Correction[] => corrections(readDocument(text));
const withEntries = (...entries: readonly unknown[]): string => JSON.stringify({ version: 1, corrections: entries });

describe('A document of corrections', () => {
  it('is JSON that says what was corrected, one correction a line', () => {
    const all = [headline('b.txt', 'Master resigns'), headline('a.txt', null)];
    const text = written(...all);
    assert.ok(Array.isArray(JSON.parse(text).corrections));
    assert.equal(text.split('\n').filter((line) => line.includes('"headline"')).length, 2);
    assert.deepEqual(read(text), all.reverse());
    assert.equal(writeDocument(readDocument(text)), text, 'and stays as it is');
  });

  it('does not depend on the order in which corrections were made', () => {
    const [a, b] = [headline('a.txt', 'One'), headline('b.txt', 'Two')];
    assert.equal(written(a, b), written(b, a));
  });

  it('says nothing that is not of its kind, whatever a folder puts into it', () => {
    const good = headline('a.txt', 'Master resigns');
    const hostile: readonly unknown[] = [
      1,
      'x',
      [],
      {},
      { kind: 'headline' },
      { ...good, value: 7 },
      { ...good, value: '' },
      { ...good, value: 'x'.repeat(301) },
      { ...good, article: { file: '', lines: [] } },
      { ...good, article: { file: 'a.txt', lines: [{}] } },
      { ...good, article: { file: 'a.txt', lines: Array(100).fill('x') } },
      { ...good, article: { file: 'x'.repeat(2000), lines: [] } },
      { ...good, at: 'yesterday' },
      { ...good, kind: 'publicationDate', value: '2031-02-30' },
      { ...good, kind: 'reading', value: 'constructor' },
      { ...good, kind: '__proto__' },
      { kind: 'notTheSame', passages: [{ words: 'One.' }], at: null },
      { kind: 'notTheSame', passages: [{ words: 'One.' }, { words: 2 }], at: null },
    ];
    assert.deepEqual(read(withEntries(...hostile, good)), [good]);
    assert.deepEqual(read('{"__proto__": {"x": 1}, "corrections": []}'), []);
    assert.equal(({} as { x?: number }).x, undefined);
  });

  it('is refused where it is too large, damaged or something else', () => {
    const many = withEntries(...Array.from({ length: 5001 }, (_, i) => ({ kind: 'x', i })));
    const deep = `{"corrections": [${'['.repeat(200_000)}${']'.repeat(200_000)}]}`;
    for (const text of [' '.repeat(1024 * 1024 + 1), many, deep, '[]', '7', '{"corrections": 7}', '{"corr', 'rm -rf'])
      assert.throws(() => readDocument(text), Error, text.slice(0, 20));
  });

  it('keeps what a later version wrote, as it wrote it', () => {
    const later = { kind: 'samePerson', mentions: [{ words: 'Mr. Brandt' }], at: '2031-03-05T10:00:00Z' };
    const more = { ...headline('a.txt', 'Master resigns'), certainty: 'high' };
    const text = JSON.stringify({ version: 3, team: 'Velm Echo', corrections: [later, more] });
    const after = writeDocument(changed(readDocument(text), adding(headline('b.txt', 'Two'))));
    const { corrections: kept, ...fields } = JSON.parse(after);
    assert.deepEqual(fields, { version: 3, team: 'Velm Echo' });
    assert.deepEqual(
      [later, more].filter((each) => !kept.some((one: unknown) => JSON.stringify(one) === JSON.stringify(each))),
      [],
    );
    assert.deepEqual(
      read(after).length,
      2,
      'the correction with something more counts, that of an unknown kind does not',
    );
  });

  it('is put together by git where two people add to it, and stays JSON', async function () {
    const folder = await TemporaryFolder.make();
    try {
      const [base, end] = [headline('f.txt', 'Base'), headline('k.txt', 'End')];
      const versions = {
        ours: written(base, end, headline('a.txt', 'Ours')),
        base: written(base, end),
        theirs: written(base, end, headline('z.txt', 'Theirs')),
      };
      for (const [name, text] of Object.entries(versions)) await folder.write(name, text);
      const names = ['ours', 'base', 'theirs'].map((name) => folder.at(name));
      let merged: string;
      try {
        merged = execFileSync('git', ['merge-file', '-p', ...names], { encoding: 'utf8' });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
        console.log('    skipped: git is not here');
        this.skip();
      }
      assert.equal(JSON.parse(merged).corrections.at(-1), null);
      assert.equal(read(merged).length, 4);
    } finally {
      await folder.remove();
    }
  });

  it('is read while a merge in it is not settled: both sides count', () => {
    const [ours, theirs, both] = [headline('a.txt', 'Ours'), headline('b.txt', 'Theirs'), headline('c.txt', 'Both')];
    const lines = (each: Correction): string => `    ${entryOf(each).line},\n`;
    const text = written(both).replace(
      '    null',
      `<<<<<<< HEAD\n${lines(ours)}=======\n${lines(theirs)}>>>>>>> theirs\n    null`,
    );
    assert.throws(() => JSON.parse(text));
    assert.deepEqual(
      read(text).map((each) => each.kind !== 'notTheSame' && each.article.file),
      ['c.txt', 'a.txt', 'b.txt'],
    );
  });

  it('lets the later of two corrections count, in whatever order they stand', () => {
    const [early, late] = [headline('a.txt', 'Early'), headline('a.txt', 'Late', '2031-03-06T10:00:00Z')];
    for (const entries of [
      [early, late],
      [late, early],
    ])
      assert.deepEqual(read(withEntries(...entries)), [late]);
  });

  it('is changed back by the inverse of a change, also where a correction took the place of another', () => {
    const document = readDocument(written(headline('a.txt', 'First'), headline('b.txt', 'Other')));
    const change = adding(headline('a.txt', 'Second'));
    const after = changed(document, change);
    assert.deepEqual(
      corrections(after)
        .map((each) => each.kind === 'headline' && each.value)
        .sort(),
      ['Other', 'Second'],
    );
    assert.equal(writeDocument(changed(after, inverse(document, change))), writeDocument(document));
  });

  it('is changed by two changes at once as by one after the other', () => {
    const document = readDocument(written(headline('a.txt', 'First')));
    const add = adding(headline('a.txt', 'Second'));
    const back = inverse(document, add);
    const changes = [add, back, adding(headline('c.txt', 'Third')), add];
    for (const first of changes)
      for (const second of changes)
        assert.equal(
          writeDocument(changed(document, combined(first, second))),
          writeDocument(changed(changed(document, first), second)),
        );
  });
});
