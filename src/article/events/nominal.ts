import { wordList } from '../wordList';
import compoundPrepositionList from './lexicon/compoundPrepositions.txt';
import nounClassList from './lexicon/nounClasses.txt';
import relationalNounList from './lexicon/relationalNouns.txt';
import { wordTable } from './lexicon/wordTable';
import type { DependencyTree } from './tree';

const compoundPrepositions = wordList(compoundPrepositionList);
const nounClasses = wordTable(nounClassList);
const relationalNouns = wordList(relationalNounList);

const PRONOUN_TAGS = new Set(['PRP', 'PRP$', 'WP', 'WP$', 'WDT', 'EX']);
const INDEFINITE = new Set(['a', 'an', 'any', 'no', 'some']);

/** Does a noun say too little without its "of": quantities and offices, "Department of Works", "on suspicion of"? */
export function needsOf(tree: DependencyTree, head: number): boolean {
  if (relationalNouns.has(tree.lemma(head)) || /^(NNPS?|CD)$/.test(tree.tag(head))) return true;
  const determiner = tree.child(head, 'det', 'nmod:poss');
  return (determiner < 0 || INDEFINITE.has(tree.lemma(determiner))) && nounClasses.has(tree.lemma(head));
}

/** "with immediate effect", "dangerous driving": without an article the adjective may be what matters. */
export const isBareSingular = (tree: DependencyTree, head: number): boolean =>
  tree.tag(head) === 'NN' && tree.child(head, 'det', 'nmod:poss', 'nummod', 'compound') < 0;

/** "dining with the mayor" */
export const isGerund = (tree: DependencyTree, head: number): boolean =>
  tree.lemma(head).endsWith('ing') && tree.child(head, 'det', 'nmod:poss', 'compound', 'amod', 'nummod') < 0;

/**
 * The preposition of a phrase, also where the parser took its first word for an adverb ("next to"), or where one that belongs to the
 * verb stands in front of it ("was paid | for by | the trust").
 */
export function prepositionOf(tree: DependencyTree, head: number): string {
  const marker = tree.marker(head);
  const [first = -1, second] = tree.childrenBy(head, 'case');
  if (second === first + 1) return `${marker} ${tree.lemma(second)}`;
  const before = tree.tokens[first - 1]?.lower ?? '';
  const both = `${before} ${marker}`;
  return compoundPrepositions.has(both) ? both : marker;
}

/** "ahead of": is a word the first of a preposition of two? */
export const beginsPreposition = (tree: DependencyTree, index: number): boolean =>
  compoundPrepositions.has(`${tree.tokens[index]?.lower} ${tree.tokens[index + 1]?.lower}`);

/** Does a noun phrase take a plural verb? */
export function isPlural(tree: DependencyTree, head: number): boolean {
  if (tree.child(head, 'conj') >= 0) return true;
  if (tree.tag(head) === 'CD') return !/^(?:1|one)$/.test(tree.lemma(head));
  return /^NNP?S$/.test(tree.tag(head)) || /^(they|we|you|those|these)$/.test(tree.lemma(head));
}

export const isPronoun = (tree: DependencyTree, index: number): boolean => PRONOUN_TAGS.has(tree.tag(index));
