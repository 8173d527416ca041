import assert from 'node:assert/strict';
import type { Span } from '../../../src/article';
import type { Range } from '../../../src/article/lineIndex';
import { encode } from '../../../src/codec';
import { encodeProfile, withoutBlocks } from '../../../src/corpus';
import type { Location } from '../../../src/worker/protocol';
import { Shelf } from '../../../src/worker/shelf';
import { bodyCodec } from '../../../src/worker/store/encodedArticle';
import { articleEvents } from '../../../src/worker/views/events';
import { articleLayout, cleanText, enclosingRanges } from '../../../src/worker/views/layout';
import { articleLinks } from '../../../src/worker/views/links';
import { people, peopleNamed, personAt, personMentions } from '../../../src/worker/views/people';
import { personCard } from '../../../src/worker/views/personCard';
import { articleTimes } from '../../../src/worker/views/times';
import type { Check, ReadText } from './check';

/** Of mentions and offsets so many are asked about. */
const ASKED = 12;

export const uriOf = (index: number): string => `file:///news/${index}.txt`;

export function shelfOf(articles: readonly ReadText[]): Shelf {
  const shelf = new Shelf();
  articles.forEach(({ text, analysis }, i) => {
    shelf.put(uriOf(i), { body: encode(bodyCodec, { text, analysis }), profile: encodeProfile(text, analysis) });
  });
  return shelf;
}

/** What the editor is told stands where the article says it. */
export const viewsPointIntoTheText: Check = {
  name: 'views',
  run(articles, random) {
    const shelf = shelfOf(articles);
    const pages = new Map(articles.map(({ text }, i) => [uriOf(i), new Page(text)]));
    const at = ({ uri, range }: Location): string => {
      const page = pages.get(uri);
      assert.ok(page, `a location is in an article: ${uri}`);
      return page.textAt(range);
    };
    for (const [i, { text, analysis: alone }] of articles.entries()) {
      const uri = uriOf(i);
      const analysis = withoutBlocks(alone, shelf.corpus.furnitureOf(uri));
      const page = new Page(text);
      const words = ({ start, end }: Span): string => text.slice(start, end);
      const layout = articleLayout(shelf, uri);
      const { blocks, quotes, events, times, sentences } = analysis;
      assert.deepEqual(
        layout?.blocks.map(({ range }) => page.textAt(range)),
        blocks.map(words),
        'blocks stand there',
      );
      assert.deepEqual(
        layout?.quotes.map((range) => page.textAt(range)),
        quotes.map(words),
        'quotations stand there',
      );
      const told = articleEvents(shelf, uri)?.events ?? [];
      assert.deepEqual(
        told.map(({ location }) => at(location)),
        events.map(words),
        'events stand there',
      );
      assert.equal(new Set(told.map(({ id }) => id)).size, told.length, 'the ids of events are unique');
      assert.deepEqual(
        articleTimes(shelf, uri).map(({ range }) => page.textAt(range)),
        times.map(words),
        'times stand there',
      );
      for (const { range, sentences: linked } of articleLinks(shelf, uri)) {
        page.textAt(range);
        for (const { range, text: sentence, tellings } of linked) {
          assert.equal(page.textAt(range), sentence, 'linked sentences stand there');
          for (const telling of tellings) assert.equal(at(telling.location), telling.text, 'tellings stand there');
        }
      }
      assert.equal(typeof cleanText(shelf, uri), 'string', 'an article has a clean text');
      const mentions = analysis.people.flatMap(({ mentions }) => mentions);
      for (const mention of random.shuffle(mentions.slice(0, 200)).slice(0, ASKED)) {
        const offset = random.integer(mention.start, mention.end - 1);
        const found = personAt(shelf, uri, offset);
        assert.ok(found, 'there is somebody where somebody is mentioned');
        assert.ok(
          found.mentionsHere.every((range) => page.textAt(range) !== ''),
          'mentions stand there',
        );
        assert.notEqual(at(found.definition), '', 'a definition stands there');
        const card = personCard(shelf, uri, offset);
        assert.equal(card?.identity, found.identity, 'the card is of the same person');
        for (const { location } of card.deeds) assert.notEqual(at(location), '', 'deeds stand there');
        for (const each of personMentions(shelf, found.identity))
          assert.notEqual(at(each.location), '', 'mentions stand');
      }
      const offsets = Array.from({ length: ASKED }, () => random.integer(0, text.length));
      for (const [j, ranges] of enclosingRanges(shelf, uri, offsets).entries()) {
        assertNested(ranges, page, offsets[j] ?? 0);
      }
      assert.ok(sentences.length === 0 || layout, 'an article has a layout');
    }
    for (const uri of [uriOf(0), null])
      assert.ok(people(shelf, uri).every(({ name, mentions }) => name && mentions > 0));
    for (const { location } of peopleNamed(shelf, random.pick(['', 'a', 'an', '\ud800', '😀', '.*']))) at(location);
  },
};

function assertNested(ranges: readonly Range[], page: Page, offset: number): void {
  let inner: Span = { start: offset, end: offset };
  for (const range of ranges) {
    const outer = page.spanOf(range);
    assert.ok(outer.start <= inner.start && inner.end <= outer.end, 'ranges enclose each other');
    inner = outer;
  }
}

/** A text by lines, as VS Code counts them. */
class Page {
  readonly #text: string;
  readonly #starts: readonly number[];
  readonly #lines: readonly string[];

  constructor(text: string) {
    this.#text = text;
    this.#lines = text.split(/\r\n|\r|\n/);
    const ends = text.match(/\r\n|\r|\n/g) ?? [];
    const starts = [0];
    for (const [i, end] of ends.entries()) starts.push((starts[i] ?? 0) + (this.#lines[i]?.length ?? 0) + end.length);
    this.#starts = starts;
  }

  spanOf({ start, end }: Range): Span {
    const [first, last] = [start, end].map(({ line, character }) => {
      const length = this.#lines[line]?.length;
      assert.ok(
        length !== undefined && character >= 0 && character <= length,
        `a position is in a line: ${line}:${character}`,
      );
      return (this.#starts[line] ?? 0) + character;
    });
    return { start: first ?? 0, end: last ?? 0 };
  }

  textAt(range: Range): string {
    const { start, end } = this.spanOf(range);
    return this.#text.slice(start, end);
  }
}
