import { wordList } from '../wordList';
import particleList from './lexicon/particles.txt';
import subordinatorList from './lexicon/subordinators.txt';
import type { Said } from './phrase';
import type { SentenceView } from './sentenceView';
import type { DependencyTree } from './tree';

const particles = wordList(particleList);
const subordinators = wordList(subordinatorList);

/** How far up a word is followed to a phrase that it may describe. */
const MAX_CLIMB = 6;
/** Pauses behind which something is said in passing. */
const PAUSE = /^(?:[,;:()[\]–—]|--?)$/;
const DASH = /^[-–—]$/;
const QUOTE = /^["“”'‘’`«»]+$/;
/** "three times" */
const HOW_OFTEN = /^times$/i;
/** Adverbs that turn round what is said. */
const TURNING = new Set(['only', 'hardly', 'barely', 'no', 'not', 'never', 'neither', 'nor', 'too']);
/** What may stand between a preposition and the end of its phrase. */
const IN_PHRASE = /^(?:DT|PDT|JJ|NN|CD|PRP|POS|RB|\$|VBG$|VBN$|IN$|TO$|FW$|#|WP\$)/;
/** Phrases with these say where or when, and may stand in front of an infinitive without being part of what it says. */
const CIRCUMSTANCES = new Set(['at', 'in', 'during', 'within', 'near', 'outside']);

/**
 * Does a label leave out, between the words that it says, something that they can't do without: "urged fans to leave | her | alone",
 * "voted | against her nominee | to lead the agency", "paid for | by | the trust"? The words tell it where the parse may not.
 */
export function leavesOut(view: SentenceView, { tokens }: Said): boolean {
  for (let i = 1; i < tokens.length; i++) {
    const [before, next] = [tokens[i - 1], tokens[i]];
    if (!before || !next || next.first <= before.last + 1) continue;
    const isSaid = (index: number) => tokens.some(({ first, last }) => first <= index && index <= last);
    if (!canGo(view, before.first, before.last + 1, next.first, isSaid)) return true;
  }
  return false;
}

/** Can the words from one token up to another go from between what is said from `said` on and what is said from `next` on? */
function canGo(
  view: SentenceView,
  said: number,
  from: number,
  next: number,
  isSaid: (index: number) => boolean,
): boolean {
  const { tree } = view;
  const isInfinitive = tree.tag(next) === 'TO' || tree.tag(next - 1) === 'TO';
  if (tree.tag(from) === 'NNP' && tree.tag(from - 1) === 'NNP') return false;
  let i = from;
  while (i < next) {
    const word = tree.tokens[i]?.lower ?? '';
    if (joinsNumbers(tree, i)) return false;
    if (PAUSE.test(word)) i = behindAside(tree, i, next);
    else if (view.timeAt(i) || QUOTE.test(word) || isOfVerb(tree, i) || isSaid(i)) i++;
    else if (HOW_OFTEN.test(tree.tokens[i + 1]?.text ?? '') && tree.tag(i) === 'CD') i += 2;
    else if (isDroppedAdverb(tree, i, word)) i++;
    else if (!isInfinitive && describes(tree, i, said, from)) i = endOfDescription(tree, i, said, from, next);
    else if (/^(IN|TO)$/.test(tree.tag(i))) {
      const end = endOfPhrase(view, i, next);
      if (end < 0 || (isInfinitive && end >= next - 1 && !CIRCUMSTANCES.has(word) && !view.timeAt(end - 1)))
        return false;
      i = end;
    } else return false;
  }
  return true;
}

/** "voted 101-99 in favour" */
const joinsNumbers = (tree: DependencyTree, dash: number): boolean =>
  DASH.test(tree.tokens[dash]?.text ?? '') && tree.tag(dash - 1) === 'CD' && tree.tag(dash + 1) === 'CD';

/** The token behind the last pause up to `next`, or behind this one where it is the only. */
function behindAside(tree: DependencyTree, pause: number, next: number): number {
  for (let i = next - 1; i > pause; i--) if (PAUSE.test(tree.tokens[i]?.text ?? '')) return i + 1;
  return pause + 1;
}

/** Auxiliaries, "to" in front of a verb and "that" are said by the form of what follows. */
const isOfVerb = (tree: DependencyTree, index: number): boolean =>
  /^(aux|aux:pass|cop)$/.test(tree.relation(index)) ||
  /^(MD|EX)$/.test(tree.tag(index)) ||
  (tree.tag(index) === 'TO' && tree.tag(index + 1).startsWith('VB')) ||
  (tree.relation(index) === 'mark' && tree.lemma(index) === 'that');

const isDroppedAdverb = (tree: DependencyTree, index: number, word: string): boolean =>
  /^RB/.test(tree.tag(index)) && !TURNING.has(word) && !(particles.has(word) && tree.isVerb(index - 1));

/** Does a word belong to what describes something said before it: "the man | who had fled | told"? */
function describes(tree: DependencyTree, index: number, said: number, from: number): boolean {
  if (subordinators.has(tree.tokens[index]?.lower ?? '') && tree.tag(index) === 'IN') return false;
  let above = index;
  for (let climbed = 0; above >= from && climbed < MAX_CLIMB; climbed++) above = tree.head(above);
  return above >= said && above < from && tree.isNominal(above);
}

function endOfDescription(tree: DependencyTree, index: number, said: number, from: number, next: number): number {
  let end = index;
  while (end < next && describes(tree, end, said, from)) end++;
  return end;
}

/** The token behind a phrase with a preposition, or -1 where a clause or nothing follows the preposition. */
function endOfPhrase(view: SentenceView, preposition: number, next: number): number {
  const { tree } = view;
  let end = preposition + 1;
  let hasNoun = false;
  while (end < next && IN_PHRASE.test(tree.tag(end))) {
    hasNoun ||= tree.isNominal(end);
    end++;
  }
  if (!hasNoun) return -1;
  const opensClause = subordinators.has(tree.tokens[preposition]?.lower ?? '');
  const isFollowedByVerb = /^(VB[DZP]|MD)$/.test(tree.tag(Math.min(end, next)));
  return opensClause && isFollowedByVerb ? -1 : end;
}
