import type { ParsedSentence, Token } from '../../language/token';
import type { Span } from '../../span';
import { wordList } from '../../wordList';
import { tokenAt } from '../recognise';
import implicativesText from './implicatives.txt';
import planningText from './planning.txt';

/**
 * Which way an expression looks from the day of publication: how many days of the past weigh as much as one of the
 * future where a date could be either. Infinity: only the past will do; 0: only the future.
 */
export type Lean = number;

const PAST = Number.POSITIVE_INFINITY;
const PAST_LIKELY = 4;
const UNKNOWN = 2;
const NEAREST = 1;
const FUTURE_LIKELY = 0.25;
const FUTURE = 0;

const PLANNING = wordList(planningText);
const IMPLICATIVES = wordList(implicativesText);
const FUTURE_MODAL = /^(?:will|shall|['’]ll|wo)$/i;
/** How many words away the verb may be. */
const REACH = 40;

/** By the tense of the verb that the expression belongs to: the nearest before it in its clause, else the first after it. */
export function leanOf({ tokens }: ParsedSentence, { start, end }: Span): Lean {
  const first = tokenAt(tokens, start);
  const last = tokenAt(tokens, end);
  if (tokens[last]?.tag === 'POS') return PAST_LIKELY;
  const lean = leanBefore(tokens, first);
  if (lean !== null) return lean > NEAREST && isOpen(tokens, first) ? NEAREST : lean;
  return leanAfter(tokens, last) ?? UNKNOWN;
}

/** "extended it until Friday", "called a vote for Friday", "as early as Friday": the verb's time is not this one. */
function isOpen(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]?.text.toLowerCase();
  return before === 'until' || before === 'for' || (before === 'as' && tokens[first - 3]?.text.toLowerCase() === 'as');
}

const endsClause = (token: Token | undefined): boolean => !token || token.text === ';' || token.text === ':';

function leanBefore(tokens: readonly Token[], first: number): Lean | null {
  for (let i = first - 1; i >= Math.max(0, first - REACH); i--) {
    if (endsClause(tokens[i])) return null;
    const lean = leanOfVerb(tokens, i);
    if (lean !== null) return lean;
  }
  return null;
}

function leanAfter(tokens: readonly Token[], last: number): Lean | null {
  for (let i = last; i < Math.min(tokens.length, last + REACH); i++) {
    if (endsClause(tokens[i])) return null;
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(tokens[i]?.tag ?? '')) return leanOfVerb(tokens, mainVerb(tokens, i));
  }
  return null;
}

/** From an auxiliary to the verb that it helps. */
function mainVerb(tokens: readonly Token[], auxiliary: number): number {
  let main = auxiliary;
  for (let i = auxiliary + 1; i < auxiliary + 6; i++) {
    const tag = tokens[i]?.tag ?? '';
    if (tag.startsWith('VB')) main = i;
    else if (!tag.startsWith('RB')) break;
  }
  return main;
}

/** What the word at an index says if it is a verb, with the auxiliaries before it; null where it says nothing. */
function leanOfVerb(tokens: readonly Token[], at: number): Lean | null {
  const verb = tokens[at];
  if (!verb || !/^(?:VB|MD)/.test(verb.tag)) return null;
  const auxiliaries = auxiliariesBefore(tokens, at);
  const outer = auxiliaries.at(-1) ?? verb;
  const planned = PLANNING.has(verb.lemma) && /^VB[DN]$/.test(verb.tag);
  if (auxiliaries.some(isHave)) return planned ? NEAREST : PAST;
  if (outer.tag === 'MD') return FUTURE_MODAL.test(outer.text) ? FUTURE : FUTURE_LIKELY;
  if (planned) return verb.tag === 'VBN' ? FUTURE_LIKELY : NEAREST;
  if (outer.tag === 'TO') return leanOfInfinitive(tokens, at - auxiliaries.length);
  if (outer.tag === 'VBD' || outer.tag === 'VBN') return PAST;
  return outer.tag === 'VBG' ? null : FUTURE_LIKELY;
}

/** `at` is the index of "to" or of what stands right before the verb. */
function leanOfInfinitive(tokens: readonly Token[], at: number): Lean {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const governor = tokens[i];
    if (!governor || endsClause(governor)) break;
    if (!governor.tag.startsWith('VB')) continue;
    return IMPLICATIVES.has(governor.lemma) ? (leanOfVerb(tokens, i) ?? FUTURE_LIKELY) : FUTURE_LIKELY;
  }
  return FUTURE_LIKELY;
}

const isHave = (token: Token): boolean => token.lemma === 'have';

/** The auxiliaries, or "to", in front of a verb, the nearest first, adverbs left out. */
function auxiliariesBefore(tokens: readonly Token[], verb: number): Token[] {
  const found: Token[] = [];
  for (let i = verb - 1; i >= Math.max(0, verb - 8); i--) {
    const token = tokens[i];
    if (!token || token.tag.startsWith('RB')) continue;
    const isAuxiliary = token.tag.startsWith('VB') && /^(?:be|have|do|get)$/.test(token.lemma);
    if (!isAuxiliary && token.tag !== 'MD' && token.tag !== 'TO') break;
    found.push(token);
    if (token.tag === 'TO') break;
  }
  return found;
}
