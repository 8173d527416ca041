import assert from 'node:assert/strict';
import { marked } from 'marked';
import { evidenceLines, tellingLines } from '../../../src/editor/cards/evidence';
import { CARD_COMMANDS, personLines } from '../../../src/editor/cards/person';
import { timeLines } from '../../../src/editor/cards/time';
import { DISMISS, SIDE_BY_SIDE } from '../../../src/editor/commands';
import { lensTitle, lensTooltip } from '../../../src/editor/corroboration/lensTitle';
import { labelText, markdownText, plainText } from '../../../src/editor/displayText';
import { reservations, toCsv, toJson, toMarkdown, toText } from '../../../src/editor/events/eventExport';
import { groupEvents, selectEvents } from '../../../src/editor/events/eventGroups';
import type { PersonCard, SentenceLinks, TimeItem } from '../../../src/worker/protocol';
import type { Shelf } from '../../../src/worker/shelf';
import { articleEvents } from '../../../src/worker/views/events';
import { articleLayout, cleanText } from '../../../src/worker/views/layout';
import { articleLinks } from '../../../src/worker/views/links';
import { personCard } from '../../../src/worker/views/personCard';
import { articleTimes } from '../../../src/worker/views/times';
import type { Check, ReadText } from './check';
import { shelfOf, uriOf } from './views';

/** Controls, marks of direction and what has no width. Line ends may part what is shown. */
const UNSAFE = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;
const UNSAFE_IN_LINES = /(?!\r?\n)[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;

/** Events of an article that are exported; of each there is a sentence, which may be very long. */
const EXPORTED = 40;

/** People, sentences and dates of an article whose cards are drawn. */
const CARDS = 12;
/** In UTF-16 units of Markdown, without what its links lead to. */
const LONGEST_CARD = 12_000;

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
      for (const card of cardsOf(shelf, uri, articles[i])) assertCard(card);
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

/** The hover cards of an article, and the same cards as if the article had got its words into every part of them. */
function* cardsOf(shelf: Shelf, uri: string, article: ReadText | undefined): Generator<string[]> {
  const people = article?.analysis.people.slice(0, CARDS) ?? [];
  const cards = people.flatMap(({ mentions: [first] }) => (first && personCard(shelf, uri, first.start)) ?? []);
  const sentences = articleLinks(shelf, uri)
    .flatMap((paragraph) => paragraph.sentences)
    .slice(0, CARDS);
  const times = articleTimes(shelf, uri).slice(0, CARDS);
  for (const card of cards) yield [...personLines(card, uri)];
  for (const sentence of sentences) yield* evidenceCards(sentence, uri);
  for (const time of times) yield [...timeLines(time)];
  for (const words of spreadOver(article?.text ?? '', HOSTILE_WORDS)) {
    yield [...personLines(hostilePerson(words), words)];
    yield* evidenceCards(hostileSentence(words), words);
    yield [...timeLines(hostileTime(words))];
  }
}

function* evidenceCards(sentence: SentenceLinks, uri: string): Generator<string[]> {
  yield [...evidenceLines(sentence, uri)];
  for (const telling of sentence.tellings) yield tellingLines(telling);
}

/** Pieces of a text that are put where an analysis puts names, and their length in UTF-16 units. */
const HOSTILE_WORDS = 3;
const HOSTILE_LENGTH = 400;

function* spreadOver(text: string, count: number): Generator<string> {
  for (let i = 0; i < count; i++) {
    const start = Math.floor((text.length / count) * i);
    yield text.slice(start, start + HOSTILE_LENGTH);
  }
}

const RANGE = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

function hostilePerson(words: string): PersonCard {
  const fact = { text: words, date: words, location: { uri: words, range: RANGE }, source: words };
  return {
    identity: words,
    name: words,
    byline: true,
    mention: { kind: 'nominal', text: words, range: RANGE, isCertain: false },
    role: fact,
    aliases: Array.from({ length: 400 }, () => words),
    mentionsHere: 2,
    otherArticles: 1,
    mentionsElsewhere: 1,
    deeds: [fact, { ...fact, date: null, source: null }],
    moreDeeds: 1,
    quotations: [fact, { ...fact, source: null }],
    differences: (['role', 'age', 'spelling'] as const).map((of) => ({ of, here: words, there: fact })),
  };
}

function hostileSentence(words: string): SentenceLinks {
  const tellings = (['conflicts', 'corroborates', 'updates', 'repeats'] as const).map((relation) => ({
    key: words,
    relation,
    score: 1,
    reasons: [words, words],
    differences: [{ here: words, there: words }],
    location: { uri: words, range: RANGE },
    text: words,
    source: words,
    publicationDate: words,
    published: null,
    sameSource: words,
  }));
  return { range: RANGE, text: words, tellings, independentSources: 0, whyFewer: [words] };
}

const hostileTime = (words: string): TimeItem => ({
  range: RANGE,
  text: words,
  value: words,
  anchor: words,
});

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

const COMMANDS = [...CARD_COMMANDS, SIDE_BY_SIDE, DISMISS];
const COMMAND_LINK = /^command:([\w.]+)\?(.*)$/;

/** Text, and links that run commands of ours. */
function assertCard(paragraphs: readonly string[]): void {
  const source = paragraphs.join('\n\n');
  const { length } = source.replace(/\(command:[^)]*\)/g, '');
  assert.ok(length <= LONGEST_CARD, `a card is short: ${length} characters`);
  marked.walkTokens(marked.lexer(source, { gfm: true }), (token) => {
    if (token.type !== 'link') {
      assert.ok(HARMLESS.has(token.type), `a card is text and links: ${token.type} ${token.raw.slice(0, 80)}`);
      return;
    }
    const [, command = '', parameters = ''] = COMMAND_LINK.exec(token.href) ?? [];
    assert.ok(COMMANDS.includes(command), `a card links to commands of ours: ${token.href.slice(0, 80)}`);
    assert.ok(Array.isArray(JSON.parse(decodeURIComponent(parameters))), 'a link of a card says what it is about');
  });
  assert.doesNotMatch(source, UNSAFE_IN_LINES, 'a card is plain text');
}

/** A cell that a spreadsheet would compute. */
const FORMULA = /^["\s]*[=+\-@\t\r＝＋－＠]/;

function assertNoFormula(csv: string): void {
  for (const [, cell = ''] of csv.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(?:,|\r\n)/g)) {
    assert.doesNotMatch(cell, FORMULA, 'a cell is no formula');
  }
}
