// The folder of articles that the extension host has open: a copy of the samples, to change at will.
import { setTimeout as sleep } from 'node:timers/promises';
import { commands, extensions, type TextEditor, Uri, window, workspace } from 'vscode';
import type { SecondSource } from '../../src/extension';

/** Activates the extension and returns what it hands out. */
export async function activate(): Promise<SecondSource> {
  const extension = extensions.getExtension<SecondSource>('second-source.second-source');
  if (!extension) throw new Error('VS Code does not know the extension');
  return extension.activate();
}

/** The address of a file of the folder, whether it is there or not. */
export function file(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('VS Code has no folder open');
  return Uri.joinPath(folder.uri, name);
}

/** Shows a file of the folder in an editor. */
export async function open(name: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(file(name)), { preview: false });
}

/** Writes a file of the folder, as another program would. */
export async function write(name: string, content: string | Uint8Array): Promise<Uri> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await workspace.fs.writeFile(file(name), bytes);
  return file(name);
}

/** Deletes a file of the folder. */
export async function remove(name: string): Promise<void> {
  await workspace.fs.delete(file(name));
}

/** Closes every editor, without a question about unsaved changes. */
export async function closeEditors(): Promise<void> {
  await workspace.saveAll(true);
  await commands.executeCommand('workbench.action.closeAllEditors');
}

/**
 * Asks again until the answer stands: for what VS Code or the extension does in its own time.
 *
 * @param check Throws, or rejects, while the answer is not the one awaited.
 * @param timeout Milliseconds, after which the last failure is thrown.
 */
export async function eventually<T>(check: () => T | Promise<T>, timeout = 10_000): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await sleep(50);
    }
  }
}
