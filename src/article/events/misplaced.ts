import { wordList } from '../wordList';
import { complementClass } from './arguments';
import { isStatementVerb } from './attribution';
import contentVerbList from './lexicon/contentVerbs.txt';
import subordinatorList from './lexicon/subordinators.txt';
import type { SentenceView } from './sentenceView';
import type { DependencyTree } from './tree';

const subordinators = wordList(subordinatorList);
const contentVerbs = wordList(contentVerbList);
/** More words that introduce a clause, and so may stand in front of its subject. */
const CLAUSE_OPENERS = new Set(['that', 'if', 'whether', 'unless', 'so', 'than', 'lest', 'except', 'provided', 'once']);

/** How far up the governors of a word are followed. */
const MAX_CLIMB = 5;
/** The longest noun phrase that is looked through, in tokens. */
const MAX_NOUN = 12;
const QUOTE = /^["“”'‘’`«»]+$/;

/**
 * Do the words in front of a subject, or behind it, show that it is a part of something else: the noun of a preposition ("replaced
 * it with saline | has been jailed", "posted by the cook | Vale showed her"), the object of a verb ("a fund to buy a boat | has raised"), one of several ("nobody from
 * the firm or the government | had called"), a genitive ("Vale's | fell 6 percent")?
 */
export function isMisplacedSubject({ tree }: SentenceView, verb: number, subject: number): boolean {
  if (tree.children(subject).some((child) => tree.tag(child) === 'POS')) return true;
  if (tree.head(subject) !== verb || subject > verb) return false;
  const first = tree.left(subject);
  if (tree.tag(first) === 'CC' && !/^n?or$/i.test(tree.tokens[first]?.text ?? '')) return false;
  let before = first - 1;
  while (before >= 0 && QUOTE.test(tree.tokens[before]?.text ?? '')) before--;
  const [tag, word] = [tree.tag(before), tree.tokens[before]?.lower ?? ''];
  if (tag === 'IN') return !(opensClause(tree, before, verb) || subordinators.has(word) || CLAUSE_OPENERS.has(word));
  if (tree.relation(before) === 'obl:agent') return true;
  if (word === 'or' || word === 'nor') return tree.head(before) !== verb || tree.relation(verb) !== 'conj';
  if (hasWhose(tree, subject, verb)) return true;
  return tag.startsWith('VB') && !governs(tree, before, verb);
}

/** "Vale, whose party leads": the party leads. */
function hasWhose(tree: DependencyTree, subject: number, verb: number): boolean {
  for (let index = verb - 1; index > Math.max(subject, verb - MAX_NOUN); index--) {
    if (tree.tag(index) === ',') return false;
    if (tree.tag(index) === 'WP$') return true;
  }
  return false;
}

/** "with Vale presenting the key": a preposition that introduces the clause of a verb without a finite form. */
const opensClause = (tree: DependencyTree, preposition: number, verb: number): boolean =>
  tree.head(preposition) === verb && tree.tag(verb) === 'VBG';

function governs(tree: DependencyTree, governor: number, verb: number): boolean {
  const lemma = tree.lemma(governor);
  if (tree.head(verb) === governor && tree.relation(verb) === 'ccomp')
    return isStatementVerb(lemma) || contentVerbs.has(lemma) || complementClass(lemma) !== null;
  let above = tree.head(verb);
  for (let climbed = 0; above >= 0 && climbed < MAX_CLIMB; climbed++) {
    if (above === governor) return tree.lemma(governor) !== 'have';
    above = tree.head(above);
  }
  return tree.head(governor) === verb && /^(aux|cop|parataxis)/.test(tree.relation(governor));
}

/** "warned Ada that Vale, who has left", "Vale, whose party leads": a clause with "who" describes the noun right in front of it. */
export function isMisplacedRelative({ tree }: SentenceView, verb: number, subject: number): boolean {
  const pronoun = tree.child(verb, 'nsubj', 'nsubj:pass');
  if (subject === tree.head(verb) && tree.tag(tree.left(verb)) === 'WP$') return true;
  if (!/^acl/.test(tree.relation(verb)) || !/^(WP|WDT)/.test(tree.tag(pronoun))) return false;
  let noun = pronoun - 1;
  while (noun > subject && tree.relation(noun) === 'punct') noun--;
  for (let climbed = 0; noun > subject && noun !== verb && climbed < MAX_CLIMB; climbed++) noun = tree.head(noun);
  return noun !== subject;
}
