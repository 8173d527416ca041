import type { Doubt } from './doubt';

export const noClause: Doubt = {
  name: 'no clause of its own',
  example: 'The resignation of the mayor surprised the port. → Resignation of the mayor',
  holds: ({ head, tokens }, { tree }) => {
    if (!tree.isVerb(head) && tree.child(head, 'cop') < 0) return true;
    const hasAuxiliary = tree.child(head, 'aux', 'aux:pass', 'cop') >= 0;
    const isShared =
      tree.relation(head) === 'conj' && [...tokens].some((index) => tree.relation(index).startsWith('aux'));
    if (/^(?:VBG|VBN)$/.test(tree.tag(head)) && !hasAuxiliary && !isShared) return true;
    return tree.relation(head) === 'advcl' && tree.child(head, 'nsubj', 'nsubj:pass', 'csubj') < 0;
  },
};
