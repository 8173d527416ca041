import { argmax } from '../../src/article/language/argmax';
import { Configuration, SHIFT, TRANSITIONS } from '../../src/article/language/configuration';
import { bestAllowed } from '../../src/article/language/parser';
import { MAX_PARSER_FEATURES, NO_WORD, ParserInput, ROOT } from '../../src/article/language/parserInput';
import { writeRelationFeatures } from '../../src/article/language/relationFeatures';
import type { TaggedWord } from '../../src/article/language/taggedWord';
import {
  PLACES,
  wordAt,
  writePlaceFeatures,
  writeTransitionFeatures,
} from '../../src/article/language/transitionFeatures';
import { HashedPerceptron } from './hashedPerceptron';
import { cost } from './oracle';
import { AveragedPerceptron, type SparseParts } from './perceptron';
import { shuffled } from './random';

const EPOCHS = 8;
const RELATION_MINIMUM_COUNT = 3;
const RELATION_FEATURES = 40_000;
/** Epochs after which the features of relations are chosen; the first epochs' parses are too poor to go on from. */
const CHOOSING_EPOCHS = 3;
/** From the second epoch on, how often the parser goes on from its own decision instead of a right one. */
const EXPLORATION = 0.9;

export interface ParsedExample {
  readonly words: readonly TaggedWord[];
  /** The root's index, the sentence's length, as the head of the root's dependent. */
  readonly heads: Int32Array;
  readonly relations: Uint8Array;
}

export function trainParser(
  examples: readonly ParsedExample[],
  relationCount: number,
  pauses: ReadonlySet<number>,
  random: () => number,
): { transitions: Uint8Array; relations: SparseParts } {
  const longest = Math.max(...examples.map(({ words }) => words.length));
  const input = new ParserInput(longest, pauses);
  const state = new Configuration(longest);
  const transitions = new HashedPerceptron();
  let relations = new AveragedPerceptron(relationCount, RELATION_MINIMUM_COUNT);
  const features = new Int32Array(MAX_PARSER_FEATURES);
  const scores = new Int32Array(relationCount);

  function writeFeatures(words: readonly TaggedWord[]): number {
    let count = 0;
    for (let place = 0; place < PLACES; place++) {
      const at = wordAt(state, place);
      const word = words[at] ?? (at === state.root ? ROOT : NO_WORD);
      count = writePlaceFeatures(word, place, features, count);
    }
    return writeTransitionFeatures(state, input, features, count);
  }

  function decide({ words, heads }: ParsedExample, epoch: number): number {
    const count = writeFeatures(words);
    scores.fill(0);
    transitions.tick();
    transitions.addScores(features, count, scores);
    const best = bestAllowed(state, scores);
    const right = bestRight(state, heads, scores);
    if (best === right) return best;
    const wrong = cost(state, heads, best) > cost(state, heads, right);
    if (!wrong) return best;
    transitions.update(features, count, right, best);
    return epoch > 0 && random() < EXPLORATION ? best : right;
  }

  function relate({ heads, relations: gold }: ParsedExample, head: number, epoch: number): number {
    const count = writeRelationFeatures(state, input, head, features);
    const dependent = state.stacked(0);
    const known = heads[dependent] === head;
    if (known && epoch < 2) relations.observe(features, count);
    scores.fill(0);
    relations.addScores(features, count, scores);
    const best = argmax(scores, relationCount);
    if (known) {
      relations.tick();
      const right = gold[dependent] as number;
      if (best !== right) relations.update(features, count, right, best);
    }
    return best;
  }

  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    if (epoch === CHOOSING_EPOCHS) relations = relations.successor(RELATION_FEATURES);
    for (const example of shuffled(examples, random)) {
      input.read(example.words, 0, example.words.length);
      state.begin(input.length);
      while (!state.finished) {
        const transition = decide(example, epoch);
        if (transition === SHIFT) state.shift();
        else {
          const head = state.headFor(transition);
          state.attach(head, relate(example, head, epoch));
        }
      }
    }
  }
  return { transitions: transitions.codes(), relations: relations.sparse() };
}

/** Of the transitions that lose least, the one that scores highest. */
function bestRight(state: Configuration, heads: Int32Array, scores: Int32Array): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let t = SHIFT; t < TRANSITIONS; t++) {
    if (!state.allows(t)) continue;
    const lost = cost(state, heads, t);
    if (lost < least || (lost === least && (scores[t] as number) > (scores[best] as number))) {
      best = t;
      least = lost;
    }
  }
  return best;
}
