import { clauseOf } from './clause';
import { plainText } from './nounPhrase';
import { countWords } from './phrase';
import type { SentenceView } from './sentenceView';
import type { DependencyTree } from './tree';

/** No clause is read further than this, in tokens. */
const REACH = 24;
/** Dependents that a word does not stand without. */
const NEEDED = /^(flat|fixed|compound|compound:prt|obj|iobj|xcomp|ccomp|obl:agent|cop|nummod|goeswith)$/;
/** Words that can't be the last: prepositions, articles, conjunctions, auxiliaries. */
const DANGLING = /^(IN|DT|TO|CC|MD|PRP\$|POS|,|:|``|WDT|WP|WRB)$/;

/** The words of the clause itself: whole, or cut where no word is left without what it needs, or else with an ellipsis. */
export function clauseText(view: SentenceView, trigger: number, words: number): string {
  const { tree } = view;
  const { first, last } = clauseOf(tree, trigger);
  const tokens = Array.from({ length: Math.min(last - first + 1, REACH) }, (_, i) => first + i);
  let cut = '';
  for (let length = tokens.length; length > 0; length--) {
    const text = plainText(view, tokens.slice(0, length));
    if (countWords(text) > words) continue;
    if (trigger < first + length && isWhole(tree, first, first + length - 1)) return text;
    if (!cut && !DANGLING.test(tree.tag(first + length - 1))) cut = text;
  }
  return `${cut || plainText(view, [trigger])} …`;
}

/** Do the words in the range lean on none beyond its end? */
function isWhole(tree: DependencyTree, first: number, last: number): boolean {
  if (DANGLING.test(tree.tag(last))) return false;
  for (let index = first; index <= last; index++) {
    if (tree.head(index) > last && tree.head(index) < first + REACH) return false;
    if (tree.children(index).some((child) => child > last && NEEDED.test(tree.relation(child)))) return false;
  }
  return true;
}
