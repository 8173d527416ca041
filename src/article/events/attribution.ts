import type { Person, Quote } from '../analysis';
import { findContaining } from '../span';
import { wordList } from '../wordList';
import { subjectOf } from './arguments';
import hearerVerbList from './lexicon/hearerVerbs.txt';
import statementVerbList from './lexicon/statementVerbs.txt';
import targetVerbList from './lexicon/targetVerbs.txt';
import unnamedSourceList from './lexicon/unnamedSources.txt';
import { isPronoun } from './nominal';
import { plainText } from './plainText';
import type { SentenceView } from './sentenceView';
import type { DependencyTree } from './tree';

const statementVerbs = wordList(statementVerbList);
const hearerVerbs = wordList(hearerVerbList);
const targetVerbs = wordList(targetVerbList);
const unnamedSources = wordList(unnamedSourceList);

/** Who says that an event happened. */
export interface Attribution {
  /** In the article's words, a person by their short name; "an unnamed source" for "one" and its like. */
  readonly source: string;
  /** The source is not named. */
  readonly anonymous: boolean;
}

/** What introduces what somebody says; "while" or "because" in front of a clause shows that it was not said. */
export const CONTENT_MARKERS = new Set(['', 'that', 'whether', 'if', 'how', 'why', 'what']);
/** The longest source that is given whole, in tokens. */
const MAX_SOURCE = 14;
const BESIDE_THE_SOURCE = new Set(['case', 'appos', 'acl:relcl', 'punct', 'parataxis', 'cc', 'conj']);
/** How many governors are asked. */
const MAX_CLIMB = 12;

export const isStatementVerb = (lemma: string): boolean => statementVerbs.has(lemma);

/** Does a verb of saying have what is said as its object, never a person? */
export const takesOnlyContent = (lemma: string): boolean =>
  statementVerbs.has(lemma) && !hearerVerbs.has(lemma) && !targetVerbs.has(lemma);

/** Does a verb of saying stand without what is said ("Vale told reporters", beside a quotation)? */
export function isBareStatement(tree: DependencyTree, verb: number): boolean {
  const lemma = tree.lemma(verb);
  if (
    !tree.isVerb(verb) ||
    !statementVerbs.has(lemma) ||
    tree.child(verb, 'ccomp', 'xcomp', 'csubj', 'nsubj:pass') >= 0
  )
    return false;
  return tree.child(verb, 'obj') < 0 || hearerVerbs.has(lemma);
}

/** The source of an event: the subject of the reporting clause around it, "according to …", or a quotation's speaker. */
export function attributionOf(view: SentenceView, trigger: number, quote: Quote | null): Attribution | null {
  const { tree } = view;
  let below = -1;
  for (let index = trigger, climbed = 0; index >= 0 && climbed < MAX_CLIMB; climbed++) {
    const source = sourceAt(view, index, below, trigger);
    if (source >= 0) return source === subjectOf(tree, trigger) ? null : describe(view, source);
    if (isContrasted(tree, index)) break;
    below = index;
    index = tree.head(index);
  }
  const speaker = quote && view.people.byId(quote.speaker);
  return speaker ? { source: view.people.shortName(speaker), anonymous: false } : null;
}

/** The quotation that a token stands in, or null. `quotes` are those of its sentence, in order. */
export function quoteAround(view: SentenceView, index: number, quotes: readonly Quote[]): Quote | null {
  const token = view.tree.tokens[index];
  return (token && findContaining(quotes, token)) ?? null;
}

/** Head of the source that speaks at a word on the way up from an event, or -1. `below` is the word before it on that way. */
function sourceAt(view: SentenceView, index: number, below: number, trigger: number): number {
  const { tree } = view;
  if (below >= 0 && tree.relation(below) === 'ccomp' && isStatementVerb(tree.lemma(index)))
    return isSaid(tree, below) && !isJoined(tree, below, index) ? subjectOf(tree, index) : -1;
  for (const child of tree.children(index)) {
    if (child === below) continue;
    if (isSaidBeside(tree, child)) {
      const speaker = tree.child(child, 'nsubj');
      if (speaker >= 0) return speaker;
    }
    if (tree.relation(child).startsWith('obl') && tree.marker(child).startsWith('according'))
      return trigger < child && opensClause(tree, child) ? -1 : child;
  }
  return -1;
}

/** "…, while the union refused": another matter than what is said before. */
const isContrasted = (tree: DependencyTree, clause: number): boolean =>
  tree.relation(clause) === 'advcl' &&
  tree.marker(clause) === 'while' &&
  [tree.left(clause), tree.left(clause) - 1].some((index) => tree.tokens[index]?.text === ',');

/** What is joined by "and", or introduced by "while", is not what somebody says. */
const isSaid = (tree: DependencyTree, clause: number): boolean =>
  tree.child(clause, 'cc') < 0 && CONTENT_MARKERS.has(tree.marker(clause));

