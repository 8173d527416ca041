import type { ParsedSentence, Token } from '../../language/token';
import type { Span } from '../../span';
import { wordList } from '../../wordList';
import { tokenAt } from '../tokenAt';
import implicativesText from './implicatives.txt';
import intentionsText from './intentions.txt';
import invariablesText from './invariables.txt';
import planningText from './planning.txt';

/**
 * Which way an expression looks from the day of publication, as the number of days of the past that weigh as much as one
 * of the future where a date could be either.
 */
const LEANS = {
  past: Number.POSITIVE_INFINITY,
  pastLikely: 4,
  unknown: 2,
  nearest: 1,
  futureRather: 0.5,
  /** Not so strong that next week's Monday would be likelier than yesterday. */
  futureLikely: 0.17,
  /** "opens on Friday". */
  present: 0.17,
  future: 0,
} as const;

export type Lean = keyof typeof LEANS;

export const weightOf = (lean: Lean): number => LEANS[lean];

const PLANNING = wordList(planningText);
const INTENTIONS = wordList(intentionsText);
const IMPLICATIVES = wordList(implicativesText);
const INVARIABLES = wordList(invariablesText);
const FUTURE_MODAL = /^(?:will|shall|['’]ll|wo)$/i;
const OTHER_MODAL = /^(?:would|['’]d|should|may|might|can|ca|could|must|ought)$/i;
/** How many words away the verb may be. */
const REACH = 40;

/** By the tense of the verb that the expression belongs to: the nearest before it in its clause, else the first after it. */
export function leanOf({ tokens, kind }: ParsedSentence, { start, end }: Span): Lean {
  const first = tokenAt(tokens, start);
  const last = tokenAt(tokens, end);
  if (wordAt(tokens, first - 1) === 'since') return 'past';
  const before = leanBefore(tokens, first);
  const lean = before ?? leanAfter(tokens, last) ?? 'unknown';
  if (isAttribute(tokens, first, last)) return lean === 'past' ? 'pastLikely' : isAhead(lean) ? 'nearest' : lean;
  // "Mayor resigns on Friday", "A man wades through the water on Friday": a headline, a caption tell what has happened.
  if (lean === 'present' && (kind === 'headline' || kind === 'caption')) return 'pastLikely';
  return before === null ? lean : opened(before, tokens, first);
}

const isAhead = (lean: Lean): boolean => weightOf(lean) < weightOf('nearest');

/** "extended it until Friday", "called a vote for Friday", "as early as Friday": not the verb's time, but a later one. */
function opened(lean: Lean, tokens: readonly Token[], first: number): Lean {
  const before = wordAt(tokens, first - 1);
  if (before === 'until' && isAhead(lean)) return 'future';
  const isAsSoonAs = before === 'as' && wordAt(tokens, first - 3) === 'as';
  if (before !== 'until' && before !== 'for' && before !== 'to' && !isAsSoonAs) return lean;
  return weightOf(lean) > weightOf('nearest') ? 'nearest' : 'futureLikely';
}

const wordAt = (tokens: readonly Token[], index: number): string | undefined => tokens[index]?.lower;

/** "Friday's vote", "the Aug. 7 fire": dates the noun, whose time the verb need not share. */
const isAttribute = (tokens: readonly Token[], first: number, last: number): boolean =>
  tokens[last]?.tag === 'POS' ||
  (/^(?:NN|JJ)/.test(tokens[last]?.tag ?? '') && [tokens[first - 1], tokens[first]].some(isDeterminer));

const isDeterminer = (token: Token | undefined): boolean => /^(?:DT|PRP\$|POS)$/.test(token?.tag ?? '');

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
  if (auxiliaries.some(isHave)) return planned ? 'nearest' : 'past';
  if (outer.tag === 'MD') return leanOfModal(outer);
  if (planned) return verb.tag === 'VBN' ? 'futureLikely' : 'nearest';
  if (outer.tag === 'TO') return leanOfInfinitive(tokens, at - auxiliaries.length);
  if (outer.tag === 'VBD' || outer.tag === 'VBN') return 'past';
  if (outer.tag === 'VBP' && INVARIABLES.has(outer.lemma)) return 'past';
  // "He will go, she says, on Friday": the verb that matters stands farther away.
  return /^VB[PZ]$/.test(outer.tag) && verb.lemma !== 'say' ? 'present' : null;
}

const leanOfModal = ({ text }: Token): Lean | null =>
  FUTURE_MODAL.test(text) ? 'future' : OTHER_MODAL.test(text) ? 'futureLikely' : null;

/** `at` is the index of "to" or of what stands right before the verb. */
function leanOfInfinitive(tokens: readonly Token[], at: number): Lean {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const governor = tokens[i];
    if (!governor || endsClause(governor)) break;
    if (!governor.tag.startsWith('VB')) continue;
    if (IMPLICATIVES.has(governor.lemma)) return leanOfVerb(tokens, i) ?? 'futureRather';
    return INTENTIONS.has(governor.lemma) ? 'futureLikely' : 'futureRather';
  }
  return 'futureLikely';
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
