import type { Span } from '../../span';
import { isBlank, trim } from '../lines';

const ABBREVIATION =
  /(?:^|[\s("“‘'])(?:Mr|Mrs|Ms|Dr|Gen|Gov|Sen|Rep|Lt|Col|Sgt|Capt|Maj|Prof|Rev|Hon|St|Jr|Sr|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|\p{Lu}|(?:\p{L}\.)+\p{L})\.$/u;
const CLOSING = /["'”’)\]»]/;
const OPENING = /[\p{Lu}\p{N}"'“‘([«`—]/u;

/** The sentences of a span, in order; white space between them belongs to none. */
export function splitSentences(text: string, span: Span): Span[] {
  const sentences: Span[] = [];
  let start = span.start;
  const close = (end: number): void => {
    const sentence = trim(text, { start, end });
    if (sentence.end > sentence.start) sentences.push(sentence);
    start = end;
  };
  for (let i = span.start; i < span.end; i++) {
    if (!'.!?…'.includes(text.charAt(i))) continue;
    let end = i + 1;
    while (end < span.end && '.!?…'.includes(text.charAt(end))) end++;
    while (end < span.end && CLOSING.test(text.charAt(end))) end++;
    if (end < span.end && isBlank(text.charCodeAt(end))) {
      let next = end;
      while (next < span.end && isBlank(text.charCodeAt(next))) next++;
      const abbreviated = text.charAt(i) === '.' && ABBREVIATION.test(text.slice(Math.max(span.start, i - 12), i + 1));
      if (next < span.end && OPENING.test(text.charAt(next)) && !abbreviated) close(end);
    }
    i = end - 1;
  }
  close(span.end);
  return sentences;
}
