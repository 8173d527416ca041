import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { THREADS } from '../../src/worker/threads/nodeThread';
import type { StartFigures } from '../folder';
import { generateArticles } from '../generator';
import { duration, figure, ratio, type Table } from '../report/table';
import type { Timing } from '../timing';
import type { Options, Suite } from './suite';

/** How a folder feels, and how that grows when the folder doubles. */
export const folder: Suite = {
  name: 'folder',
  *measure(options) {
    const measured = sizes(options).map(measure);
    yield startAndMemory(measured);
    yield latencies(measured);
    yield growth(measured);
  },
};

const sizes = ({ full, huge }: Options): number[] => [
  ...[100, 500, 1000],
  ...(full ? [5000, 10_000] : []),
  ...(huge ? [30_000] : []),
];

interface FolderFigures {
  readonly articles: number;
  readonly characters: number;
  readonly cold: StartFigures;
  /** A start after the one before, with nothing changed. */
  readonly warm: StartFigures;
}

function measure(count: number): FolderFigures {
  const place = mkdtempSync(join(tmpdir(), 'second-source-'));
  try {
    const folder = join(place, 'articles');
    const characters = writeArticles(folder, count);
    return { articles: count, characters, cold: startIn(place), warm: startIn(place) };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Returns how many characters were written. */
export function writeArticles(folder: string, count: number): number {
  mkdirSync(folder, { recursive: true });
  let characters = 0;
  const longAgo = new Date(2020, 1, 1);
  for (const { name, text } of generateArticles({ count, seed: 7 })) {
    writeFileSync(join(folder, name), text);
    utimesSync(join(folder, name), longAgo, longAgo);
    characters += text.length;
  }
  return characters;
}

function startIn(place: string): StartFigures {
  const script = join(__dirname, 'folder.js');
  const worker = resolve('dist', 'worker.js');
  const output = execFileSync(process.execPath, [script, worker, join(place, 'articles'), join(place, 'cache')]);
  return JSON.parse(output.toString()) as StartFigures;
}

const megabytes = (bytes: number): string => `${figure(bytes / 1e6)} MB`;

function startAndMemory(folders: readonly FolderFigures[]): Table {
  return {
    title: 'Start and memory',
    note: `Cold: every file is read, analysed on ${THREADS} threads and indexed. Warm: a second start with nothing changed. Memory is that of the whole process: the most while starting cold, and after a warm start when everything below was asked.`,
    head: [
      'articles',
      'characters',
      'cold: clock',
      'processors',
      'warm: clock',
      'processors',
      'most memory, cold',
      'memory, warm',
    ],
    rows: folders.map(({ articles, characters, cold, warm }) => [
      figure(articles),
      figure(characters),
      duration(cold.ready.clock),
      duration(cold.ready.processor),
      duration(warm.ready.clock),
      duration(warm.ready.processor),
      megabytes(cold.memoryPeak),
      megabytes(warm.memory),
    ]),
  };
}

function latencies(folders: readonly FolderFigures[]): Table {
  const both = ({ median, p95 }: Timing): string => `${figure(median)} / ${figure(p95)}`;
  return {
    title: 'Answers at the worker’s interface',
    note: 'Median and 95th percentile in milliseconds of processor time, from the editor’s end of the connection, after a warm start. An edit is one letter of a word typed into one of ten open articles, until the card under the cursor, the event tree and the lenses of that article are right again.',
    head: ['articles', 'first lenses', 'hover', 'event tree', 'lenses', 'after an edit', 'of which analysis'],
    rows: folders.map(({ articles, warm: { firstLens, hover, tree, lens, edit, editAnalysis } }) => [
      figure(articles),
      figure(firstLens),
      ...[hover, tree, lens, edit, editAnalysis].map(both),
    ]),
  };
}

/** Each folder that is twice as large as another, beside it. */
function growth(folders: readonly FolderFigures[]): Table {
  const doubled = folders.flatMap((large) => {
    const small = folders.find(({ articles }) => articles * 2 === large.articles);
    return small ? [{ small, large }] : [];
  });
  const grown = (of: (figures: FolderFigures) => number, { small, large }: (typeof doubled)[number]): string =>
    ratio(of(large) / of(small));
  return {
    title: 'When the folder doubles',
    head: ['from … to … articles', 'cold start', 'warm start', 'memory', 'hover', 'lenses', 'after an edit'],
    rows: doubled.map((pair) => [
      `${figure(pair.small.articles)} to ${figure(pair.large.articles)}`,
      grown(({ cold }) => cold.ready.processor, pair),
      grown(({ warm }) => warm.ready.processor, pair),
      grown(({ warm }) => warm.memory, pair),
      grown(({ warm }) => warm.hover.median, pair),
      grown(({ warm }) => warm.lens.median, pair),
      grown(({ warm }) => warm.edit.median, pair),
    ]),
  };
}
