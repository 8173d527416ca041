import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { percent, type Table } from '../report/table';
import type { Suite } from './suite';

/** The scorers and the data that they need, which are kept beside the project. */
const RUNNER = '../shared/bench/run.mjs';

/** The built project, and the libraries that do one of its tasks. */
const SYSTEMS = ['project', 'compromise', 'wink', 'chrono'];

/** What the scorers print of one task, system and corpus; the figures are shares of 1. */
type Result = Readonly<Record<string, unknown>> & { readonly task: string; readonly system: string };

interface Score {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

/** By task: the heading, what tells its rows apart, and the figures as they are named here and there. */
const TASKS: Readonly<Record<string, { title: string; rows: string; figures: Readonly<Record<string, string>> }>> = {
  people: {
    title: 'People',
    rows: 'corpus',
    figures: { 'names, exact': 'exact', 'names, lenient': 'lenient', inventory: 'inventory' },
  },
  coreference: {
    title: 'Coreference',
    rows: 'corpus',
    figures: { pronouns: 'pronouns', nominals: 'nominals' },
  },
  times: {
    title: 'Times',
    rows: 'corpus',
    figures: { strict: 'strict', relaxed: 'relaxed', 'value accuracy': 'valueAccuracy', 'value F1': 'valueF1' },
  },
  events: { title: 'Events', rows: 'corpus', figures: { triggers: 'triggers' } },
  corroboration: {
    title: 'Corroboration',
    rows: 'setting',
    figures: {
      pairs: 'pairs',
      coverage: 'coverage',
      'best link right': 'precisionAt1',
      'average precision': 'averagePrecision',
    },
  },
};

/** How right the analysis is on annotated news, where that is at hand. */
export const quality: Suite = {
  name: 'quality',
  *measure() {
    if (!existsSync(RUNNER)) throw new Error(`Quality is measured by ${RUNNER}, which is not there`);
    const args = [RUNNER, 'all', '--system', SYSTEMS.join(), '--project', '.', '--modules', '.', '--json'];
    const output = execFileSync(process.execPath, args, { maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'inherit'] });
    const results = JSON.parse(output.toString()) as Result[];
    for (const task of Object.keys(TASKS)) yield tableOf(task, results);
  },
};

function tableOf(task: string, results: readonly Result[]): Table {
  const { title = task, rows = '', figures = {} } = TASKS[task] ?? {};
  return {
    title,
    head: [rows, 'system', ...Object.keys(figures)],
    rows: results
      .filter((result) => result.task === task)
      .map((result) => [
        String(result[rows]),
        result.system,
        ...Object.values(figures).map((name) => cell(result[name])),
      ]),
  };
}

/** Precision, recall and F1 as three figures, a share as one. */
function cell(value: unknown): string {
  if (typeof value === 'number') return percent(value);
  const { p, r, f1 } = value as Score;
  return [p, r, f1].map((share) => (100 * share).toFixed(1)).join(' / ');
}
