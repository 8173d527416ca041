import assert from 'node:assert/strict';
import type { ArticleAnalysis, Span } from '../../../src/article';
import { REPORTING_KINDS } from '../../../src/article/analysis';
import { contains } from '../../../src/article/span';
import { readVisible } from '../../../src/article/visibleText';
import type { Check, ReadText } from './check';

/** What a reader does not see: white space, control characters, marks of direction and of zero width. */
const UNSEEN = /^[\s\p{C}\p{Default_Ignorable_Code_Point}]*$/u;

const KINDS = new Set(
  'headline date paragraph caption credit byline contributors promotion embed trailer noise correction'.split(' '),
);
const MENTION_KINDS = new Set(['name', 'title', 'nominal', 'pronoun']);
const TIME_TYPES = new Set(['DATE', 'TIME', 'DURATION', 'SET']);
const EVENT_TYPES = new Set(
  'Life Movement Transaction Business Conflict Contact Personnel Justice Statement Other'.split(' '),
);
/** The letters of TIMEX3 values; no expression of a text needs more of them. */
const TIMEX = /^[A-Z0-9:_.+-]{1,40}$/;
const DATE = /^\d{4}-\d\d-\d\d$/;
const MOST_LABEL_WORDS = 24;

/** What stands in an analysis holds together, and points into the text. */
export const analysisHoldsTogether: Check = {
  name: 'analysis',
  run(articles) {
    for (const article of articles) assertHoldsTogether(article);
  },
};

export function assertHoldsTogether({ text, analysis }: ReadText): void {
  const { recognition, publicationDate, headline, publisher } = analysis;
  assert.ok(recognition.confidence >= 0 && recognition.confidence <= 1, 'a confidence is 0..1');
  assert.ok(publicationDate === null || isDate(publicationDate), `a publication date is a date: ${publicationDate}`);
  for (const name of [headline, publisher]) {
    assert.ok(name === null || !UNSEEN.test(name), `a headline and a publisher are something to see: ${name}`);
  }
  assertFormat(text, analysis);
  assertPeople(text, analysis);
  assertTimes(text, analysis);
  assertEvents(text, analysis);
  assertQuotes(text, analysis);
  assertTerms(text, analysis);
}

function isDate(value: string): boolean {
  return DATE.test(value) && new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);
}

/** Half open, not empty, inside the text, and no half of a surrogate pair. */
function assertSpan(text: string, { start, end }: Span, what: string): void {
  assert.ok(Number.isInteger(start) && Number.isInteger(end), `the span of ${what} is whole: ${start}–${end}`);
  assert.ok(0 <= start && start < end && end <= text.length, `the span of ${what} lies in the text: ${start}–${end}`);
  for (const offset of [start, end]) {
    assert.ok(!splitsPair(text, offset), `the span of ${what} cuts no surrogate pair: ${start}–${end}`);
  }
}

const splitsPair = (text: string, offset: number): boolean =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, offset - 1), offset + 1));

/** In order and apart. */
function assertApart(spans: readonly Span[], what: string): void {
  let last = 0;
  for (const { start, end } of spans) {
    assert.ok(last <= start, `${what} are in order and do not overlap: ${start} after ${last}`);
    last = end;
  }
}

function assertInOrder(spans: readonly Span[], what: string): void {
  for (const [i, { start }] of spans.entries()) {
    assert.ok(i === 0 || (spans[i - 1]?.start ?? 0) <= start, `${what} are in order: ${start}`);
  }
}

function assertFormat(text: string, { blocks, sentences }: ArticleAnalysis): void {
  assertApart(blocks, 'blocks');
  const visible = readVisible(text);
  const seen = (start: number, end = text.length): string => {
    const span = visible.toVisible({ start, end });
    return visible.text.slice(span.start, span.end);
  };
  let position = 0;
  for (const block of blocks) {
    assertSpan(text, block, 'a block');
    assert.ok(KINDS.has(block.kind), `the kinds of block are known: ${block.kind}`);
    assert.match(seen(position, block.start), UNSEEN, 'nothing to see lies between blocks');
    position = block.end;
  }
  assert.match(seen(position), UNSEEN, 'nothing to see lies after the blocks');

  assertApart(sentences, 'sentences');
  for (const sentence of sentences) {
    assertSpan(text, sentence, 'a sentence');
    const block = blocks[sentence.block];
    assert.ok(block && contains(block, sentence), `a sentence lies in its block: ${sentence.start}`);
    assert.ok(REPORTING_KINDS.has(block.kind), `only reporting has sentences: ${block.kind}`);
  }
  for (const [index, block] of blocks.entries()) {
    if (!REPORTING_KINDS.has(block.kind)) continue;
    let last = block.start;
    for (const { start, end } of sentences.filter((sentence) => sentence.block === index)) {
      assert.match(seen(last, start), UNSEEN, 'nothing to see lies between sentences');
      last = end;
    }
    assert.match(seen(last, block.end), UNSEEN, 'nothing to see lies after the sentences of a block');
  }
}

