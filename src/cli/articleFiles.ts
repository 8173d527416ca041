import { stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isOwn, OWN_FILE } from '../worker/files/articleName';
import { diskFiles } from '../worker/files/diskFiles';
import { Folder } from '../worker/files/folder';
import { problemOf } from '../worker/files/problem';
import { relativePath } from '../worker/files/uri';
import { findArticles } from '../worker/files/walk';

export interface UnreadableFile {
  readonly path: string;
  /** Why, as a phrase for the reader. */
  readonly problem: string;
}

export interface FilesOptions {
  /** Whether links in a folder that lead out of it are followed. */
  readonly followLinks: boolean;
}

/**
 * The files that the paths name: a file as it is, a folder's `*.txt`, `*.text` and `*.article` at any depth, in a stable
 * order; and what cannot be read.
 */
export async function findFiles(paths: readonly string[], options: FilesOptions): Promise<(string | UnreadableFile)[]> {
  const found = new Map<string, string | UnreadableFile>();
  const seen = new Set<string>();
  for (const given of paths) {
    for (const each of await filesOf(given, seen, options)) {
      const key = resolve(typeof each === 'string' ? each : each.path);
      if (!found.has(key)) found.set(key, each);
    }
  }
  return [...found.values()];
}

async function filesOf(given: string, seen: Set<string>, options: FilesOptions): Promise<(string | UnreadableFile)[]> {
  if (isOwn(resolve(given).split(sep))) return [{ path: given, problem: OWN_FILE }];
  try {
    return (await stat(given)).isDirectory() ? await filesBelow(given, seen, options) : [given];
  } catch (error) {
    return [{ path: given, problem: problemOf(error) }];
  }
}

async function filesBelow(
  given: string,
  seen: Set<string>,
  { followLinks }: FilesOptions,
): Promise<(string | UnreadableFile)[]> {
  const folder = new Folder({ uri: pathToFileURL(resolve(given)).href, include: [], exclude: [], followLinks });
  const pathOf = (uri: string): string => join(given, relativePath(uri, folder.uri));
  const problems: UnreadableFile[] = [];
  const onProblem = (uri: string, problem: string): void => void problems.push({ path: pathOf(uri), problem });
  const { signal } = new AbortController();
  const paths: string[] = [];
  const walk = { files: diskFiles, folder, seen, onProblem, signal };
  for await (const uri of findArticles(folder.uri, walk)) paths.push(pathOf(uri));
  return [...problems, ...paths.sort()];
}
