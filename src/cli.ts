#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { version } from '../package.json';
import { analyze } from './cli/analyze';
import { corroborate } from './cli/corroborate';
import { quoted } from './cli/printable';
import type { ReadOptions } from './cli/readCorpus';

interface Options extends ReadOptions {
  readonly json?: boolean;
}

/** Exit status: 0 when every file was read, 1 when one could not be, 2 for unusable arguments. */
async function main(): Promise<number> {
  let status = 0;
  const program = new Command('second-source')
    .description('Reads news articles: people, events, and which other articles back a sentence.')
    .version(version)
    .exitOverride()
    .configureOutput({ outputError: (message, write) => write(`${quoted(message)}\n`) });
  program
    .command('analyze')
    .description('analyse articles, alone and against each other')
    .argument('<path...>', 'files, or folders searched for *.txt, *.text and *.article')
    .option('--json', 'print one JSON document instead of a report')
    .option('--follow-links', 'follow symbolic links that lead out of the folders', false)
    .option('--as-article', 'read every file as an article, whatever it looks like')
    .action(async (paths: string[], options: Options) => {
      status = await analyze(paths, options.json ? 'json' : 'report', options);
    });
  program
    .command('corroborate')
    .description('say which sentences of an article others back or contradict')
    .argument('<file>', 'the article')
    .argument('<path...>', 'the others: files, or folders searched for *.txt, *.text and *.article')
    .option('--json', 'print one JSON document instead of a report')
    .option('--follow-links', 'follow symbolic links that lead out of the folders', false)
    .action(async (file: string, paths: string[], options: Options) => {
      status = await corroborate(file, paths, options.json ? 'json' : 'report', options);
    });
  try {
    await program.parseAsync();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
  return status;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

main().then((status) => {
  process.exitCode = status;
});
