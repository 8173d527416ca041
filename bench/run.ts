/** Measures and prints Markdown tables: npm run bench -- [SUITE…] [--full] [--huge] [--write], or --quality [--write]. See README.md. */
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeSection } from './report/readme';
import { toMarkdown } from './report/table';
import { analysis } from './suites/analysis';
import { folder } from './suites/folder';
import { format } from './suites/format';
import { host } from './suites/host';
import { links } from './suites/links';
import { quality } from './suites/quality';
import { rules } from './suites/rules';
import type { Suite } from './suites/suite';

const README = join('bench', 'README.md');

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    full: { type: 'boolean', default: false },
    huge: { type: 'boolean', default: false },
    quality: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

for (const suite of chosen()) {
  const tables: string[] = [];
  for (const table of suite.measure(flags)) {
    const markdown = toMarkdown(table);
    console.log(`\n${markdown}`);
    tables.push(markdown);
  }
  if (flags.write) writeSection(README, suite.name, [`Measured with ${machine()}.`, ...tables].join('\n\n'));
}

function chosen(): readonly Suite[] {
  if (flags.quality) return [quality];
  const suites = [analysis, folder, format, host, links, rules];
  if (positionals.length === 0) return suites.filter((suite) => suite !== rules);
  return positionals.map((name) => {
    const suite = suites.find((each) => each.name === name);
    if (!suite) throw new Error(`There is no suite ${name}, only ${suites.map((each) => each.name).join(', ')}`);
    return suite;
  });
}

function machine(): string {
  const processors = cpus();
  return `Node.js ${process.version} on ${processors.length} × ${processors[0]?.model.trim() ?? process.arch}`;
}