function assertPeople(text: string, { people, blocks, sentences }: ArticleAnalysis): void {
  assert.equal(new Set(people.map(({ id }) => id)).size, people.length, 'the ids of people are unique');
  for (const { name, aliases, roles, mentions } of people) {
    assert.ok(name !== '' && !UNSEEN.test(name), `a person has a name: ${JSON.stringify(name)}`);
    assert.ok(!aliases.includes(name), `an alias is another name: ${name}`);
    assert.equal(new Set(aliases).size, aliases.length, `an alias is given once: ${aliases}`);
    assert.ok(mentions.length > 0, `a person is mentioned: ${name}`);
    assertApart(mentions, 'mentions of one person');
    for (const role of roles) {
      assertSpan(text, role, 'a role');
      assert.ok(!UNSEEN.test(role.text), 'a role is something to see');
    }
    for (const mention of mentions) {
      assertSpan(text, mention, 'a mention');
      assert.ok(MENTION_KINDS.has(mention.kind), `the kinds of mention are known: ${mention.kind}`);
      assert.ok(
        [...sentences, ...blocks].some((each) => contains(each, mention)),
        `a mention lies in a sentence or a block: ${mention.start}`,
      );
    }
  }
}

function assertTimes(text: string, { times, sentences }: ArticleAnalysis): void {
  assertApart(times, 'times');
  for (const time of times) {
    assertSpan(text, time, 'a time');
    assert.ok(TIME_TYPES.has(time.type), `the types of time are known: ${time.type}`);
    assertTimex(time.value);
    assert.ok(
      sentences.some((sentence) => contains(sentence, time)),
      `a time lies in a sentence: ${time.start}`,
    );
    if (typeof time.anchor === 'object') assertSpan(text, time.anchor, 'an anchor');
  }
}

const assertTimex = (value: string | null): void =>
  assert.ok(value === null || TIMEX.test(value), `a value is of TIMEX3: ${value}`);

function assertEvents(text: string, { events, people, sentences }: ArticleAnalysis): void {
  const ids = new Set(people.map(({ id }) => id));
  assertInOrder(events, 'events');
  for (const event of events) {
    assertSpan(text, event, 'an event');
    assertSpan(text, event.trigger, 'a trigger');
    const sentence = sentences[event.sentence];
    assert.ok(sentence && contains(sentence, event), `an event lies in its sentence: ${event.start}`);
    assert.ok(contains(sentence, event.trigger), `a trigger lies in the sentence: ${event.trigger.start}`);
    assert.ok(EVENT_TYPES.has(event.type), `the types of event are known: ${event.type}`);
    assert.ok(!UNSEEN.test(event.label), 'a label is something to see');
    const words = event.label.split(' ').length;
    assert.ok(words <= MOST_LABEL_WORDS, `a label is too long: ${event.label}`);
    assert.ok(event.salience >= 0 && event.salience <= 1, `a salience is 0..1: ${event.salience}`);
    assertTimex(event.time);
    assert.equal(new Set(event.participants).size, event.participants.length, 'one takes part once');
    for (const id of event.participants) assert.ok(ids.has(id), `who takes part is of the article: ${id}`);
    for (const argument of event.arguments) {
      assertSpan(text, argument, 'an argument');
      assert.ok(
        argument.person === null || ids.has(argument.person),
        `an argument is of the article: ${argument.person}`,
      );
    }
    assert.ok(event.attribution === null || !UNSEEN.test(event.attribution), 'a source is something to see');
  }
}

function assertQuotes(text: string, { quotes, people }: ArticleAnalysis): void {
  const ids = new Set(people.map(({ id }) => id));
  assertApart(quotes, 'quotations');
  for (const quote of quotes) {
    assertSpan(text, quote, 'a quotation');
    assert.ok(quote.speaker === null || ids.has(quote.speaker), `who speaks is of the article: ${quote.speaker}`);
  }
}

function assertTerms(text: string, { terms, sentences }: ArticleAnalysis): void {
  assert.equal(terms.length, sentences.length, 'every sentence has its terms');
  for (const [index, ofSentence] of terms.entries()) {
    assertInOrder(ofSentence, 'terms');
    for (const term of ofSentence) {
      assertSpan(text, term, 'a term');
      assert.ok(contains(sentences[index] ?? term, term), `a term lies in its sentence: ${term.start}`);
    }
  }
}
