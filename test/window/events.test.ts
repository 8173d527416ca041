import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { openWindow, type Window } from '../support/window';

const ARTICLE = 'harbour-courier-barrage-flood.txt';

for (const theme of ['light', 'dark'] as const) {
  describe(`The tree of events in a ${theme} theme`, () => {
    let window: Window;

    before(async () => {
      window = await openWindow({ theme });
      await window.openFile(ARTICLE);
      await window.command('Second Source: Focus on Events View');
      await rows().first().waitFor();
    });

    after(() => window?.close());

    const rows = () => window.rows('Events');
    const labels = () => rows().allInnerTexts();
    const row = (text: RegExp) => rows().filter({ hasText: text }).first();
    const titleAction = (label: string) =>
      window.page.locator(`.pane-header .action-label[aria-label^="${label}"]`).first();
    const selectedText = () => window.page.locator('.editor-instance .selected-text').first();

    it('has a heading for each day, and under it what happened', async () => {
      await window.screenshot(`events-${theme}`);
      const [first = ''] = await labels();
      assert.match(first, /\d{4}|Undated/);
      await row(/Nine people have been confirmed dead/).waitFor();
      assert.match((await row(/Nine people have been confirmed dead/).getAttribute('aria-label')) ?? '', /^Life, /);
    });

    it('selects the clause of an event that is clicked', async () => {
      await row(/Nine people have been confirmed dead/).click();
      await selectedText().waitFor();
      await window.page.locator('.statusbar [id="status.editor.selection"]', { hasText: /selected\)/ }).waitFor();
    });

    it('is gone through with the keyboard alone', async () => {
      const { page } = window;
      await window.command('Second Source: Focus on Events View');
      await page.keyboard.press('Home');
      const focused = page.locator('.pane .monaco-list:focus .monaco-list-row.focused');
      await eventually(
        async () => {
          await page.keyboard.press('ArrowDown');
          return focused.getAttribute('aria-expanded');
        },
        (expanded) => expanded === 'false',
      );
      const label = await focused.innerText();
      await eventually(
        async () => {
          await page.keyboard.press('ArrowRight');
          return focused.innerText();
        },
        (text) => text !== label,
      );
      await page.keyboard.press('ArrowLeft');
      await focused.filter({ hasText: label }).waitFor();
      await page.keyboard.press('Enter');
      await selectedText().waitFor();
    });

    it('follows the cursor and leaves the focus in the text', async () => {
      const { page } = window;
      await window.reveal('flew to Port Calder');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowLeft');
      await rows().and(page.locator('.selected')).filter({ hasText: /Dray/ }).first().waitFor();
      assert.ok(await page.locator('.editor-instance .monaco-editor.focused').isVisible());
    });

    it('is filtered, and says so until the filter is cleared', async () => {
      const { page } = window;
      const all = await rows().count();
      await page.locator('.pane-header[aria-label^="Events"]').hover();
      await titleAction('Filter Events…').click();
      await page.locator('.quick-input-box input:visible').fill('Dray');
      await page.keyboard.press('Enter');
      await page.locator('.pane .message', { hasText: /with “Dray”/ }).waitFor();
      await eventually(
        () => rows().count(),
        (count) => count < all,
      );
      await titleAction('Clear Filter of Events').click();
      await page.locator('.pane .message', { hasText: /with “Dray”/ }).waitFor({ state: 'hidden' });
    });

    it('is grouped by person, as its title bar offers', async () => {
      await window.command('Second Source: Group Events by Person');
      await row(/Henrik Staal/).waitFor();
      await window.screenshot(`events-people-${theme}`);
      await window.command('Second Source: Group Events by Time');
    });
  });
}
