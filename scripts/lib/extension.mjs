// The folder that VS Code is given as the extension under development.
import { existsSync } from 'node:fs';
import { copyFile, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { root, vsCodeFolder } from './project.mjs';

const folder = join(vsCodeFolder, 'extension');

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
    if (!existsSync(link)) await symlink(join(root, name), link, 'junction');
  }
  return folder;
}
