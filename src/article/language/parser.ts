import { argmax } from './argmax';
import { Configuration, NO_LABEL, SHIFT, TRANSITIONS } from './configuration';
import type { HashedModel } from './hashedModel';
import { MAX_PARSER_FEATURES, ParserInput, writeRelationFeatures, writeTransitionFeatures } from './parserFeatures';
import type { SparseModel } from './sparseModel';
import type { TaggedWord } from './taggedWord';

/** Words that are parsed at a time. */
export const LONGEST_PARSE = 400;

/** Reads a sentence from left to right and takes the best transition each time; each new arc gets its relation at once. */
export class Parser {
  readonly #transitions: HashedModel;
  readonly #relations: SparseModel;
  readonly #relationCount: number;
  readonly #features = new Int32Array(MAX_PARSER_FEATURES);
  readonly #scores = new Int32Array(NO_LABEL);
  readonly #state = new Configuration(LONGEST_PARSE);
  readonly #input: ParserInput;

  constructor(transitions: HashedModel, relations: SparseModel, relationCount: number, pauses: ReadonlySet<number>) {
    this.#transitions = transitions;
    this.#relations = relations;
    this.#relationCount = relationCount;
    this.#input = new ParserInput(LONGEST_PARSE, pauses);
  }

  /**
   * The finished configuration of the words from `start` to `end`, {@link LONGEST_PARSE} at most: a head and a relation for
   * every word, `root` being the head of one. It holds until the next call.
   */
  parse(words: readonly TaggedWord[], start: number, end: number): Configuration {
    const state = this.#state;
    const input = this.#input;
    input.read(words, start, end);
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

  #best(state: Configuration, input: ParserInput): number {
    if (state.forced >= 0) return state.forced;
    const count = writeTransitionFeatures(state, input, this.#features);
    this.#transitions.score(this.#features, count, this.#scores);
    return bestAllowed(state, this.#scores);
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
