// node scripts/screenshot.mjs: takes the pictures of README and walkthrough (a sample with a name under the mouse, and its views), and
// draws the icon.
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium } from './lib/chromium.mjs';
import { build, installDependencies, root } from './lib/project.mjs';

const article = 'harbour-courier-barrage-flood.txt';
const name = 'Anselm Dray';
const size = { width: 1280, height: 800 };

/** Views, each with a picture of its own. */
const views = /** @type {const} */ ({ events: 'Events', people: 'People', sources: 'Sources' });

await installDependencies();
await build();
await mkdir(join(root, 'media', 'walkthrough'), { recursive: true });
const { openWindow } = await import('./lib/window.mjs');
for (const theme of /** @type {const} */ (['light', 'dark'])) {
  const window = await openWindow({ theme, size });
  await window.openFile(article);
  await window.command('View: Show Second Source');
  await window.page.locator('.statusbar', { hasText: /\d articles/ }).waitFor();
  await window.rows('Sources').first().waitFor();
  await window.hoverText(name);
  await window.page.screenshot({ path: join(root, 'media', `screenshot-${theme}.png`) });
  /** @type {(part: string) => string} */
  const path = (part) => join(root, 'media', 'walkthrough', `${part}-${theme}.png`);
  await window.page
    .locator('.monaco-hover:visible')
    .first()
    .screenshot({ path: path('card') });
  await window.page.mouse.move(0, 0);
  for (const [part, name] of Object.entries(views)) await window.pane(name).screenshot({ path: path(part) });
  await window.close();
}
await drawIcon();
process.exit();

/** The picture of the activity bar on paper, 256 pixels wide. */
async function drawIcon() {
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
  const drawing = await readFile(join(root, 'media', 'second-source.svg'), 'utf8');
  const style = 'margin:0;display:grid;place-items:center;height:256px;background:#f4f1ea;color:#1f3a5f';
  await page.setContent(
    `<body style="${style}">${drawing.replace('width="24" height="24"', 'width="176" height="176"')}`,
  );
  await page.screenshot({ path: join(root, 'media', 'icon.png') });
  await browser.close();
}
