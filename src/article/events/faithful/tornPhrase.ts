import type { Doubt } from './doubt';

/** Words that lean on the next. */
const LEANING = /^(?:DT|PRP\$|POS|JJ|CD|NNP|\$|TO)$/;
const NOUN = /^(?:NN|NNS|NNP|NNPS|CD|VB)$/;
const MODIFIER = /^(?:DT|PRP\$|POS|JJ|CD|NNP|\$)$/;

export const tornPhrase: Doubt = {
  name: 'a phrase torn apart',
  example: 'The law was adopted during the annual meeting. → The law was adopted annual',
  holds: ({ tokens, groups }, { tree, start }) =>
    tree.tag(groups.find((group) => group.length > 0)?.[0] ?? -1) === 'CC' ||
    groups.some((group) =>
      group.some((index) => {
        const isTornBehind =
          !tokens.has(index + 1) &&
          LEANING.test(tree.tag(index)) &&
          NOUN.test(tree.tag(index + 1)) &&
          !/^(?:appos|nsubj|obl:unmarked|obl:tmod|nmod:unmarked|obl)/.test(tree.relation(index + 1)) &&
          (tree.tag(index) !== 'NNP' || tree.tag(index + 1) === 'NNP') &&
          !(
            /^(?:DT|JJ|CD)$/.test(tree.tag(index)) &&
            tree.isNominal(index) &&
            !/^(?:det|amod|nummod)/.test(tree.relation(index))
          );
        const isTornBefore =
          index > start &&
          !tokens.has(index - 1) &&
          MODIFIER.test(tree.tag(index - 1)) &&
          /^(?:NN|NNS)$/.test(tree.tag(index)) &&
          /^(?:det|amod|nummod|compound|nmod:poss)/.test(tree.relation(index - 1));
        return isTornBehind || isTornBefore;
      }),
    ),
};
