import { isPersonNoun } from '../people';
import { wordList } from '../wordList';
import { complementClass, isLightVerb, verbOfNoun } from './arguments';
import { isStatementVerb } from './attribution';
import complementNeededList from './lexicon/complementNeeded.txt';
import destinationVerbList from './lexicon/destinationVerbs.txt';
import ditransitiveVerbList from './lexicon/ditransitiveVerbs.txt';
import namingVerbList from './lexicon/namingVerbs.txt';
import nounClassList from './lexicon/nounClasses.txt';
import obliqueVerbList from './lexicon/obliqueVerbs.txt';
import particleList from './lexicon/particles.txt';
import sceneVerbList from './lexicon/sceneVerbs.txt';
import transitiveVerbList from './lexicon/transitiveVerbs.txt';
import { wordTable } from './lexicon/wordTable';
import { needsOf } from './nominal';
import { countWords, joined, type Said, said } from './phrase';
import { plainText } from './plainText';
import type { SentenceView } from './sentenceView';
import type { DependencyTree } from './tree';

const destinationVerbs = wordList(destinationVerbList);
const nounClasses = wordTable(nounClassList);
const ditransitiveVerbs = wordList(ditransitiveVerbList);
const namingVerbs = wordList(namingVerbList);
const complementNeeded = wordList(complementNeededList);
const sceneVerbs = wordList(sceneVerbList);
const transitiveVerbs = wordList(transitiveVerbList);
const obliqueVerbs = wordList(obliqueVerbList);
const particles = wordList(particleList);

