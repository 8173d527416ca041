import type { ArticleEvent, Person } from '../../../src/article/analysis';
import type { ArticleDocument } from '../../../src/article/document';
import { findEvents } from '../../../src/article/events';
import { type ArticleFormat, readFormat } from '../../../src/article/format';
import { parseSentences } from '../../../src/article/language';
import { findPeople } from '../../../src/article/people';
import { findTimes } from '../../../src/article/time';

export interface Told {
  readonly text: string;
  readonly people: readonly Person[];
  readonly events: readonly ArticleEvent[];
}

/** The events of a text that was published on a Wednesday, whether or not it is long enough to be taken for an article. */
export function eventsIn(sentences: string): Told {
  const text = ` date 2026-03-11 ${sentences}`;
  const format = readFormat(text);
  const document: ArticleDocument = { text, format, sentences: parseSentences(text, format) };
  const { people, quotes } = findPeople(document);
  return { text, people, events: findEvents(document, people, quotes, findTimes(document)) };
}

/** A document that is one sentence, however long; the layout is not asked. */
export function sentenceDocument(text: string): ArticleDocument {
  const span = { start: 0, end: text.length };
  const format: ArticleFormat = {
    recognition: { recognized: true, confidence: 1, reasons: [] },
    headline: null,
    publisher: null,
    publicationDate: '2026-03-11',
    blocks: [{ ...span, kind: 'paragraph' }],
    sentences: [{ ...span, block: 0 }],
  };
  return { text, format, sentences: parseSentences(text, format) };
}

export const triggerText = ({ text }: Told, { trigger }: ArticleEvent): string =>
  text.slice(trigger.start, trigger.end);

/** The event that a word names. Throws when there is none, with what there is. */
export function eventAt(told: Told, word: string): ArticleEvent {
  const event = told.events.find((candidate) => triggerText(told, candidate) === word);
  if (event) return event;
  const found = told.events.map((candidate) => `${triggerText(told, candidate)}: ${candidate.label}`);
  throw new Error(`no event at "${word}", only ${found.join('; ') || 'none'}`);
}
