// Which VS Code to run: the desktop's where it can be had and shown, otherwise the same one as a web server.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { vsCodeFolder } from './project.mjs';

/** The version inside the web server, so that both are the same VS Code. */
export const desktopVersion = '1.139.1';

const downloads = 'https://update.code.visualstudio.com/api/releases/stable';
const probeTimeout = 3000;

/** @returns {Promise<'desktop' | 'web'>} Says in one line why. */
export async function chooseVsCode() {
  const obstacle = await desktopObstacle();
  if (!obstacle) return 'desktop';
  console.log(`VS Code runs as a web server: ${obstacle}.`);
  return 'web';
}

/** @returns {Promise<string | undefined>} Why desktop VS Code cannot run here. */
async function desktopObstacle() {
  const { platform, env } = process;
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return 'there is no display';
  if (isDownloaded()) return undefined;
  try {
    await fetch(downloads, { method: 'HEAD', signal: AbortSignal.timeout(probeTimeout) });
    return undefined;
  } catch {
    return 'the desktop version cannot be downloaded';
  }
}

/** By @vscode/test-electron, which names its folders after the version and marks those that are whole. */
function isDownloaded() {
  if (!existsSync(vsCodeFolder)) return false;
  const versions = readdirSync(vsCodeFolder).filter((name) => name.endsWith(`-${desktopVersion}`));
  return versions.some((name) => existsSync(join(vsCodeFolder, name, 'is-complete')));
}
