// npm test [unit] [host] [restricted] [window]: builds, and runs the tests of these four kinds, or of the kinds named. A fifth,
// `installed`, takes the package that `npm run package` made.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runInNode } from './lib/nodeTests.mjs';
import { build, installDependencies, root, samples } from './lib/project.mjs';

/** @typedef {import('./lib/mocha.mjs').Result} Result */

const built = join(root, 'out', 'test');

/** The most windows at once: each is a browser, a server and what they start. */
const WINDOWS = 2;

/** @type {Readonly<Record<string, () => Promise<Result>>>} */
const suites = {
  unit: () => runInNode(join(built, 'unit'), { timeout: 180_000, jobs: availableParallelism() }),
  host: async () => {
    const { runHostTests } = await import('./lib/hostTests.mjs');
    return runHostTests({ tests: join(built, 'host'), folder: samples });
  },
  restricted: async () => {
    const { runHostTests } = await import('./lib/hostTests.mjs');
    const folder = join(root, 'test', 'fixtures', 'hostile');
    return runHostTests({ tests: join(built, 'restricted'), folder, restricted: true });
  },
  window: () => runInNode(join(built, 'window'), { timeout: 300_000, jobs: Math.min(availableParallelism(), WINDOWS) }),
  installed: async () => {
    const { runInstalledTests } = await import('./lib/hostTests.mjs');
    const vsix = join(root, 'second-source.vsix');
    return runInstalledTests({ tests: join(built, 'installed'), folder: samples, vsix });
  },
};

await installDependencies();
await build();
await build(['--tests']);
const total = { passed: 0, failed: 0, skipped: 0 };
for (const name of chosen()) {
  console.log(`\n== ${name} tests`);
  const result = await outcome(name);
  for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[key] += result[key];
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed > 0 ? 1 : 0);

/** @returns {string[]} */
function chosen() {
  const { positionals } = parseArgs({ allowPositionals: true });
  const unknown = positionals.find((name) => !(name in suites));
  if (unknown) throw new Error(`There are no ${unknown} tests, only ${Object.keys(suites).join(', ')}`);
  return positionals.length > 0 ? positionals : ['unit', 'host', 'restricted', 'window'];
}

/**
 * A suite that cannot start, or runs no test, has failed.
 * @param {string} name
 * @returns {Promise<Result>}
 */
async function outcome(name) {
  try {
    const result = await suites[name]?.();
    if (result && result.passed + result.failed + result.skipped > 0) return result;
    console.error(`No ${name} test ran`);
  } catch (error) {
    console.error(error);
  }
  return { passed: 0, failed: 1, skipped: 0 };
}
