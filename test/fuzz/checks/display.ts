import assert from 'node:assert/strict';
import { marked } from 'marked';
import { lensTitle, lensTooltip } from '../../../src/editor/corroboration/lensTitle';
import { labelText, markdownText, plainText } from '../../../src/editor/displayText';
import { reservations, toCsv, toJson, toMarkdown, toText } from '../../../src/editor/events/eventExport';
import { groupEvents, selectEvents } from '../../../src/editor/events/eventGroups';
import { articleEvents } from '../../../src/worker/views/events';
import { articleLayout, cleanText } from '../../../src/worker/views/layout';
import { articleLinks } from '../../../src/worker/views/links';
import { articleTimes } from '../../../src/worker/views/times';
import type { Check } from './check';
import { shelfOf, uriOf } from './views';

/** Controls, marks of direction and what has no width. Line ends may part what is shown. */
const UNSAFE = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;
const UNSAFE_IN_LINES = /(?!\r?\n)[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;

/** Events of an article that are exported; of each there is a sentence, which may be very long. */
const EXPORTED = 40;

/** Tokens of Markdown that hold nothing but letters. */
const HARMLESS = new Set('paragraph text escape strong em heading list list_item blockquote space br'.split(' '));

/** Nothing that is shown of an article is more than text. */
export const nothingShownIsMoreThanText: Check = {
  name: 'display',
  run(articles) {
    const shelf = shelfOf(articles);
    for (const [i, { text, analysis }] of articles.entries()) {
      const uri = uriOf(i);
      const events = articleEvents(shelf, uri)?.events ?? [];
      const links = articleLinks(shelf, uri);
      const strings = [
        ...stringsIn([analysis.headline, analysis.publisher, analysis.people, analysis.events, analysis.recognition]),
        ...stringsIn([articleLayout(shelf, uri), articleTimes(shelf, uri), links]),
        text.slice(0, 2000),
        cleanText(shelf, uri) ?? '',
      ];
      for (const each of new Set(strings)) assertText(each);
      for (const link of links) {
        assert.doesNotMatch(lensTitle(link), UNSAFE, 'a lens is one line of plain text');
        assert.doesNotMatch(lensTitle(link), /\$\(/, 'a lens draws no icon');
        assert.doesNotMatch(lensTooltip(link), UNSAFE_IN_LINES, 'what a lens leaves out is plain text');
      }
      for (const event of events) {
        for (const each of reservations(event))
          assert.doesNotMatch(each, UNSAFE, 'a reservation is one line of plain text');
      }
      const selected = selectEvents(events.slice(0, EXPORTED), {
        grouping: 'time',
        timeOrder: 'oldestFirst',
        minor: true,
        filter: '',
      });
      for (const grouping of ['time', 'text', 'person'] as const) {
        const groups = groupEvents(selected, { grouping, timeOrder: 'newestFirst', minor: true, filter: '' });
        assertHarmless(toMarkdown(analysis.headline ?? '', groups));
        assert.doesNotMatch(toText(groups), UNSAFE_IN_LINES, 'a text of events is plain text');
      }
      assert.equal(JSON.parse(toJson(selected)).length, selected.length, 'events as JSON are all events');
      assertNoFormula(toCsv(selected));
    }
  },
};

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) yield* stringsIn(each);
}

function assertText(text: string): void {
  for (const shown of [plainText(text), labelText(text), plainText(text, 20)]) {
    assert.doesNotMatch(shown, UNSAFE, 'what is shown is one line of plain text');
  }
  assert.ok(plainText(text, 20).length <= 20, 'what is shown is no longer than it may be');
  assert.doesNotMatch(labelText(text), /\$\(/, 'a label draws no icon');
  assertHarmless(markdownText(text));
}

/** As VS Code renders it. */
function assertHarmless(source: string): void {
  marked.walkTokens(marked.lexer(source, { gfm: true }), ({ type, raw }) => {
    assert.ok(HARMLESS.has(type), `Markdown is text: ${type} ${raw.slice(0, 80)}`);
  });
  assert.doesNotMatch(source, UNSAFE_IN_LINES, 'Markdown is plain text');
}

/** A cell that a spreadsheet would compute. */
const FORMULA = /^["\s]*[=+\-@\t\r＝＋－＠]/;

function assertNoFormula(csv: string): void {
  for (const [, cell = ''] of csv.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(?:,|\r\n)/g)) {
    assert.doesNotMatch(cell, FORMULA, 'a cell is no formula');
  }
}
