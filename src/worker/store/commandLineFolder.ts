import { homedir, platform } from 'node:os';
import { join } from 'node:path';

/** Where the command line keeps analyses, when it is asked to: an absolute path below the folder for what may be lost. */
export const commandLineFolder = (): string => join(userCacheFolder(), 'second-source', 'articles');

/** On Linux as the XDG Base Directory Specification says. */
function userCacheFolder(): string {
  if (platform() === 'win32') return process.env.LOCALAPPDATA || join(homedir(), 'AppData', 'Local');
  if (platform() === 'darwin') return join(homedir(), 'Library', 'Caches');
  return process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
}
