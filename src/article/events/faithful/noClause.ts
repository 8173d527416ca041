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

const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;

/** "Even artillery fire killed nine": the only verb of a sentence is no passive where it has an object of its own. */
const isActive = (tree: DependencyTree, verb: number): boolean =>
  tree.tag(verb) === 'VBN' &&
  !ditransitiveVerbs.has(tree.lemma(verb)) &&
  tree
    .childrenBy(verb, 'obj', 'xcomp')
    .some((child) => child > verb && (tree.relation(child) === 'obj' || tree.tag(child) === 'VBG')) &&
  !tree.tokens.some(({ tag }) => FINITE.test(tag));
