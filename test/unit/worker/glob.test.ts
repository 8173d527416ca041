import assert from 'node:assert/strict';
import fc from 'fast-check';
import { minimatch } from 'minimatch';
import { Glob, globProblem, namesOf } from '../../../src/worker/files/glob';

const matches = (pattern: string, path: string): boolean => new Glob(pattern).matches(namesOf(path));

describe('A pattern for files', () => {
  for (const [pattern, path, expected] of [
    ['*.txt', 'a.txt', true],
    ['*.txt', 'wire/a.txt', false],
    ['**/*.txt', 'a.txt', true],
    ['**/*.txt', '2026/march/a.txt', true],
    ['drafts/**', 'drafts', false],
    ['drafts/**', 'drafts/2026/a.txt', true],
    ['**/.git', 'x/.git', true],
    ['**/{wire,story}-?.{txt,text}', 'x/story-1.text', true],
    ['**/{wire,story}-?.{txt,text}', 'x/story-12.text', false],
    ['{a,b{c,d}}.txt', 'bd.txt', true],
    ['[a-c]x.txt', 'bx.txt', true],
    ['[!a-c]x.txt', 'bx.txt', false],
    ['a\\*.txt', 'a*.txt', true],
    ['a\\*.txt', 'ab.txt', false],
    ['?.txt', '🚢.txt', true],
    ['[a.txt', '[a.txt', true],
    ['', 'a.txt', false],
  ] as const)
    it(`“${pattern}” ${expected ? 'is' : 'is not'} ${path}`, () => assert.equal(matches(pattern, path), expected));

  it('means what it means to a library that takes the time it takes', () => {
    const part = fc.constantFrom('a', 'b', '*', '?', '/', '**', '[ab]', '[!a]', '{a,b}', '{a/b,*b}', '.');
    const name = fc.stringMatching(/^[ab.]{1,4}$/).filter((text) => !/^\.+$/.test(text));
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 7 }),
        fc.array(name, { minLength: 1, maxLength: 4 }),
        (parts, names) => {
          const pattern = parts.join('');
          fc.pre(!/(?:^|[/{,])\.{1,2}(?:$|[/},])|^\/|\/\/|\/$|\*{3,}/.test(pattern));
          const options = { dot: true, nocomment: true, nonegate: true, noext: true };
          assert.equal(matches(pattern, names.join('/')), minimatch(names.join('/'), pattern, options), pattern);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is matched at once, however many wildcards it has', () => {
    const path = `${'a'.repeat(255)}/`.repeat(15) + 'a'.repeat(255);
    assert.equal(matches(`${'*a'.repeat(30)}b`, 'a'.repeat(255)), false);
    assert.equal(matches(`${'**/*a'.repeat(150)}b`, path), false);
    assert.equal(matches(`${'**/'.repeat(300)}b`, 'a/'.repeat(2000)), false);
    assert.equal(matches(`${'*a*'.repeat(300)}`, path.slice(-255)), false);
  });

  it('cannot be used when it is too long, or stands for too many', () => {
    assert.match(globProblem('a'.repeat(70_000)) ?? '', /more than 1000 characters/);
    assert.match(globProblem('{a,b}'.repeat(30)) ?? '', /more than 100 alternatives/);
    assert.match(globProblem(`{${'a,'.repeat(400)}}`) ?? '', /more than 100 alternatives/);
    assert.equal(globProblem('{'.repeat(1000)), null);
    assert.equal(globProblem('{}'.repeat(500)), null);
    assert.throws(() => new Glob('a'.repeat(70_000)), RangeError);
  });
});
