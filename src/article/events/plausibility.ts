import { wordList } from '../wordList';
import { isLightVerb, isPassive, objectOf } from './arguments';
import { isBareStatement, takesOnlyContent } from './attribution';
import commandVerbList from './lexicon/commandVerbs.txt';
import complementAdjectiveList from './lexicon/complementAdjectives.txt';
import complementNeededList from './lexicon/complementNeeded.txt';
import ditransitiveVerbList from './lexicon/ditransitiveVerbs.txt';
import intransitiveVerbList from './lexicon/intransitiveVerbs.txt';
import namingVerbList from './lexicon/namingVerbs.txt';
import openPassiveList from './lexicon/openPassives.txt';
import selfContainedVerbList from './lexicon/selfContainedVerbs.txt';
import transitiveVerbList from './lexicon/transitiveVerbs.txt';
import { isMisplacedRelative, isMisplacedSubject } from './misplaced';
import type { SentenceView } from './sentenceView';
import type { DependencyTree } from './tree';

const intransitiveVerbs = wordList(intransitiveVerbList);
const transitiveVerbs = wordList(transitiveVerbList);
const ditransitiveVerbs = wordList(ditransitiveVerbList);
const commandVerbs = wordList(commandVerbList);
const complementNeeded = wordList(complementNeededList);
const namingVerbs = wordList(namingVerbList);
const openPassives = wordList(openPassiveList);
const selfContainedVerbs = wordList(selfContainedVerbList);
const complementAdjectives = wordList(complementAdjectiveList);

/** What may stand between a subject and its verb without commas around it. */
const BETWEEN = new Set([
  'aux',
  'aux:pass',
  'cop',
  'advmod',
  'punct',
  'mark',
  'cc',
  'expl',
  'nsubj',
  'nsubj:pass',
  'discourse',
]);
/** What may stand between a verb and its object. */
const BEFORE_OBJECT = new Set(['compound:prt', 'advmod', 'iobj', 'punct', 'aux', 'nsubj', 'discourse', 'expl']);

/**
 * Does the parse of a clause look like one? Parsers attach a few words in a hundred wrongly, and a label built on such a clause
 * says what the article does not; these checks find the clauses in which that shows.
 */
export function isPlausibleClause(view: SentenceView, verb: number, subject: number): boolean {
  const { tree } = view;
  if (view.isTemporal(subject) && tree.isVerb(verb)) return false;
  if (happensToPeople(tree.lemma(verb)) && /^NNPS?$/.test(tree.tag(subject)) && !view.personOf(subject)) return false;
  if (tree.lemma(verb) === 'have' && view.personOf(objectOf(tree, verb))) return false;
  if (takesOnlyContent(tree.lemma(verb)) && tree.child(verb, 'ccomp') < 0 && view.personOf(objectOf(tree, verb)))
    return false;
  if (disagrees(tree, verb, subject) || isMisread(tree, verb) || isInverted(tree, verb, subject)) return false;
  if (hasOpenGap(view, verb) || isInsideRelative(tree, verb) || isNegatedBefore(tree, verb, subject)) return false;
  if (namesItsNoun(tree, verb) || isName(tree, verb) || lacksWhom(tree, verb)) return false;
  if (isMisplacedSubject(view, verb, subject) || isMisplacedRelative(view, verb, subject)) return false;
  return fitsSubject(tree, verb, subject) && fitsObject(tree, verb) && isComplete(tree, verb);
}

/** Names of companies and places are subjects of these only where a clause was missed. */
const happensToPeople = (lemma: string): boolean => /^(?:die|marry|drown|bear|divorce)$/.test(lemma);

/** Nouns that look like plurals and are none. */
const SINGULAR = /(?:ics|news|series|headquarters|species|means)$/;

/** "Fourteen people … was found": a plural noun with a singular verb is the subject of another. */
function disagrees(tree: DependencyTree, verb: number, subject: number): boolean {
  const conjunct = tree.child(subject, 'conj');
  const isSeveral = tree.tag(subject) === 'NNS' || tree.lemma(tree.child(conjunct, 'cc')) === 'and';
  if (!isSeveral || SINGULAR.test(tree.lemma(subject))) return false;
  const finite = [...tree.childrenBy(verb, 'aux', 'aux:pass', 'cop'), verb];
  return finite.some((index) => tree.tag(index) === 'VBZ' || tree.tokens[index]?.lower === 'was');
}

