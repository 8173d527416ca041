// Trains the teacher and lets it read raw text: npm run train silver. What is there already in out/teacher is kept; --seconds says
// how long the teacher trains.
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeTreebanks } from './treebanks';

const FOLDER = 'out/teacher';
const SCRIPTS = 'training/language/teacher';
/** What the treebanks hold, written when they are whole. */
const TREEBANKS = 'treebanks.json';
const ENCODER = join(FOLDER, 'all-mpnet-base-v2');

/** Memory stays with the process, and threads sleep while they wait: else half the time goes to the system. */
const ENVIRONMENT = { MALLOC_MMAP_MAX_: '0', MALLOC_TRIM_THRESHOLD_: '20000000000', OMP_WAIT_POLICY: 'passive' };

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '2700' } } });
const python = join(FOLDER, 'venv', 'bin', 'python');

async function main(): Promise<void> {
  if (isMade('silver.conllu.gz')) return;
  if (!isMade(TREEBANKS)) {
    const counts = JSON.stringify(await writeTreebanks(FOLDER), null, 2);
    writeFileSync(join(FOLDER, TREEBANKS), counts);
    console.log(counts);
  }
  if (!existsSync(python)) run('python3', ['-m', 'venv', join(FOLDER, 'venv')]);
  run(python, ['-m', 'pip', 'install', '--quiet', '--requirement', join(SCRIPTS, 'requirements.txt')]);
  run(python, [join(SCRIPTS, 'encoder.py'), FOLDER]);
  const model = join(FOLDER, 'model');
  if (!isMade('model/result.json')) teacher('train', '--data', FOLDER, '--out', model, '--seconds', values.seconds);
  const [input, output] = [join(FOLDER, 'raw.conllu'), join(FOLDER, 'silver.conllu.gz')];
  teacher('parse', '--model', model, '--input', input, '--output', output);
}

const isMade = (name: string): boolean => existsSync(join(FOLDER, name));

function teacher(mode: string, ...options: readonly string[]): void {
  run(python, [join(SCRIPTS, 'teacher.py'), mode, '--encoder', ENCODER, ...options]);
}

/** @throws When the command fails, so that nothing goes on with half of it. */
function run(command: string, args: readonly string[]): void {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...ENVIRONMENT } });
  if (status !== 0) throw error ?? new Error(`${command} ${args[0]} ended with ${status}`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
