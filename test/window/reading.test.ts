import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { openWindow, type Window } from '../support/window';

for (const host of ['node', 'web'] as const) {
  describe(`The window of a reader, the extension in a ${host} host`, () => {
    let window: Window;

    before(async () => {
      window = await openWindow({ host });
      await window.openFile('harbour-courier-barrage-flood.txt');
    });

    after(() => window?.close());

    it('says who a name is', async () => {
      const card = await window.hoverText('Anselm Dray');
      await window.screenshot(`hover-${host}`);
      assert.match(card, /Anselm Dray/);
      assert.match(card, /other articles?/);
    });

    it('lists the events of the article', async () => {
      await window.command('View: Show Second Source');
      const events = window.rows('Events');
      await events.first().waitFor();
      await window.screenshot(`events-${host}`);
      await events.nth(1).waitFor();
    });

    it('opens what other articles say', async () => {
      await window.page.locator('.statusbar', { hasText: '9 articles' }).waitFor();
      await window.page
        .locator('.codelens-decoration a:visible', { hasText: /other source|Differs/ })
        .first()
        .click();
      const peek = window.page.locator('.reference-zone-widget');
      await peek.locator('.ref-tree .monaco-list-row').first().waitFor();
      await window.screenshot(`peek-${host}`);
      assert.ok((await peek.locator('.ref-tree .monaco-list-row').count()) > 0);
      await window.page.keyboard.press('Escape');
    });

    it('leads from the count of articles to the people of all of them', async () => {
      const before = await window.rows('People').allTextContents();
      await window.page.locator('.statusbar a', { hasText: '9 articles' }).click();
      const choices = window.page.locator('.quick-input-list .monaco-list-row');
      await choices.filter({ hasText: 'Show People of All Articles' }).click();
      await eventually(
        () => window.rows('People').allTextContents(),
        (rows) => rows.join() !== before.join(),
      );
      await window.screenshot(`people-of-all-${host}`);
    });
  });
}
