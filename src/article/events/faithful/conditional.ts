import type { Doubt } from './doubt';

const CONDITIONS = new Set(['if', 'unless', 'whenever', 'once', 'lest']);

export const conditional: Doubt = {
  name: 'holds only under a condition',
  example: 'If the union strikes, the port closes. → Union strikes',
  holds: ({ head }, { tree }) => {
    const isRule = tree.children(head).some((child) => tree.tag(child) === 'WRB' && /^(?:when|whenever)$/.test(tree.lemma(child)));
    const isPresent = /^VB[ZP]?$/.test(tree.tag(head)) && tree.child(head, 'aux') < 0;
    return (CONDITIONS.has(tree.marker(head)) && tree.relation(head).startsWith('advcl')) || (isRule && isPresent && tree.relation(head) !== 'root');
  },
};