/** How many words are added at most to what was cut short. */
const MAX_ADDED = 5;
/** How far up from its last word the verb of a label is looked for. */
const MAX_CLIMB = 4;
/** A pause; what follows it can be left out. */
const PAUSE = /^(?:[.,;:!?()[\]…–—]|--?)$/;
const OPENING_QUOTE = /^["“”'‘’`«]+$/;
/** What goes on a phrase that has just been said. */
const CONTINUES = /^(NN|JJ|CD|VB|PRP|DT|PDT|\$|RP|POS|MD|FW)/;
/** What these begin turns round what stands before it. */
const NEVER_LEFT = new Set(['than', 'without', 'if', 'unless']);
/** Behind a verb these begin what it is about. */
const CONTENT_WORDS = new Set(['that', 'what', 'how', 'why', 'who', 'whom', 'whether']);
/** What can't be added without its own subject or antecedent. */
const NOT_ADDED = /^(VBD|VBZ|VBP|MD|W|PRP|CC|\.|,|:|-|``|'')/;

/**
 * Does the sentence go on, behind the last word of a label, with something that the label can't do without: "called the claim |
 * baseless", "a tenth | of its crews", "voted | to sue", "described Vale | as a friend"? The words tell it where the parse may not.
 */
export function isCutShort(view: SentenceView, verb: number, wording: Said): boolean {
  const { tree } = view;
  const { text, end } = wording;
  const quoted = end < verb ? tree.child(verb, 'ccomp') : -1;
  if (end < verb) return quoted >= 0 && quoted <= end && isCutShort(view, quoted, wording);
  const lemma = tree.lemma(nearestVerb(view, verb, end));
  if (losesReflexive(view, verb, text, end)) return true;
  const next = nextWord(view, end);
  const tag = tree.tag(next);
  const word = tree.tokens[next]?.lower ?? '';
  if (word === ',' && namingVerbs.has(lemma) && saysAsWhat(tree, next)) return true;
  if (!tag || PAUSE.test(word)) return false;
  if (word === 'of') return lacksItsOf(view, end);
  if (NEVER_LEFT.has(word) || lacksGift(view, end, lemma)) return true;
  if (word === 'out' && tree.lemma(next + 1) === 'of' && (end === verb || isSomebody(view, end))) return true;
  if (/^(W|VB[GN])/.test(tag) && restricts(tree, end, next)) return true;
  if (particles.has(word) && (/^R/.test(tag) || (word === 'out' && end === verb))) return true;
  if (word === 'as') return tree.relation(next) === 'case' && namingVerbs.has(lemma);
  if (TOWARDS.has(word) && tree.relation(next) === 'case' && isObjectOf(view, end, lemma))
    return (
      (isLightVerb(lemma) && tree.tag(end).startsWith('NN')) || destinationVerbs.has(lemma) || obliqueVerbs.has(lemma)
    );
  if (tag === 'VBG' && sceneVerbs.has(lemma)) return true;
  if (word === 'that' && isOpenNoun(tree, end)) return true;
  if (tag === 'TO' && (tree.relation(end) === 'conj' || saysToDo(tree, end))) return true;
  if (tag === 'TO' || word === 'to') return isVerbOfLabel(view, verb, end) || complementClass(lemma) !== null;
  if (word === 'from' && complementClass(lemma) === 'negative') return true;
  if (/^(IN|TO)$/.test(tag) && tree.relation(next) === 'case')
    return isObjectOf(view, end, lemma) && obliqueVerbs.has(lemma);
  if (CONTENT_WORDS.has(word)) return isVerbOfLabel(view, verb, end);
  if (/^W/.test(tag)) return isStatementVerb(tree.lemma(end)) || complementNeeded.has(tree.lemma(end));
  if (tag === 'CC') return sharesObject(view, end, next);
  return CONTINUES.test(tag) && (namingVerbs.has(lemma) || !describes(view, end, next));
}

/** A label that was cut short with the words that it lacks, or null where they are too many. */
export function completed(view: SentenceView, verb: number, cut: Said, words: number): Said | null {
  const { tree } = view;
  const first = cut.end + 1;
  for (let end = first; end < first + MAX_ADDED && end < tree.tokens.length; end++) {
    const word = tree.tokens[end]?.text ?? '';
    if ((NOT_ADDED.test(tree.tag(end)) && !OPENING_QUOTE.test(word)) || view.timeAt(end)) return null;
    const longer = joined([cut, said(plainText(tree, first, end), end, first)]);
    if (countWords(longer.text) > words) return null;
    if (tree.tag(end) === 'VBG' && goesOn(view, end)) continue;
    if (ENDS_PHRASE.test(tree.tag(end)) && !isInsidePhrase(view, end) && !isCutShort(view, verb, longer)) return longer;
  }
  return null;
}

/** "any measure | that lacks money", "anyone | who asked": of all of its kind only what follows tells which. */
function restricts(tree: DependencyTree, end: number, next: number): boolean {
  if (!tree.tag(next).startsWith('W') && !/^acl/.test(tree.relation(next))) return false;
  return [end, ...tree.children(end)].some((index) => ALL_OF_A_KIND.has(tree.lemma(index)));
}

const ALL_OF_A_KIND = new Set(
  'all any anybody anyone anything each every everybody everyone everything no nobody none nothing those'.split(' '),
);

/** "kicked Vale | out of the house": a sum moved out of a fund is moved all the same. */
function isSomebody(view: SentenceView, index: number): boolean {
  const token = view.tree.tokens[index];
  return view.mentionAt(index) !== null || (token !== undefined && isPersonNoun(token));
}

/** "named the deputy, | Ada Vale, as her successor" */
function saysAsWhat({ tokens }: DependencyTree, pause: number): boolean {
  for (let index = pause; index < pause + MAX_ADDED; index++)
    if (tokens[index]?.text === ',' && tokens[index + 1]?.text === 'as') return true;
  return false;
}

/** Does the clause go on behind a word, be it only with when or how? */
export const goesOn = ({ tree }: SentenceView, end: number): boolean =>
  end + 1 < tree.tokens.length && !PAUSE.test(tree.tokens[end + 1]?.text ?? '') && tree.tag(end + 1) !== 'CC';

/** "denied reports | that …": what they say. */
const isOpenNoun = (tree: DependencyTree, noun: number): boolean =>
  /^(?:communication|cognition|feeling) /.test(nounClasses.get(tree.lemma(noun)) ?? '');

/** "ignored orders | to stop" */
const saysToDo = (tree: DependencyTree, noun: number): boolean =>
  tree.tag(noun).startsWith('NN') &&
  (complementClass(verbOfNoun(tree.lemma(noun))) !== null ||
    (tree.child(noun, 'det', 'nmod:poss') < 0 && tree.childrenBy(noun, 'acl').includes(noun + 2)));

/** "gave the company | 15 days" */
const lacksGift = (view: SentenceView, end: number, lemma: string): boolean =>
  ditransitiveVerbs.has(lemma) && isObjectOf(view, end, lemma) && /^(?:CD|\$)$/.test(view.tree.tag(end + 1));

/** "flew the crew | to safety", "paid tribute | to the crew" */
const TOWARDS = new Set(['to', 'into', 'onto']);

const ENDS_PHRASE = /^(NN|JJ|CD|VBG|VB$|RP|RB)/;

/** "the Algerian | and Qatari negotiators" */
function isInsidePhrase({ tree }: SentenceView, end: number): boolean {
  if (!tree.tag(end).startsWith('JJ')) return false;
  let next = end + 1;
  while (next <= end + MAX_ADDED && /^(?:CC|JJ)/.test(tree.tag(next))) next++;
  return tree.tag(next).startsWith('NN');
}

/** The first word behind a token, past quotation marks and words that only say when. */
function nextWord(view: SentenceView, end: number): number {
  let next = end + 1;
  while (OPENING_QUOTE.test(view.tree.tokens[next]?.text ?? '') || view.timeAt(next)) next++;
  return next;
}

/** "the help | of a cousin", "the widening | of the road": which one is told only behind the "of". */
const isDefinite = (tree: DependencyTree, noun: number): boolean =>
  tree.tag(noun).startsWith('NN') && tree.tokens[tree.child(noun, 'det')]?.lower === 'the';

/** "out of the city" adds where, "a tenth of its crews" and "accused Vale of" what. */
function lacksItsOf({ tree }: SentenceView, end: number): boolean {
  if (/^R/.test(tree.tag(end))) return false;
  if (isDefinite(tree, end)) return true;
  return !tree.isNominal(end) || needsOf(tree, end) || tree.relation(end + 1) === 'mark';
}

/** The verb that the last word of a label belongs to: "reconsider" of "urged the mayor to reconsider the ban". */
function nearestVerb({ tree }: SentenceView, verb: number, end: number): number {
  let index = end;
  for (let climbed = 0; index > verb && climbed < MAX_CLIMB; climbed++) {
    if (tree.isVerb(index) && !/^(acl|amod)/.test(tree.relation(index))) return index;
    index = tree.head(index);
  }
  return verb;
}

const isObjectOf = ({ tree }: SentenceView, end: number, lemma: string): boolean => {
  let index = end;
  for (let climbed = 0; index >= 0 && climbed < MAX_CLIMB; climbed++) {
    if (/^i?obj$/.test(tree.relation(index))) return tree.lemma(tree.head(index)) === lemma;
    index = tree.head(index);
  }
  return false;
};

/** "sought to distance | himself | from …" */
function losesReflexive({ tree }: SentenceView, verb: number, text: string, end: number): boolean {
  for (let i = verb + 1; i < end; i++) {
    const lemma = tree.lemma(i);
    if (lemma.endsWith('self') || lemma.endsWith('selves')) return !text.includes('sel');
  }
  return false;
}

/** "vowed to hunt down | and punish those who …": a verb whose object stands behind the next one. */
function sharesObject({ tree }: SentenceView, end: number, conjunction: number): boolean {
  const isParticle = /^R/.test(tree.tag(end)) && tree.isVerb(end - 1);
  const verb = isParticle ? end - 1 : end;
  const needsObject = isParticle || transitiveVerbs.has(tree.lemma(verb));
  return tree.tag(verb) === 'VB' && tree.isVerb(conjunction + 1) && needsObject;
}

const isVerbOfLabel = ({ tree }: SentenceView, verb: number, end: number): boolean =>
  end === verb || (tree.isVerb(end) && tree.relation(end) !== 'acl') || tree.relation(end) === 'compound:prt';

/** Does a clause without a conjunction start here that only describes the noun before it: "the letter | he sent", "a man | accused of"? */
function describes({ tree }: SentenceView, end: number, next: number): boolean {
  if (!tree.isNominal(end)) return false;
  for (let index = next, climbed = 0; index > end && climbed < 3; climbed++) {
    if (/^acl/.test(tree.relation(index))) return true;
    index = tree.head(index);
  }
  return false;
}
