import { plainJson } from '../../article/plainText';
import { reservationsOf, whenOf } from '../../article/reservations';
import type { EventItem } from '../../worker/protocol';
import { markdownText, plainText } from '../displayText';
import type { EventGroup } from './eventGroups';

/** What a reader should know before taking an event for a fact. */
export const reservations = (event: EventItem): string[] =>
  reservationsOf(event).map((reservation) => plainText(reservation, 80));

export function toText(groups: readonly EventGroup[]): string {
  return groups
    .map(({ title, events }) => [...(title ? [plainText(title)] : []), ...events.map(textLine)].join('\n'))
    .join('\n\n');
}

function textLine(event: EventItem): string {
  const notes = [plainText(whenOf(event), 60), ...reservations(event)].filter(Boolean);
  return `- ${plainText(event.label)}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`;
}

/** A timeline with each event's sentence as a quotation. */
export function toMarkdown(heading: string, groups: readonly EventGroup[]): string {
  const parts = groups.map(({ title, events }) =>
    [...(title ? [`## ${markdownText(title)}`] : []), ...events.map(markdownItem)].join('\n\n'),
  );
  return `# ${markdownText(heading)}\n\n${parts.join('\n\n')}\n`;
}

function markdownItem(event: EventItem): string {
  const notes = reservations(event)
    .map((note) => ` · _${markdownText(note)}_`)
    .join('');
  return `- **${markdownText(event.label)}**${notes}\n  > ${markdownText(event.sentence, 1000)}`;
}

export function toJson(events: readonly EventItem[]): string {
  return `${plainJson(events, 2)}\n`;
}

const COLUMNS = [
  'time',
  'time in the text',
  'label',
  'type',
  'participants',
  'attribution',
  'anonymous',
  'polarity',
  'modality',
  'sentence',
];

/** RFC 4180, one line a row. What a spreadsheet would take for a formula begins with an apostrophe. */
export function toCsv(events: readonly EventItem[]): string {
  const rows = events.map((event) => [
    event.time ?? '',
    event.timeText ?? '',
    event.label,
    event.type,
    event.participants.map(({ name }) => name).join('; '),
    event.attribution ?? '',
    String(event.anonymous),
    event.polarity,
    event.modality,
    event.sentence,
  ]);
  return [COLUMNS, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** Spreadsheets hold no longer one, in UTF-16 units. */
const LONGEST_CELL = 32_000;

/** Half or full width, at the start of a cell or behind what separates cells where a comma separates decimals. */
const FORMULA = /(^|;)(\s*[=+\-@＝＋－＠])/g;

function csvCell(value: string): string {
  const safe = plainText(value, LONGEST_CELL).replace(FORMULA, "$1'$2");
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
