import { wordList } from '../wordList';
import { complementClass } from './arguments';
import { isStatementVerb } from './attribution';
import complementNeededList from './lexicon/complementNeeded.txt';
import namingVerbList from './lexicon/namingVerbs.txt';
import obliqueVerbList from './lexicon/obliqueVerbs.txt';
import particleList from './lexicon/particles.txt';
import transitiveVerbList from './lexicon/transitiveVerbs.txt';
import { needsOf } from './nounPhrase';
import { countWords, type Said, said } from './phrase';
import { plainText } from './plainText';
import type { SentenceView } from './sentenceView';

const namingVerbs = wordList(namingVerbList);
const complementNeeded = wordList(complementNeededList);
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
/** Behind a verb these begin what it is about. */
const CONTENT_WORDS = new Set(['that', 'what', 'how', 'why', 'who', 'whom', 'whether']);
/** What can't be added without its own subject or antecedent. */
const NOT_ADDED = /^(VBD|VBZ|VBP|MD|W|PRP|CC|\.|,|:|-|``|'')/;

/**
 * Does the sentence go on, behind the last word of a label, with something that the label can't do without: "called the claim |
 * baseless", "a tenth | of its crews", "voted | to sue", "described Vale | as a friend"? The words tell it where the parse may not.
 */
export function isCutShort(view: SentenceView, verb: number, { text, end }: Said): boolean {
  const { tree } = view;
  if (end < verb) return false;
  const lemma = tree.lemma(nearestVerb(view, verb, end));
  if (losesReflexive(view, verb, text, end)) return true;
  const next = nextWord(view, end);
  const tag = tree.tag(next);
  const word = tree.tokens[next]?.lower ?? '';
  if (!tag || PAUSE.test(word)) return false;
  if (word === 'of') return lacksItsOf(view, end);
  if (word === 'than') return true;
  if (particles.has(word) && (/^R/.test(tag) || (word === 'out' && end === verb))) return true;
  if (word === 'as') return tree.relation(next) === 'case' && namingVerbs.has(lemma);
  if (tag === 'TO') return isVerbOfLabel(view, verb, end) || complementClass(lemma) !== null;
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
    const longer = said(`${cut.text} ${plainText(tree, first, end)}`, end);
    if (countWords(longer.text) > words) return null;
    if (/^(NN|JJ|CD|VBG|VB$|RP|RB)/.test(tree.tag(end)) && !isCutShort(view, verb, longer)) return longer;
  }
  return null;
}

/** The first word behind a token, past quotation marks and words that only say when. */
function nextWord(view: SentenceView, end: number): number {
  let next = end + 1;
  while (OPENING_QUOTE.test(view.tree.tokens[next]?.text ?? '') || view.timeAt(next)) next++;
  return next;
}

/** "out of the city" adds where, "a tenth of its crews" and "accused Vale of" what. */
function lacksItsOf({ tree }: SentenceView, end: number): boolean {
  if (/^R/.test(tree.tag(end))) return false;
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
    if (tree.relation(index) === 'obj') return tree.lemma(tree.head(index)) === lemma;
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
