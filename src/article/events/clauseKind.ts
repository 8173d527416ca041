import { lightVerbOf, objectOf } from './arguments';
import type { ClauseKind } from './importance';
import { isStatementVerb } from './speech';
import type { DependencyTree } from './tree';

/** Where a clause stands in its sentence. */
export function clauseKindOf(tree: DependencyTree, head: number): ClauseKind {
  if (!tree.isVerb(head) && tree.child(head, 'cop') < 0) return lightVerbOf(tree, head) ? 'main' : 'noun';
  let index = head;
  while (tree.relation(index) === 'conj' && !hasOwnSubject(tree, index)) index = tree.head(index);
  const relation = tree.relation(index);
  if (isContentOfNoun(tree, index) || (tree.tag(index) === 'VBG' && isGerund(tree, index))) return 'complement';
  if (relation === 'xcomp' || (relation === 'advcl' && tree.marker(index) === 'of')) return 'complement';
  if (relation === 'ccomp' && isStatementVerb(tree.lemma(tree.head(index)))) return 'reported';
  if (isCircumstance(tree, index)) return 'circumstance';
  if (tree.marker(index)) return 'subordinate';
  if (relation === 'root' || relation === 'parataxis') return 'main';
  if (relation.startsWith('acl')) return 'modifier';
  return hasOwnSubject(tree, index) ? 'main' : 'subordinate';
}

/** "the argument that Vale had been provoked": that somebody argues so is all that is told. */
const isContentOfNoun = (tree: DependencyTree, verb: number): boolean =>
  /^acl/.test(tree.relation(verb)) && tree.marker(verb) === 'that' && objectOf(tree, verb) !== tree.head(verb);

/** "an interest in talking", "suspended trading": what somebody does with it is told by the word before. */
const isGerund = (tree: DependencyTree, verb: number): boolean =>
  tree.relation(verb) === 'acl'
    ? tree.child(verb, 'mark') >= 0
    : tree.relation(verb) === 'advcl' && tree.head(verb) === verb - 1 && tree.isVerb(verb - 1);

const hasOwnSubject = (tree: DependencyTree, verb: number): boolean => tree.child(verb, 'nsubj', 'nsubj:pass') >= 0;

/** "after Vale accused Lund": what happened as well, told to say when something else did. */
const isCircumstance = (tree: DependencyTree, verb: number): boolean =>
  /^(?:after|before|when)$/.test(tree.marker(verb)) &&
  tree.relation(verb).startsWith('advcl') &&
  hasOwnSubject(tree, verb) &&
  tree.tag(verb) === 'VBD';
