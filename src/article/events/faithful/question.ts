import type { Doubt } from './doubt';

/** Adverbs and pronouns with which a question begins. */
const ASKS = /^(?:WRB|WP|WDT)$/;

export const question: Doubt = {
  name: 'a question, not an answer',
  example: 'Will the mayor resign? → Will the mayor resign',
  holds: ({ head, tokens }, { tree }) => {
    if (tree.tokens.at(-1)?.text === '?' || tree.tokens.at(-2)?.text === '?') return true;
    if (tree.marker(head) === 'whether') return true;
    return (
      /^(?:ccomp|csubj|root|nmod|obl|conj)/.test(tree.relation(head)) &&
      tree.children(head).some((child) => ASKS.test(tree.tag(child)) && tokens.has(child))
    );
  },
};
