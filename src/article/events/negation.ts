import type { DependencyTree } from './tree';

const NEGATIONS = new Set(['not', "n't", 'never', 'no', 'neither', 'nor', 'hardly', 'scarcely', 'barely']);

/** Does a word turn round what its verb says? Given in lower case. */
export const isNegation = (word: string): boolean => NEGATIONS.has(word.replace('’', "'"));

/** "even if it rains": whatever is so, the clause around it holds. */
export const isConcession = (tree: DependencyTree, clause: number): boolean => {
  const condition = tree.child(clause, 'mark');
  return tree.tokens[condition]?.lower === 'if' && tree.tokens[condition - 1]?.lower === 'even';
};
