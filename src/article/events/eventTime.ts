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
  return relation === 'conj' || relation === 'xcomp' || relation === 'obj' || relation === 'nsubj:pass';
}

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
    if (!time || distance >= bestDistance || saysUntilWhen(tree, child)) continue;
    best = time;
    bestDistance = distance;
  }
  return best;
}

const saysUntilWhen = (tree: DependencyTree, index: number): boolean => /^(since|until|till)$/.test(tree.marker(index));

function timeWithin(view: SentenceView, head: number): TimeExpression | null {
  const { tree } = view;
  const candidates = [head, ...tree.children(head).filter((child) => !CLAUSE.test(tree.relation(child)))];
  for (const index of candidates) {
    const time = view.timeAt(index);
    if (time && (time.type === 'DATE' || time.type === 'TIME')) return time;
  }
  return null;
}
