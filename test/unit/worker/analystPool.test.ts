import assert from 'node:assert/strict';
import { AnalystPool } from '../../../src/worker/analyst/analystPool';
import { analystThread } from '../../../src/worker/analyst/analystThread';
import { TemporaryFolder } from '../../support/articleFolder';

/** Answers a text with nothing, unless the text tells it to do something else. */
const SCRIPT = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ text }) => {
    if (text === 'endless') for (;;);
    if (text === 'exit') process.exit(3);
    if (text === 'throw') throw new Error('broken');
    if (text === 'greedy') for (const hoard = []; ; ) hoard.push(new Array(100_000).fill(Math.random()));
    parentPort.postMessage({ recognition: { recognized: false, confidence: 0, reasons: [text] }, article: null, duration: 0 });
  });`;

describe('Threads that read articles', () => {
  let folder: TemporaryFolder;
  let pool: AnalystPool;

  beforeEach(async () => {
    folder = await TemporaryFolder.make();
    await folder.write('thread.js', SCRIPT);
    pool = new AnalystPool(analystThread(folder.at('thread.js'), { heap: 64 }), { width: 2, patience: 2000 });
  });

  afterEach(async () => {
    pool.dispose();
    await folder.remove();
  });

  const outcome = (text: string): Promise<string> =>
    pool.analyze(text).then(
      ({ recognition }) => recognition.reasons.join(),
      ({ message }: Error) => message,
    );

  it('lose the text that one of them fails at, and no other', async () => {
    const texts = ['one', 'endless', 'two', 'exit', 'three', 'throw', 'four', 'greedy', 'five', 'endless', 'six'];
    const outcomes = await Promise.all(texts.map(outcome));
    assert.deepEqual(
      outcomes.filter((_, i) => i % 2 === 0),
      texts.filter((_, i) => i % 2 === 0),
    );
    assert.deepEqual([outcomes[1], outcomes[9]], ['takes more than 2 s', 'takes more than 2 s']);
    assert.equal(outcomes[3], 'could not be read: its thread ended');
    assert.match(outcomes[5] ?? '', /could not be read: .*broken/);
    assert.match(outcomes[7] ?? '', /could not be read: .*memory/);
  });
});
