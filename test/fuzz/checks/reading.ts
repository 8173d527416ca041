import assert from 'node:assert/strict';
import { type ArticleAnalysis, analyzeArticle, CHOSEN, decodeArticle } from '../../../src/article';
import { readFormat } from '../../../src/article/format';
import { parseSentences } from '../../../src/article/language';
import { mutate } from '../inputs/mutations';
import { assertHoldsTogether } from './analysis';
import type { Check } from './check';

/** The same text gives the same analysis; what does not look like an article gives an empty one. */
export const readingIsAFunction: Check = {
  name: 'reading',
  run(articles) {
    for (const { text, analysis } of articles) {
      const own = analyzeArticle(text);
      const { recognized, confidence } = own.recognition;
      assert.equal(recognized, confidence >= 0.5, 'an article is one from 0.5 on');
      if (recognized) assert.deepEqual({ ...own, recognition: CHOSEN }, analysis, 'the same text is read the same');
      else
        assert.ok(
          Object.values(own).every((list) => !Array.isArray(list) || list.length === 0),
          'no article, no lists',
        );
    }
  },
};

/** How paragraphs end changes nothing but offsets. */
export const lineEndsChangeNothing: Check = {
  name: 'line ends',
  share: 40,
  run(articles) {
    for (const { text } of articles) {
      if (text.includes('\r')) continue;
      const paragraphs = text.replace(/\n+/g, '\n\n');
      const carriages = paragraphs.replaceAll('\n', '\r\n');
      const analysis = analyzeArticle(paragraphs, CHOSEN);
      const offsets = offsetsWithout(carriages);
      const moved = mapped(analyzeArticle(carriages, CHOSEN), (offset) => offsets[offset] ?? -1);
      assert.deepEqual(
        moved,
        mapped(analysis, (offset) => offset),
        'CRLF reads like LF',
      );
    }
  },
};

/** Per offset of a text the one it has without carriage returns. */
function offsetsWithout(text: string): number[] {
  let carriages = 0;
  return Array.from({ length: text.length + 1 }, (_, i) => (text[i - 1] === '\r' ? i - ++carriages : i - carriages));
}

const OFFSETS = new Set(['start', 'end']);

/** A copy of an analysis with other offsets, and without carriage returns. */
function mapped(analysis: ArticleAnalysis, offset: (offset: number) => number): unknown {
  return JSON.parse(
    JSON.stringify(analysis, (key, value) => {
      if (OFFSETS.has(key)) return offset(value);
      return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value;
    }),
  );
}

/** Pushes everything out of the memory of sentences. */
function forget(): void {
  const text = `${Array.from({ length: 4000 }, (_, i) => `Word ${i} stood alone here today.`).join(' ')}\n`;
  parseSentences(text, readFormat(text, CHOSEN));
}

/** What was read before leaves no trace. */
export const editingIsReading: Check = {
  name: 'editing',
  share: 3,
  run(articles, random) {
    const [article] = articles;
    if (!article) return;
    const edited = mutate(article.text, random, article.text);
    forget();
    analyzeArticle(article.text, CHOSEN);
    const remembering = analyzeArticle(edited, CHOSEN);
    forget();
    assert.deepEqual(remembering, analyzeArticle(edited, CHOSEN), 'an edited text is read like a new one');
  },
};

/** Any bytes are a text or a problem; the text of bytes is what they were made from. */
export const bytesAreDecoded: Check = {
  name: 'bytes',
  run(articles, random) {
    for (const { text } of articles) {
      for (const bytes of [...encodings(text), random.chance(0.5) ? truncated(text, random) : flipped(text, random)]) {
        const decoded = decodeArticle(bytes);
        if (!('text' in decoded)) {
          assert.match(decoded.problem, /^[a-z]/, 'a problem is told in words');
        } else if (random.chance(0.05)) {
          assertHoldsTogether({ text: decoded.text, analysis: analyzeArticle(decoded.text, CHOSEN) });
        }
      }
      const whole = new TextDecoder().decode(new TextEncoder().encode(text));
      const decoded = decodeArticle(utf16(whole, 'le'));
      if (text !== '') assert.equal('text' in decoded ? decoded.text : '', whole, 'UTF-16 is read as it was written');
    }
  },
};

function* encodings(text: string): Generator<Uint8Array> {
  yield new TextEncoder().encode(text);
  yield new TextEncoder().encode(`\ufeff${text}`);
  yield Uint8Array.from(text, (character) => (character.codePointAt(0) ?? 0) & 0xff);
  yield utf16(text, 'be');
}

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, order === 'le');
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i + 2, text.charCodeAt(i), order === 'le');
  return bytes;
}

function truncated(text: string, random: { integer(low: number, high: number): number }): Uint8Array {
  const bytes = random.integer(0, 1) ? new TextEncoder().encode(text) : utf16(text, 'le');
  return bytes.subarray(0, random.integer(0, bytes.length));
}

function flipped(text: string, random: { integer(low: number, high: number): number }): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  const at = random.integer(0, Math.max(0, bytes.length - 1));
  if (at < bytes.length) bytes[at] = random.integer(0, 255);
  return bytes;
}
