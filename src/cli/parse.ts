import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { decodeArticle } from '../article/format/decode';
import { AnalystPool } from '../worker/analyst/analystPool';
import { analystThread } from '../worker/analyst/analystThread';
import type { ParseAs } from '../worker/analyst/answer';
import { diskFiles } from '../worker/files/diskFiles';
import { problemOf } from '../worker/files/problem';
import { findFiles } from './articleFiles';
import { print } from './output';
import { quoted } from './printable';
import { Progress } from './progress';
import { HEAP, LARGEST_FILE, type ReadOptions } from './readCorpus';

/** Prints words, tags and trees of the files below `paths` as CoNLL-U, and returns the exit status. */
export async function parse(
  paths: readonly string[],
  as: ParseAs,
  { patience, followLinks }: Pick<ReadOptions, 'patience' | 'followLinks'>,
): Promise<number> {
  const thread = analystThread(join(__dirname, 'worker.js'), { heap: HEAP, niceness: 0 });
  const analyst = new AnalystPool(thread, { width: 1, patience });
  const progress = new Progress();
  let status = 0;
  try {
    const found = await findFiles(paths, { followLinks });
    for (const [i, file] of found.entries()) {
      if (!process.stdout.isTTY) progress.tell('Reading', i + 1, found.length);
      const path = typeof file === 'string' ? file : file.path;
      try {
        if (typeof file !== 'string') throw new Error(file.problem);
        const conllu = await analyst.parse(await textOf(file), as);
        await print([`# newdoc id = ${quoted(path)}\n`, conllu === '' ? '\n' : conllu]);
      } catch (error) {
        progress.say(`${path}: ${problemOf(error)}`);
        status = 1;
      }
    }
  } finally {
    analyst.dispose();
    progress.end();
  }
  return status;
}

async function textOf(path: string): Promise<string> {
  const uri = pathToFileURL(resolve(path)).href;
  const { size } = await diskFiles.stat(uri);
  if (size > LARGEST_FILE) throw new Error(`is larger than ${LARGEST_FILE / 1024 ** 2} MB`);
  const decoded = decodeArticle(await diskFiles.read(uri));
  if ('problem' in decoded) throw new Error(decoded.problem);
  return decoded.text;
}
