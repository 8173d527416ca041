import type { Quote } from '../analysis';
import { contains } from '../span';
import { wordList } from '../wordList';
import { subjectOf } from './arguments';
import hearerVerbList from './lexicon/hearerVerbs.txt';
import statementVerbList from './lexicon/statementVerbs.txt';
import targetVerbList from './lexicon/targetVerbs.txt';
import unnamedSourceList from './lexicon/unnamedSources.txt';
import { isPronoun } from './nounPhrase';
import { plainText } from './plainText';
import type { SentenceView } from './sentenceView';
import type { DependencyTree } from './tree';

const statementVerbs = wordList(statementVerbList);
const hearerVerbs = wordList(hearerVerbList);
const targetVerbs = wordList(targetVerbList);
const unnamedSources = wordList(unnamedSourceList);

/** Who says that an event happened. */
export interface Attribution {
  /** In the article's words; a person by their short name. */
  readonly source: string;
  /** The source is not named. */
  readonly anonymous: boolean;
}

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
    const source = sourceAt(view, index, below);
    if (source >= 0) return source === subjectOf(tree, trigger) ? null : describe(view, source);
    below = index;
    index = tree.head(index);
  }
  const speaker = quote && view.people.byId(quote.speaker);
  return speaker ? { source: view.people.shortName(speaker), anonymous: false } : null;
}

/** The quotation that a token stands in, or null. `quotes` are those of its sentence. */
export function quoteAround(view: SentenceView, index: number, quotes: readonly Quote[]): Quote | null {
  const token = view.tree.tokens[index];
  return (token && quotes.find((quote) => contains(quote, token))) ?? null;
}

/** Head of the source that speaks at a word on the way up from an event, or -1. `below` is the word before it on that way. */
function sourceAt(view: SentenceView, index: number, below: number): number {
  const { tree } = view;
  if (below >= 0 && tree.relation(below) === 'ccomp' && isStatementVerb(tree.lemma(index)))
    return subjectOf(tree, index);
  for (const child of tree.children(index)) {
    if (child === below) continue;
    if (isSaidBeside(tree, child)) {
      const speaker = tree.child(child, 'nsubj');
      if (speaker >= 0) return speaker;
    }
    if (tree.relation(child).startsWith('obl') && tree.marker(child).startsWith('according')) return child;
  }
  return -1;
}

/** "…, the mayor said": but not a clause that is joined by "and" or says something of its own. */
const isSaidBeside = (tree: DependencyTree, verb: number): boolean =>
  tree.relation(verb) === 'parataxis' &&
  isStatementVerb(tree.lemma(verb)) &&
  tree.child(verb, 'cc', 'ccomp', 'xcomp') < 0;

function describe(view: SentenceView, head: number): Attribution | null {
  const { tree } = view;
  if (!tree.isNominal(head)) return null;
  const reference = view.referenceOf(head);
  if (reference && reference.mention.kind !== 'nominal')
    return { source: view.people.shortName(reference.person), anonymous: false };
  if (isPronoun(tree, head)) return null;
  return {
    source: sourceText(tree, head),
    anonymous: !reference && unnamedSources.has(tree.lemma(head)),
  };
}

/** The source as it stands, without its preposition and what is only said about it in passing. */
function sourceText(tree: DependencyTree, head: number): string {
  let first = head;
  let last = head;
  for (const child of tree.children(head)) {
    if (BESIDE_THE_SOURCE.has(tree.relation(child))) continue;
    first = Math.min(first, tree.left(child));
    last = Math.max(last, tree.right(child));
  }
  return plainText(tree, first, Math.min(last, first + MAX_SOURCE - 1));
}
