import type { Token } from '../language';
import { wordList } from '../wordList';
import { subjectOf } from './arguments';
import type { TokenRange } from './clause';
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
    if (isFurtherContent(tree, below)) yield { verb: governor, speaker: subjectOf(tree, governor), content: below };
    below = governor;
  }
}

/** "said the port was shut, and that ships had left": a clause with "that" that the tree joins to the saying instead of to what is said. */
const isFurtherContent = (tree: DependencyTree, clause: number): boolean =>
  tree.relation(clause) === 'conj' &&
  tree.marker(clause) === 'that' &&
  isStatementVerb(tree.lemma(tree.head(clause))) &&
  tree.isVerb(tree.head(clause));

/** What is joined by "and", or introduced by "while", is not what somebody says. */
const isSaid = (tree: DependencyTree, clause: number): boolean =>
  (tree.isVerb(clause) || tree.child(clause, 'cop') >= 0) &&
  tree.childrenBy(clause, 'cc').every((joint) => opensSentence(tree, joint)) &&
  CONTENT_MARKERS.has(tree.marker(clause));

/** "“And it sank,” Vale said": with its first word a sentence goes on from the one before. */
const opensSentence = (tree: DependencyTree, joint: number): boolean =>
  (joint === 0 || isQuoteMark(tree.tokens[joint - 1])) && /^(?:and|but)$/.test(tree.tokens[joint]?.lower ?? '');

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
  !opensAnother(tree, verb) &&
  tree.child(verb, 'cc', 'mark', 'ccomp', 'xcomp') < 0 &&
  !tree.children(verb).some((child) => tree.tag(child).startsWith('W'));

/** "…; they learned of it on Friday", "this finding: three firms reported …" */
function opensAnother(tree: DependencyTree, clause: number): boolean {
  let first = tree.left(clause);
  if (isQuoteMark(tree.tokens[first - 1]) || tree.tag(first - 1) === '``') first--;
  return [first, first - 1].some((index) => /^[;:]$/.test(tree.tokens[index]?.text ?? ''));
}

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
  if (closing && index < closing.first) return hangsBeside(tree, index, closing.verb) ? -1 : closing.speaker;
  for (let that = index - 1; that > 0 && index - that <= MAX_CONTENT; that--) {
    const isOther = /^(?:but|while|although|whereas|;)$/.test(tree.tokens[that]?.lower ?? '');
    if (isOther || tree.tag(that) === "''") return -1;
    if (tree.tokens[that]?.lower !== 'that' || tree.tag(that) !== 'IN') continue;
    let verb = that - 1;
    while (verb > 0 && that - verb <= 4 && !tree.isVerb(verb)) verb--;
    if (!statementVerbs.has(tree.lemma(verb)) || !/^VB[DZP]$/.test(tree.tag(verb))) continue;
    return isAside(tree, verb, index) ? -1 : tree.child(verb, 'nsubj');
  }
  return -1;
}

/** "When the house voted, the mayor said": what hangs from a verb of saying with a conjunction is not said. */
function hangsBeside(tree: DependencyTree, index: number, verb: number): boolean {
  let below = index;
  for (let climbed = 0; climbed < MAX_CONTENT && below >= 0 && tree.head(below) !== verb; climbed++)
    below = tree.head(below);
  const isMarked = (child: number) => tree.relation(child) === 'mark' || tree.tag(child) === 'WRB';
  return below >= 0 && tree.relation(below) === 'advcl' && tree.children(below).some(isMarked);
}

/** "After Vale said that it sank, the port closed", "the report that it sank was read": a saying that ends before a word, or is part of it. */
function isAside(tree: DependencyTree, verb: number, index: number): boolean {
  for (let above = verb, climbed = 0; above >= 0 && climbed < MAX_CONTENT; above = tree.head(above), climbed++) {
    if (above === index) return true;
    if (/^(?:advcl|acl)/.test(tree.relation(above)) && tree.right(above) < index) return true;
  }
  return false;
}

/** The longest content that is followed by its words alone, in tokens. */
const MAX_CONTENT = 40;

/** A clause of saying with which a sentence closes: its verb, its first token and the head of who says it. */
interface Closing {
  readonly verb: number;
  readonly first: number;
  readonly speaker: number;
}

/** "…, the mayor said on Monday.", "…, a new poll has found." */
function closingSpeech(tree: DependencyTree): Closing | null {
  for (let verb = tree.tokens.length - 1; verb > 0 && tree.tokens.length - verb <= 2 * REACH; verb--) {
    if (!isFiniteVerb(tree, verb)) continue;
    if (!statementVerbs.has(tree.lemma(verb))) return null;
    const closing = closingWith(tree, verb);
    if (!closing || verb - closing.first > REACH || tree.child(verb, 'xcomp') >= 0) return null;
    const saysMore = tree
      .childrenBy(verb, 'ccomp', 'obj')
      .some((child) => child > verb && (tree.relation(child) === 'ccomp' || !hearerVerbs.has(tree.lemma(verb))));
    return saysMore ? null : closing;
  }
  return null;
}

