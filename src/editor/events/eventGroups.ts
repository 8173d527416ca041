import { groupBy } from '../../article/groupBy';
import type { EventItem } from '../../worker/protocol';
import { timexText } from '../timexText';

export type Grouping = 'time' | 'text' | 'person';
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

/** Events from here on are what a reader would call one; the rest are minor. */
export const SHOWN_SALIENCE = 0.5;

export function selectEvents(events: readonly EventItem[], { minor, filter }: EventSelection): EventItem[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  return events.filter((event) => (minor || event.salience >= SHOWN_SALIENCE) && holds(event, words));
}

function holds({ label, sentence, participants, attribution }: EventItem, words: readonly string[]): boolean {
  const text = [label, sentence, attribution ?? '', ...participants.map(({ name }) => name)].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}

/** Under headings, or in the order of the text under none. */
export function groupEvents(events: readonly EventItem[], { grouping, timeOrder }: EventSelection): EventGroup[] {
  if (grouping === 'text') return [{ title: '', events }];
  return grouping === 'time' ? byTime(events, timeOrder) : byPerson(events);
}

function byTime(events: readonly EventItem[], order: TimeOrder): EventGroup[] {
  const days = groupBy(events, ({ time }) => (time ? dayOf(time) : null));
  const sorted = [...days].sort(([a], [b]) => compareDays(a, b, order));
  return sorted.map(([day, group]) => ({ title: day === null ? 'Undated' : timexText(day), events: group }));
}

/** The calendar part of a TIMEX3 value, or null for one without ("PAST_REF", "P3D"). */
function dayOf(value: string): string | null {
  return /^\d{3}[\dX]/.test(value) ? (value.split('T')[0] ?? null) : null;
}

function compareDays(a: string | null, b: string | null, order: TimeOrder): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const oldestFirst = a < b ? -1 : 1;
  return order === 'oldestFirst' ? oldestFirst : -oldestFirst;
}

function byPerson(events: readonly EventItem[]): EventGroup[] {
  const appearances = events.flatMap((event) => event.participants.map(({ name }) => ({ name, event })));
  const people = [...groupBy(appearances, ({ name }) => name)].sort(([, a], [, b]) => b.length - a.length);
  const nobody = events.filter(({ participants }) => participants.length === 0);
  const groups = people.map(([title, group]) => ({ title, events: group.map(({ event }) => event) }));
  return nobody.length > 0 ? [...groups, { title: 'Nobody named', events: nobody }] : groups;
}
