import type { DependencyTree } from '../tree';
import type { Doubt } from './doubt';

export const twoSubjects: Doubt = {
  name: 'two subjects of one verb',
  example: 'Vale, fearing the worst, wrote that two clerks had left. → Vale two clerks had left',
  holds: ({ head, tokens }, { tree }) =>
    tree
      .childrenBy(head, 'nsubj', 'nsubj:pass')
      .filter((child) => child < head && tokens.has(child) && !isApposition(tree, child)).length > 1,
};

/** "the judge in the case, Ada Vale, ruled": behind a comma a name stands for the noun in front. */
const isApposition = (tree: DependencyTree, noun: number): boolean =>
  tree.tag(noun).startsWith('NNP') && tree.tokens[tree.left(noun) - 1]?.text === ',';
