import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Window } from './window';

/** What the file of corrections of a window's folder holds, as anybody may read it; nothing where there is no such file. */
export async function keptCorrections({
  folder,
}: Window): Promise<readonly { readonly kind: string; readonly value?: string }[]> {
  const text = await readFile(join(folder, '.second-source', 'corrections.json'), 'utf8').catch(() => null);
  return text === null ? [] : JSON.parse(text).corrections.filter((each: unknown) => each !== null);
}

/** Undoes a correction where the window says that it was made. */
export async function takeBackFromNotification(window: Window, what: string | RegExp): Promise<void> {
  await window.command('Notifications: Show Notifications');
  const notice = window.page.locator('.notification-list-item', { hasText: what });
  await notice.getByRole('button', { name: 'Undo' }).click();
  await notice.waitFor({ state: 'detached' });
}
