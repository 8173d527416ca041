import { reservationsOf, whenOf } from '../article/reservations';
import type { Corroboration } from '../corpus';
import type { Shelf } from '../worker/shelf';
import type { ShownAnalysis } from '../worker/store/analysisCodec';
import { quoted, sentenceText } from './printable';
import type { ReadCorpus, ReadFile } from './readCorpus';

/** What the analysis found, for reading in a terminal, in pieces; `explain` adds the events that are not shown, and why. */
export function* toReport(
  read: ReadCorpus,
  corroborations: Iterable<Corroboration>,
  explain: boolean,
): Generator<string> {
  let gap = '';
  for (const file of read.files) {
    yield gap + [...articleLines(file, read, explain)].join('\n');
    gap = '\n\n';
  }
  for (const line of linkLines(corroborations, read.shelf)) {
    yield gap + line;
    gap = '\n';
  }
  yield '\n';
}

function* articleLines(
  { path, recognition }: ReadFile,
  { shelf, corpus }: ReadCorpus,
  explain: boolean,
): Generator<string> {
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
  for (const event of analysis.events) {
    if (!event.shown && !explain) continue;
    const notes = reservationsOf(event).join('; ');
    yield `  ${event.shown ? ' ' : '–'} ${quoted(whenOf(event) || 'undated')}  ${quoted(event.label + (notes ? ` (${notes})` : ''))}`;
    if (explain) yield `      ${quoted(`${event.importance.toFixed(2)} ${event.reasons.join('; ')}`)}`;
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
    yield `  ${relation} ${score.toFixed(2)} (${quoted(reasons.join('; '))})`;
    for (const reference of [a, b]) yield `    ${quoted(`${reference.path}: ${sentenceText(reference, shelf)}`)}`;
  }
}
