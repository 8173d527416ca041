import { argmax } from './argmax';
import { wordsOfClosedClasses } from './closedClasses';
import { hashText } from './hash';
import type { SparseModel } from './sparseModel';
import {
  EDGE,
  EDGE_TAG,
  MAX_TAG_FEATURES,
  NEIGHBOURS,
  type Neighbour,
  writeContextFeatures,
  writeNeighbourFeatures,
  writeOwnFeatures,
} from './taggerFeatures';
import type { WordType } from './wordType';

/** What a word says of its own tag and of the tags around it, summed once for each spelling. */
interface WordScores {
  readonly own: Int32Array;
  readonly asNeighbour: ReadonlyMap<Neighbour, Int32Array>;
}

/** Lower than any sum of weights. */
const IMPOSSIBLE = -1e9;

/** Penn tags from left to right, each the best in view of the two before it. */
export class Tagger {
  readonly #model: SparseModel;
  readonly #tagCount: number;
  /** By tag the forms that can have it; undefined where any can. */
  readonly #closedClasses: readonly (ReadonlySet<number> | undefined)[];
  readonly #features = new Int32Array(MAX_TAG_FEATURES);
  readonly #scores: Int32Array;
  readonly #scoresOf = new WeakMap<WordType, WordScores>();

  constructor(model: SparseModel, tags: readonly string[]) {
    this.#model = model;
    this.#tagCount = tags.length;
    this.#scores = new Int32Array(tags.length);
    this.#closedClasses = tags.map((tag) => {
      const words = wordsOfClosedClasses.get(tag);
      return words && new Set(words.map(hashText));
    });
  }

  /** Index of each word's tag in the tag set of the model. */
  tag(words: readonly WordType[]): Uint8Array {
    const known = words.map((word) => this.#wordScores(word));
    const edge = this.#wordScores(EDGE);
    const tags = new Uint8Array(words.length);
    let previous = EDGE_TAG;
    let before = EDGE_TAG;
    for (let i = 0; i < words.length; i++) {
      this.#scores.set((known[i] as WordScores).own);
      for (const offset of NEIGHBOURS) this.#add((known[i + offset] ?? edge).asNeighbour.get(offset));
      const count = writeContextFeatures(words, i, previous, before, this.#features, 0);
      this.#model.addScores(this.#features, count, this.#scores);
      before = previous;
      previous = argmax(this.#scores, this.#tagCount);
      tags[i] = previous;
    }
    return tags;
  }

  #add(scores: Int32Array | undefined): void {
    if (scores === undefined) return;
    for (let c = 0; c < scores.length; c++) this.#scores[c] = (this.#scores[c] as number) + (scores[c] as number);
  }

  #wordScores(word: WordType): WordScores {
    const known = this.#scoresOf.get(word);
    if (known !== undefined) return known;
    const scores = {
      own: this.#ownScores(word),
      asNeighbour: new Map(
        NEIGHBOURS.map((offset) => [offset, this.#sum(writeNeighbourFeatures(word, offset, this.#features, 0))]),
      ),
    };
    this.#scoresOf.set(word, scores);
    return scores;
  }

  #ownScores(word: WordType): Int32Array {
    const scores = this.#sum(writeOwnFeatures(word, this.#features, 0));
    this.#closedClasses.forEach((forms, tag) => {
      if (forms && !forms.has(word.form)) scores[tag] = IMPOSSIBLE;
    });
    return scores;
  }

  #sum(count: number): Int32Array {
    const scores = new Int32Array(this.#tagCount);
    this.#model.addScores(this.#features, count, scores);
    return scores;
  }
}
