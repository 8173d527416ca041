import { wordList } from '../wordList';
import { isPassive } from './arguments';
import { isRegular, pastParticiple, pastTense, thirdPerson } from './inflection';
import intransitiveVerbList from './lexicon/intransitiveVerbs.txt';
import keptAdverbList from './lexicon/keptAdverbs.txt';
import type { SentenceView } from './sentenceView';
import type { DependencyTree } from './tree';

const intransitiveVerbs = wordList(intransitiveVerbList);
const keptAdverbs = wordList(keptAdverbList);

/** Auxiliaries and "not" as they are written when they lean on their neighbour. */
const FULL_FORMS: ReadonlyMap<string, string> = new Map([
  ["n't", 'not'],
  ['n’t', 'not'],
  ["'ll", 'will'],
  ['wo', 'will'],
  ['ca', 'can'],
  ['sha', 'shall'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'m", 'am'],
]);

const NEGATIONS = new Set(['not', 'never', 'neither', 'nor', 'nowhere']);

export const isNegation = (word: string): boolean => NEGATIONS.has(FULL_FORMS.get(word.replace('’', "'")) ?? word);

/**
 * The words in front of a verb or predicate that belong to it: auxiliaries, copula, "to", "not", "reportedly". A coordinated
 * verb that can't stand without them shares those of the first ("were raided and searched").
 */
export function verbGroupTokens(view: SentenceView, verb: number): number[] {
  const { tree } = view;
  const own = tree.children(verb).filter((child) => child < verb && isVerbGroupMember(view, child));
  const shares =
    tree.relation(verb) === 'conj' &&
    /^VB[GN]?$/.test(tree.tag(verb)) &&
    !own.some((child) => isAuxiliary(tree, child)) &&
    tree.child(verb, 'nsubj', 'nsubj:pass') < 0;
  const first = tree.head(verb);
  if (!shares || !tree.isVerb(first) || tree.relation(first) === 'conj') return own;
  return [...tree.children(first).filter((child) => child < first && isVerbGroupMember(view, child)), ...own];
}

const isAuxiliary = (tree: DependencyTree, index: number): boolean => /^(aux|aux:pass|cop)$/.test(tree.relation(index));

function isVerbGroupMember(view: SentenceView, child: number): boolean {
  const { tree } = view;
  if (isAuxiliary(tree, child)) return true;
  if (tree.relation(child) === 'mark') return tree.lemma(child) === 'to';
  return tree.relation(child) === 'advmod' && isKeptAdverb(view, child);
}

export function isKeptAdverb(view: SentenceView, adverb: number): boolean {
  const word = view.tree.tokens[adverb]?.lower ?? '';
  return isNegation(word) || keptAdverbs.has(word);
}

function wordOf({ tree }: SentenceView, index: number): string {
  const text = tree.tokens[index]?.lower.replace('’', "'") ?? '';
  if (text === "'s") return tree.lemma(index) === 'have' ? 'has' : 'is';
  if (text === "'d") return tree.lemma(index) === 'have' ? 'had' : 'would';
  return FULL_FORMS.get(text) ?? text;
}

const CONTRACTIBLE = /\b(did|does|do|was|were|is|are|has|have|had|would|could|should) not\b/;

/** A verb group, and where it has a "not" the same with "didn't" for "did not", for where room is short. */
export function wordingsOf(group: string): string[] {
  if (!group.includes(' not')) return [group];
  const short = group
    .replace(CONTRACTIBLE, "$1n't")
    .replace(/\bwill not\b/, "won't")
    .replace(/\bcan ?not\b/, "can't");
  return [group, short];
}

/** First of the words right in front of a verb or predicate that belong to it. */
export function firstOfGroup({ tree }: SentenceView, verb: number): number {
  let first = verb;
  while (tree.head(first - 1) === verb && /^(aux|aux:pass|cop|mark|advmod)$/.test(tree.relation(first - 1))) first--;
  return first;
}

/** How a verb stands in its clause. */
export type VerbForm = 'finite' | 'infinitive' | 'participle';

export function verbForm(view: SentenceView, verb: number): VerbForm {
  const { tree } = view;
  const group = verbGroupTokens(view, verb);
  const finite = (index: number) => /^(VBD|VBZ|VBP|MD)$/.test(tree.tag(index));
  const isParticiple = tree.relation(verb) === 'acl' && tree.tag(verb) === 'VBD' && tree.child(verb, 'nsubj') < 0;
  if (group.some(finite) || (finite(verb) && !isParticiple)) return 'finite';
  return group.some((index) => tree.lemma(index) === 'to') || tree.tag(verb) === 'VB' ? 'infinitive' : 'participle';
}

/** A verb as it stands, with the auxiliaries and adverbs that its meaning needs: "to be", "not", "giving". */
export function plainVerbGroup(view: SentenceView, verb: number, fromFirstPerson = false): string {
  return agreed(view, [...verbGroupTokens(view, verb), verb], fromFirstPerson);
}

const PAST_AUXILIARIES = new Set(['was', 'were', 'has', 'have', 'had', 'been']);

/** Is the verb told as past, by itself or in the perfect, without a modal, a negation or "being"? */
export function isSimplePast(view: SentenceView, verb: number): boolean {
  const group = verbGroupTokens(view, verb);
  return /^VB[DN]$/.test(view.tree.tag(verb)) && group.every((index) => PAST_AUXILIARIES.has(wordOf(view, index)));
}

/** What a verb has to agree with. */
export interface Agreement {
  readonly plural: boolean;
  /** "I" was replaced by a name. */
  readonly fromFirstPerson: boolean;
}

/**
 * A verb as the verb of a label. The perfect becomes the simple past ("has resumed" → "resumed", "had been arrested" →
 * "was arrested") and so do participles that describe something done; everything else stays as it is.
 */
export function labelVerbGroup(view: SentenceView, verb: number, agreement: Agreement): string {
  const { tree } = view;
  const group = verbGroupTokens(view, verb);
  const words = group.map((index) => wordOf(view, index));
  const own = wordOf(view, verb);
  const tag = tree.tag(verb);
  const be = agreement.plural ? 'were' : 'was';
  if (verbForm(view, verb) === 'participle' && !group.some((index) => isAuxiliary(tree, index))) {
    const isActive =
      (tag === 'VBN' && tree.child(verb, 'nsubj', 'obj') >= 0) || intransitiveVerbs.has(tree.lemma(verb));
    if (isActive && tag !== 'VBG') return [...words, own].join(' ');
    if (tag === 'VBN' && followsActive(view, verb)) return [...words, pastTense(tree.lemma(verb))].join(' ');
    return [...words, tag === 'VBG' ? pastTense(tree.lemma(verb)) : `${be} ${own}`].join(' ');
  }
  if (tag === 'VBD' && group.length === 0 && isPassive(tree, verb)) return `${be} ${pastParticiple(tree.lemma(verb))}`;
  const perfect = group.findIndex((index) => tree.relation(index) === 'aux' && tree.lemma(index) === 'have');
  const modal = group.some((index) => tree.tag(index) === 'MD');
  const negated = words.some((word) => word !== 'never' && isNegation(word));
  if (words[0] === 'being') return [be, ...(SINCE_THEN.has(tree.marker(verb)) ? words.slice(1) : words), own].join(' ');
  const rest = words.filter((_, i) => i !== perfect);
  const been = rest.indexOf('been');
  if (perfect < 0 || modal || negated || (been < 0 && !/^VB[DN]$/.test(tag)))
    return agreed(view, [...group, verb], agreement.fromFirstPerson);
  if (been < 0) return [...rest, isRegular(tree.lemma(verb)) ? own : pastTense(tree.lemma(verb))].join(' ');
  rest[been] = be;
  return [...rest, own].join(' ');
}

/** "after being convicted": what is over. */
const SINCE_THEN = new Set(['after', 'since', 'following', 'despite', 'by', 'for', 'without']);

/** "thanked the crew and asked for privacy": a participle behind the past tense of another is one, too. */
function followsActive({ tree }: SentenceView, verb: number): boolean {
  const first = tree.head(verb);
  return tree.relation(verb) === 'conj' && tree.tag(first) === 'VBD' && tree.child(first, 'aux:pass') < 0;
}

/** The words as they are, but "I regret" becomes "regrets" after a name. */
function agreed(view: SentenceView, tokens: readonly number[], fromFirstPerson: boolean): string {
  const { tree } = view;
  const finite = fromFirstPerson ? tokens.find((index) => tree.tag(index) === 'VBP') : undefined;
  return tokens.map((index) => (index === finite ? thirdPerson(tree.lemma(index)) : wordOf(view, index))).join(' ');
}
