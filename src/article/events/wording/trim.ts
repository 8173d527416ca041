import { wordList } from '../../wordList';
import { complementClass, isPassive, subjectOf } from '../arguments';
import keptAdverbList from '../lexicon/keptAdverbs.txt';
import nounClassList from '../lexicon/nounClasses.txt';
import obliqueVerbList from '../lexicon/obliqueVerbs.txt';
import { wordTable } from '../lexicon/wordTable';
import { isConcession, isNegation } from '../negation';
import type { SentenceView } from '../sentenceView';
import { speechOf } from '../speech';
import type { DependencyTree } from '../tree';
import { isHyphenBetween } from './hyphen';

const keptAdverbs = wordList(keptAdverbList);
const obliqueVerbs = wordList(obliqueVerbList);
const nounClasses = wordTable(nounClassList);

/** The most tokens of a clause that are looked at. */
const MAX_TOKENS = 120;

/** How well a label can do without a part: what is always left out, then what goes first where room is short; null is always said. */
export type Rank = 0 | 1 | 2 | 3 | 4 | 5 | null;
/** The rank of what a verb or noun mostly needs. */
const ARGUMENT = 5;

/** A word with what hangs from it, in a clause whose dispensable parts are known. */
export interface Branch {
  readonly token: number;
  readonly rank: Rank;
  readonly children: readonly Branch[];
  /** How many tokens it has, clitics not counted. */
  readonly size: number;
}

const ASIDE = /^(?:parataxis|discourse|vocative|list|dislocated|punct|reparandum|orphan)$/;
const PAUSE = /^(?:[,;:()[\]–—―]|--?)$/;
/** Clauses without which what is told is not so. */
const CONDITIONS = new Set([
  'if',
  'unless',
  'until',
  'without',
  'except',
  'provided',
  'lest',
  'than',
  'that',
  'so',
  'whether',
]);
/** Prepositions of phrases that mostly say where, when or how it came about. */
const CIRCUMSTANCES = new Set([
  'after',
  'amid',
  'at',
  'before',
  'despite',
  'during',
  'following',
  'in',
  'near',
  'on',
  'outside',
  'since',
  'through',
  'throughout',
  'under',
  'within',
  'by',
  'because of',
  'across',
  'inside',
  'around',
  'ahead',
  'alongside',
  'along',
  'among',
]);

/** Prepositions by which an -ing form says what a verb is about: "charged with stealing", "tasked with overseeing". */
const COMPLETING = new Set(['for', 'with', 'of', 'from', 'at', 'to', 'into', 'against', 'on', 'about', 'by', 'as']);

/** What a clause is trimmed for. */
export interface Trimming {
  /** The word that heads the clause. */
  readonly head: number;
  /** Subtrees that are said elsewhere, or not at all. */
  readonly without: ReadonlySet<number>;
}