const isFiniteVerb = (tree: DependencyTree, verb: number): boolean =>
  /^VB[DZP]$/.test(tree.tag(verb)) ? tree.relation(verb) !== 'aux' : tree.tag(verb) === 'VBN' && hasHave(tree, verb);

const hasHave = (tree: DependencyTree, verb: number): boolean =>
  tree.childrenBy(verb, 'aux').some((child) => tree.lemma(child) === 'have');

/** Each clause of saying that closes a sentence or stands between two commas in it, whatever the tree makes of it. */
export function sayingsBeside(tree: DependencyTree): readonly TokenRange[] {
  const found: TokenRange[] = [];
  const closing = closingSpeech(tree);
  if (closing) found.push({ first: closing.first, last: tree.tokens.length - 1 });
  for (let verb = 2; verb < tree.tokens.length; verb++) {
    if (!/^VB[DZ]$/.test(tree.tag(verb)) || !statementVerbs.has(tree.lemma(verb))) continue;
    const first = openingOfAside(tree, verb);
    const last = endOfAside(tree, verb);
    if (first > 1 && last > 0) found.push({ first, last });
  }
  return found;
}

/** "the ship, | the mayor said |, was lost": the first word behind the comma in front of a bare subject, or -1. */
function openingOfAside(tree: DependencyTree, verb: number): number {
  for (let index = verb - 1; index > 0 && verb - index <= LONGEST_SPEAKER; index--) {
    if (tree.tokens[index]?.text === ',') return index < verb - 1 ? index + 1 : -1;
    if (!/^(?:DT|NN|PRP|JJ|POS|RB$)/.test(tree.tag(index))) return -1;
  }
  return -1;
}

function endOfAside(tree: DependencyTree, verb: number): number {
  for (let index = verb + 1; index <= verb + LONGEST_SPEAKER; index++) {
    if (tree.tokens[index]?.text === ',') return index - 1;
    if (!/^(?:IN|DT|NN|RB|CD)/.test(tree.tag(index)) || tree.lemma(index) === 'that') return -1;
  }
  return -1;
}

/** In tokens. */
const LONGEST_SPEAKER = 5;

/** The clause of a verb that follows a pause, by its subject in the tree or else by the words between them. */
function closingWith(tree: DependencyTree, verb: number): Closing | null {
  const subject = tree.child(verb, 'nsubj');
  if (tree.tag(subject).startsWith('W')) return null;
  const first = subject < 0 ? verb : Math.min(verb, tree.left(subject));
  if (subject >= 0 && isPause(tree, first - 1)) return { verb, first, speaker: subject };
  let noun = -1;
  for (let index = verb - 1; index > 0 && verb - index <= REACH; index--) {
    if (isPause(tree, index)) return noun < 0 ? null : { verb, first: index + 1, speaker: noun };
    if (/^(?:VB[DZP]|MD|W|CC|IN$)/.test(tree.tag(index)) && !/^(?:aux|case)/.test(tree.relation(index))) return null;
    if (tree.tag(index).startsWith('NN') && !tree.tag(index + 1).startsWith('NN')) noun = index;
  }
  return null;
}

const isPause = (tree: DependencyTree, index: number): boolean =>
  /^(?:,|["”’']|''|\?|!)$/.test(tree.tokens[index]?.text ?? '');

/** "Poll: Voters …", "Dana Velk: Let us …", "“VELK: …": the last token of who is named in front of a colon, or -1. */
export function speakerInFront(tokens: readonly Token[]): number {
  const first = isQuoteMark(tokens[0]) ? 1 : 0;
  for (let colon = first + 1; colon <= first + LONGEST_NAME; colon++) {
    if (tokens[colon]?.text !== ':') continue;
    const words = tokens.slice(first, colon);
    const isName = words.every(({ tag, text }) => /^(?:NNP|\.)/.test(tag) && /^\p{Lu}/u.test(text)) && words.length > 1;
    const isOne =
      words.length === 1 &&
      ((/^\p{Lu}+$/u.test(words[0]?.text ?? '') && !KICKERS.test(words[0]?.lower ?? '')) ||
        REPORTS.test(words[0]?.lower ?? ''));
    return isName || isOne ? colon - 1 : -1;
  }
  return -1;
}

export const isQuoteMark = (token: Token | undefined): boolean => /^["“”]$/.test(token?.text ?? '');

/** Words in capitals that open a line and name nobody. */
const KICKERS =
  /^(?:updated?|breaking|watch|live|exclusive|video|photos?|correction|note|read|related|more|alert|opinion|new|also|see)$/;
/** The longest name in front of a colon, in tokens. */
const LONGEST_NAME = 5;
const REPORTS = /^(?:poll|polls|report|reports|study|survey|police|officials|sources|experts|analysts)$/;
