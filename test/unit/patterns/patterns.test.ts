import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { check, type Diagnostics } from 'recheck';
import { type Pattern, patternsOf } from './patternsOf';

/** What reads texts, or what a file or a folder says, and all that it imports. */
const MODULES = ['article/index.ts', 'corpus/index.ts', 'codec/index.ts', 'worker/connection.ts', 'worker/thread.ts']
  .concat(readdirSync(join('src', 'cli')).map((name) => `cli/${name}`))
  .map((path) => join('src', path))
  .filter((path) => existsSync(path) && path.endsWith('.ts'));

/** For patterns without bounds, in milliseconds. */
const THOROUGH = { timeout: 60_000 };
/** For the many others, less of everything than is usual. */
const CURSORY = {
  timeout: 2000,
  maxIteration: 3,
  incubationTimeout: 100,
  attackTimeout: 500,
  maxGenerationSize: 40,
  maxInitialGenerationSize: 150,
};
const AT_A_TIME = 2;

const ESCAPE_OR_CLASS = /\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]/g;
const UNBOUNDED = /[*+]|\{\d+,\}/;

/** A pattern in which each class and each escape is one letter. */
const shapeOf = ({ source }: Pattern): string => source.replace(ESCAPE_OR_CLASS, 'x');

/** Whether what a pattern looks at from one place is bounded by its own numbers: `.{0,80}` and never `.*`. */
const isOfBoundedReach = (pattern: Pattern): boolean => !UNBOUNDED.test(shapeOf(pattern));

/** Whether a part of a pattern is repeated in which another is, each as often as it may: `(?:\w{1,20} ?){1,12}`. */
function isRepeatedWithin(pattern: Pattern): boolean {
  const open: number[] = [];
  const shape = shapeOf(pattern);
  for (const [i, character] of [...shape].entries()) {
    if (character === '(') open.push(i);
    if (character !== ')') continue;
    const within = shape.slice(open.pop(), i);
    const most = Number(/^\{\d+,(\d+)\}/.exec(shape.slice(i + 1))?.[1] ?? 1);
    if (most > 1 && /\{\d+,\d+\}/.test(within)) return true;
  }
  return false;
}

/** Of the text that is made to attack a pattern of bounded reach, which then takes no longer for a character of it. */
const ATTACK = 200_000;

function attackOf(diagnostics: Diagnostics): string | undefined {
  if (diagnostics.status !== 'vulnerable') return undefined;
  const { pumps, suffix } = diagnostics.attack;
  const each = Math.ceil(ATTACK / Math.max(1, pumps.length));
  const pumped = pumps.map(({ prefix, pump }) => prefix + (pump ? pump.repeat(Math.ceil(each / pump.length)) : ''));
  return pumped.join('') + suffix;
}

/** Why a pattern may take longer than the text is long; null where it may not. */
async function problemOf(pattern: Pattern): Promise<string | null> {
  const isBounded = isOfBoundedReach(pattern);
  if (isBounded && !isRepeatedWithin(pattern)) return null;
  const options = isBounded ? CURSORY : THOROUGH;
  let diagnostics = await check(pattern.source, pattern.flags, options);
  // An attack that the clock ends counts as one that succeeded, which on a busy machine happens to harmless ones.
  if (diagnostics.status !== 'safe') diagnostics = await check(pattern.source, pattern.flags, options);
  if (diagnostics.status === 'safe') return null;
  if (isBounded) {
    const attack = attackOf(diagnostics);
    if (attack !== undefined) new RegExp(pattern.source, pattern.flags).test(attack);
    return null;
  }
  const why = diagnostics.status === 'vulnerable' ? diagnostics.attack.pattern : diagnostics.error.kind;
  return `/${pattern.source}/${pattern.flags} (${why})`;
}

async function problemsOf(patterns: readonly Pattern[]): Promise<string[]> {
  const waiting = [...patterns];
  const problems: string[] = [];
  const work = async (): Promise<void> => {
    for (let pattern = waiting.pop(); pattern; pattern = waiting.pop()) {
      const problem = await problemOf(pattern);
      if (problem !== null) problems.push(problem);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return problems.sort();
}

describe('The patterns of the analysis, the worker and the command line', function () {
  this.timeout(600_000);

  it('take time in proportion to the text, or are of bounded reach', async () => {
    const patterns = await patternsOf(MODULES);
    assert.ok(patterns.length > 500);
    assert.deepEqual(await problemsOf(patterns), []);
  });

  it('would be found out if they did not', async () => {
    const found = await problemsOf([
      { source: '^(?:a|\\d+ ?){2,12}$', flags: '' },
      { source: ',+$', flags: '' },
      { source: '^a+$', flags: '' },
    ]);
    assert.deepEqual(
      found.map((problem) => problem.split(' (')[0]),
      ['/,+$/', '/^(?:a|\\d+ ?){2,12}$/'],
    );
  });
});
