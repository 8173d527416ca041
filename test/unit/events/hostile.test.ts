import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findEvents } from '../../../src/article/events';
import { findPeople } from '../../../src/article/people';
import { eventsIn, sentenceDocument } from './document';

/** Words of the longest label. */
const MOST = 24;

const countWords = (text: string): number => text.split(/\s+/).length;

/** A sentence of about so many words without a stop in it. */
const long = (pattern: string, words: number): string => pattern.repeat(words / pattern.trim().split(/\s+/).length);

describe('events of hostile text', () => {
  const patterns = {
    'one verb after the other': 'and Mara Lindqvist met Tomas Varga ',
    'clause inside clause': 'who said that the man ',
    'one phrase after the other': 'of the arrest ',
    'names only': 'Mara Lindqvist ',
    'complement inside complement': 'wanted to try to begin ',
    'one according to': 'according to ',
  };
  for (const [name, pattern] of Object.entries(patterns)) {
    it(`are found in a sentence of 20,000 words: ${name}`, () => {
      const document = sentenceDocument(long(pattern, 20_000));
      const { people, quotes } = findPeople(document);
      for (const { label } of findEvents(document, people, quotes, [])) assert.ok(countWords(label) <= MOST, label);
    });
  }

  it('labels words of any length with at most 240 characters', () => {
    const { events } = eventsIn(`The ${'extra'.repeat(5_000)}mayor arrested Mara Lindqvist. She left.`);
    for (const { label } of events) assert.ok(label.length <= 241, label);
  });

  it('keeps control and bidirectional characters out of labels', () => {
    const { events } = eventsIn('The \u202Emayor\u202C arrested\u0007 the bish\u200Fop on Monday.');
    assert.ok(events.length > 0);
    for (const { label } of events) assert.doesNotMatch(label, /[\p{Cc}\p{Cf}]/u);
  });

  it('survives whatever is written', () => {
    const words = fc.constantFrom(
      'Mara',
      'Lindqvist',
      'said',
      'that',
      'was',
      'arrested',
      'by',
      '"',
      ',',
      'to',
      'not',
      'who',
      '\uD800',
      '\u202E',
      '2026',
      'Monday',
      '—',
      'call',
      "n't",
      '.',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 60 }),
        (list) => {
          const { text, events } = eventsIn(list.join(' '));
          for (const { start, end, trigger, label, salience } of events) {
            assert.ok(start <= trigger.start && trigger.end <= end && end <= text.length);
            assert.ok(label.length > 0 && countWords(label) <= MOST, label);
            assert.ok(salience >= 0 && salience <= 1);
          }
        },
      ),
      { numRuns: 200, seed: 1 },
    );
  });
});