/** "Had the union agreed, …": what did not happen. */
const isInverted = (tree: DependencyTree, verb: number, subject: number): boolean =>
  tree
    .childrenBy(verb, 'aux')
    .some((index) => index < subject && tree.tag(index) === 'VBD' && tree.lemma(index) === 'have');

/** "prisoners whom he said the rebels had hidden": what they hid stands before what he said. */
function isInsideRelative(tree: DependencyTree, verb: number): boolean {
  const governor = tree.head(verb);
  if (tree.relation(verb) !== 'ccomp' || governor > verb || !takesOnlyContent(tree.lemma(governor))) return false;
  const first = tree.left(governor);
  return /^(?:WP|WDT)$/.test(tree.tag(first)) && !tree.relation(first).startsWith('nsubj');
}

/** "Not every scientist welcomed …" */
const isNegatedBefore = (tree: DependencyTree, verb: number, subject: number): boolean =>
  tree.childrenBy(verb, 'advmod').some((child) => child < subject && tree.lemma(child) === 'not');

/** "the tone Vale struck in a letter": what is struck stands before the clause, or the clause is no relative one. */
function hasOpenGap(view: SentenceView, verb: number): boolean {
  const { tree } = view;
  const subject = tree.child(verb, 'nsubj');
  if (!/^acl/.test(tree.relation(verb)) || subject < 0 || tree.left(verb) !== tree.left(subject)) return false;
  const noun = tree.head(verb);
  const isAdverbial = view.isTemporal(noun) || /^(?:way|reason|place)$/.test(tree.lemma(noun));
  return tree.child(verb, 'mark') < 0 && !isAdverbial && objectOf(tree, verb) < 0;
}

/** "a vision he called a cliché": what is called so stands before the clause. */
const namesItsNoun = (tree: DependencyTree, verb: number): boolean =>
  /^acl/.test(tree.relation(verb)) &&
  namingVerbs.has(tree.lemma(verb)) &&
  tree.child(verb, 'obj') >= 0 &&
  tree.left(verb) === tree.child(verb, 'nsubj') &&
  tree.child(verb, 'xcomp') < 0;

/** "a magnate named Kallergis", "a pub named after Vale": that is only what it is called. */
const isName = (tree: DependencyTree, verb: number): boolean =>
  /^(?:name|call|dub|title)$/.test(tree.lemma(verb)) &&
  /^VB[DN]$/.test(tree.tag(verb)) &&
  tree.child(verb, 'aux', 'aux:pass') < 0 &&
  ((tree.tag(verb) === 'VBN' && /^NNP/.test(tree.tag(verb + 1))) || tree.tokens[verb + 1]?.text === 'after');

/** "struck off and ordered to pay": who orders, orders somebody; without an object the verb is a passive that lost its "was". */
const lacksWhom = (tree: DependencyTree, verb: number): boolean =>
  commandVerbs.has(tree.lemma(verb)) &&
  /^VB[DN]$/.test(tree.tag(verb)) &&
  tree.tag(verb + 1) === 'TO' &&
  tree.child(verb, 'obj', 'iobj', 'aux:pass') < 0;

/** "did went", "to was sold": an auxiliary that the form of the verb does not go with belongs to another. */
function isMisread(tree: DependencyTree, verb: number): boolean {
  const auxiliaries = tree.childrenBy(verb, 'aux');
  if (
    tree.marker(verb) === 'to' &&
    tree.childrenBy(verb, 'aux:pass', 'cop').some((index) => /^VB[DZP]$/.test(tree.tag(index)))
  )
    return true;
  const needsBase = auxiliaries.some((index) => tree.lemma(index) === 'do' || tree.tag(index) === 'MD');
  const asBase = /^VBP?$/.test(tree.tag(verb)) || tree.child(verb, 'cop', 'aux:pass') >= 0;
  return needsBase && !asBase && !auxiliaries.some((index) => /^(have|be)$/.test(tree.lemma(index)));
}

