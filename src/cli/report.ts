import { reservationsOf, whenOf } from '../article/reservations';
import { type Corroboration, reasonText } from '../corpus';
import type { Shelf } from '../worker/shelf';
import type { ShownAnalysis } from '../worker/store/analysisCodec';
import type { LinkBatches } from './json';
import { quoted, sentenceText } from './printable';
import type { ReadCorpus, ReadFile } from './readCorpus';

/** What the analysis found, for reading in a terminal, in pieces; `explain` adds the events that are not shown, and why. */
export async function* toReport(
  read: ReadCorpus,
  corroborations: LinkBatches,
  explain: boolean,
): AsyncGenerator<Iterable<string>> {
  for (const [i, file] of read.files.entries())
    yield [`${i > 0 ? '\n\n' : ''}${[...articleLines(file, read, explain)].join('\n')}`];
  let isFirst = true;
  for await (const links of corroborations) {
    const shown = links.filter((link) => link.shown);
    if (shown.length === 0) continue;
    if (isFirst) yield [`${read.files.length > 0 ? '\n\n' : ''}Links`];
    isFirst = false;
    yield linkLines(shown, read.shelf);
  }
  yield ['\n'];
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

/** Each after a line end. */
function* linkLines(links: readonly Corroboration[], shelf: Shelf): Generator<string> {
  for (const { a, b, relation, score, reasons } of links) {
    yield `\n  ${relation} ${score.toFixed(2)} (${quoted(reasons.map(reasonText).join('; '))})`;
    for (const reference of [a, b]) yield `\n    ${quoted(`${reference.path}: ${sentenceText(reference, shelf)}`)}`;
  }
}
