import backgroundText from './background.txt';

/** How often lemmas are used in English news, from background.txt: "= N", the number of sentences, and then one lemma a line with the number of them that use it. */
class Background {
  readonly #counts = new Map<string, number>();
  #sentences = 0;

  constructor(text: string) {
    for (const line of text.split('\n')) {
      if (line === '' || line.startsWith('#')) continue;
      const [lemma = '', count] = line.split(' ');
      if (lemma === '=') this.#sentences = Number(count);
      else this.#counts.set(lemma, Number(count));
    }
  }

  /** The share of sentences with this lemma. One that is not listed counts as seen once. */
  shareOf(lemma: string): number {
    return (this.#counts.get(lemma) ?? 1) / this.#sentences;
  }
}

export const background = new Background(backgroundText);
