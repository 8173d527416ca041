import { stat } from 'node:fs/promises';
import { groupBy } from '../article/groupBy';
import type { Corpus, Corroboration, SourceGroup } from '../corpus';
import type { FilesOptions } from './articleFiles';
import { type AnalyzedFile, toJson } from './json';
import { quoted, sentenceText } from './printable';
import { readCorpus } from './readCorpus';

/** A sentence of the article in question, and what the others make of it, best first. */
interface BackedSentence {
  readonly sentence: number;
  readonly links: readonly Corroboration[];
  /** Where what backs it comes from. */
  readonly sources: readonly SourceGroup[];
}

/**
 * Prints which sentences of `file` the articles below `paths` back or contradict, and returns the exit status: 2 when `file`
 * is a folder, otherwise as for `analyze`.
 */
export async function corroborate(
  file: string,
  paths: readonly string[],
  format: 'json' | 'report',
  options: FilesOptions,
): Promise<number> {
  if (await isFolder(file)) {
    console.error(quoted(`${file}: is a folder; name the one article to corroborate`));
    return 2;
  }
  const { corpus, files, status } = await readCorpus([file, ...paths], options);
  const links = corpus.corroborations(file);
  const backed = backedSentences(file, corpus, links);
  process.stdout.write(
    format === 'json' ? toJson(files, corpus, links, { sources: backed.map(toPlain) }) : report(file, files, backed),
  );
  return status;
}

const isFolder = async (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** The sentences with a link that the editor would show, in the order of the text. */
function backedSentences(path: string, corpus: Corpus, links: readonly Corroboration[]): BackedSentence[] {
  const shown = links.filter((link) => link.shown).map((link) => (link.a.path === path ? link : turned(link)));
  return [...groupBy(shown, ({ a }) => a.sentence)]
    .sort(([a], [b]) => a - b)
    .map(([sentence, tellings]) => ({
      sentence,
      links: tellings,
      sources: corpus.sourcesOf(
        tellings.filter(({ relation }) => relation === 'corroborates').map(({ a, b }) => ({ here: a, there: b })),
      ),
    }));
}

const turned = ({ a, b, differences, ...rest }: Corroboration): Corroboration => ({
  ...rest,
  a: b,
  b: a,
  differences: differences.map((each) => ({ ...each, a: each.b, b: each.a })),
});

const countOf = (sources: readonly SourceGroup[]): number => sources.filter(({ sameAsOrigin }) => !sameAsOrigin).length;

const toPlain = ({ sentence, sources }: BackedSentence) => ({
  sentence,
  independent: countOf(sources),
  groups: sources,
});

const RELATIONS: Readonly<Record<Corroboration['relation'], string>> = {
  corroborates: 'also told in',
  conflicts: 'told differently in',
  repeats: 'same text in',
};

function report(path: string, files: readonly AnalyzedFile[], backed: readonly BackedSentence[]): string {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const own = byPath.get(path);
  if (!own) return '';
  const { recognition, sentences } = own.analysis;
  if (!recognition.recognized) return `${quoted(`${path}: not an article (${recognition.reasons.join(', ')})`)}\n`;
  const summary = `${quoted(path)}: ${backed.length} of ${sentences.length} sentences are told elsewhere`;
  return `${[summary, ...backed.map((each) => [...sentenceLines(each, byPath)].join('\n'))].join('\n\n')}\n`;
}

function* sentenceLines(
  { links, sources }: BackedSentence,
  files: ReadonlyMap<string, AnalyzedFile>,
): Generator<string> {
  const [first] = links;
  if (!first) return;
  yield quoted(sentenceText(first.a, files));
  for (const { relation, score, b, differences, reasons } of links) {
    const { publisher, publicationDate } = files.get(b.path)?.analysis ?? {};
    const where = [publisher, publicationDate, b.path].filter(Boolean).join(', ');
    yield `  ${RELATIONS[relation]} ${quoted(where)} (${score.toFixed(2)})`;
    yield `    ${quoted(sentenceText(b, files))}`;
    for (const difference of differences) yield `    ${quoted(`${difference.a} here, ${difference.b} there`)}`;
    yield `    ${quoted(reasons.join('; '))}`;
  }
  if (sources.length > 0) yield `  ${countOf(sources)} independent ${countOf(sources) === 1 ? 'source' : 'sources'}`;
  for (const { paths, reason, sameAsOrigin } of sources) {
    if (reason === null) continue;
    const one = sameAsOrigin ? 'no other source' : 'one source';
    yield `    ${quoted(`${one}, ${reason}: ${paths.join(', ')}`)}`;
  }
}
