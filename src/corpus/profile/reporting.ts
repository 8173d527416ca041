import type { ArticleAnalysis, Sentence, Span, Term } from '../../article';
import { overlaps } from '../../article/span';
import { withdrawals } from '../../article/withdrawals';

/** A link, or the line that signs a post: "— Name (@handle) March 10, 2026". */
const SIGNATURE =
  /(?:https?:\/\/|\bpic\.|\bt\.co\/)\S{1,200}|[—–-] ?[^—–\n()]{1,80}\(@\w{1,50}\)(?: \p{L}{3,9} \d{1,2}, \d{4})?/gu;

/**
 * The terms of each sentence that report something: none of a question, of a caption, a credit or what signs a post, and none of what
 * the article itself withdraws. Captions say what a picture shows, and one person leaves one court on many days.
 */
export function reportingTerms(text: string, analysis: ArticleAnalysis): (readonly Term[])[] {
  const { sentences, blocks, terms } = analysis;
  const withdrawn = new Set(
    withdrawals(text, analysis).flatMap(({ sentence, saysWrong }) => (saysWrong ? [sentence] : [])),
  );
  return sentences.map((sentence, index) => {
    if (withdrawn.has(index)) return [];
    const own = terms[index] ?? [];
    const kind = blocks[sentence.block]?.kind;
    if (text[lastMark(text, sentence)] === '?') return [];
    if (kind === 'embed') return outside(own, signatures(text, sentence));
    return kind === 'caption' ? [] : own;
  });
}

/** Where the last character of a sentence is that is no quotation mark or bracket. */
function lastMark(text: string, { start, end }: Sentence): number {
  let last = end - 1;
  while (last > start && /[\s"'”’)\]]/.test(text[last] ?? '')) last--;
  return last;
}

const outside = (terms: readonly Term[], spans: readonly Span[]): readonly Term[] =>
  terms.filter((term) => !spans.some((span) => overlaps(span, term)));

function signatures(text: string, { start, end }: Sentence): Span[] {
  return Array.from(text.slice(start, end).matchAll(SIGNATURE), ({ 0: { length }, index }) => ({
    start: start + index,
    end: start + index + length,
  }));
}
