import { wordList } from '../../wordList';
import { complementClass } from '../arguments';
import contentVerbList from '../lexicon/contentVerbs.txt';
import nounClassList from '../lexicon/nounClasses.txt';
import subordinatorList from '../lexicon/subordinators.txt';
import { wordTable } from '../lexicon/wordTable';
import type { SentenceView } from '../sentenceView';
import { isStatementVerb } from '../speech';
import type { DependencyTree } from '../tree';

const subordinators = wordList(subordinatorList);
const nounClasses = wordTable(nounClassList);
const contentVerbs = wordList(contentVerbList);
/** More words that introduce a clause, and so may stand in front of its subject. */
const CLAUSE_OPENERS = new Set(['that', 'if', 'whether', 'unless', 'so', 'than', 'lest', 'except', 'provided', 'once']);

/** How far up the governors of a word are followed. */
const MAX_CLIMB = 5;
/** The longest noun phrase that is looked through, and the longest clause, in tokens. */
const MAX_NOUN = 14;
const MAX_REACH = 40;
const QUOTE = /^["“”'‘’`«»]+$/;

/**
 * Do the words in front of a subject, or behind it, show that it is a part of something else: the noun of a preposition ("replaced
 * it with saline | has been jailed", "posted by the cook | Vale showed her"), the object of a verb ("a fund to buy a boat | has raised"), one of several ("nobody from
 * the firm or the government | had called"), a genitive ("Vale's | fell 6 percent")?
 */
export function isMisplacedSubject({ tree }: SentenceView, verb: number, subject: number): boolean {
  if (tree.children(subject).some((child) => tree.tag(child) === 'POS')) return true;
  if (tree.relation(verb) === 'acl' && tree.tag(verb) === 'VBN' && opensElsewhere(tree, verb, -1)) return true;
  if (tree.head(subject) !== verb || subject > verb) return false;
  const first = tree.left(subject);
  if (tree.tag(first) === 'CC' && !/^n?or$/i.test(tree.tokens[first]?.text ?? ''))
    return isFirstVerb(tree, first) || opensElsewhere(tree, verb, subject);
  let before = first - 1;
  while (before >= 0 && QUOTE.test(tree.tokens[before]?.text ?? '')) before--;
  const [tag, word] = [tree.tag(before), tree.tokens[before]?.lower ?? ''];
  if (tag === 'IN') return !(opensClause(tree, before, verb) || subordinators.has(word) || CLAUSE_OPENERS.has(word));
  if (tree.relation(before) === 'obl:agent') return true;
  if (word === 'or' || word === 'nor') return tree.head(before) !== verb || tree.relation(verb) !== 'conj';
  if (word === 'and' && isFirstVerb(tree, before)) return true;
  if (opensElsewhere(tree, verb, subject)) return true;
  return tag.startsWith('VB') && !governs(tree, before, verb);
}

/** "Vale, whose party leads", "the firm, until its owner, when …, sold": a verb stands behind its own question word, not behind that of another. */
function opensElsewhere(tree: DependencyTree, verb: number, from: number): boolean {
  for (let index = verb - 1; index > Math.max(from, verb - MAX_NOUN); index--) {
    if (tree.head(index) === verb && !tree.tag(index).startsWith('W')) continue;
    if (FINITE.test(tree.tag(index))) return false;
    if (tree.tag(index).startsWith('W')) return index > tree.left(verb) || tree.head(index) !== verb;
  }
  return false;
}

const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;

/** "service between the capital and the coast has been suspended": nothing is coordinated that has no verb. */
function isFirstVerb(tree: DependencyTree, before: number): boolean {
  for (let index = before; index >= Math.max(0, before - MAX_REACH); index--)
    if (tree.tag(index).startsWith('VB')) return false;
  return before > 0 && before <= MAX_REACH;
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

/** "the collapse of two gates that killed 11 people": the collapse killed them. */
const isOfEvent = (tree: DependencyTree, noun: number): boolean =>
  tree.relation(noun) === 'nmod' &&
  tree.marker(noun) === 'of' &&
  /^(?:act|event|phenomenon|state) /.test(nounClasses.get(tree.lemma(tree.head(noun))) ?? '');

/** "warned Ada that Vale, who has left", "Vale, whose party leads": a clause with "who" describes the noun right in front of it. */
export function isMisplacedRelative({ tree }: SentenceView, verb: number, subject: number): boolean {
  const pronoun = tree.child(verb, 'nsubj', 'nsubj:pass');
  if (subject === tree.head(verb) && tree.tag(tree.left(verb)) === 'WP$') return true;
  if (!/^acl/.test(tree.relation(verb)) || !/^(WP|WDT)/.test(tree.tag(pronoun))) return false;
  if (isOfEvent(tree, subject)) return true;
  let noun = pronoun - 1;
  while (noun > subject && tree.relation(noun) === 'punct') noun--;
  for (let climbed = 0; noun > subject && noun !== verb && climbed < MAX_CLIMB; climbed++) noun = tree.head(noun);
  return noun !== subject;
}
