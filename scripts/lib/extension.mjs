// The folder that VS Code is given as the extension under development.
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './project.mjs';

/** @typedef {'node' | 'web'} ExtensionHost Where the extension runs: beside the files, or in the browser's page. */

/**
 * Links what a package would hold. The project's own folder won't do: VS Code takes every theme under the folder of an
 * extension under development for its work, and its own themes are there too, in `.vscode-test`.
 * @param {ExtensionHost} [host] VS Code takes `node`, unless the extension has nothing that runs there.
 * @returns {Promise<string>} Path of the folder.
 */
export async function developedExtension(host = 'node') {
  const folder = join(root, 'out', host === 'web' ? 'web-extension' : 'extension');
  await mkdir(folder, { recursive: true });
  const { main, ...manifest } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  await writeFile(join(folder, 'package.json'), JSON.stringify(host === 'web' ? manifest : { main, ...manifest }));
  for (const name of ['dist', 'media']) {
    const link = join(folder, name);
    await rm(link, { force: true, recursive: true });
    await symlink(join(root, name), link, 'junction');
  }
  return folder;
}
