// node scripts/screenshot.mjs: takes the README's pictures, a sample with a name under the mouse and the tree of its events.
import { join } from 'node:path';
import { build, installDependencies, root } from './lib/project.mjs';

const article = 'harbour-courier-barrage-flood.txt';
const name = 'Anselm Dray';
const size = { width: 1280, height: 800 };

await installDependencies();
await build();
const { openWindow } = await import('./lib/window.mjs');
for (const theme of /** @type {const} */ (['light', 'dark'])) {
  const window = await openWindow({ theme, size });
  await window.openFile(article);
  await window.command('View: Show Second Source');
  await window.page.locator('.statusbar', { hasText: /\d articles/ }).waitFor();
  await window.rows('Sources').first().waitFor();
  await window.hoverText(name);
  await window.page.screenshot({ path: join(root, 'media', `screenshot-${theme}.png`) });
  await window.close();
}
process.exit();
