// npm start [folder] [--web] [--port N]: opens VS Code with the extension under development on a folder of articles.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { developedExtension } from './lib/extension.mjs';
import { exit } from './lib/processes.mjs';
import { profileIn } from './lib/profile.mjs';
import { build, installDependencies, root, samples, vsCodeFolder } from './lib/project.mjs';
import { chooseVsCode } from './lib/vscode.mjs';
import { installWebVsCode, startWebVsCode } from './lib/webVsCode.mjs';

const {
  values: { web, port },
  positionals: [given],
} = parseArgs({ allowPositionals: true, options: { web: { type: 'boolean' }, port: { type: 'string' } } });

// npm changes to the project's folder; the reader's path starts where the reader is.
const folder = given ? resolve(process.env.INIT_CWD ?? root, given) : samples;
const profile = await profileIn(join(vsCodeFolder, 'profile'));

await installDependencies();
await build();
const extension = await developedExtension();
await (web || (await chooseVsCode()) === 'web' ? serve() : openWindow());

async function serve() {
  await installWebVsCode();
  const server = await startWebVsCode({ profile, port: port ? Number(port) : undefined });
  console.log(`\nOpen this address in a browser (Ctrl-C stops):\n\n  ${server.address({ folder, extension })}\n`);
  process.exitCode = await exit(server.process);
}

async function openWindow() {
  const { openDesktopVsCode } = await import('./lib/desktopVsCode.mjs');
  await openDesktopVsCode({ folder, extension, profile });
}
