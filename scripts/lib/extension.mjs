// The folder that VS Code is given as the extension under development.
import { copyFile, mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './project.mjs';

const folder = join(root, 'out', 'extension');

/**
 * Links what a package would hold. The project's own folder won't do: VS Code takes every theme under the folder of an
 * extension under development for its work, and its own themes are there too, in `.vscode-test`.
 * @returns {Promise<string>} Path of the folder.
 */
export async function developedExtension() {
  await mkdir(folder, { recursive: true });
  await copyFile(join(root, 'package.json'), join(folder, 'package.json'));
  for (const name of ['dist', 'media']) {
    const link = join(folder, name);
    await rm(link, { force: true, recursive: true });
    await symlink(join(root, name), link, 'junction');
  }
  return folder;
}
