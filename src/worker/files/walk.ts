import { type DirectoryEntry, type Files, MISNAMED, NOT_A_FILE } from './files';
import type { Folder } from './folder';
import { problemOf } from './problem';

export interface Walk {
  readonly files: Files;
  readonly folder: Folder;
  /** Real paths of what was looked into. Walks that share it find each file once. */
  readonly seen: Set<string>;
  /** Told of what could not be looked into, and why. */
  readonly onProblem: (uri: string, problem: string) => void;
  readonly signal: AbortSignal;
}

/** Why, in words that follow the name of a file. */
export const LEADS_OUT = 'is behind a link that leads out of its folder';
const LEADS_BACK = 'is a link that leads back to a folder that is read already';
const NOT_FOLLOWED = 'is a link, which cannot be followed here';

/**
 * The files at and below `start` that may be articles, in the order of their names. What is reached by a symbolic link
 * comes after everything else and once, however many ways lead there.
 */
export async function* findArticles(start: string, walk: Walk): AsyncGenerator<string> {
  const links: string[] = [];
  if (await leadsOut(start, walk.folder, walk.files)) walk.onProblem(start, LEADS_OUT);
  else yield* below(start, walk, links);
  for (let link = links.shift(); link !== undefined; link = links.shift()) yield* behind(link, walk, links);
}

/** Whether what a folder's link leads to is not in that folder, and the reader does not allow to go there. */
export async function leadsOut(uri: string, folder: Folder, files: Files): Promise<boolean> {
  if (folder.followLinks || uri === folder.uri) return false;
  try {
    const [path, root] = [await files.realPath(uri), await files.realPath(folder.uri)];
    return path !== null && root !== null && !isBelow(path, root);
  } catch {
    return false;
  }
}

function isBelow(path: string, root: string): boolean {
  if (!path.startsWith(root)) return false;
  return path.length === root.length || /[\\/]$/.test(root) || /[\\/]/.test(path.charAt(root.length));
}

/** @param links those that were found on the way are appended. */
async function* below(uri: string, walk: Walk, links: string[]): AsyncGenerator<string> {
  if (walk.signal.aborted || !(await isNew(uri, walk))) return;
  for (const entry of await entriesOf(uri, walk)) {
    const mayBeArticle = walk.folder.mayBeArticle(entry.uri);
    if (walk.folder.excludes(entry.uri)) continue;
    if (entry.misnamed) {
      if (entry.kind === 'folder' || mayBeArticle) walk.onProblem(entry.uri, MISNAMED);
    } else if (entry.kind === 'folder') yield* below(entry.uri, walk, links);
    else if (entry.kind === 'link') links.push(entry.uri);
    else if (entry.kind === 'file' && mayBeArticle) yield entry.uri;
    else if (mayBeArticle) walk.onProblem(entry.uri, NOT_A_FILE);
  }
}

async function* behind(link: string, walk: Walk, links: string[]): AsyncGenerator<string> {
  const { files, folder, onProblem, signal } = walk;
  if (signal.aborted) return;
  const mayBeArticle = folder.mayBeArticle(link);
  try {
    const { kind } = await files.stat(link);
    if (kind !== 'folder' && !mayBeArticle) return;
    const path = await files.realPath(link);
    if (path === null) onProblem(link, NOT_FOLLOWED);
    else if (await leadsOut(link, folder, files)) onProblem(link, LEADS_OUT);
    else if (kind === 'other') onProblem(link, NOT_A_FILE);
    else if (kind === 'folder' && walk.seen.has(path)) onProblem(link, LEADS_BACK);
    else if (kind === 'folder') yield* below(link, walk, links);
    else if (isNewFile(path, walk)) yield link;
  } catch (error) {
    if (mayBeArticle) onProblem(link, problemOf(error));
  }
}

async function entriesOf(uri: string, { files, onProblem }: Walk): Promise<DirectoryEntry[]> {
  try {
    return [...(await files.list(uri))].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  } catch (error) {
    onProblem(uri, problemOf(error));
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
function isNewFile(path: string, { seen }: Walk): boolean {
  if (seen.has(path) || seen.has(path.replace(/[\\/][^\\/]*$/, ''))) return false;
  seen.add(path);
  return true;
}
