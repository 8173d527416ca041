import type { Doubt } from './doubt';

/** Articles, prepositions with nothing behind them, conjunctions and auxiliaries: no clause ends with them. */
const DANGLING = /^(?:DT|CC|MD|PRP\$|TO|WDT)$/;

export const brokenEnd: Doubt = {
  name: 'broken off',
  example: 'He said that the. → He said that the',
  holds: ({ last, text }, { tree }) =>
    (DANGLING.test(tree.tag(last)) && !/^(?:all|both|this|that|these|those|some|so|not)$/i.test(tree.tokens[last]?.text ?? '')) ||
    (tree.tag(last) === 'IN' && /^(?:case|mark)$/.test(tree.relation(last))) ||
    text.split(' ').length < 2,
};
