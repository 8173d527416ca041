import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';

/** A file of tests, and the titles named behind it up to the end of the item. */
const HELD_BY = /`(test\/[\w/.-]+\.test\.ts)`:((?:\s+“[^”]+”,?)+)/g;

describe('SECURITY.md', () => {
  const promised = [...readFileSync('SECURITY.md', 'utf8').matchAll(HELD_BY)].map(([, file = '', titles = '']) => ({
    file,
    titles: Array.from(titles.matchAll(/“([^”]+)”/g), ([, title = '']) => title.replace(/\s+/g, ' ')),
  }));

  it('names tests', () => assert.ok(promised.length > 0));

  it('names no test in a way that this test does not see', () => {
    const named = readFileSync('SECURITY.md', 'utf8').match(/test\/[\w/.-]+\.test\.ts/g) ?? [];
    assert.deepEqual(
      named,
      promised.map(({ file }) => file),
    );
  });

  for (const { file, titles } of promised) {
    it(`names tests that are in ${file}`, () => {
      assert.ok(existsSync(file), `${file} is not there`);
      const source = readFileSync(file, 'utf8');
      const missing = titles.filter((title) => !new RegExp(`\\bit\\(\\s*['\`]${escaped(title)}`).test(source));
      assert.deepEqual(missing, []);
    });
  }
});

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
