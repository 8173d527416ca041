/** Okapi BM25 over sentences (Robertson and Zaragoza 2009), as plain as it gets: what a search engine would answer. */
export class Bm25 {
  readonly #postings = new Map<string, { readonly sentence: number; readonly count: number }[]>();
  readonly #lengths: readonly number[];
  readonly #averageLength: number;

  /** @param sentences their words, in the form in which they are to match. */
  constructor(sentences: readonly (readonly string[])[]) {
    this.#lengths = sentences.map(({ length }) => length);
    this.#averageLength = this.#lengths.reduce((sum, length) => sum + length, 0) / sentences.length;
    sentences.forEach((words, sentence) => {
      for (const [word, count] of counted(words)) {
        const postings = this.#postings.get(word);
        if (postings) postings.push({ sentence, count });
        else this.#postings.set(word, [{ sentence, count }]);
      }
    });
  }

  /** The `limit` sentences that match best of those that `admits`, best first. */
  search(words: readonly string[], limit: number, admits: (sentence: number) => boolean): number[] {
    const scores = new Map<number, number>();
    for (const word of new Set(words)) {
      const postings = this.#postings.get(word) ?? [];
      const rarity = Math.log(1 + (this.#lengths.length - postings.length + 0.5) / (postings.length + 0.5));
      for (const { sentence, count } of postings) {
        const length = K1 * (1 - B + (B * (this.#lengths[sentence] ?? 0)) / this.#averageLength);
        const score = (rarity * count * (K1 + 1)) / (count + length);
        scores.set(sentence, (scores.get(sentence) ?? 0) + score);
      }
    }
    return [...scores]
      .filter(([sentence]) => admits(sentence))
      .sort((a, b) => b[1] - a[1])
      .slice(0, limit)
      .map(([sentence]) => sentence);
  }
}

const K1 = 1.2;
const B = 0.75;

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
