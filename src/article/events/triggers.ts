import type { Token } from '../language';
import { isEventNoun, lightVerbOf } from './arguments';
import eventTypeList from './lexicon/eventTypes.txt';
import { wordTable } from './lexicon/wordTable';
import type { DependencyTree } from './tree';
import { FEATURE_BUCKETS, isCandidate, triggerFeatures } from './triggerFeatures';
import model from './triggerModel.bin';

const ARGUMENT_PREPOSITIONS = new Set(['by', 'of']);
const eventTypes = wordTable(eventTypeList);

/** The last four bytes of the model are its bias and its scale, as 16-bit integers in 1/256; the rest is one weight a bucket. */
const header = new DataView(model.buffer, model.byteOffset + FEATURE_BUCKETS, 4);
const BIAS = header.getInt16(0, true) / 256;
const SCALE = header.getInt16(2, true) / 256 / 127;
const weights = new Int8Array(model.buffer, model.byteOffset, FEATURE_BUCKETS);

/** How surely a token names an event: the log odds of a logistic regression over {@link triggerFeatures}. */
export function triggerScore(tokens: readonly Token[], index: number): number {
  let sum = 0;
  for (const feature of triggerFeatures(tokens, index)) sum += weights[feature] ?? 0;
  return BIAS + sum * SCALE;
}

/** The tokens that name events: verbs, event nouns, a few adjectives. The tree may know better than the tokens what is an object. */
export function findTriggers(tokens: readonly Token[], tree: DependencyTree): number[] {
  const triggers: number[] = [];
  tokens.forEach((token, index) => {
    if ((isCandidate(token) && triggerScore(tokens, index) > 0) || isCarried(tree, index) || hasArguments(tree, index))
      triggers.push(index);
  });
  return triggers;
}

/** Is a token an event noun that a light verb carries ("had dinner")? The corpus that the model was trained on has few. */
const isCarried = (tree: DependencyTree, index: number): boolean =>
  tree.relation(index) === 'obj' && eventTypes.has(tree.lemma(index)) && lightVerbOf(tree, index) !== null;

/** Is a token a noun that says what a verb says, with who did it or to whom ("the withdrawal of the bill")? */
const hasArguments = (tree: DependencyTree, index: number): boolean =>
  isEventNoun(tree.lemma(index)) &&
  tree.tag(index).startsWith('NN') &&
  tree
    .children(index)
    .some((child) => tree.relation(child) === 'nmod:poss' || ARGUMENT_PREPOSITIONS.has(tree.marker(child)));
