import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { openWindow, type Window } from '../support/window';
import { keptCorrections, takeBackFromNotification } from '../support/windowCorrections';

const ARTICLE = 'torvland-ledger-court-petition.txt';
const OUTLET = 'Lakemont Evening Star';

describe('A correction in the window', () => {
  let window: Window;

  before(async () => {
    window = await openWindow({ size: { width: 1280, height: 1000 } });
    await window.openFile(ARTICLE);
    await window.command('View: Show Second Source');
    await source(/^Lakemont Sentinel/).waitFor();
  });

  after(() => window?.close());

  const source = (text: RegExp) => window.rows('Sources').filter({ hasText: text }).first();
  const lens = (text: RegExp) => window.page.locator('.codelens-decoration a:visible', { hasText: text }).first();
  const choices = () => window.page.locator('.quick-input-list .monaco-list-row');
  const input = () => window.page.locator('.quick-input-box input:visible');

  const kept = () => keptCorrections(window);

  /** The list of what can be corrected, from the row of an article. */
  async function correct(article: RegExp): Promise<void> {
    // While articles are read the rows are drawn anew, and the mouse is over none of them.
    await eventually(
      async () => {
        const row = source(article);
        await row.hover();
        await row
          .locator('.action-label[aria-label^="Correct Headline"]')
          .click({ timeout: 2000 })
          .catch(() => {});
        return choices().filter({ hasText: 'Outlet…' }).isVisible();
      },
      (isOpen) => isOpen,
    );
  }

  it('begins with what is there, and takes nothing that cannot be', async () => {
    await correct(/^Lakemont Sentinel/);
    await window.screenshot('correct');
    await choices().filter({ hasText: 'Date…' }).click();
    await input().waitFor();
    await input().fill('yesterday');
    await window.page.locator('.quick-input-message', { hasText: 'YYYY-MM-DD, such as' }).waitFor();
    await window.page.keyboard.press('Escape');
    assert.deepEqual(await kept(), []);
  });

  it('is followed by the sources and the lenses at once, and kept in the folder', async () => {
    await correct(/^Lakemont Sentinel/);
    await choices().filter({ hasText: 'Outlet…' }).click();
    await eventually(
      () => input().inputValue(),
      (value) => value === 'Lakemont Sentinel',
    );
    await input().fill(OUTLET);
    await window.page.keyboard.press('Enter');
    await source(new RegExp(`^${OUTLET}`)).waitFor();
    await lens(new RegExp(OUTLET)).waitFor();
    await window.screenshot('corrected');
    await eventually(kept, ([only]) => only?.kind === 'publisher' && only.value === OUTLET);
  });

  it('is taken back where it was made', async () => {
    await takeBackFromNotification(window, 'Outlet corrected');
    await source(/^Lakemont Sentinel/).waitFor();
    await lens(/Lakemont Sentinel/).waitFor();
    await eventually(kept, ({ length }) => length === 0);
    await window.screenshot('correction-undone');
  });

  it('that an article is no source takes it from sources and lenses, until it is taken back from the list', async () => {
    const { page } = window;
    await correct(/^Lakemont Sentinel/);
    await choices().filter({ hasText: 'Not a Source' }).click();
    await source(/^Lakemont Sentinel/).waitFor({ state: 'detached' });
    await lens(/Lakemont Sentinel/).waitFor({ state: 'detached' });
    await window.screenshot('not-a-source');
    await page.keyboard.press('F1');
    await input().pressSequentially('Second Source: Undo Correction');
    await choices().filter({ hasText: 'Second Source: Undo Correction' }).first().click();
    const entry = choices().filter({ hasText: /Not a Source.*lakemont-sentinel/ });
    await entry.waitFor();
    await window.screenshot('undo-correction');
    await entry.click();
    await source(/^Lakemont Sentinel/).waitFor();
    await eventually(kept, ({ length }) => length === 0);
  });
});