/** A clause, or a phrase with its preposition, as a tree of what can go. */
export function trim(view: SentenceView, { head, without }: Trimming, isClause = true): Branch {
  const { tree } = view;
  let room = MAX_TOKENS;
  const negated = tree.children(head).some((child) => isNegation(tree.tokens[child]?.lower ?? ''));
  const isAside = (child: number) => view.sayingAt(child) !== null && view.sayingAt(child) !== view.sayingAt(head);
  const branch = (token: number, rank: Rank): Branch => {
    room--;
    const children: Branch[] = [];
    for (const child of tree.children(token)) {
      if (room <= 0) break;
      if (without.has(child) || child < view.start || tree.relation(child) === 'punct' || isAside(child)) continue;
      const own = rankOf(view, child, token, isClause && token === head, negated);
      if (own !== 0) children.push(branch(child, own));
    }
    const own = /^(?:POS|\$)$/.test(tree.tag(token)) || /^n['’]t$/.test(tree.tokens[token]?.lower ?? '') ? 0 : 1;
    return { token, rank, children, size: children.reduce((sum, { size }) => sum + size, own) };
  };
  return branch(head, null);
}

function rankOf(view: SentenceView, child: number, parent: number, isTop: boolean, negated: boolean): Rank {
  const { tree } = view;
  const relation = tree.relation(child);
  if (relation === 'cc' && child === view.start) return 0;
  if (isOfParty(tree, child)) return 0;
  if (isCompounded(tree, child, parent)) return null;
  if (ASIDE.test(relation) || isInParentheses(tree, child) || tree.tokens[tree.left(child)]?.lower === 'according')
    return 0;
  const isClause = tree.isVerb(parent) || tree.child(parent, 'cop') >= 0;
  if (isTop && (relation === 'case' ? !isClause : /^(?:mark|cc)$/.test(relation))) return 0;
  if (isClause) {
    const rank = rankInClause(view, child, parent, isTop, negated);
    if (rank !== undefined) return rank;
  }
  return rankInPhrase(view, child, parent);
}

function rankInClause(
  view: SentenceView,
  child: number,
  parent: number,
  isTop: boolean,
  negated: boolean,
): Rank | undefined {
  const { tree } = view;
  const relation = tree.relation(child);
  const marker = tree.marker(child);
  const isLeading = child < parent && tree.left(child) < leftOfSubject(tree, parent);
  if (relation === 'conj' && (tree.isVerb(child) || tree.child(child, 'cop') >= 0))
    return isTop ? (sharesObject(tree, parent, child) ? null : 0) : 3;
  if (relation === 'obj' && isBehindPause(tree, child) && tree.child(parent, 'obj') < child) return 0;
  if (relation.startsWith('advcl')) {
    if (CONDITIONS.has(marker) && !isConcession(tree, child)) return null;
    if (isRule(tree, parent, child)) return null;
    // "fired her after a storm sank two boats in January": beside another clause it would seem to be of the day of that one.
    if (isLeading || (hasSubject(tree, child) && view.hasDate(tree.left(child), tree.right(child)))) return 0;
    if (isBehindPause(tree, child)) return isTop ? 0 : 1;
    if (negated) return null;
    if (complementClass(tree.lemma(parent)) !== null && (marker === 'to' || marker === 'of' || marker === 'from'))
      return null;
    if (COMPLETING.has(marker) && (!hasSubject(tree, child) || isOnlyTold(tree, parent))) return ARGUMENT;
    return marker === 'to' ? 3 : 1;
  }
  if (relation.startsWith('obl') || (relation === 'nmod' && tree.isVerb(parent))) {
    if (marker.startsWith('according')) return 0;
    if (relation === 'obl:agent') return null;
    if (view.isTemporal(child) && isCountedFrom(tree, child)) return 0;
    if (view.isTemporal(child) && isDate(view, child)) return isTop || !describesNoun(tree, parent) ? 0 : 3;
    if (isLeading) return marker === 'despite' || marker === 'without' ? 1 : 0;
    if (speechOf(tree, parent) !== null && relation !== 'obl:agent') return 1;
    if (negated || child < parent) return null;
    if (view.isTemporal(child) && !view.timeAt(child)) return 2;
    if (relation === 'obl' && obliqueVerbs.has(tree.lemma(parent)) && firstOblique(view, parent) === child) return null;
    if (!CIRCUMSTANCES.has(marker)) return marker === '' ? null : ARGUMENT;
    const isArgument = firstOblique(view, parent) === child && tree.child(parent, 'obj', 'ccomp', 'xcomp') < 0;
    return isArgument ? ARGUMENT : 2;
  }
  if (relation === 'advmod') {
    const word = tree.tokens[child]?.lower ?? '';
    if (isNegation(word) || keptAdverbs.has(word) || tree.tag(child).startsWith('W')) return null;
    if (isLeading && tree.tag(child) !== 'JJ') return 0;
    if (isDate(view, child) || (child > parent && isDate(view, child + 1 + Number(tree.tag(child + 1) === 'IN'))))
      return 0;
    if (opensTime(view, child)) return 0;
    if (negated) return null;
    return /.ly$/.test(word) ? 3 : null;
  }
  return undefined;
}

function rankInPhrase(view: SentenceView, child: number, parent: number): Rank {
  const { tree } = view;
  const relation = tree.relation(child);
  const isPaused = isBehindPause(tree, child);
  if (isMeasured(view, child, parent)) return null;
  if (relation === 'appos') return isPaused ? (namesWhom(view, child, parent) ? ARGUMENT : 0) : null;
  if (child > parent && isBehindDash(tree, child) && tree.child(child, 'cc') < 0) return 0;
  if (/^(?:acl|advcl:relcl)/.test(relation) && isQuantified(tree, parent)) return null;
  if (relation === 'acl:relcl' || relation === 'advcl:relcl') return isPaused ? 0 : 4;
  if (relation === 'acl') return isPaused ? 0 : saysWhat(tree, child, parent) ? null : 4;
  if (relation.startsWith('advcl')) return isPaused ? 0 : 3;
  if (relation === 'nmod:unmarked' || relation === 'obl:unmarked' || relation === 'nmod:tmod')
    return view.timeAt(child) && isDate(view, child) && child > parent ? 0 : null;
  if (relation === 'nmod' || relation === 'obl') {
    const marker = tree.marker(child);
    if (child < parent || marker === 'of' || marker === '') return null;
    if (isPaused) return 1;
    if (view.timeAt(child) && isDate(view, child)) return 0;
    return CIRCUMSTANCES.has(marker) && !/^(?:act|event|communication)/.test(nounClasses.get(tree.lemma(parent)) ?? '')
      ? 4
      : ARGUMENT;
  }
  if (
    relation === 'conj' &&
    (tree.isVerb(child) || hasSubject(tree, child)) &&
    (tree.isNominal(parent) || FINITE.test(tree.tag(child))) &&
    !tree.isVerb(parent)
  )
    return tree.tag(child) === 'VBG' || tree.tag(child) === 'VBN' ? null : 0;
  return null;
}

/** "When he is right, he earns billions": what mostly happens, and when. */
const isRule = (tree: DependencyTree, verb: number, clause: number): boolean =>
  /^when(?:ever)?$/.test(tree.lemma(tree.child(clause, 'advmod', 'mark'))) &&
  [verb, clause].every((each) => isPresent(tree, each));

const isPresent = (tree: DependencyTree, clause: number): boolean => {
  const finite = tree.childrenBy(clause, 'aux', 'aux:pass', 'cop')[0] ?? clause;
  return /^VB[ZP]$/.test(tree.tag(finite));
};

/** "The review comes as the council meets": that it comes says nothing. */
const isOnlyTold = (tree: DependencyTree, verb: number): boolean =>
  /^(?:come|arise|unfold)$/.test(tree.lemma(verb)) && tree.child(verb, 'obl', 'obj', 'xcomp') < 0;

/** "as early | as next week", "as late | as 2019": goes with the time that it measures. */
const opensTime = (view: SentenceView, adverb: number): boolean =>
  view.tree.tokens[adverb - 1]?.lower === 'as' &&
  view.tree.tokens[adverb + 1]?.lower === 'as' &&
  [2, 3].some((ahead) => isDate(view, adverb + ahead));

/** "The captain, Ada Vale, was arrested": the name by which somebody is known who is only described else. */
const namesWhom = (view: SentenceView, name: number, noun: number): boolean =>
  view.tree.tag(noun) === 'NN' &&
  view.mentionAt(name)?.mention.kind === 'name' &&
  view.tree.relation(noun).startsWith('nsubj') &&
  view.tree.right(name) - view.tree.left(name) <= LONGEST_NAME;

/** In tokens. */
const LONGEST_NAME = 4;

/** "a few days after the vote", "as much as possible": the one says nothing without the other. */
function isMeasured(view: SentenceView, child: number, parent: number): boolean {
  const { tree } = view;
  if (child < parent) return false;
  const marker = tree.marker(child);
  if (marker === 'as') return tree.tokens[parent - 1]?.lower === 'as' && tree.left(child) === parent + 1;
  return /^(?:after|before)$/.test(marker) && view.isTemporal(parent) && tree.left(child) === parent + 1;
}

/** "any bill that …", "the only one who …": it says of which. */
const isQuantified = (tree: DependencyTree, noun: number): boolean =>
  tree
    .children(noun)
    .some((child) => child < noun && /^(?:any|every|each|all|no|only|those|most|few|many)$/.test(tree.lemma(child))) ||
  tree.tag(noun) === 'WP' ||
  /^(?:those|anyone|everyone|nobody|someone|anything|everything|nothing|one)$/.test(tree.lemma(noun));

const hasSubject = (tree: DependencyTree, head: number): boolean => tree.child(head, 'nsubj', 'nsubj:pass') >= 0;

const FINITE = /^(?:VBD|VBZ|VBP)$/;

/** A plan "to …", the claim "that …": what a noun is about. */
const saysWhat = (tree: DependencyTree, clause: number, noun: number): boolean => {
  const marker = tree.marker(clause);
  return (marker === 'to' || marker === 'that' || marker === 'of') && tree.isNominal(noun);
};

/** "vowed to hunt down and punish the thieves" */
const sharesObject = (tree: DependencyTree, verb: number, second: number): boolean =>
  tree.child(verb, 'obj', 'ccomp', 'xcomp', 'obl') < 0 &&
  !isPassive(tree, verb) &&
  tree.child(second, 'obj') > second &&
  !hasSubject(tree, second) &&
  subjectOf(tree, verb) >= 0 &&
  second - verb <= 3;

/** Times apart, which stand beside the label: "was arrested on Friday in Halden". */
const firstOblique = (view: SentenceView, verb: number): number =>
  view.tree
    .children(verb)
    .find((child) => child > verb && view.tree.relation(child).startsWith('obl') && view.timeAt(child) === null) ?? -1;

function leftOfSubject(tree: DependencyTree, head: number): number {
  const subject = tree.child(head, 'nsubj', 'nsubj:pass', 'csubj', 'expl');
  return subject >= 0 ? tree.left(subject) : head;
}

const isBehindDash = (tree: DependencyTree, head: number): boolean =>
  /^(?:[:–—―]|--)$/.test(tree.tokens[tree.left(head) - 1]?.text ?? '');

const isBehindPause = (tree: DependencyTree, head: number): boolean => {
  const first = tree.left(head);
  return PAUSE.test(tree.tokens[first - 1]?.text ?? '') || PAUSE.test(tree.tokens[first]?.text ?? '');
};

/** "hand-to-hand", "R-Texas": one word, in whatever pieces. */
function isCompounded(tree: DependencyTree, head: number, parent: number): boolean {
  const first = tree.left(head);
  const hyphen = tree.tokens[first]?.text === '-' ? first : first - 1;
  return parent === hyphen - 1 && isHyphenBetween(tree, hyphen - 1, hyphen + 1);
}

/** "Ada Vale, R-Halden,", "Ada Vale (D-Brenn)": a party and a place, whichever of them the other hangs from. */
const isOfParty = (tree: DependencyTree, index: number): boolean =>
  [index, index - 2].some(
    (party) =>
      /^[A-Z]$/.test(tree.tokens[party]?.text ?? '') &&
      /^[,(]$/.test(tree.tokens[party - 1]?.text ?? '') &&
      tree.tokens[party + 1]?.text === '-',
  );

/** Not where the whole sentence stands in them. */
const isInParentheses = (tree: DependencyTree, head: number): boolean => {
  const first = tree.left(head);
  return [first - 1, first].some((index) => index > 0 && /^[([]$/.test(tree.tokens[index]?.text ?? ''));
};

/** A day or a time of day: the reader finds it beside the label. */
function isDate(view: SentenceView, head: number): boolean {
  const time = view.timeAt(head);
  return time !== null && (time.type === 'DATE' || time.type === 'TIME');
}

/** "was shut | three days | after the vote": where what is counted from hangs from the verb, how far it is says nothing. */
const isCountedFrom = (tree: DependencyTree, time: number): boolean =>
  /^(?:after|before)$/.test(tree.tokens[tree.right(time) + 1]?.lower ?? '') &&
  /^(?:DT|CD|JJ|RB|IN)$/.test(tree.tag(tree.left(time)));

/** "the gate | built in 1960", "the officer | who shot him in May": of which the day is not that of the clause around it. */
const describesNoun = (tree: DependencyTree, verb: number): boolean => tree.relation(verb).startsWith('acl');

/** The tokens of a branch but for the parts that are left out, in no order. */
export function* tokensOf(branch: Branch, leftOut: ReadonlySet<Branch>): Generator<number> {
  yield branch.token;
  for (const child of branch.children) if (!leftOut.has(child)) yield* tokensOf(child, leftOut);
}

/** What can go, first what goes first: by rank, then what is said last. */
export function dispensables(branch: Branch): Branch[] {
  const found: Branch[] = [];
  const visit = (each: Branch): void => {
    if (each.rank !== null) found.push(each);
    each.children.forEach(visit);
  };
  branch.children.forEach(visit);
  return found.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || b.token - a.token);
}

/** Leaves out a branch with all that hangs from it. @returns how many tokens went that had not gone before. */
export function leaveOut(branch: Branch, leftOut: Set<Branch>): number {
  const gone = sizeOf(branch, leftOut);
  leftOut.add(branch);
  return gone;
}

/** Says a branch that was left out, but for the parts of it that were left out by themselves. @returns how many tokens it has so. */
export function putBack(branch: Branch, leftOut: Set<Branch>): number {
  leftOut.delete(branch);
  return sizeOf(branch, leftOut);
}

/** The parts that were left out, each with all in it, first what a label can do without least. */
export function dispensed(roots: readonly Branch[], leftOut: ReadonlySet<Branch>): Branch[] {
  const found: Branch[] = [];
  const visit = (each: Branch): void => {
    if (leftOut.has(each)) found.push(each);
    else each.children.forEach(visit);
  };
  roots.forEach(visit);
  return found.sort((a, b) => (b.rank ?? 0) - (a.rank ?? 0) || a.token - b.token);
}

const sizeOf = (branch: Branch, leftOut: ReadonlySet<Branch>): number =>
  leftOut.has(branch)
    ? 0
    : branch.children.reduce((sum, child) => sum + sizeOf(child, leftOut), branch.size - sizeOfAll(branch));

const sizeOfAll = ({ children }: Branch): number => children.reduce((sum, { size }) => sum + size, 0);
