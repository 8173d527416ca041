// A real VS Code window in a headless Chromium, with the extension under development, to drive and to take pictures of.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium } from './chromium.mjs';
import { developedExtension } from './extension.mjs';
import { restrictedMode, sandbox } from './profile.mjs';
import { root, samples } from './project.mjs';
import { installWebVsCode, startWebVsCode } from './webVsCode.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./profile.mjs').Settings} Settings */

/** @type {Readonly<Record<'light' | 'dark', string>>} */
const themes = { light: 'Light 2026', dark: 'Dark 2026' };

const screenshots = join(root, 'out', 'screenshots');

/** How long the window may take for a step on the slowest machine, in milliseconds. */
const patience = 90_000;

/** How long one try of a step that is tried again may take, in milliseconds. */
const oneTry = 4000;

/**
 * Opens a copy of a folder in a window with a fresh profile.
 * @param {object} [options]
 * @param {string} [options.folder]
 * @param {Settings} [options.settings]
 * @param {keyof typeof themes} [options.theme]
 * @param {{ width: number, height: number }} [options.size] In CSS pixels.
 * @param {import('./extension.mjs').ExtensionHost} [options.host]
 * @param {number} [options.scale] Pixels of a screenshot for each CSS pixel.
 * @param {boolean} [options.restricted] Whether the folder is opened in Restricted Mode.
 * @param {boolean} [options.workspace] Whether the folder is the one root of a workspace, which can get others.
 */
export async function openWindow(options = {}) {
  const { folder = samples, host, theme = 'light', size = { width: 1280, height: 800 }, scale = 1 } = options;
  const { restricted = false } = options;
  await installWebVsCode();
  const browser = await launchChromium();
  const trust = restricted ? restrictedMode : {};
  const settings = { 'workbench.colorTheme': themes[theme], ...trust, ...options.settings };
  const place = await sandbox({ folder, settings });
  const server = await startWebVsCode({ profile: place.profile, restricted });
  const page = await browser.newPage({ viewport: size, deviceScaleFactor: scale, colorScheme: theme });
  page.setDefaultTimeout(patience);
  const workspace = options.workspace ? place.path('newsroom.code-workspace') : undefined;
  const close = async () => {
    await browser.close();
    server.stop();
    await place.remove();
  };
  const { userData } = place.profile;
  const window = new Window(page, { folder: place.folder, workspace, userData, close });
  if (workspace) await window.setRoots([place.folder]);
  page.on('request', (request) => window.requests.push(request.url()));
  await page.goto(server.address({ folder: place.folder, workspace, extension: await developedExtension(host) }));
  await window.isReady();
  return window;
}

/** What a reader does in a VS Code window. Every step waits until the window shows its result. */
export class Window {
  #close;
  #workspace;
  /** @type {string[]} Every address that the page has asked for. */
  requests = [];

  /**
   * @param {Page} page
   * @param {object} place
   * @param {string} place.folder The copy that is open.
   * @param {string | undefined} place.workspace The workspace file, if one is open.
   * @param {string} place.userData Where this VS Code keeps everything, its browser's storage too.
   * @param {() => Promise<void>} place.close
   */
  constructor(page, { folder, workspace, userData, close }) {
    this.page = page;
    this.folder = folder;
    this.userData = userData;
    this.#workspace = workspace;
    this.#close = close;
  }

  /** Ends when the window shows the files of its folder. */
  async isReady() {
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  }

  /** Loads the page anew, as if the window had been closed and opened again. */
  async reload() {
    await this.page.reload();
    await this.isReady();
  }

