import { objectOf } from '../arguments';
import type { Doubt } from './doubt';

/** Nouns behind which a clause says when, where, why or how, and leaves nothing out. */
const ADVERBIAL = /^(?:time|day|week|month|year|moment|way|place|reason|night|morning)$/;

export const lostObject: Doubt = {
  name: 'without what its clause is about',
  example: 'That is the picture Vale paints of the port. → Vale paints of the port',
  holds: ({ head, tokens, subject }, { tree }) => {
    const noun = tree.head(head);
    if (tree.relation(head) !== 'acl:relcl' || !tree.isVerb(head) || !tree.isNominal(noun) || tokens.has(noun))
      return false;
    const isBare = tree.children(head).every((child) => !/^W/.test(tree.tag(child)) && tree.relation(child) !== 'mark');
    const isOwn = subject >= 0 && tree.head(subject) === head && subject < head;
    return (
      isBare &&
      isOwn &&
      objectOf(tree, head) < 0 &&
      tree.child(head, 'ccomp', 'xcomp', 'cop') < 0 &&
      !ADVERBIAL.test(tree.lemma(noun))
    );
  },
};
