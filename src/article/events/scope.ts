import type { SentenceView } from './sentenceView';
import type { DependencyTree } from './tree';
import { isKeptAdverb, isNegation } from './verbGroup';

/** Conjunctions of clauses without which the main clause is not claimed. */
const CONDITIONS = new Set(['if', 'unless', 'provided', 'lest']);
/** Conjunctions of clauses that a negation reaches: "did not leave because …", "won't rest until …". */
const REACHED = new Set(['because', 'until', 'unless', 'before', 'if', 'till', 'without', 'to', 'by', 'in', 'for']);
/** How many complements down a clause is looked at. */
const MAX_DEPTH = 3;

/** The verb with those that it governs and that are told with it: "said", "denied", "having known". */
function* verbsOf(tree: DependencyTree, verb: number): Generator<number> {
  let next = verb;
  for (let depth = 0; next >= 0 && depth <= MAX_DEPTH; depth++) {
    yield next;
    next = tree.children(next).find((child) => /^[cx]comp$/.test(tree.relation(child)) && isClause(tree, child)) ?? -1;
  }
}

const isClause = (tree: DependencyTree, head: number): boolean => tree.isVerb(head) || tree.child(head, 'cop') >= 0;

/** "when the wind is blowing", "when he is sentenced in June": in the present tense that is a rule or still to come. */
function isWhenever(tree: DependencyTree, verb: number): boolean {
  const opensClause = tree.children(verb).some((child) => child < verb && OPENS_WHENEVER.has(tree.lemma(child)));
  const finite = [verb, ...tree.childrenBy(verb, 'aux', 'aux:pass', 'cop')];
  return (
    opensClause &&
    tree.relation(verb) !== 'root' &&
    finite.some((index) => /^VB[ZP]$/.test(tree.tag(index)) && tree.lemma(index) !== 'have')
  );
}

const OPENS_WHENEVER = new Set(['when', 'whenever', 'until', 'once', 'before', 'after']);

/** "how the mayor will handle the strike": a question, not an answer. */
const asks = (tree: DependencyTree, index: number): boolean =>
  tree.tag(index) === 'WRB' && /^(?:how|why)$/.test(tree.lemma(index));

/**
 * Is what a clause tells only so under a condition ("the island is lost if they win") or in part ("would only apologise"), or is it a
 * question?
 */
export function isConditional({ tree }: SentenceView, verb: number): boolean {
  if (tree.marker(verb) === 'whether' || isWhenever(tree, verb)) return true;
  if (tree.relation(verb) !== 'root' && tree.children(verb).some((child) => asks(tree, child))) return true;
  for (const head of verbsOf(tree, verb)) {
    for (const child of tree.children(head)) {
      if (tree.relation(child) === 'advcl' && CONDITIONS.has(tree.marker(child))) return true;
      if (tree.lemma(child) === 'only' && child < head && child > tree.child(head, 'nsubj', 'nsubj:pass')) return true;
    }
  }
  return false;
}

/**
 * Does a label that ends at a token leave out what its negation is about: "did not leave the house | in a huff", "has not spoken |
 * publicly", "did not use the word | for five days", "denied dining | with the mayor"? A date may go.
 */
export function losesScope(view: SentenceView, verb: number, end: number): boolean {
  const { tree } = view;
  let negated = false;
  for (const head of verbsOf(tree, verb)) {
    negated ||= isNegated(tree, head);
    if (negated && tree.children(head).some((child) => isInScope(view, head, child, end))) return true;
    negated ||= tree.lemma(head) === 'deny';
  }
  return false;
}

const isNegated = (tree: DependencyTree, verb: number): boolean =>
  tree.children(verb).some((child) => child < verb && isNegation(tree.tokens[child]?.lower ?? ''));

/** Is a word of a negated clause that its label does not say part of what is negated? */
function isInScope(view: SentenceView, verb: number, child: number, end: number): boolean {
  const { tree } = view;
  const [relation, marker] = [tree.relation(child), tree.marker(child)];
  if (relation === 'advmod')
    return (child > end || child < verb) && /.ly$/.test(tree.lemma(child)) && !isKeptAdverb(view, child);
  if (tree.left(child) <= end || tree.tokens[tree.left(child) - 1]?.text === ',') return false;
  if (relation === 'advcl') return REACHED.has(marker);
  if (relation === 'conj') return /^VBP?$/.test(tree.tag(child)) && tree.child(child, 'aux', 'aux:pass', 'nsubj') < 0;
  const time = view.timeAt(child);
  return relation.startsWith('obl') && !marker.startsWith('according') && (time === null || time.type === 'DURATION');
}
