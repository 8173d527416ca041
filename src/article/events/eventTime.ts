import type { TimeExpression } from '../analysis';
import type { SentenceView } from './sentenceView';
import type { DependencyTree } from './tree';

/** Dependents in which a time says when the event was, rather than belonging to something else in the clause. */
const ADVERBIAL = new Set([
  'obl',
  'obl:unmarked',
  'obl:npmod',
  'obl:tmod',
  'advmod',
  'nmod',
  'nmod:unmarked',
  'nmod:tmod',
  'nmod:poss',
  'compound',
  'discourse',
  'dep',
]);
const CLAUSE = /^(acl|advcl|ccomp|csubj|parataxis)/;

/** Does an event at a word share the time of its governor? A coordinated or controlled verb does, a clause of its own does not. */
function sharesTime(tree: DependencyTree, index: number): boolean {
  const relation = tree.relation(index);
  if (relation === 'conj') return !hasOtherSubject(tree, index);
  return relation === 'xcomp' || relation === 'obj' || relation === 'nsubj:pass';
}

/** "…, and the union left": another matter, but "in 2018, when she left" is not. */
const hasOtherSubject = (tree: DependencyTree, verb: number): boolean =>
  tree.child(verb, 'nsubj', 'nsubj:pass') >= 0 && !tree.children(verb).some((child) => tree.tag(child) === 'WRB');

/** When an event happened: the time expression that is attached to it, or to what it is coordinated with or governed by. */
export function timeOf(view: SentenceView, trigger: number): TimeExpression | null {
  const { tree } = view;
  for (let index = trigger, climbed = 0; index >= 0 && climbed < 4; climbed++) {
    const own = attachedTime(view, index);
    if (own) return own;
    if (!sharesTime(tree, index)) return null;
    index = tree.head(index);
  }
  return null;
}

/** Of the times among a word's adverbials the nearest to it; a date or time of day, never how long or how often. */
function attachedTime(view: SentenceView, governor: number): TimeExpression | null {
  const { tree } = view;
  let best: TimeExpression | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const child of tree.children(governor)) {
    if (!ADVERBIAL.has(tree.relation(child))) continue;
    const time = timeWithin(view, child);
    const distance = Math.abs(child - governor);
    if (!time || isOneOfSeveral(view, child, time) || distance >= bestDistance || saysUntilWhen(view, child)) continue;
    best = time;
    bestDistance = distance;
  }
  return best;
}

/** "twice, in 2019 and 2022" */
function isOneOfSeveral(view: SentenceView, index: number, time: TimeExpression): boolean {
  let [first, last] = [index, index];
  while (view.timeAt(last + 1) === time) last++;
  while (view.timeAt(first - 1) === time) first--;
  const isJoined = (and: number, other: number) =>
    view.tree.tokens[and]?.text === 'and' && /^(?:DATE|TIME)$/.test(view.timeAt(other)?.type ?? '');
  return isJoined(last + 1, last + 2) || isJoined(first - 1, first - 2);
}

/** "since March", "until close to midnight", "between May and June": a time that only bounds another. */
function saysUntilWhen(view: SentenceView, index: number): boolean {
  const { tree } = view;
  let first = tree.left(index);
  const time = view.timeAt(index);
  while (time && view.timeAt(first) !== time && first < index) first++;
  const isSecond = /^(?:and|to)$/.test(tree.tokens[first - 1]?.text ?? '') && view.timeAt(first - 2) !== null;
  if (isSecond) {
    const other = view.timeAt(first - 2);
    for (first -= 2; view.timeAt(first - 1) === other; ) first--;
  }
  return BOUND.test(tree.marker(index)) || [first, first - 1].some((i) => BOUND.test(tree.tokens[i]?.lower ?? ''));
}

const BOUND = /^(?:since|until|till|between|from)$/;

function timeWithin(view: SentenceView, head: number): TimeExpression | null {
  const { tree } = view;
  const candidates = [head, ...tree.children(head).filter((child) => !CLAUSE.test(tree.relation(child)))];
  for (const index of candidates) {
    const time = view.timeAt(index);
    if (time && (time.type === 'DATE' || time.type === 'TIME')) return time;
  }
  return null;
}
