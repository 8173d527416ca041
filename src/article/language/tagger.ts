import { argmax } from './argmax';
import type { SparseModel } from './sparseModel';
import { isPossible } from './tagConstraints';
import {
  EDGE,
  EDGE_TAG,
  HISTORIES,
  historyOf,
  MAX_TAG_FEATURES,
  NEIGHBOURS,
  writeContextFeatures,
  writeHistoryFeatures,
  writeNeighbourFeatures,
  writeOwnFeatures,
} from './taggerFeatures';
import type { WordType } from './wordType';

/** A word and what it says, whatever the context, for each tag: of itself, then of its {@link NEIGHBOURS}. */
export interface KnownWord {
  readonly type: WordType;
  /** The tag that it always has, or -1. */
  readonly certain: number;
  readonly scores: Int32Array;
}

/** Lower than any sum of weights. */
const IMPOSSIBLE = -1e9;

/** Penn tags from left to right, each the best in view of the two before it. */
export class Tagger {
  readonly #model: SparseModel;
  readonly #tags: readonly string[];
  readonly #tagCount: number;
  readonly #certain: ReadonlyMap<number, number>;
  readonly #features = new Int32Array(MAX_TAG_FEATURES);
  readonly #scores: Int32Array;
  readonly #edge: KnownWord;
  /** What the tags of the two words before say for each tag, once asked for. */
  readonly #histories = new Array<Int32Array | undefined>(HISTORIES);

  /** `certain` has the tags of words that only have one, by the hash of the word's form. */
  constructor(model: SparseModel, tags: readonly string[], certain: ReadonlyMap<number, number>) {
    this.#model = model;
    this.#tags = tags;
    this.#tagCount = tags.length;
    this.#certain = certain;
    this.#scores = new Int32Array(tags.length);
    this.#edge = this.know(EDGE);
  }

  /** Sums up once what needs no context; for a word that comes again, this is most of the work. */
  know(type: WordType): KnownWord {
    const scores = new Int32Array(this.#tagCount * (1 + NEIGHBOURS.length));
    const row = (i: number) => scores.subarray(i * this.#tagCount, (i + 1) * this.#tagCount);
    this.#model.addScores(this.#features, writeOwnFeatures(type, this.#features, 0), row(0));
    this.#tags.forEach((tag, i) => {
      if (!isPossible(type.form, tag)) scores[i] = IMPOSSIBLE;
    });
    for (const [i, offset] of NEIGHBOURS.entries()) {
      this.#model.addScores(this.#features, writeNeighbourFeatures(type, offset, this.#features, 0), row(1 + i));
    }
    return { type, certain: this.#certain.get(type.form) ?? -1, scores };
  }

  /** Index of each word's tag in the tag set of the model. */
  tag(words: readonly KnownWord[]): Uint8Array {
    const types = words.map(({ type }) => type);
    const tags = new Uint8Array(words.length);
    let previous = EDGE_TAG;
    let before = EDGE_TAG;
    for (let i = 0; i < words.length; i++) {
      const { certain } = words[i] as KnownWord;
      const tag = certain >= 0 ? certain : this.#best(words, types, i, historyOf(previous, before));
      before = previous;
      previous = tag;
      tags[i] = tag;
    }
    return tags;
  }

  #best(words: readonly KnownWord[], types: readonly WordType[], i: number, history: number): number {
    this.#sumKnown(words, i, history);
    const count = writeContextFeatures(types, i, history, this.#features, 0);
    this.#model.addScores(this.#features, count, this.#scores);
    return argmax(this.#scores, this.#tagCount);
  }

  #sumKnown(words: readonly KnownWord[], i: number, history: number): void {
    const tags = this.#tagCount;
    const sums = this.#scores;
    const { scores } = words[i] as KnownWord;
    const before = this.#knowHistory(history);
    for (let c = 0; c < tags; c++) sums[c] = (scores[c] as number) + (before[c] as number);
    for (let k = 0; k < NEIGHBOURS.length; k++) {
      const neighbour = (words[i + (NEIGHBOURS[k] as number)] ?? this.#edge).scores;
      const row = (k + 1) * tags;
      for (let c = 0; c < tags; c++) sums[c] = (sums[c] as number) + (neighbour[row + c] as number);
    }
  }

  #knowHistory(history: number): Int32Array {
    let scores = this.#histories[history];
    if (scores === undefined) {
      scores = new Int32Array(this.#tagCount);
      this.#model.addScores(this.#features, writeHistoryFeatures(history, this.#features, 0), scores);
      this.#histories[history] = scores;
    }
    return scores;
  }
}
