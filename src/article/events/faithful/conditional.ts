import type { Doubt } from './doubt';

const CONDITIONS = new Set(['if', 'unless', 'whenever', 'once', 'lest']);

export const conditional: Doubt = {
  name: 'holds only under a condition',
  example: 'If the union strikes, the port closes. → Union strikes',
  holds: ({ head }, { tree }) => {
    const isRule = tree
      .children(head)
      .some((child) => tree.tag(child) === 'WRB' && /^(?:when|whenever)$/.test(tree.lemma(child)));
    const isPresent = /^VB[ZP]?$/.test(tree.tag(head)) && tree.child(head, 'aux') < 0;
    const subject = tree.child(head, 'nsubj', 'nsubj:pass');
    const opening = tree.child(head, 'aux', 'aux:pass');
    const isInverted =
      /^(?:had|were|should)$/.test(tree.tokens[opening]?.lower ?? '') && opening < subject && opening >= 0;
    const isUnreal =
      tree.children(head).some((child) => tree.tokens[child]?.lower === 'would') &&
      tree.child(head, 'aux') >= 0 &&
      tree.childrenBy(head, 'aux').some((child) => tree.tokens[child]?.lower === 'have');
    return (
      isInverted ||
      isUnreal ||
      (CONDITIONS.has(tree.marker(head)) && tree.relation(head).startsWith('advcl')) ||
      (isRule && isPresent && tree.relation(head) !== 'root')
    );
  },
};
