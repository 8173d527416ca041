import assert from 'node:assert/strict';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TemporaryFolder } from '../support/articleFolder';
import { eventually } from '../support/eventually';
import { openWindow, type Window } from '../support/window';

const FIXTURE = join('test', 'fixtures', 'hostile');
const ARTICLE = 'harbour-master-resigns.txt';
/** Names that the fixture itself cannot have: not every system that this project is checked out on allows them. */
const NAMED = '[Read](command:workbench.action.quit).txt';
const NAMES = [NAMED, '$(squirrel) <img src=x>.txt', '=HYPERLINK("x").txt', 'a\u202etxt.elif.txt', '\u001b[31mred.txt'];

const STORY =
  'TALLOW BAY — Mayor Imre Castellane resigned on Monday after the council voted to reopen the harbour accounts.\n\n' +
  '“I have nothing to hide,” Mr. Castellane told reporters outside the town hall. He said that he would cooperate.\n\n' +
  'The council, which meets again next week, is expected to name a successor. Residents have waited for months.\n';

for (const host of ['node', 'web'] as const) {
  describe(`A hostile folder in Restricted Mode, the extension in a ${host} host`, () => {
    let folder: TemporaryFolder;
    let window: Window;

    before(async function () {
      if (process.platform === 'win32') this.skip();
      folder = await TemporaryFolder.make();
      await cp(FIXTURE, folder.at('hostile'), { recursive: true });
      for (const name of NAMES) await writeFile(folder.at(join('hostile', name)), STORY);
      const settings = { 'secondSource.recognition': 'ask' };
      window = await openWindow({ host, folder: folder.at('hostile'), restricted: true, settings });
    });

    after(async () => {
      await window?.close();
      await folder?.remove();
    });

    const page = () => window.page;
    const notification = () => page().locator('.notification-list-item', { hasText: 'reads like a news article' });

    /** What VS Code itself offers where it warns of a letter that looks like another. */
    const WARNING = /^command:editor\.action\.unicodeHighlight\.showExcludeOptions\b/;

    /** What a file could have smuggled in: icons, and links that are neither ours nor of VS Code's warning. */
    async function assertNothingLive(within: string): Promise<void> {
      assert.equal(await page().locator(`${within} .codicon-squirrel`).count(), 0, `an icon in ${within}`);
      assert.equal(await page().locator(`${within} img[src^="http"]`).count(), 0, `a picture in ${within}`);
      const links = await page()
        .locator(`${within} a`)
        .evaluateAll((all) => all.map((link) => link.getAttribute('data-href') ?? link.getAttribute('href') ?? ''));
      const others = links.filter((link) => !/^(?:#?|command:secondSource\.\w.*)$/.test(link) && !WARNING.test(link));
      assert.deepEqual(others, [], `a link in ${within}`);
    }

    it('is opened without trust', async () => {
      await page().locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    });

    it('asks about a file without making a link of its name', async () => {
      await page().locator('.explorer-folders-view .monaco-list-row', { hasText: '[Read]' }).dblclick();
      await window.command('Notifications: Show Notifications');
      await notification().waitFor();
      await window.screenshot(`hostile-notification-${host}`);
      assert.match(await notification().innerText(), /\[Read\] \(command:/);
      await assertNothingLive('.notification-list-item');
      await notification().getByRole('button', { name: 'Read as Article' }).click();
      await notification().waitFor({ state: 'hidden' });
    });

    it('is read, listed and linked as text alone', async () => {
      await window.openFile(ARTICLE);
      await window.command('Notifications: Show Notifications');
      await notification().getByRole('button', { name: 'Read as Article' }).click();
      await notification().waitFor({ state: 'hidden' });
      await window.command('View: Show Second Source');
      for (const view of ['Events', 'People', 'Sources']) await window.rows(view).first().waitFor();
      await window.command('Second Source: Focus on Events View');
      await window.rows('Events').locator('.monaco-tl-twistie.collapsed').first().click();
      // VS Code asks for lenses no more once the text has lost the focus.
      await page().keyboard.press('Control+1');
      await page()
        .locator('.codelens-decoration a:visible', { hasText: /other source|Differs/ })
        .first()
        .waitFor();
      await window.screenshot(`hostile-${host}`);
      await assertNothingLive('.sidebar');
      assert.equal(await page().locator('.codelens-decoration .codicon-squirrel').count(), 0);
    });

    it('has hover cards that lead nowhere else', async () => {
      for (const words of ['Idris Pellworm', 'Od\u0430lys', 'left the town hall']) {
        await window.hoverText(words);
        await assertNothingLive('.monaco-hover');
      }
      await window.screenshot(`hostile-hover-${host}`);
    });

    it('has an outline and symbols without its icons', async () => {
      await window.openFile(ARTICLE);
      await page().keyboard.press('Control+Shift+O');
      const symbols = page().locator('.quick-input-list .monaco-list-row', { hasText: 'squirrel' });
      await symbols.first().waitFor();
      await assertNothingLive('.quick-input-list');
      await page().keyboard.press('Escape');
      await window.command('Explorer: Focus on Outline View');
      await page().locator('.outline-pane .monaco-list-row', { hasText: 'squirrel' }).first().waitFor();
      await assertNothingLive('.outline-pane');
      await assertNothingLive('.monaco-breadcrumbs');
    });

    it('is exported, and peeked at', async () => {
      await window.clickLens(/other source|Differs/);
      await page().locator('.reference-zone-widget .ref-tree .monaco-list-row').first().waitFor();
      await assertNothingLive('.reference-zone-widget .ref-tree');
      await page().keyboard.press('Escape');
      await window.command('Second Source: Export Events as CSV');
      await window.lines.filter({ hasText: 'time,time in the text,label' }).waitFor();
    });

    it('asks for nothing but what the server of the window has', async () => {
      const own = new URL(page().url()).host;
      const others = () => window.requests.filter((url) => !/^(?:data|blob):/.test(url) && new URL(url).host !== own);
      assert.ok(window.requests.length > 0);
      await eventually(
        () => Promise.resolve(others()),
        (found) => found.length === 0,
      );
      assert.deepEqual(others(), []);
    });
  });
}
