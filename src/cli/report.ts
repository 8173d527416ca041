import { type Corroboration, reasonText } from '../corpus';
import type { Shelf } from '../worker/shelf';
import type { ShownAnalysis } from '../worker/store/analysisCodec';
import { quoted, sentenceText } from './printable';
import type { ReadCorpus, ReadFile } from './readCorpus';

const SHOWN_SALIENCE = 0.5;

/** What the analysis found, for reading in a terminal, in pieces. */
export function* toReport(read: ReadCorpus, corroborations: Iterable<Corroboration>): Generator<string> {
  let gap = '';
  for (const file of read.files) {
    yield gap + [...articleLines(file, read)].join('\n');
    gap = '\n\n';
  }
  for (const line of linkLines(corroborations, read.shelf)) {
    yield gap + line;
    gap = '\n';
  }
  yield '\n';
}

function* articleLines({ path, recognition }: ReadFile, { shelf, corpus }: ReadCorpus): Generator<string> {
  const article = shelf.get(path);
  if (!article) {
    yield quoted(`${path}: not an article (${recognition.reasons.join(', ')})`);
    return;
  }
  const { text, analysis } = article;
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

function quotes(text: string, analysis: ShownAnalysis): string {
  const names = new Map(analysis.people.map(({ id, name }) => [id, name]));
  return analysis.quotes
    .map(
      ({ start, end, speaker }) => `    ${quoted(`${speaker ? names.get(speaker) : '?'}: ${text.slice(start, end)}`)}`,
    )
    .join('\n');
}

function* linkLines(links: Iterable<Corroboration>, shelf: Shelf): Generator<string> {
  let isFirst = true;
  for (const { a, b, relation, score, reasons, shown } of links) {
    if (!shown) continue;
    if (isFirst) yield 'Links';
    isFirst = false;
    yield `  ${relation} ${score.toFixed(2)} (${quoted(reasons.map(reasonText).join('; '))})`;
    for (const reference of [a, b]) yield `    ${quoted(`${reference.path}: ${sentenceText(reference, shelf)}`)}`;
  }
}
