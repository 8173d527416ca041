import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generateArticles } from '../../bench/generator';
import { eventually } from '../support/eventually';
import { openWindow, type Window } from '../support/window';

const ARTICLE = 'torvland-ledger-court-petition.txt';

/** How many articles the samples are. */
const SAMPLES = 9;

async function writeArticles(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, text } of generateArticles({ count, seed: 11 })) await writeFile(join(folder, name), text);
}

for (const host of ['node', 'web'] as const) {
  describe(`A workspace that changes, the extension in a ${host} host`, () => {
    let window: Window;

    before(async () => {
      window = await openWindow({ host, workspace: true });
      await window.openFile(ARTICLE);
      await status(SAMPLES).waitFor();
    });

    after(() => window?.close());

    const status = (articles: number) =>
      window.page.locator('.statusbar-item', { hasText: new RegExp(`^\\s*${articles} articles$`) });

    it('is read with a second folder for as long as it has one', async () => {
      const second = join(dirname(window.folder), 'archive');
      await writeArticles(second, 20);
      await window.setRoots([window.folder, second]);
      await status(SAMPLES + 20).waitFor();
      await window.setRoots([window.folder]);
      await status(SAMPLES).waitFor();
    });

    it('is read to its end after it was closed in the middle', async () => {
      const wire = join(window.folder, 'wire');
      await writeArticles(wire, 60);
      await status(SAMPLES).waitFor({ state: 'hidden' });
      await window.reload();
      await window.openFile(ARTICLE);
      await status(SAMPLES + 60).waitFor();
      await window.screenshot(`newsroom-${host}`);
      await rm(wire, { recursive: true });
      await status(SAMPLES).waitFor();
    });

    it('is kept as it was read, for the next time', async () => {
      await eventually(
        () => readdir(window.userData, { recursive: true }),
        (paths) => paths.some((path) => path.includes('second-source') && path.endsWith('.articles')),
      );
    });
  });
}
