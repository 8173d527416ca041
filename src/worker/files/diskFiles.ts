import type { Dirent, Stats } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { DirectoryEntry, Files, Stat } from './files';
import { childUri } from './uri';

/** The files of this computer. */
export const diskFiles: Files = {
  async stat(uri) {
    const stats = await stat(fileURLToPath(uri));
    return { kind: kindOf(stats), size: stats.size, modified: stats.mtimeMs };
  },

  async list(folder) {
    const entries = await readdir(fileURLToPath(folder), { withFileTypes: true });
    return entries.flatMap((entry) => entryOf(folder, entry));
  },

  read: (uri) => readFile(fileURLToPath(uri)),

  realPath: (uri) => realpath(fileURLToPath(uri)),
};

function kindOf(stats: Stats | Dirent): Stat['kind'] {
  if (stats.isDirectory()) return 'folder';
  return stats.isFile() ? 'file' : 'other';
}

function entryOf(folder: string, entry: Dirent): DirectoryEntry[] {
  const kind = entry.isSymbolicLink() ? 'link' : kindOf(entry);
  return kind === 'other' ? [] : [{ uri: childUri(folder, entry.name), kind }];
}
