import type { Span } from '../../article';

/** The index of the sentence that holds `span`, by binary search, or null. */
export function sentenceAt(sentences: readonly Span[], span: Span): number | null {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle];
    if (!sentence) return null;
    if (span.start >= sentence.end) low = middle + 1;
    else if (span.end <= sentence.start) high = middle - 1;
    else return middle;
  }
  return null;
}
