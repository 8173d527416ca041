import type { Token } from '../language';
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
  CONTENT_MARKERS.has(introducer(tree, clause));

/** In front of "it was like a dream" the preposition belongs to what it is said to be like. */
function introducer(tree: DependencyTree, clause: number): string {
  if (tree.child(clause, 'cop') < 0) return tree.marker(clause);
  return tree.tokens[tree.child(clause, 'mark')]?.lower ?? '';
}

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

/** How far from a verb of saying its subject may stand in front of it or behind it, in tokens. */
const REACH = 14;

/**
 * Who says what stands at a token by the order of the words alone, whatever the tree makes of it: "…, the mayor said.", "…, said the
 * mayor.", "The mayor said on Monday that …"; head of the speaker, or -1.
 */
export function speakerByWords(tree: DependencyTree, index: number): number {
  const closing = closingSpeech(tree);
  if (closing && index < closing.first) return closing.speaker;
  for (let that = index - 1; that > 0 && index - that <= MAX_CONTENT; that--) {
    if (/^(?:but|while|although|whereas|;)$/.test(tree.tokens[that]?.lower ?? '')) return -1;
    if (tree.tokens[that]?.lower !== 'that' || tree.tag(that) !== 'IN') continue;
    let verb = that - 1;
    while (verb > 0 && that - verb <= 4 && !tree.isVerb(verb)) verb--;
    if (!statementVerbs.has(tree.lemma(verb)) || !/^VB[DZP]$/.test(tree.tag(verb))) continue;
    return tree.child(verb, 'nsubj');
  }
  return -1;
}

/** The longest content that is followed by its words alone, in tokens. */
const MAX_CONTENT = 40;

/** "…, the mayor said on Monday.": the clause with which a sentence closes. */
function closingSpeech(tree: DependencyTree): { readonly first: number; readonly speaker: number } | null {
  for (let verb = tree.tokens.length - 1; verb > 0 && tree.tokens.length - verb <= 2 * REACH; verb--) {
    if (!/^VB[DZP]$/.test(tree.tag(verb))) continue;
    if (!statementVerbs.has(tree.lemma(verb))) return null;
    const speaker = tree.child(verb, 'nsubj');
    if (speaker < 0) return null;
    const first = Math.min(verb, tree.left(speaker));
    const isBehindPause = /^(?:,|["”’']|''|\?|!)$/.test(tree.tokens[first - 1]?.text ?? '');
    const isShort = verb - first <= REACH && tree.child(verb, 'xcomp') < 0;
    const continues = tree
      .childrenBy(verb, 'ccomp', 'obj')
      .some((child) => child > verb && tree.relation(child) === 'ccomp');
    return isBehindPause && isShort && !continues ? { first, speaker } : null;
  }
  return null;
}

/** "Poll: Voters …", "Dana Velk: Let us …", "VELK: …": the last token of who is named in front of a colon, or -1. */
export function speakerInFront(tokens: readonly Token[]): number {
  for (let colon = 1; colon <= LONGEST_NAME; colon++) {
    if (tokens[colon]?.text !== ':') continue;
    const words = tokens.slice(0, colon);
    const isName = words.every(({ tag, text }) => /^(?:NNP|\.)/.test(tag) && /^\p{Lu}/u.test(text)) && words.length > 1;
    const isOne =
      words.length === 1 && (/^\p{Lu}+$/u.test(words[0]?.text ?? '') || REPORTS.test(words[0]?.lower ?? ''));
    return isName || isOne ? colon - 1 : -1;
  }
  return -1;
}

/** The longest name in front of a colon, in tokens. */
const LONGEST_NAME = 5;
const REPORTS = /^(?:poll|polls|report|reports|study|survey|police|officials|sources|experts|analysts)$/;
