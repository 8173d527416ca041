import type { Doubt } from './doubt';

export const twoSubjects: Doubt = {
  name: 'two subjects of one verb',
  example: 'Vale, fearing the worst, wrote that two clerks had left. → Vale two clerks had left',
  holds: ({ head, tokens }, { tree }) =>
    tree.childrenBy(head, 'nsubj', 'nsubj:pass').filter((child) => child < head && tokens.has(child)).length > 1,
};