  /**
   * Gives a workspace these roots instead of those it has.
   * @param {readonly string[]} folders
   */
  async setRoots(folders) {
    if (!this.#workspace) throw new Error('The window has no workspace open');
    await writeFile(this.#workspace, JSON.stringify({ folders: folders.map((path) => ({ path })) }));
  }

  /** The lines that the active editor shows, in the order of the page. */
  get lines() {
    return this.page.locator('.editor-group-container.active .editor-instance .view-lines .view-line');
  }

  /**
   * Opens a file of the folder by its name.
   * @param {string} name
   */
  async openFile(name) {
    await this.#pick('Control+P', name);
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.lines.first().waitFor();
  }

  /**
   * Runs a command from the palette.
   * @param {string} label With its category, as in `View: Show Explorer`.
   */
  command(label) {
    return this.#pick('F1', label);
  }

  /**
   * The rows of a view that the side bar shows.
   * @param {string} view Its name, as in `Events`.
   */
  rows(view) {
    return this.pane(view).locator('.monaco-list-row');
  }

  /**
   * A view that the side bar shows.
   * @param {string} view Its name, as in `Events`.
   */
  pane(view) {
    const header = this.page.getByRole('button', { name: new RegExp(`^${view}( - .*)? Section$`) });
    return this.page.locator('.pane', { has: header });
  }

  /**
   * Clicks a code lens of the active editor, scrolling down to it when none is in view.
   * @param {RegExp} label
   */
  async clickLens(label) {
    const lens = this.page.locator('.codelens-decoration a:visible', { hasText: label }).first();
    await this.lines.first().hover();
    let misses = 0;
    await until(async () => {
      if (!(await lens.isVisible())) await this.page.mouse.wheel(0, ++misses % 12 === 0 ? -36_000 : 300);
      await lens.click({ timeout: oneTry });
    });
  }

  /**
   * Scrolls the active editor to the first place that holds a text, and selects it.
   * @param {string} text
   */
  async reveal(text) {
    await this.page.keyboard.press('Control+1');
    await this.page.keyboard.press('Control+Home');
    await this.page.keyboard.press('Control+F');
    const find = this.page.locator('.find-widget.visible');
    await find.getByRole('checkbox', { name: 'Match Case' }).setChecked(true);
    await find.locator('textarea').first().fill(text);
    await find.locator('.matchesCount', { hasText: /^\d+ of / }).waitFor();
    await this.page.keyboard.press('Escape');
    await find.waitFor({ state: 'hidden' });
  }

  /**
   * Rests the mouse on the first place in view that holds a text, scrolling to it when there is none.
   * @param {string} text Within one line of the screen.
   * @returns {Promise<string>} What the hover card says.
   */
  async hoverText(text) {
    const line = this.lines.filter({ hasText: new RegExp(escaped(text)) }).first();
    const card = this.page.locator('.monaco-hover:visible .hover-contents', { hasNotText: /^Loading/ });
    await until(async () => {
      if (!(await line.isVisible())) await this.reveal(text);
      await this.page.mouse.move(0, 0);
      await card.first().waitFor({ state: 'hidden', timeout: oneTry });
      const { x, y } = await middleOf(line, text);
      await this.page.mouse.move(x, y, { steps: 2 });
      await card.first().waitFor({ timeout: oneTry });
    });
    return (await card.allInnerTexts()).join('\n');
  }

  /**
   * Takes a picture of the window into out/screenshots.
   * @param {string} name Without an ending.
   * @returns {Promise<string>} Path of the PNG file.
   */
  async screenshot(name) {
    const path = join(screenshots, `${name}.png`);
    await this.page.screenshot({ path, animations: 'disabled' });
    return path;
  }

  close() {
    return this.#close();
  }

  /**
   * Chooses an entry of a quick pick.
   * @param {string} key
   * @param {string} label
   */
  async #pick(key, label) {
    const entry = this.page
      .locator('.quick-input-list .monaco-list-row', { has: this.page.getByText(label, { exact: true }) })
      .first();
    await until(async () => {
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press(key);
      await this.page.locator('.quick-input-box input:visible').pressSequentially(label);
      await entry.waitFor({ timeout: oneTry });
    });
    await entry.click();
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }
}

/**
 * Takes the same steps until they lead where they should: early on, VS Code's lists come up short and its editors still
 * change under the mouse.
 * @param {() => Promise<void>} steps
 */
async function until(steps) {
  const deadline = Date.now() + patience;
  for (;;) {
    try {
      return await steps();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
}

/**
 * The middle of a text within a rendered line, in CSS pixels. The editor draws spaces as no-break spaces.
 * @param {import('playwright-core').Locator} line
 * @param {string} text
 * @returns {Promise<{ x: number, y: number }>}
 */
function middleOf(line, text) {
  return line.evaluate(
    (element, text) => {
      const document = element.ownerDocument;
      const walker = document.createTreeWalker(element, 4);
      const nodes = [];
      while (walker.nextNode()) nodes.push(walker.currentNode);
      const start = nodes
        .map((node) => node.data)
        .join('')
        .replaceAll('\u00a0', ' ')
        .indexOf(text);
      const range = document.createRange();
      let offset = 0;
      for (const node of nodes) {
        const end = offset + node.data.length;
        if (offset <= start && start < end) range.setStart(node, start - offset);
        if (offset < start + text.length && start + text.length <= end)
          range.setEnd(node, start + text.length - offset);
        offset = end;
      }
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    },
    text,
    { timeout: oneTry },
  );
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '[ \u00a0]');
}
