import { wordList } from '../wordList';
import { subjectOf } from './arguments';
import hearerVerbList from './lexicon/hearerVerbs.txt';
import statementVerbList from './lexicon/statementVerbs.txt';
import type { DependencyTree } from './tree';

const statementVerbs = wordList(statementVerbList);
const hearerVerbs = wordList(hearerVerbList);

/** What introduces what somebody says; "while" or "because" in front of a clause shows that it was not said. */
const CONTENT_MARKERS = new Set(['', 'that', 'whether', 'if', 'how', 'why', 'what']);

export const isStatementVerb = (lemma: string): boolean => statementVerbs.has(lemma);

/** Somebody saying something: all are indices of tokens, -1 where there is none. */
export interface Speech {
  readonly verb: number;
  readonly speaker: number;
  /** Head of what is said. */
  readonly content: number;
}

/** What a verb of saying reports, whether its content hangs from it or it stands beside its content ("…, Vale said"); or null. */
export function speechOf(tree: DependencyTree, verb: number): Speech | null {
  if (!tree.isVerb(verb) || !statementVerbs.has(tree.lemma(verb))) return null;
  const speaker = subjectOf(tree, verb);
  const said = tree.childrenBy(verb, 'ccomp').find((child) => isSaid(tree, child) && !isJoined(tree, child, verb));
  if (said !== undefined) return { verb, speaker, content: said };
  return isSaidBeside(tree, verb) ? { verb, speaker, content: tree.head(verb) } : null;
}

/** Does a verb of saying stand without what is said ("Vale told reporters", beside a quotation)? */
export function isBareStatement(tree: DependencyTree, verb: number): boolean {
  const lemma = tree.lemma(verb);
  if (!tree.isVerb(verb) || !statementVerbs.has(lemma)) return false;
  if (tree.child(verb, 'ccomp', 'xcomp', 'csubj', 'nsubj:pass') >= 0 || isSaidBeside(tree, verb)) return false;
  return tree.child(verb, 'obj') < 0 || hearerVerbs.has(lemma);
}

/** The clauses in which somebody says what stands at a token, from the inside out. */
export function* speechesAround(tree: DependencyTree, index: number, maxClimb: number): Generator<Speech> {
  let below = index;
  for (let climbed = 0; below >= 0 && climbed < maxClimb; climbed++) {
    for (const child of tree.children(below)) {
      const beside = child !== index && tree.relation(child) === 'parataxis' ? speechOf(tree, child) : null;
      if (beside?.content === below) yield beside;
    }
    if (isContrasted(tree, below)) return;
    const governor = tree.head(below);
    const around = tree.relation(below) === 'ccomp' ? speechOf(tree, governor) : null;
    if (around?.content === below) yield around;
    below = governor;
  }
}

/** What is joined by "and", or introduced by "while", is not what somebody says. */
const isSaid = (tree: DependencyTree, clause: number): boolean =>
  (tree.isVerb(clause) || tree.child(clause, 'cop') >= 0) &&
  tree.child(clause, 'cc') < 0 &&
  CONTENT_MARKERS.has(tree.marker(clause));

/** "Vale spoke, and the mayor said that …": what stands in front of "and" is not said behind it, nor beside what is. */
function isJoined(tree: DependencyTree, clause: number, verb: number): boolean {
  const conjunction = tree.child(verb, 'cc');
  if (clause < conjunction && conjunction < verb) return true;
  return clause < verb && tree.childrenBy(verb, 'ccomp').some((content) => content > verb);
}

/** "…, the mayor said": but not a clause that is joined by "and" or says something of its own. */
const isSaidBeside = (tree: DependencyTree, verb: number): boolean =>
  tree.relation(verb) === 'parataxis' &&
  tree.child(verb, 'nsubj') >= 0 &&
  tree.child(verb, 'cc', 'mark', 'ccomp', 'xcomp') < 0 &&
  !tree.children(verb).some((child) => tree.tag(child).startsWith('W'));

/** "…, while the union refused": another matter than what is said before. */
const isContrasted = (tree: DependencyTree, clause: number): boolean =>
  tree.relation(clause) === 'advcl' &&
  tree.marker(clause) === 'while' &&
  [tree.left(clause), tree.left(clause) - 1].some((index) => tree.tokens[index]?.text === ',');
