import type { DependencyTree } from '../tree';

/** Whether two tokens are parts of one word, with a hyphen and nothing else between them: "so-called". */
export function isHyphenBetween(tree: DependencyTree, one: number, other: number): boolean {
  const [first, last] = [Math.min(one, other), Math.max(one, other)];
  const [before, sign, after] = [tree.tokens[first], tree.tokens[first + 1], tree.tokens[last]];
  return sign?.text === '-' && before?.end === sign.start && sign.end === after?.start;
}
