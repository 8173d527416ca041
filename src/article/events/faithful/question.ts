import type { DependencyTree } from '../tree';
import type { Doubt } from './doubt';

/** Adverbs and pronouns with which a question begins. */
const ASKS = /^(?:WRB|WP|WDT)$/;

export const question: Doubt = {
  name: 'a question, not an answer',
  example: 'Will the mayor resign? → Will the mayor resign',
  holds: ({ head, tokens, text }, { tree }) => {
    if (text.includes('?')) return true;
    if (tree.tokens.at(-1)?.text === '?' || tree.tokens.at(-2)?.text === '?') return true;
    if (opensWithQuestion(tree, Math.min(...tokens), head)) return true;
    if (tree.marker(head) === 'whether' || asksBefore(tree, Math.min(...tokens))) return true;
    return (
      /^(?:ccomp|csubj|root|nmod|obl|conj)/.test(tree.relation(head)) &&
      tree.children(head).some((child) => ASKS.test(tree.tag(child)) && tokens.has(child))
    );
  },
};

/** "How Duarte will handle it remains to be seen": a question that is the subject of something else stands behind its first word. */
function asksBefore(tree: DependencyTree, first: number): boolean {
  return /^(?:how|why|whether)$/.test(tree.tokens[first - 1]?.lower ?? '');
}

/** "A study shows how boats were lost": how they were is told by who shows it. */
const opensWithQuestion = (tree: DependencyTree, first: number, head: number): boolean =>
  /^(?:how|why|what|who|whom)$/.test(tree.tokens[first]?.lower ?? '') && tree.head(head) >= 0;
