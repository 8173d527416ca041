/** Writes generated articles to a folder: node out/bench/generate.js --count 10000 --seed 7 --out FOLDER [--size 2700] [--links FILE] */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateArticles } from './generator';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    size: { type: 'string', default: '2700' },
    out: { type: 'string' },
    links: { type: 'string' },
  },
});
const { out, links: linksFile } = values;
if (out === undefined) throw new Error('Say with --out where the articles go');

mkdirSync(out, { recursive: true });
const known: object[] = [];
let characters = 0;
for (const { name, text, links } of generateArticles({
  count: Number(values.count),
  seed: Number(values.seed),
  size: Number(values.size),
})) {
  writeFileSync(join(out, name), text);
  characters += text.length;
  if (linksFile !== undefined) known.push(...links.map((link) => ({ article: name, ...link })));
}
if (linksFile !== undefined) writeFileSync(linksFile, `${JSON.stringify(known, null, 1)}\n`);
console.log(`${values.count} articles, ${characters.toLocaleString('en-US')} characters, in ${out}`);
