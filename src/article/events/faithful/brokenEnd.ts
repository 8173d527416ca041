import type { DependencyTree } from '../tree';
import type { Label } from '../wording';
import type { Doubt } from './doubt';

/** Articles, prepositions with nothing behind them, conjunctions and auxiliaries: no clause ends with them. */
const DANGLING = /^(?:DT|CC|MD|PRP\$|TO|WDT|WP)$/;

/** A subject, conjunction or auxiliary without its verb: "raised hopes that the species". */
const leansOnUnsaid = (tree: DependencyTree, index: number, last: number): boolean =>
  /^(?:nsubj|mark|aux|cop|case)/.test(tree.relation(index)) && index <= last && tree.head(index) > last;

const COMPLEMENTS = /^(?:obj|ccomp|xcomp)$/;
const QUOTATION = /["“”]/;
const OPENING = /^["“]/;

/** "did rule out | cutting it", "was careful about ensuring | that …", "added a caption which reads | , “…”" */
function losesComplement(tree: DependencyTree, { last, text, tokens }: Label): boolean {
  const verb = tree.tag(last) === 'RP' ? tree.head(last) : last;
  if (!tree.isVerb(verb)) return false;
  const isCut = (child: number) => child > last && !tokens.has(child) && COMPLEMENTS.test(tree.relation(child));
  if (tree.children(verb).some(isCut)) return true;
  const isQuoted = tree.tokens[last + 1]?.text === ',' && OPENING.test(tree.tokens[last + 2]?.text ?? '');
  return isQuoted && !QUOTATION.test(text);
}

/** "paid the firm $35,458 in | March": what a preposition at the end brings. */
const losesObject = (tree: DependencyTree, last: number): boolean =>
  tree.tag(last) === 'IN' &&
  (/^(?:case|mark)$/.test(tree.relation(last)) || /^[\p{L}\p{N}$]/u.test(tree.tokens[last + 1]?.text ?? ''));

/** "the crisis in which a compound | was attacked" */
const losesRelativeVerb = (tree: DependencyTree, index: number, last: number): boolean =>
  /^W/.test(tree.tag(index)) && tree.head(index) > last;

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
  holds: (label, { tree }) => {
    const { last, text, tokens, head } = label;
    return (
      losesVerb(tree, last, tokens, head) ||
      [...tokens].some((index) => leansOnUnsaid(tree, index, last) || losesRelativeVerb(tree, index, last)) ||
      losesComplement(tree, label) ||
      losesObject(tree, last) ||
      (DANGLING.test(tree.tag(last)) &&
        !/^(?:all|both|this|that|these|those|some|so|not)$/i.test(tree.tokens[last]?.text ?? '')) ||
      text.split(' ').length < 2
    );
  },
};