/** "…, and according to reports, …" */
const opensClause = (tree: DependencyTree, source: number): boolean =>
  tree.tag(tree.child(source, 'case') - 1) === 'CC';

/** "Vale spoke, and the mayor said that …": what stands in front of "and" is not said behind it, nor beside what is. */
function isJoined(tree: DependencyTree, clause: number, verb: number): boolean {
  const conjunction = tree.child(verb, 'cc');
  if (clause < conjunction && conjunction < verb) return true;
  return clause < verb && tree.childrenBy(verb, 'ccomp').some((content) => content > verb);
}

/** "…, the mayor said": but not a clause that is joined by "and" or says something of its own. */
const isSaidBeside = (tree: DependencyTree, verb: number): boolean =>
  tree.relation(verb) === 'parataxis' &&
  isStatementVerb(tree.lemma(verb)) &&
  tree.child(verb, 'cc', 'mark', 'ccomp', 'xcomp') < 0 &&
  !tree.children(verb).some((child) => tree.tag(child).startsWith('W'));

function describe(view: SentenceView, head: number): Attribution | null {
  const { tree } = view;
  if (!tree.isNominal(head)) return null;
  const person = namedBeside(view, head) ?? namedBehind(view, head);
  if (person) return { source: view.people.shortName(person), anonymous: false };
  if (isPronoun(tree, head)) return null;
  if (NOBODY_NAMED.test(tree.tag(head)))
    return { source: isSeveral(tree, head) ? 'unnamed sources' : 'an unnamed source', anonymous: true };
  const reference = view.referenceOf(head);
  const source = sourceText(view, head);
  if (!/[\p{L}\p{N}]/u.test(source)) return null;
  return { source, anonymous: !reference && unnamedSources.has(tree.lemma(head)) };
}

/** "one", "some", "another": a source of which only the number is told. */
const NOBODY_NAMED = /^(CD|DT)$/;
const isSeveral = (tree: DependencyTree, head: number): boolean =>
  !/^(?:one|another|each|either)$/.test(tree.lemma(head));

/** How far behind a description its name stands, in tokens: "his lawyer, Elon Vale". */
const BESIDE = 4;

/** The person whom a source names, by itself or right behind it. */
function namedBeside(view: SentenceView, head: number): Person | null {
  const reference = view.referenceOf(head);
  if (!reference) return null;
  if (reference.mention.kind !== 'nominal') return reference.person;
  for (let i = head + 1; i <= head + BESIDE; i++) {
    const next = view.mentionAt(i);
    if (next?.mention.kind === 'name' && next.person === reference.person) return next.person;
  }
  return null;
}

/** "her counterpart at the bank, Elon Vale,": the person whose name alone stands behind a description and a comma. */
function namedBehind(view: SentenceView, head: number): Person | null {
  const { tree } = view;
  let comma = head + 1;
  while (comma <= head + MAX_SOURCE && !/^(?:,|VB|MD|W)/.test(tree.tag(comma))) comma++;
  if (tree.tag(comma) !== ',' || !/^(?:NN|CD|DT)$/.test(tree.tag(head))) return null;
  let end = comma + 1;
  while (end <= comma + BESIDE && /^(?:DT|JJ|NN)$/.test(tree.tag(end))) end++;
  const next = view.mentionAt(end);
  if (next?.mention.kind !== 'name') return null;
  while (view.mentionAt(end)?.mention === next.mention) end++;
  return tree.tag(end) === ',' ? next.person : null;
}

/** The source as it stands, but for its preposition, what is only said about it in passing, and whom its pronouns mean. */
function sourceText(view: SentenceView, head: number): string {
  const { tree } = view;
  let first = head;
  let last = head;
  for (const child of tree.children(head)) {
    if (BESIDE_THE_SOURCE.has(tree.relation(child))) continue;
    first = Math.min(first, tree.left(child));
    last = Math.max(last, tree.right(child));
  }
  const words = namedText(view, first, Math.min(last, first + MAX_SOURCE - 1));
  const isPointedAt = /^(?:that|this)$/i.test(tree.tokens[first - 1]?.text ?? '') && tree.tag(head) === 'NN';
  return (isPointedAt ? `a ${words}` : words).replace(/^(?:that|this) /, 'a ').replace(/^(?:those|these) /, '');
}

/** Words as they stand, with names in the place of pronouns. */
function namedText(view: SentenceView, first: number, last: number): string {
  const { tree } = view;
  const pieces: string[] = [];
  let from = first;
  for (let i = first; i <= last; i++) {
    const reference = /^PRP/.test(tree.tag(i)) ? view.mentionAt(i) : null;
    if (!reference) continue;
    const name = view.people.shortName(reference.person);
    pieces.push(plainText(tree, from, i - 1), tree.tag(i) === 'PRP$' ? `${name}'s` : name);
    from = i + 1;
  }
  return [...pieces, plainText(tree, from, last)].filter(Boolean).join(' ');
}
