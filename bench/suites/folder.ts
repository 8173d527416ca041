import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { FolderFigures } from '../folder';
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

function measure(count: number): FolderFigures {
  const script = join(__dirname, 'folder.js');
  const output = execFileSync(process.execPath, ['--expose-gc', '--max-old-space-size=8192', script, String(count)]);
  return JSON.parse(output.toString()) as FolderFigures;
}

const megabytes = (bytes: number): string => `${figure(bytes / 1e6)} MB`;

function startAndMemory(folders: readonly FolderFigures[]): Table {
  return {
    title: 'Cold start and memory',
    note: 'Reading, analysing and indexing every file on one thread. Memory is heap and buffers after a garbage collection, once everything below was asked; models and word lists without any article are in the column before.',
    head: [
      'articles',
      'characters',
      'cold start',
      'characters a second',
      'memory before',
      'memory',
      'an article takes',
    ],
    rows: folders.map(({ articles, characters, cold, memoryBefore, memory }) => [
      figure(articles),
      figure(characters),
      duration(cold),
      figure(characters / (cold / 1000)),
      megabytes(memoryBefore),
      megabytes(memory),
      `${figure((memory - memoryBefore) / articles / 1000)} kB`,
    ]),
  };
}

function latencies(folders: readonly FolderFigures[]): Table {
  const both = ({ median, p95 }: Timing): string => `${figure(median)} / ${figure(p95)}`;
  return {
    title: 'Answers at the worker’s interface',
    note: 'Median and 95th percentile in milliseconds. An edit is one word typed into one of 50 open articles, until the card under the cursor, the event tree and the lenses of that article are right again.',
    head: ['articles', 'first lenses', 'hover', 'event tree', 'lenses', 'after an edit', 'of which analysis'],
    rows: folders.map(({ articles, firstLens, hover, tree, lens, edit, editAnalysis }) => [
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
    head: ['from … to … articles', 'cold start', 'memory of articles', 'hover', 'lenses', 'after an edit'],
    rows: doubled.map((pair) => [
      `${figure(pair.small.articles)} to ${figure(pair.large.articles)}`,
      grown(({ cold }) => cold, pair),
      grown(({ memory, memoryBefore }) => memory - memoryBefore, pair),
      grown(({ hover }) => hover.median, pair),
      grown(({ lens }) => lens.median, pair),
      grown(({ edit }) => edit.median, pair),
    ]),
  };
}
