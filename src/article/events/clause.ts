import { lightVerbOf } from './arguments';
import type { DependencyTree } from './tree';

/** Dependents that are not part of telling the event: other clauses, coordinated ones, asides. */
const OUTSIDE = /^(punct|cc|conj|parataxis|advcl|acl:relcl|discourse|vocative|list|dislocated|mark|appos|advcl:relcl)$/;

/** First and last token of something. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** The word that heads the clause of a trigger: the verb that carries an event noun, else the trigger itself. */
export function clauseHead(tree: DependencyTree, trigger: number): number {
  return tree.isVerb(trigger) ? trigger : (lightVerbOf(tree, trigger)?.verb ?? trigger);
}

/** The tokens of the clause that tells an event: its head with subject, objects and adverbials, up to the next clause. */
export function clauseOf(tree: DependencyTree, trigger: number): TokenRange {
  const head = clauseHead(tree, trigger);
  let first = Math.min(head, trigger);
  let last = Math.max(head, trigger);
  for (const child of tree.children(head)) {
    if (OUTSIDE.test(tree.relation(child))) continue;
    first = Math.min(first, tree.left(child));
    last = Math.max(last, endWithoutRelative(tree, child));
  }
  while (last > head && tree.relation(last) === 'punct') last--;
  while (first < head && tree.relation(first) === 'punct') first++;
  return { first, last };
}

/** Last token of a phrase, but for a clause behind a comma that only adds something about it. */
function endWithoutRelative(tree: DependencyTree, head: number): number {
  for (const child of tree.children(head)) {
    if (child < head || !/^(acl|acl:relcl|appos)$/.test(tree.relation(child))) continue;
    const before = tree.left(child) - 1;
    if (tree.relation(before) === 'punct') return before - 1;
    if (tree.relation(before + 1) === 'punct') return before;
  }
  return tree.right(head);
}