/** Does a verb tell something with its subject alone? */
export function saysEnoughAlone(tree: DependencyTree, verb: number): boolean {
  if (!tree.isVerb(verb)) return true;
  const lemma = tree.lemma(verb);
  return isPassive(tree, verb) ? !openPassives.has(lemma) : selfContainedVerbs.has(lemma);
}

function fitsSubject(tree: DependencyTree, verb: number, subject: number): boolean {
  if (!tree.isNominal(subject)) return false;
  if (tree.head(subject) !== verb) return tree.relation(verb) !== 'conj' || sharesSubject(tree, verb);
  if (subject > verb) return tree.relation(verb) === 'parataxis' || tree.child(verb, 'ccomp') >= 0;
  return tree
    .children(verb)
    .filter((child) => child > subject && child < verb && !BETWEEN.has(tree.relation(child)))
    .every((child) => isPunctuation(tree, tree.left(child) - 1) || isPunctuation(tree, tree.left(child)));
}

const isPunctuation = (tree: DependencyTree, index: number): boolean => tree.relation(index) === 'punct';

/** How far back another subject is looked for, in tokens. */
const REACH = 40;

/** A verb shares the subject of another when "and", "but" or a comma stand in front of it, and no other clause between them. */
function sharesSubject(tree: DependencyTree, verb: number): boolean {
  const first = tree.left(verb);
  if (![first, first - 1].some((index) => /^(cc|punct)$/.test(tree.relation(index)))) return false;
  const listed = [...tree.childrenBy(tree.head(verb), 'conj'), ...tree.childrenBy(verb, 'conj')];
  const isListed = listed.some((i) => i >= verb && tree.child(i, 'cc') >= 0);
  if (!isListed && tree.relation(first) !== 'cc') return false;
  const from = Math.max(tree.head(verb), verb - REACH);
  for (let index = from + 1; index < verb; index++) {
    if (tree.relation(index).startsWith('nsubj') && !tree.tag(index).startsWith('W')) return false;
    if (tree.tag(index) === 'WRB') return false;
  }
  return true;
}

function fitsObject(tree: DependencyTree, verb: number): boolean {
  const objects = tree.childrenBy(verb, 'obj');
  const object = objects[0];
  if (object === undefined) return true;
  if (intransitiveVerbs.has(tree.lemma(verb)) && tree.child(verb, 'compound:prt') < 0 && !isAmount(tree, object))
    return false;
  if (objects.length > 1 || (isPassive(tree, verb) && !ditransitiveVerbs.has(tree.lemma(verb)))) return false;
  return tree
    .children(verb)
    .every((child) => child <= verb || child >= object || BEFORE_OBJECT.has(tree.relation(child)));
}

/** "rose 2.4 percent", "fell $3" */
const isAmount = (tree: DependencyTree, noun: number): boolean =>
  /^(?:percent|%|point|cent|pence|\$|£|€)$/.test(tree.lemma(noun)) || tree.tag(noun) === 'CD';

/** Is something there that the verb or adjective can't do without? */
function isComplete(tree: DependencyTree, verb: number): boolean {
  const lemma = tree.lemma(verb);
  if (!tree.isVerb(verb))
    return !complementAdjectives.has(lemma) || tree.child(verb, 'xcomp', 'ccomp', 'obl', 'advcl') > verb;
  if (complementNeeded.has(lemma) && !isPassive(tree, verb) && tree.child(verb, 'xcomp', 'ccomp', 'advcl', 'obl') < 0)
    return false;
  if (isBareStatement(tree, verb) && tree.child(verb, 'obj', 'obl') < 0) return false;
  if (!(transitiveVerbs.has(lemma) || isLightVerb(lemma)) || isPassive(tree, verb)) return true;
  return objectOf(tree, verb) >= 0 || tree.child(verb, 'ccomp', 'xcomp', 'compound:prt', 'csubj') >= 0;
}
