import type { ArticleAnalysis } from '../article';
import type { Corpus, Corroboration } from '../corpus';
import type { AnalyzedFile } from './json';
import { quoted, sentenceText } from './printable';

const SHOWN_SALIENCE = 0.5;

/** What the analysis found, for reading in a terminal. */
export function toReport(
  files: readonly AnalyzedFile[],
  corpus: Corpus,
  corroborations: readonly Corroboration[],
): string {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const shown = corroborations.filter((link) => link.shown);
  return `${[
    ...files.map((file) => [...articleLines(file, corpus)].join('\n')),
    [...linkLines(shown, byPath)].join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

function* articleLines({ path, text, analysis }: AnalyzedFile, corpus: Corpus): Generator<string> {
  const { recognition } = analysis;
  if (!recognition.recognized) {
    yield quoted(`${path}: not an article (${recognition.reasons.join(', ')})`);
    return;
  }
  yield `${quoted(path)}: ${[analysis.headline, analysis.publisher, analysis.publicationDate].map((part) => quoted(part ?? '–')).join(' · ')}`;
  yield '  People';
  for (const person of analysis.people) {
    const role = person.roles[0] ? `, ${person.roles[0].text}` : '';
    const by = person.byline ? ' (byline)' : '';
    const mentions = `${person.mentions.length} × [${corpus.identityOf(path, person.id)}]`;
    yield `    ${quoted(person.name + role)}${by} ${mentions}`;
  }
  yield '  Events';
  for (const event of analysis.events.filter(({ salience }) => salience >= SHOWN_SALIENCE)) {
    const said = event.attribution ? ` — ${event.attribution}` : '';
    yield `    ${event.time ?? 'undated'}  ${quoted(event.label + said)}`;
  }
  yield `  Quotations\n${quotes(text, analysis)}`;
}

function quotes(text: string, analysis: ArticleAnalysis): string {
  const names = new Map(analysis.people.map(({ id, name }) => [id, name]));
  return analysis.quotes
    .map(
      ({ start, end, speaker }) => `    ${quoted(`${speaker ? names.get(speaker) : '?'}: ${text.slice(start, end)}`)}`,
    )
    .join('\n');
}

function* linkLines(links: readonly Corroboration[], files: ReadonlyMap<string, AnalyzedFile>): Generator<string> {
  if (links.length > 0) yield 'Links';
  for (const { a, b, relation, score, reasons } of links) {
    yield `  ${relation} ${score.toFixed(2)} (${quoted(reasons.join('; '))})`;
    for (const reference of [a, b]) yield `    ${quoted(`${reference.path}: ${sentenceText(reference, files)}`)}`;
  }
}
