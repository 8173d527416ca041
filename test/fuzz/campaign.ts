/**
 * npm run fuzz -- [--minutes N] [--seed N]: tries invented and mutated articles until time is up, and keeps what fails, made
 * as short as it can be, among the fixtures. Ends with status 1 when anything failed.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Random } from '../../bench/generator/random';
import { checks, type Failure } from './checks';
import { COMMAND_LINE, CommandLine } from './commandLine';
import { type Finding, keep, kindOf } from './findings';
import { inputOf } from './inputs';
import { reduced } from './reduce';
import { Runner } from './runner';

/** Milliseconds of processor time until a thread that does not answer is ended: everything that is tried of one input. */
const LIMIT = 60_000;
/** Milliseconds that making one finding short may take. */
const REDUCING = 120_000;
/** Inputs after which memory is looked at: until then what is remembered on purpose has filled up. */
const SETTLED = 300;
/** Bytes by which memory may have grown ever after. */
const GROWTH = 48 * 2 ** 20;
/** Inputs that the command line reads at a time. */
const BATCH = 150;
/** Milliseconds between lines that say how far it is. */
const TELL = 60_000;

const { minutes, seed } = options();
const runner = new Runner(join(__dirname, 'thread.js'), LIMIT);
const commandLine = new CommandLine();
const end = Date.now() + minutes * 60_000;
const found = new Map<string, { count: number; file: string | null }>();
let inputs = 0;
let settled: number | null = null;
let told = Date.now();

void main();

async function main(): Promise<void> {
  console.log(`Fuzzing for ${minutes} min, seed ${seed}`);
  for (; Date.now() < end; inputs++) {
    if (Date.now() > told + TELL) {
      told = Date.now();
      console.log(
        `${inputs} inputs, ${found.size} kinds of failure, ${Math.max(0, Math.round((end - told) / 60_000))} min to go`,
      );
    }
    const texts = inputOf(seed, inputs);
    const weigh = inputs % SETTLED === SETTLED - 1;
    const { failures, memory, ended } = await runner.run({ texts, checks: chosen(inputs), weigh });
    for (const failure of failures) await note({ ...failure, texts });
    commandLine.add(texts);
    if (inputs % BATCH === BATCH - 1) for (const finding of await commandLine.failures()) await note(finding);
    if (ended) settled = null;
    else if (memory !== null) {
      settled ??= memory;
      if (memory > settled + GROWTH)
        await note({ check: 'memory', message: `memory grows: ${memory} bytes`, texts: [] });
    }
  }
  await runner.dispose();
  report();
  process.exit(found.size > 0 ? 1 : 0);
}

function options(): { minutes: number; seed: number } {
  const { values } = parseArgs({ options: { minutes: { type: 'string' }, seed: { type: 'string' } } });
  const minutes = Number(values.minutes ?? 1);
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  if (Number.isFinite(minutes) && minutes > 0 && Number.isSafeInteger(seed)) return { minutes, seed };
  console.error('Usage: npm run fuzz -- [--minutes N] [--seed N]');
  process.exit(2);
}

/** The checks of an input: those that take long are tried of some. */
function chosen(index: number): string[] {
  const random = new Random('checks', seed, index);
  return checks.filter(({ share = 100 }) => random.integer(0, 99) < share).map(({ name }) => name);
}

/** Counts what failed; the first of a kind is made short and kept. */
async function note(finding: Finding): Promise<void> {
  const kind = kindOf(finding);
  const known = found.get(kind);
  if (known) {
    known.count++;
    return;
  }
  console.log(`Input ${inputs} fails: ${finding.check}: ${finding.message.slice(0, 2000)}`);
  const entry = { count: 1, file: null as string | null };
  found.set(kind, entry);
  if (finding.texts.length === 0) return;
  entry.file = keep(finding.check === COMMAND_LINE ? finding : await shortened(finding));
  console.log(`  kept as ${entry.file}`);
}

async function shortened(finding: Finding): Promise<Finding> {
  const deadline = Date.now() + REDUCING;
  let last: Failure = finding;
  const fails = async (texts: readonly string[]): Promise<boolean> => {
    const { failures } = await runner.run({ texts, checks: [finding.check] });
    const same = failures.find((failure) => kindOf(failure) === kindOf(finding));
    last = same ?? last;
    return same !== undefined;
  };
  const texts = await reduced(finding.texts, fails, () => Date.now() < deadline);
  return { check: finding.check, message: last.message.slice(0, 500), texts };
}

function report(): void {
  console.log(
    `\n${inputs} inputs, seed ${seed}: ${found.size === 0 ? 'nothing failed' : `${found.size} kinds of failure`}`,
  );
  for (const [kind, { count, file }] of found) console.log(`  ${count} × ${kind}${file ? ` (${file})` : ''}`);
}
