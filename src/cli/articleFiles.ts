import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { decodeArticle } from '../article';
import { hasArticleName, isOwn, OWN_FILE } from '../worker/files/articleName';

export interface ArticleFile {
  /** As given, or found below the folder given. */
  readonly path: string;
  readonly text: string;
}

export interface UnreadableFile {
  readonly path: string;
  /** Why, as a phrase for the reader. */
  readonly problem: string;
}

/** The files that the paths name: a file as it is, a folder's `*.txt`, `*.text` and `*.article` at any depth, in a stable order. */
export async function* articleFiles(paths: readonly string[]): AsyncGenerator<ArticleFile | UnreadableFile> {
  const seen = new Set<string>();
  for (const given of paths) {
    for await (const path of filesBelow(given)) {
      if (typeof path !== 'string') yield path;
      else if (isOwn(resolve(path).split(sep))) {
        if (path === given) yield { path, problem: OWN_FILE };
      } else if (!seen.has(resolve(path))) {
        seen.add(resolve(path));
        yield await read(path);
      }
    }
  }
}

async function* filesBelow(given: string): AsyncGenerator<string | UnreadableFile> {
  try {
    if (!(await stat(given)).isDirectory()) {
      yield given;
      return;
    }
    const entries = await readdir(given, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && hasArticleName(entry.name));
    yield* files.map((entry) => join(entry.parentPath, entry.name)).sort();
  } catch (error) {
    yield { path: given, problem: problemOf(error) };
  }
}

async function read(path: string): Promise<ArticleFile | UnreadableFile> {
  try {
    return { path, ...decodeArticle(await readFile(path)) };
  } catch (error) {
    return { path, problem: problemOf(error) };
  }
}

const SYSTEM_PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EISDIR: 'is a folder',
};

function problemOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code && SYSTEM_PROBLEMS[code]) || message;
}
