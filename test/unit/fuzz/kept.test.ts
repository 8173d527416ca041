import assert from 'node:assert/strict';
import { join } from 'node:path';
import { checks, failuresOf } from '../../fuzz/checks';
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

  for (const { name, texts } of keptFindings()) {
    it(`has found and finds no more: ${name}`, async () => {
      const { failures } = await runner.run({ texts, checks: checks.map((check) => check.name) });
      assert.deepEqual(failures, []);
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

  it('notices what does not hold together', async () => {
    const text = 'Anna Berg, the mayor of Port Velm, resigned on Sunday.\n';
    assert.deepEqual(await failuresOf([text], ['analysis', 'reading', 'views']), []);
    assert.throws(
      () => assertContract({ version: 1, articles: [{ path: 'a.txt' }], corroborations: [] }),
      /has its shape/,
    );
  });
});
