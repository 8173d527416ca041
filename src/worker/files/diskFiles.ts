import { constants, type Dirent, type Stats } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type DirectoryEntry, type Files, NOT_A_FILE, type Stat } from './files';
import { childUri } from './uri';

/** Opening a pipe that nobody writes to would never end. Windows has neither the flag nor such pipes. */
const READING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** The files of this computer. */
export const diskFiles: Files = {
  async stat(uri) {
    const stats = await stat(fileURLToPath(uri));
    return { kind: kindOf(stats), size: stats.size, modified: stats.mtimeMs };
  },

  async list(folder) {
    const entries = await readdir(fileURLToPath(folder), { withFileTypes: true, encoding: 'buffer' });
    return entries.map((entry) => entryOf(folder, entry));
  },

  async read(uri) {
    const file = await open(fileURLToPath(uri), READING);
    try {
      if (!(await file.stat()).isFile()) throw new Error(NOT_A_FILE);
      return await file.readFile();
    } finally {
      await file.close();
    }
  },

  realPath: (uri) => realpath(fileURLToPath(uri)),
};

function kindOf(stats: Stats | Dirent<Buffer>): Stat['kind'] {
  if (stats.isDirectory()) return 'folder';
  return stats.isFile() ? 'file' : 'other';
}

function entryOf(folder: string, entry: Dirent<Buffer>): DirectoryEntry {
  const kind = entry.isSymbolicLink() ? 'link' : kindOf(entry);
  const name = entry.name.toString();
  return { uri: childUri(folder, name), kind, ...(!Buffer.from(name).equals(entry.name) && { misnamed: true }) };
}
