import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recognize } from '../../src/article/format';
import { eventually } from '../support/eventually';
import { openWindow, type Window } from '../support/window';

const UNDATED = 'orrow-valley-gazette-violin-theft.txt';
const MESSY = 'harbour-courier-barrage-flood.txt';
const NOTES = 'notes.txt';

/** Of texts that are no articles the one that looks most like one. */
async function doubtfulText(): Promise<string> {
  const folder = join('test', 'fixtures', 'format', 'others');
  const texts = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')));
  const weighed = texts.map((text) => ({ text, confidence: recognize(text).confidence }));
  const doubtful = weighed.filter(({ confidence }) => confidence > 0.25 && confidence < 0.5);
  const [first] = doubtful.sort((a, b) => b.confidence - a.confidence);
  assert.ok(first, 'none of them is in doubt any more');
  return first.text;
}

describe('An article in the window', () => {
  let window: Window;

  before(async () => {
    window = await openWindow({ settings: { 'secondSource.recognition': 'ask' } });
    await writeFile(join(window.folder, NOTES), 'npm install\nnpm test\n');
  });

  after(() => window?.close());

  /** Hovers the braces in the status bar. */
  async function languageStatus(): Promise<string> {
    const { page } = window;
    const hover = page.locator('.hover-language-status');
    await page.mouse.move(640, 400);
    await page.locator('[id="status.languageStatus"]').hover();
    await hover.first().waitFor();
    return (await hover.allInnerTexts()).join('\n');
  }

  const mode = () => window.page.locator('[id="status.editor.mode"]');

  it('asks before it reads a file as an article, where it shall ask', async () => {
    await window.openFile(UNDATED);
    const { page } = window;
    await window.command('Notifications: Show Notifications');
    const question = page.locator('.notification-list-item', { hasText: 'reads like a news article' });
    await question.waitFor();
    assert.match(await mode().innerText(), /Plain Text/);
    await question.getByRole('button', { name: 'Read as Article' }).click();
    await mode().filter({ hasText: 'News Article' }).waitFor();
  });

  it('says why it was read as one', async () => {
    await eventually(languageStatus, (status) => /you chose so for this file/.test(status));
    await window.command('Second Source: Not an Article');
    await mode().filter({ hasText: 'Plain Text' }).waitFor();
    await window.openFile(NOTES);
    await eventually(languageStatus, (status) => /Not read as an article[\s\S]*% sure/.test(status));
    await window.openFile(UNDATED);
    await window.command('Second Source: Read as Article');
    await mode().filter({ hasText: 'News Article' }).waitFor();
  });

  it('asks in the language status alone whether a text is one that may be, and takes either answer once', async () => {
    const { page } = window;
    const text = await doubtfulText();
    const answerWith = async (name: string, answer: string): Promise<void> => {
      await writeFile(join(window.folder, name), text);
      await window.openFile(name);
      await eventually(languageStatus, (status) => /Is this a news article\?/.test(status));
      await window.screenshot('doubtful');
      await page.locator('.hover-language-status').getByText('Answer', { exact: true }).click();
      await page.locator('.quick-input-list .monaco-list-row', { hasText: answer }).click();
      await eventually(languageStatus, (status) => /you chose so for this file/.test(status));
      assert.doesNotMatch(await languageStatus(), /Is this a news article/);
    };
    await window.command('Notifications: Clear All Notifications');
    await answerWith('doubtful-one.txt', 'Not an Article');
    assert.match(await mode().innerText(), /Plain Text/);
    await answerWith('doubtful-other.txt', 'Read as Article');
    await mode().filter({ hasText: 'News Article' }).waitFor();
    assert.equal(await page.locator('.notification-list-item', { hasText: 'reads like a news article' }).count(), 0);
  });

  it('is given a date through its hint, a true one only', async () => {
    const { page } = window;
    await window.openFile(UNDATED);
    await page.keyboard.press('Control+Home');
    await page.locator('.squiggly-info').first().waitFor();
    await page.keyboard.press('Control+.');
    const menu = page.locator('.action-widget', { hasText: 'Quick Fix' });
    await menu.waitFor();
    await menu.getByText('Set publication date…').click();
    const input = page.locator('.quick-input-box input:visible');
    await input.fill('2026-02-30');
    await page.locator('.quick-input-message', { hasText: 'YYYY-MM-DD, such as' }).waitFor();
    await page.keyboard.press('Enter');
    assert.ok(await input.isVisible(), 'the thirtieth of February was taken');
    await input.fill('2026-01-15');
    await page.keyboard.press('Enter');
    await page.locator('.squiggly-info').first().waitFor({ state: 'hidden' });
    await eventually(languageStatus, (status) => /15 Jan 2026/.test(status));
    await window.screenshot('dated');
    const kept = JSON.parse(await readFile(join(window.folder, '.second-source', 'corrections.json'), 'utf8'));
    assert.ok(kept.corrections.some((each: { value?: string } | null) => each?.value === '2026-01-15'));
  });

  it('closes curly quotation marks as they are typed', async () => {
    const { page } = window;
    await window.openFile(UNDATED);
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('“');
    await window.lines.filter({ hasText: '“”' }).first().waitFor();
    await page.keyboard.press('Control+Z');
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`dims the page around the reporting in a ${theme} theme`, async () => {
      const themed = await openWindow({ theme, size: { width: 1280, height: 1000 } });
      try {
        await themed.openFile(MESSY);
        const [dimmed, reporting] = [/SKIP\sADVERT/, /Gates\s4\sand\s5/].map((hasText) =>
          themed.page.locator('.view-line span', { hasText }),
        );
        assert.ok(dimmed && reporting);
        const color = (element: NonNullable<typeof dimmed>) =>
          element.last().evaluate((span) => span.ownerDocument.defaultView?.getComputedStyle(span).color);
        await themed.page.locator('.codelens-decoration a:visible').first().waitFor();
        await eventually(
          async () => (await color(dimmed)) !== (await color(reporting)),
          (isDimmed) => isDimmed,
        );
        await themed.screenshot(`format-${theme}`);
      } finally {
        await themed.close();
      }
    });
  }
});
