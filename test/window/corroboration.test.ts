import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually } from '../support/eventually';
import { openWindow, type Window } from '../support/window';

const ARTICLE = 'torvland-ledger-court-petition.txt';
const EVENT = /appointed a retired judge/;

for (const theme of ['light', 'dark'] as const) {
  describe(`What other articles tell, in a ${theme} theme`, () => {
    let window: Window;

    before(async () => {
      window = await openWindow({ theme, size: { width: 1280, height: 1000 } });
      await window.openFile(ARTICLE);
      await window.command('View: Show Second Source');
      await lenses().first().waitFor();
    });

    after(() => window?.close());

    const lenses = () => window.page.locator('.codelens-decoration a:visible');
    const shownLenses = async () => (await lenses().allInnerTexts()).filter((title) => title !== '');
    const row = (view: string, text: RegExp) => window.rows(view).filter({ hasText: text }).first();
    const selections = () => window.page.locator('.editor-instance', { has: window.page.locator('.selected-text') });

    it('opens in a peek from a lens', async () => {
      const { page } = window;
      await window.clickLens(/^Differs: \$38 million here, \$41 million in /);
      const peek = page.locator('.reference-zone-widget');
      await peek.locator('.ref-tree .monaco-list-row').first().waitFor();
      await peek.locator('.preview .view-line', { hasText: /\w/ }).first().waitFor();
      await window.screenshot(`peek-${theme}`);
      await page.keyboard.press('Escape');
      await peek.waitFor({ state: 'hidden' });
    });

    it('is told by the hover of a sentence, with reasons', async () => {
      const card = await window.hoverText('reserve between 2022 and 2025');
      await window.screenshot(`evidence-${theme}`);
      assert.match(card, /^Told differently in Morning Tribune/);
      assert.match(card, /Differs: \$38 million here, \$41 million there/);
      assert.match(card, /Side by Side · Not the Same/);
    });

    it('stands under the events, with the number of sources at their right', async () => {
      const { page } = window;
      await window.command('Second Source: Focus on Events View');
      const event = row('Events', EVENT);
      await event.locator('.monaco-tl-twistie').click();
      const telling = row('Events', /^Lakemont Sentinel/);
      await telling.waitFor();
      assert.match((await event.getAttribute('aria-label')) ?? '', /\d other sources?/);
      const badge = event.locator('.monaco-icon-label');
      await eventually(
        () => badge.evaluate((label) => label.ownerDocument.defaultView?.getComputedStyle(label, '::after').content),
        (content) => /^"\d≠?"$/.test(content ?? ''),
      );
      await page.mouse.move(900, 20);
      await window.screenshot(`tellings-${theme}`);
    });

    it('is counted by article, disagreements too', async () => {
      const article = row('Sources', /^Morning Tribune/);
      await article.filter({ hasText: /backs \d+ · differs in \d+/ }).waitFor();
      await article.locator('.monaco-tl-twistie').click();
      await row('Sources', /^In a petition lodged/).waitFor();
      await window.screenshot(`sources-${theme}`);
    });

    it('is shown side by side, both sentences selected', async () => {
      await row('Sources', /^In a petition lodged/).click();
      await selections().nth(1).waitFor();
      await window.page.locator('.tab.active[data-resource-name^="vellamar-tribune"]').waitFor();
      await window.screenshot(`side-by-side-${theme}`);
      await window.command('View: Close Editors in Other Groups');
      await selections().nth(1).waitFor({ state: 'detached' });
    });

    it('is hidden when it is not the same, and comes back on undo', async () => {
      const { page } = window;
      const disagreement = row('Sources', /^In a petition lodged/);
      await disagreement.hover();
      await disagreement.locator('.action-label[aria-label^="Not the Same"]').click();
      await disagreement.waitFor({ state: 'detached' });
      await window.screenshot(`not-the-same-${theme}`);
      await window.command('Notifications: Show Notifications');
      const notice = page.locator('.notification-list-item', { hasText: 'This link will not be shown again.' });
      await notice.getByRole('button', { name: 'Undo' }).click();
      await row('Sources', /^Morning Tribune/)
        .filter({ hasText: /differs in \d+/ })
        .waitFor();
    });

    it('is gone through with the keyboard, forwards and backwards', async () => {
      const { page } = window;
      const place = () => page.locator('[id="status.editor.selection"]').innerText();
      const press = async (key: string) => {
        const before = await place();
        await page.keyboard.press(key);
        return eventually(place, (now) => now !== before);
      };
      await page.keyboard.press('Control+1');
      await page.keyboard.press('Control+Home');
      await eventually(place, (text) => text.startsWith('Ln 1, Col 1'));
      const first = await press('Alt+F7');
      const second = await press('Alt+F7');
      assert.notEqual(first, second);
      assert.equal(await press('Shift+Alt+F7'), first);
    });

    it('has lenses for disagreements alone, or none, as the reader sets and switches', async () => {
      const { page } = window;
      const all = (await shownLenses()).length;
      await mkdir(join(window.folder, '.vscode'), { recursive: true });
      await writeFile(join(window.folder, '.vscode', 'settings.json'), '{ "secondSource.lenses": "conflicts" }\n');
      const disagreements = await eventually(
        shownLenses,
        (titles) => titles.length > 0 && titles.every((title) => title.startsWith('Differs')),
      );
      assert.ok(disagreements.length < all);
      await window.screenshot(`conflicts-${theme}`);
      const toggle = page.locator('.editor-actions .action-label[aria-label^="Toggle Lenses"]').first();
      await toggle.click();
      await eventually(shownLenses, (titles) => titles.length === 0);
      await toggle.click();
      await eventually(shownLenses, (titles) => titles.length === disagreements.length);
    });
  });
}
