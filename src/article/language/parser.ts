import { argmax } from './argmax';
import { Configuration, NO_LABEL, SHIFT, TRANSITIONS } from './configuration';
import {
  MAX_PARSER_FEATURES,
  type ParserInput,
  writeRelationFeatures,
  writeTransitionFeatures,
} from './parserFeatures';
import type { SparseModel } from './sparseModel';
import type { TernaryModel } from './ternaryModel';

/** Reads a sentence from left to right and takes the best transition each time; each new arc gets its relation at once. */
export class Parser {
  readonly #transitions: TernaryModel;
  readonly #relations: SparseModel;
  readonly #features = new Int32Array(MAX_PARSER_FEATURES);
  readonly #scores = new Int32Array(NO_LABEL);
  readonly #relationCount: number;

  constructor(transitions: TernaryModel, relations: SparseModel, relationCount: number) {
    this.#transitions = transitions;
    this.#relations = relations;
    this.#relationCount = relationCount;
  }

  /** The finished configuration: a head and a relation for every word, `root` being the head of one. */
  parse(input: ParserInput): Configuration {
    const state = new Configuration(input.length);
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
    if (state.depth === 0) return SHIFT;
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
