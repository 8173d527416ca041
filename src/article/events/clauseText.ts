import { clauseOf } from './clause';
import { countWords } from './phrase';
import { punctuatedTexts } from './plainText';
import type { DependencyTree } from './tree';

/** No clause is read further than this, in tokens. */
const REACH = 24;
/** Dependents that a word does not stand without. */
const NEEDED = /^(flat|fixed|compound|compound:prt|obj|iobj|xcomp|ccomp|obl:agent|cop|nummod|goeswith)$/;
/** Words that can't be the last: prepositions, articles, conjunctions, auxiliaries. */
const DANGLING = /^(IN|DT|TO|CC|MD|PRP\$|POS|,|:|``|WDT|WP|WRB)$/;

/** The words of the clause itself: whole, or cut where no word is left without what it needs, or else with an ellipsis. */
export function clauseText(tree: DependencyTree, trigger: number, words: number): string {
  const { first, last } = clauseOf(tree, trigger);
  const texts = punctuatedTexts(tree, first, Math.min(last, first + REACH));
  let cut = '';
  for (let end = first + texts.length - 1; end >= first; end--) {
    const text = texts[end - first] ?? '';
    if (countWords(text) > words) continue;
    if (trigger <= end && isWhole(tree, first, end)) return text;
    if (!cut && !DANGLING.test(tree.tag(end))) cut = text;
  }
  return `${(cut || punctuatedTexts(tree, trigger, trigger)[0]) ?? ''}…`;
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
