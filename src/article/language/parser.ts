import { argmax } from './argmax';
import { Configuration, NO_LABEL, SHIFT, TRANSITIONS } from './configuration';
import type { HashedModel } from './hashedModel';
import { MAX_PARSER_FEATURES, NO_WORD, ParserInput, ROOT } from './parserInput';
import { writeRelationFeatures } from './relationFeatures';
import type { SparseModel } from './sparseModel';
import type { TaggedWord } from './taggedWord';
import { PLACES, wordAt, writePlaceFeatures, writeTransitionFeatures } from './transitionFeatures';

/** Words that are parsed at a time. */
export const LONGEST_PARSE = 400;

const PLACE_SCORES = PLACES * TRANSITIONS;

/** A word, and what it says by itself for each transition, in each of the places where it can stand. */
export interface KnownTaggedWord extends TaggedWord {
  readonly placeScores: Int32Array;
}

/** Reads a sentence from left to right and takes the best transition each time; each new arc gets its relation at once. */
export class Parser {
  readonly #transitions: HashedModel;
  readonly #relations: SparseModel;
  readonly #relationCount: number;
  readonly #features = new Int32Array(MAX_PARSER_FEATURES);
  readonly #scores = new Int32Array(NO_LABEL);
  readonly #state = new Configuration(LONGEST_PARSE);
  readonly #input: ParserInput;
  /** `placeScores` of every word of the sentence, one after the other. */
  readonly #placeScores = new Int32Array(PLACE_SCORES * (LONGEST_PARSE + 2));
  readonly #root: KnownTaggedWord;
  readonly #noWord: KnownTaggedWord;

  constructor(transitions: HashedModel, relations: SparseModel, relationCount: number, pauses: ReadonlySet<number>) {
    this.#transitions = transitions;
    this.#relations = relations;
    this.#relationCount = relationCount;
    this.#input = new ParserInput(LONGEST_PARSE, pauses);
    this.#root = this.know(ROOT);
    this.#noWord = this.know(NO_WORD);
  }

  /** Sums up once what needs no other word. */
  know(word: TaggedWord): KnownTaggedWord {
    const placeScores = new Int32Array(PLACE_SCORES);
    for (let place = 0; place < PLACES; place++) {
      const scores = placeScores.subarray(place * TRANSITIONS, (place + 1) * TRANSITIONS);
      this.#transitions.addScores(this.#features, writePlaceFeatures(word, place, this.#features, 0), scores);
    }
    const { tag, lemma, form, both, fine, middle, coarse } = word;
    return { tag, lemma, form, both, fine, middle, coarse, placeScores };
  }

  /**
   * The finished configuration of the words from `start` to `end`, {@link LONGEST_PARSE} at most: a head and a relation for
   * every word, `root` being the head of one. It holds until the next call.
   */
  parse(words: readonly KnownTaggedWord[], start: number, end: number): Configuration {
    const state = this.#state;
    const input = this.#input;
    input.read(words, start, end);
    this.#readScores(words, start, end);
    state.begin(input.length);
    while (!state.finished) {
      const transition = this.#best(state, input);
      if (transition === SHIFT) {
        state.shift();
      } else {
        const head = state.headFor(transition);
        state.attach(head, this.#relation(state, input, head));
      }
    }
    return state;
  }

  #readScores(words: readonly KnownTaggedWord[], start: number, end: number): void {
    for (let i = start; i < end; i++)
      this.#placeScores.set((words[i] as KnownTaggedWord).placeScores, (i - start) * PLACE_SCORES);
    this.#placeScores.set(this.#root.placeScores, (end - start) * PLACE_SCORES);
    this.#placeScores.set(this.#noWord.placeScores, (end - start + 1) * PLACE_SCORES);
  }

  #best(state: Configuration, input: ParserInput): number {
    if (state.forced >= 0) return state.forced;
    this.#sumKnown(state);
    const count = writeTransitionFeatures(state, input, this.#features, 0);
    this.#transitions.addScores(this.#features, count, this.#scores);
    return bestAllowed(state, this.#scores);
  }

  #sumKnown(state: Configuration): void {
    const sums = this.#scores;
    const known = this.#placeScores;
    sums.fill(0, 0, TRANSITIONS);
    for (let place = 0; place < PLACES; place++) {
      const from = wordAt(state, place) * PLACE_SCORES + place * TRANSITIONS;
      for (let t = 0; t < TRANSITIONS; t++) sums[t] = (sums[t] as number) + (known[from + t] as number);
    }
  }

  #relation(state: Configuration, input: ParserInput, head: number): number {
    this.#scores.fill(0, 0, this.#relationCount);
    const count = writeRelationFeatures(state, input, head, this.#features);
    this.#relations.addScores(this.#features, count, this.#scores);
    return argmax(this.#scores, this.#relationCount);
  }
}

/** The transition with the highest score among those that are possible. */
export function bestAllowed(state: Configuration, scores: Int32Array): number {
  let best = -1;
  for (let t = 0; t < TRANSITIONS; t++) {
    if (state.allows(t) && (best < 0 || (scores[t] as number) > (scores[best] as number))) best = t;
  }
  return best;
}
