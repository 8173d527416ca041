import type { DependencyTree } from './tree';

/** Is a clause told as past or as going on ("is seeking damages")? */
export function isPast(tree: DependencyTree, head: number): boolean {
  const auxiliaries = tree.childrenBy(head, 'aux', 'aux:pass', 'cop');
  if (auxiliaries.some((child) => tree.tag(child) === 'MD')) return false;
  return (
    /^(VBD|VBN)$/.test(tree.tag(head)) ||
    (tree.tag(head) === 'VBG' && auxiliaries.length > 0) ||
    auxiliaries.some((child) => /^(VBD|VBN)$/.test(tree.tag(child)))
  );
}

/** "left", "has left": a verb tells of something as done, not as going on. */
export const isDone = (tree: DependencyTree, head: number): boolean =>
  isPast(tree, head) && tree.isVerb(head) && tree.tag(head) !== 'VBG';

/** "had insulted", "has denied": what happened before what is told around it. */
export const isPerfect = (tree: DependencyTree, head: number): boolean =>
  tree.childrenBy(head, 'aux', 'cop').some((child) => tree.tag(child) !== 'VB' && tree.lemma(child) === 'have');

const ANOTHER_TIME =
  /^(?:earlier|initially|previously|originally|formerly|once|often|always|repeatedly|long|usually|routinely)$/;

/** "initially said", "repeatedly refused": told as of another time, or of many. */
export const isOfAnotherTime = (tree: DependencyTree, head: number): boolean =>
  tree.childrenBy(head, 'advmod').some((child) => ANOTHER_TIME.test(tree.tokens[child]?.lower ?? ''));
