import assert from 'node:assert/strict';
import { join } from 'node:path';
import { checks, failuresOf } from '../../fuzz/checks';
import { COMMAND_LINE, commandLineFailures } from '../../fuzz/commandLine';
import { assertContract } from '../../fuzz/contract';
import { keptFindings } from '../../fuzz/findings';
import { inputOf } from '../../fuzz/inputs';
import { reduced } from '../../fuzz/reduce';
import { Runner } from '../../fuzz/runner';

/** Milliseconds until a thread that does not answer is ended. */
const LIMIT = 120_000;

describe('Fuzzing', () => {
  const runner = new Runner(join(__dirname, '..', '..', 'fuzz', 'thread.js'), LIMIT);

  after(() => runner.dispose());

  for (const { name, check: found, texts } of keptFindings()) {
    it(`has found and finds no more: ${name}`, async () => {
      const { failures } = await runner.run({ texts, checks: checks.map((check) => check.name) });
      assert.deepEqual(failures, []);
      if (found === COMMAND_LINE) assert.deepEqual(await commandLineFailures(texts), []);
    });
  }

  it('tries the same inputs for the same seed', () => {
    for (const index of [0, 7, 31]) assert.deepEqual(inputOf(5, index), inputOf(5, index));
    assert.notDeepEqual(inputOf(5, 0), inputOf(6, 0));
  });

  it('makes what fails as short as it can be', async () => {
    const texts = ['An article of no importance.\n', 'One line.\nHe said: “no.” And went.\nAnother line.\n'];
    const fails = async (candidate: readonly string[]) =>
      candidate.some((text) => text.includes('“') && text.includes('went'));
    assert.deepEqual(await reduced(texts, fails, () => true), ['“went']);
    assert.deepEqual(await reduced(texts, fails, () => false), texts);
  });

  it('asks the command line of files that mean harm, and hears of what does not hold', async () => {
    assert.deepEqual(await commandLineFailures(['(', 'Anna Berg resigned on Sunday.\n', '']), []);
    const long = 'Anna Berg, the mayor of Port Velm, resigned on Sunday.\n'.repeat(9000);
    const [failure] = await commandLineFailures([long, long], 2);
    assert.match(failure?.message ?? '', /^the command line does not end/);
  });

  it('notices what does not hold together', async () => {
    const text = 'Anna Berg, the mayor of Port Velm, resigned on Sunday.\n';
    assert.deepEqual(await failuresOf([text], ['analysis', 'reading', 'views']), []);
    assert.throws(
      () => assertContract({ version: 1, articles: [{ path: 'a.txt' }], corroborations: [] }),
      /has its shape/,
    );
  });
});
