import type { DirectoryEntry, Files } from './files';
import type { Folder } from './folder';

export interface Walk {
  readonly files: Files;
  readonly folder: Folder;
  /** Real paths of what was looked into. Walks that share it find each file once. */
  readonly seen: Set<string>;
  /** Told of what could not be looked into, and why. */
  readonly onProblem: (uri: string, problem: string) => void;
  readonly signal: AbortSignal;
}

/**
 * The files at and below `start` that may be articles, in the order of their names. What is reached by a symbolic link
 * comes after everything else and once, however many ways lead there.
 */
export async function* findArticles(start: string, walk: Walk): AsyncGenerator<string> {
  const links: string[] = [];
  yield* below(start, walk, links);
  for (let link = links.shift(); link !== undefined; link = links.shift()) yield* behind(link, walk, links);
}

/** @param links those that were found on the way are appended. */
async function* below(uri: string, walk: Walk, links: string[]): AsyncGenerator<string> {
  if (walk.signal.aborted || !(await isNew(uri, walk))) return;
  for (const entry of await entriesOf(uri, walk)) {
    if (walk.folder.excludes(entry.uri)) continue;
    if (entry.kind === 'folder') yield* below(entry.uri, walk, links);
    else if (entry.kind === 'link') links.push(entry.uri);
    else if (walk.folder.mayBeArticle(entry.uri)) yield entry.uri;
  }
}

async function* behind(link: string, walk: Walk, links: string[]): AsyncGenerator<string> {
  try {
    const { kind } = await walk.files.stat(link);
    if (kind === 'folder' && (await walk.files.realPath(link)) !== null) yield* below(link, walk, links);
    else if (kind === 'file' && walk.folder.mayBeArticle(link) && (await isNewFile(link, walk))) yield link;
  } catch {
    // It leads nowhere.
  }
}

async function entriesOf(uri: string, { files, onProblem }: Walk): Promise<DirectoryEntry[]> {
  try {
    return [...(await files.list(uri))].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  } catch (error) {
    onProblem(uri, (error as Error).message);
    return [];
  }
}

/** Whether a folder is looked into for the first time. */
async function isNew(uri: string, { files, seen }: Walk): Promise<boolean> {
  const path = await files.realPath(uri).catch(() => null);
  if (path === null) return true;
  if (seen.has(path)) return false;
  seen.add(path);
  return true;
}

/** Whether a linked file is neither in a folder that was looked into nor behind another link. */
async function isNewFile(uri: string, { files, seen }: Walk): Promise<boolean> {
  const path = await files.realPath(uri);
  if (path === null || seen.has(path) || seen.has(path.replace(/[\\/][^\\/]*$/, ''))) return false;
  seen.add(path);
  return true;
}
