import { wordList } from '../../wordList';
import ditransitiveVerbList from '../lexicon/ditransitiveVerbs.txt';
import type { DependencyTree } from '../tree';
import type { Doubt } from './doubt';

const ditransitiveVerbs = wordList(ditransitiveVerbList);

export const noClause: Doubt = {
  name: 'no clause of its own',
  example: 'The resignation of the mayor surprised the port. → Resignation of the mayor',
  holds: ({ head, tokens }, { tree }) => {
    if (!tree.isVerb(head) && tree.child(head, 'cop') < 0) return true;
    const hasAuxiliary = tree.child(head, 'aux', 'aux:pass', 'cop') >= 0;
    const isShared =
      tree.relation(head) === 'conj' && [...tokens].some((index) => tree.relation(index).startsWith('aux'));
    if (/^(?:VBG|VBN)$/.test(tree.tag(head)) && !hasAuxiliary && !isShared) return !isActive(tree, head);
    return tree.relation(head) === 'advcl' && tree.child(head, 'nsubj', 'nsubj:pass', 'csubj') < 0;
  },
};

/** "Even artillery fire killed nine": what has an object of its own is no passive, though it hangs from its subject like one. */
const isActive = (tree: DependencyTree, verb: number): boolean =>
  tree.relation(verb) === 'acl' &&
  tree.tag(verb) === 'VBN' &&
  tree.relation(tree.head(verb)) === 'root' &&
  tree.child(verb, 'obj') > verb &&
  !ditransitiveVerbs.has(tree.lemma(verb));
