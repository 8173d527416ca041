// What VS Code calls in its extension host instead of waiting for a reader (`extensionTestsPath`).
import { appendFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { inspect } from 'node:util';
import { runMocha } from '../../scripts/lib/mocha.mjs';

const { SECOND_SOURCE_TESTS: tests, SECOND_SOURCE_RESULT: result, SECOND_SOURCE_OUTPUT: output } = process.env;

export async function run(): Promise<void> {
  if (!tests || !result || !output) throw new Error('The extension host was not started by scripts/lib/hostTests.mjs');
  const print = (line: string) => appendFileSync(output, `${line}\n`);
  try {
    await writeFile(result, JSON.stringify(await runMocha(tests, { timeout: 180_000, print })));
  } catch (error) {
    print(inspect(error));
    throw error;
  }
}
