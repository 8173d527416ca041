import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HostFigures } from '../host';
import { SHORTEST } from '../host/threadLoad';
import { duration, figure, type Table } from '../report/table';
import { writeArticles } from './folder';
import type { Suite } from './suite';

/** What the extension asks of the thread that all extensions share, in a real VS Code. */
export const host: Suite = {
  name: 'host',
  *measure({ full }) {
    const count = full ? 10_000 : 1000;
    const { activation, turns } = measure(count);
    yield {
      title: `Turns of the extension host’s thread, with ${figure(count)} articles`,
      note: `What the thread computes at a stretch, VS Code’s own part included, while the folder is read for the first time and while 20 articles are opened, typed into and hovered over. Activation: ${duration(activation)}.`,
      head: ['', `${SHORTEST} ms and more`, 'longest', 'over 20 ms', 'over 50 ms'],
      rows: Object.entries(turns).map(([what, lengths]) => row(what, lengths)),
    } satisfies Table;
  },
};

function measure(count: number): HostFigures {
  const place = mkdtempSync(join(tmpdir(), 'second-source-'));
  try {
    writeArticles(place, count);
    const module = join(__dirname, 'host', 'index.js');
    const output = execFileSync(process.execPath, [join('scripts', 'measureInHost.mjs'), module, place], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return JSON.parse(output.toString().trim().split('\n').at(-1) ?? '') as HostFigures;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function row(what: string, lengths: readonly number[]): string[] {
  const over = (limit: number): string => figure(lengths.filter((length) => length > limit).length);
  return [what, figure(lengths.length), duration(Math.max(0, ...lengths)), over(20), over(50)];
}
