import { stat } from 'node:fs/promises';
import { groupBy } from '../article/groupBy';
import { type Corpus, type Corroboration, reasonText, type SourceGroup } from '../corpus';
import type { Shelf } from '../worker/shelf';
import { toJson } from './json';
import { print } from './output';
import { quoted, sentenceText } from './printable';
import { Progress } from './progress';
import { type ReadCorpus, type ReadOptions, readCorpus } from './readCorpus';

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
  options: ReadOptions,
): Promise<number> {
  const progress = new Progress();
  if (await isFolder(file)) {
    progress.say(`${file}: is a folder; name the one article to corroborate`);
    return 2;
  }
  const read = await readCorpus([file, ...paths], options, progress);
  const links = read.corpus.corroborations(file);
  const backed = backedSentences(file, read.corpus, links);
  await print(
    format === 'json' ? toJson(read, [links], { sources: backed.map(toPlain) }) : [[report(file, read, backed)]],
  );
  return read.status;
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
        tellings
          .filter(({ relation }) => relation === 'corroborates')
          .map(({ a, b, quotation }) => ({ here: a, there: b, quotation })),
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
  updates: 'with the figure of another day in',
  cites: 'one has it from the other:',
};

function report(path: string, { files, shelf }: ReadCorpus, backed: readonly BackedSentence[]): string {
  const own = files.find((file) => file.path === path);
  if (!own) return '';
  const { recognition } = own;
  const sentences = shelf.get(path)?.analysis.sentences;
  if (!sentences) return `${quoted(`${path}: not an article (${recognition.reasons.join(', ')})`)}\n`;
  const summary = `${quoted(path)}: ${backed.length} of ${sentences.length} sentences are told elsewhere`;
  return `${[summary, ...backed.map((each) => [...sentenceLines(each, shelf)].join('\n'))].join('\n\n')}\n`;
}

function* sentenceLines({ links, sources }: BackedSentence, shelf: Shelf): Generator<string> {
  const [first] = links;
  if (!first) return;
  yield quoted(sentenceText(first.a, shelf));
  for (const { relation, score, b, differences, reasons } of links) {
    const { publisher, publicationDate } = shelf.get(b.path)?.analysis ?? {};
    const where = [publisher, publicationDate, b.path].filter(Boolean).join(', ');
    yield `  ${RELATIONS[relation]} ${quoted(where)} (${score.toFixed(2)})`;
    yield `    ${quoted(sentenceText(b, shelf))}`;
    for (const difference of differences) yield `    ${quoted(`${difference.a} here, ${difference.b} there`)}`;
    yield `    ${quoted(reasons.map(reasonText).join('; '))}`;
  }
  if (sources.length > 0) yield `  ${countOf(sources)} independent ${countOf(sources) === 1 ? 'source' : 'sources'}`;
  for (const { paths, reason, sameAsOrigin } of sources) {
    if (reason === null) continue;
    const one = sameAsOrigin ? 'no other source' : 'one source';
    yield `    ${quoted(`${one}, ${reason}: ${paths.join(', ')}`)}`;
  }
}
