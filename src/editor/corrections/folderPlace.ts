import * as vscode from 'vscode';
import { LARGEST_DOCUMENT } from '../../corpus/corrections';
import { OWN_FOLDER } from '../../worker/files/articleName';
import type { Place } from './keptCorrections';

export const CORRECTIONS_FILE = `${OWN_FOLDER}/corrections.json`;

/**
 * The file of corrections in a folder. Neither it nor the folder that it is in may be a link: whoever made the folder could
 * lead to any file of the reader's.
 */
export function placeIn(folder: vscode.Uri): Place {
  const { fs } = vscode.workspace;
  const own = vscode.Uri.joinPath(folder, OWN_FOLDER);
  const file = vscode.Uri.joinPath(folder, CORRECTIONS_FILE);

  return {
    async read() {
      const size = (await plainEntry(own)) && (await plainEntry(file))?.size;
      if (size === undefined || size === null) return null;
      if (size > LARGEST_DOCUMENT) throw new Error(`is larger than ${LARGEST_DOCUMENT / 1024} KB`);
      return decoded(await fs.readFile(file));
    },

    async write(text) {
      await plainEntry(own);
      await plainEntry(file);
      await fs.createDirectory(own);
      const unfinished = vscode.Uri.joinPath(own, `corrections.${crypto.randomUUID()}.unfinished`);
      try {
        await fs.writeFile(unfinished, new TextEncoder().encode(text));
        await fs.rename(unfinished, file, { overwrite: true });
      } catch (error) {
        await Promise.resolve(fs.delete(unfinished)).catch(() => {
          // It was not made.
        });
        throw error;
      }
    },
  };
}

/** Null where there is nothing. @throws Where it is a link, or cannot be looked at. */
async function plainEntry(uri: vscode.Uri): Promise<vscode.FileStat | null> {
  try {
    const entry = await vscode.workspace.fs.stat(uri);
    if ((entry.type & vscode.FileType.SymbolicLink) === 0) return entry;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null;
    throw error;
  }
  throw new Error('is a link, or in a folder that is one');
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('is not UTF-8');
  }
}
