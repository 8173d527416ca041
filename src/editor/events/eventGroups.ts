import { groupBy } from '../../article/groupBy';
import { timexRange, timexText } from '../../article/timexText';
import type { EventItem } from '../../worker/protocol';

export type Grouping = 'time' | 'text' | 'person' | 'source';
export type TimeOrder = 'oldestFirst' | 'newestFirst';

/** What the reader chose to see of an article's events. */
export interface EventSelection {
  readonly grouping: Grouping;
  readonly timeOrder: TimeOrder;
  readonly minor: boolean;
  /** Words that label, sentence, participants or source must hold; empty for all. */
  readonly filter: string;
}

export interface EventGroup {
  readonly title: string;
  readonly events: readonly EventItem[];
}

export function selectEvents(events: readonly EventItem[], { minor, filter }: EventSelection): EventItem[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  return events.filter((event) => (minor || event.shown) && holds(event, words));
}

function holds({ label, sentence, participants, attribution }: EventItem, words: readonly string[]): boolean {
  const text = [label, sentence, attribution ?? '', ...participants.map(({ name }) => name)].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}

/** Under headings, or in the order of the text under none. */
export function groupEvents(
  events: readonly EventItem[],
  { grouping, timeOrder }: EventSelection,
  publicationDate: string | null = null,
): EventGroup[] {
  switch (grouping) {
    case 'text':
      return [{ title: '', events }];
    case 'time':
      return byTime(events, timeOrder, publicationDate);
    case 'person':
      return byPerson(events);
    case 'source':
      return bySource(events);
  }
}

/**
 * Under their days, first by their first possible day. What has no day stands first: under the words of the article where it is
 * undated itself ("Monday night"), in the order of the text, else under the day of its report.
 */
function byTime(events: readonly EventItem[], order: TimeOrder, publicationDate: string | null): EventGroup[] {
  const groups = [...groupBy(events, (event) => headingOf(event, publicationDate))].map(([title, group]) => ({
    title,
    events: group,
  }));
  const start = ({ events: [first] }: EventGroup) => (first?.time ? timexRange(first.time) : null);
  const sign = order === 'oldestFirst' ? 1 : -1;
  return groups.sort((a, b) => {
    const [from, to] = [start(a), start(b)];
    if (!from || !to) return (from ? 1 : 0) - (to ? 1 : 0);
    return sign * (from.first - to.first || from.last - to.last);
  });
}

function headingOf({ time, timeText }: EventItem, publicationDate: string | null): string {
  const day = time && timexRange(time) ? timexText(time.split('T')[0] ?? '') : '';
  if (day) return day;
  if (publicationDate) return `Reported ${timexText(publicationDate)}`;
  return timeText ?? 'No time given';
}

/** The article's own words stand first, then who says most. */
function bySource(events: readonly EventItem[]): EventGroup[] {
  const groups = [...groupBy(events, ({ attribution }) => attribution)];
  const sorted = groups.sort(([a, first], [b, second]) =>
    a === null || b === null ? (a === null ? -1 : 1) : second.length - first.length,
  );
  return sorted.map(([source, group]) => ({
    title: source ? `Said by ${source}` : 'Told by the article',
    events: group,
  }));
}

function byPerson(events: readonly EventItem[]): EventGroup[] {
  const appearances = events.flatMap((event) => event.participants.map(({ name }) => ({ name, event })));
  const people = [...groupBy(appearances, ({ name }) => name)].sort(([, a], [, b]) => b.length - a.length);
  const nobody = events.filter(({ participants }) => participants.length === 0);
  const groups = people.map(([title, group]) => ({ title, events: group.map(({ event }) => event) }));
  return nobody.length > 0 ? [...groups, { title: 'Nobody named', events: nobody }] : groups;
}
