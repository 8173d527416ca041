// The one door to the corpora of sources.json: training scripts ask here for what they learn from, and separately for what they
// only measure on, and hand in here what they learned. Run from the project's folder.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the corpora. */
export const DATA = '../shared/bench/data';

/**
 * @typedef {object} Corpus
 * @property {string} id
 * @property {string} name
 * @property {string} path In {@link DATA}.
 * @property {'teaching' | 'measuring'} use Whether shipped weights may learn from it.
 */

/** @type {readonly Corpus[]} */
const corpora = JSON.parse(readFileSync('training/sources.json', 'utf8')).corpora;

/** Corpora for measuring only that this process has read. */
const measuredOn = new Set();

/**
 * @param {string} id
 * @returns {string} Path of a corpus to learn from.
 * @throws {Error} When its licence is no open one.
 */
export function forTeaching(id) {
  const corpus = find(id);
  if (corpus.use !== 'teaching') throw new Error(`${corpus.name} is for measuring only: its licence is no open one`);
  return join(DATA, corpus.path);
}

/**
 * @param {string} id
 * @returns {string} Path of a corpus to measure on. A process that asked for one with a closed licence can write nothing that
 *   it learned.
 */
export function forMeasuring(id) {
  const corpus = find(id);
  if (corpus.use !== 'teaching') measuredOn.add(corpus.name);
  return join(DATA, corpus.path);
}

/**
 * Writes a file of src/ that was learned or derived.
 * @param {string} file
 * @param {string | Uint8Array} content
 */
export function writeLearned(file, content) {
  if (measuredOn.size > 0) throw new Error(`${file} may not learn from ${[...measuredOn].join(', ')}`);
  writeFileSync(file, content);
}

/** @param {string} id */
function find(id) {
  const corpus = corpora.find((each) => each.id === id);
  if (!corpus) throw new Error(`No corpus ${id} in training/sources.json`);
  return corpus;
}
