import type { DependencyTree } from '../tree';
import type { Doubt } from './doubt';

/** Articles, prepositions with nothing behind them, conjunctions and auxiliaries: no clause ends with them. */
const DANGLING = /^(?:DT|CC|MD|PRP\$|TO|WDT|WP)$/;

/** A subject, conjunction or auxiliary without its verb: "raised hopes that the species". */
const leansOnUnsaid = (tree: DependencyTree, index: number, last: number): boolean =>
  /^(?:nsubj|mark|aux|cop|case)/.test(tree.relation(index)) && index <= last && tree.head(index) > last;

/** Words that open a clause, and may be taken for the preposition of a phrase where its verb is lost. */
const OPENS = /^(?:that|after|before|because|since|until|when|as|while)$/;
/** The longest aside between a subject and its verb, in tokens. */
const ASIDE = 12;

/** "raised hopes that the species | , which is rare, may survive", "resigned after her network | , Halden One, settled" */
function losesVerb(tree: DependencyTree, last: number, tokens: ReadonlySet<number>, head: number): boolean {
  if (!tree.tag(last).startsWith('NN')) return false;
  let next = last + 1;
  if (tree.tokens[next]?.text === ',') {
    let comma = next + 1;
    while (comma - next <= ASIDE && tree.tokens[comma]?.text !== ',') comma++;
    next = comma + 1;
  }
  if (!/^(?:VBD|VBZ|VBP|MD)$/.test(tree.tag(next)) || tokens.has(next)) return false;
  let opener = last;
  while (opener > head && !tree.isVerb(opener) && !OPENS.test(tree.tokens[opener]?.lower ?? '')) opener--;
  return opener > head && !tree.isVerb(opener);
}

export const brokenEnd: Doubt = {
  name: 'broken off',
  example: 'He said that the. → He said that the',
  holds: ({ last, text, tokens, head }, { tree }) =>
    losesVerb(tree, last, tokens, head) ||
    [...tokens].some((index) => leansOnUnsaid(tree, index, last)) ||
    (DANGLING.test(tree.tag(last)) &&
      !/^(?:all|both|this|that|these|those|some|so|not)$/i.test(tree.tokens[last]?.text ?? '')) ||
    (tree.tag(last) === 'IN' && /^(?:case|mark)$/.test(tree.relation(last))) ||
    text.split(' ').length < 2,
};
