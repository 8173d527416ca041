// The notice of what the product holds that others made: bundled libraries with their licences, and what its word lists and weights
// were made from.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {import('../../training/describe.mjs').Sources} Sources */
/** @typedef {import('../../training/describe.mjs').Corpus | import('../../training/describe.mjs').Package} Source */

const PACKAGE = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//;
/** Files in which a package says its licence, and what it took from others. */
const LEGAL = /^(?:licen[cs]e|copying|notice|third-?party-?notices?)(?:\.(?:md|txt))?$/i;

/**
 * @param {readonly string[]} inputs Paths of bundled files, from the project's folder.
 * @returns {string} The notice.
 * @throws {Error} When a bundled package has no licence text.
 */
export function noticeFor(inputs) {
  /** @type {Sources} */
  const { corpora, packages, steps } = JSON.parse(readFileSync('training/sources.json', 'utf8'));
  const shipped = steps.filter(({ writes }) => writes.some((file) => file.startsWith('src/')));
  const sources = [...corpora, ...packages]
    .map((source) => ({
      source,
      files: shipped.flatMap(({ writes, learnsFrom }) => (learnsFrom.includes(source.id) ? writes : [])),
    }))
    .filter(({ files }) => files.length > 0);
  const sections = [
    'Second Source holds what others made, under these licences.',
    heading('Libraries'),
    ...bundledPackages(inputs).map(library),
    heading('Corpora, lists and vectors that word lists and weights were made from'),
    'No text of a corpus is in the product: weights belong to hashes of features, and counts to single words.',
    ...sources.map(({ source, files }) => origin(source, files)),
  ];
  return `${sections.join('\n\n')}\n`;
}

/**
 * @param {readonly string[]} inputs
 * @returns {string[]} Folders of the packages that these files are of.
 */
function bundledPackages(inputs) {
  const folders = inputs.flatMap((input) => {
    const name = PACKAGE.exec(input)?.[1];
    return name ? [`${input.slice(0, input.lastIndexOf(`node_modules/${name}/`))}node_modules/${name}`] : [];
  });
  return [...new Set(folders)].sort();
}

/** @param {string} folder */
function library(folder) {
  const { name, version, license, homepage, repository } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const address = homepage ?? repository?.url ?? repository ?? '';
  const legal = readdirSync(folder)
    .filter((file) => LEGAL.test(file))
    .sort();
  if (legal.length === 0) throw new Error(`${name} has no licence text`);
  const texts = legal.map((file) => plain(readFileSync(join(folder, file), 'utf8')));
  return [`${name} ${version}\n${license}, ${address}`, ...texts].join('\n\n');
}

/**
 * @param {Source} source
 * @param {readonly string[]} files
 */
function origin(source, files) {
  const version = 'version' in source ? ` ${source.version}` : '';
  const lines = [
    `${source.name}${version}: ${source.what}`,
    `Authors: ${source.by}; ${source.url}`,
    `Licence: ${source.licence}${source.licenceUrl ? `, ${source.licenceUrl}` : ''}`,
    ...('texts' in source && source.texts ? [source.texts] : []),
    `Changed: what is in the product was learned or picked from it, in ${[...new Set(files)].join(', ')}`,
  ];
  const text =
    'text' in source && source.text ? [plain(readFileSync(join('training/licences', source.text), 'utf8'))] : [];
  return [lines.join('\n'), ...text].join('\n\n');
}

/** @param {string} title */
const heading = (title) => `${'='.repeat(title.length)}\n${title}\n${'='.repeat(title.length)}`;

/** @param {string} text */
const plain = (text) => text.replace(/\r\n/g, '\n').trim();
