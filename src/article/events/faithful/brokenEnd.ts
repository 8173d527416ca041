import type { DependencyTree } from '../tree';
import type { Doubt } from './doubt';

/** Articles, prepositions with nothing behind them, conjunctions and auxiliaries: no clause ends with them. */
const DANGLING = /^(?:DT|CC|MD|PRP\$|TO|WDT)$/;

/** A subject, conjunction or auxiliary without its verb: "raised hopes that the species". */
const leansOnUnsaid = (tree: DependencyTree, index: number, tokens: ReadonlySet<number>, head: number): boolean =>
  index !== head &&
  /^(?:nsubj|mark|aux|cop|case)/.test(tree.relation(index)) &&
  !tokens.has(tree.head(index)) &&
  (tree.head(index) > index || tree.relation(index).startsWith('nsubj'));

export const brokenEnd: Doubt = {
  name: 'broken off',
  example: 'He said that the. → He said that the',
  holds: ({ last, text, tokens, head }, { tree }) =>
    [...tokens].some((index) => leansOnUnsaid(tree, index, tokens, head)) ||
    (DANGLING.test(tree.tag(last)) &&
      !/^(?:all|both|this|that|these|those|some|so|not)$/i.test(tree.tokens[last]?.text ?? '')) ||
    (tree.tag(last) === 'IN' && /^(?:case|mark)$/.test(tree.relation(last))) ||
    text.split(' ').length < 2,
};
