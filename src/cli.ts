#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { version } from '../package.json';
import { analyze } from './cli/analyze';
import { corroborate } from './cli/corroborate';
import { clearKeptAnalyses } from './cli/keptAnalyses';
import { parse } from './cli/parse';
import { quoted } from './cli/printable';
import type { ReadOptions } from './cli/readCorpus';
import { problemOf } from './worker/files/problem';

interface Options {
  readonly json?: true;
  readonly asArticle?: true;
  readonly cache?: true;
  readonly followLinks?: true;
  readonly explain?: true;
  /** In seconds. */
  readonly timeLimit: number;
}

const formatOf = ({ json }: Options): 'json' | 'report' => (json ? 'json' : 'report');

const readOptionsOf = ({ asArticle, cache, followLinks, timeLimit }: Options): ReadOptions => ({
  as: asArticle ? 'article' : undefined,
  cache: cache ?? false,
  followLinks: followLinks ?? false,
  patience: timeLimit * 1000,
});

function seconds(text: string): number {
  const value = Number(text);
  // A timer waits no longer than 2^31 milliseconds.
  if (!(value > 0 && value <= 1_000_000)) throw new InvalidArgumentError('It is no number of seconds.');
  return value;
}

const withOptions = (named: Command): Command =>
  named
    .option('--json', 'print one JSON document instead of a report')
    .option('--as-article', 'read every file as an article, whatever it looks like')
    .option('--cache', 'keep analyses for the next run, in your folder for caches')
    .option('--follow-links', 'follow symbolic links that lead out of the folders')
    .option('--time-limit <seconds>', 'give up a file that takes longer', seconds, 60);

const EXAMPLES = `
Examples:
  second-source analyze article.txt
  second-source analyze --json stories/ > stories.json
  second-source corroborate article.txt stories/
  second-source parse --plain notes.txt

Exit status: 0 where every file was read, 1 where one could not be, 2 where the arguments cannot be used.`;

/** @returns the exit status. */
async function main(): Promise<number> {
  let status = 0;
  const program = new Command('second-source')
    .description('Reads news articles: people, events, and which other articles back a sentence.')
    .version(version)
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .configureOutput({ outputError: (message, write) => write(`${quoted(message)}\n`) });
  withOptions(program.command('analyze'))
    .description('analyse articles, alone and against each other')
    .argument('<path...>', 'files, or folders searched for *.txt, *.text and *.article')
    .option('--explain', 'list the events that are not shown, too, and say why each is or is not')
    .action(async (paths: string[], options: Options) => {
      status = await analyze(paths, formatOf(options), readOptionsOf(options), options.explain ?? false);
    });
  withOptions(program.command('corroborate'))
    .description('say which sentences of an article others back or contradict')
    .argument('<file>', 'the article')
    .argument('<path...>', 'the others: files, or folders searched for *.txt, *.text and *.article')
    .action(async (file: string, paths: string[], options: Options) => {
      status = await corroborate(file, paths, formatOf(options), readOptionsOf(options));
    });
  program
    .command('parse')
    .description('print words, tags and trees of articles as CoNLL-U')
    .argument('<path...>', 'files, or folders searched for *.txt, *.text and *.article')
    .option('--plain', 'read every file as text without a format, its paragraphs parted by blank lines')
    .option('--as-article', 'read every file as an article, whatever it looks like')
    .option('--follow-links', 'follow symbolic links that lead out of the folders')
    .option('--time-limit <seconds>', 'give up a file that takes longer', seconds, 60)
    .action(async (paths: string[], options: Options & { readonly plain?: true }) => {
      const as = options.plain ? 'plain' : options.asArticle ? 'article' : undefined;
      status = await parse(paths, as, readOptionsOf(options));
    });
  program
    .command('cache')
    .description('look after what --cache keeps')
    .command('clear')
    .description('remove the analyses that are kept')
    .action(clearKeptAnalyses);
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    console.error(quoted(problemOf(error)));
    return 1;
  }
  return status;
}

process.stdout.on('error', () => {
  // Whoever prints is told.
});

main().then((status) => {
  process.exitCode = status;
});
