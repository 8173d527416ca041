import { groupBy } from '../groupBy';
import type { ParsedSentence, Token } from '../language/token';
import type { Span } from '../span';
import type { Character } from './cast';
import { SAID_VERBS } from './names/lexicon';
import type { QuoteFinder } from './quotes';
import { type Appearance, isPossessive } from './references/discourse';

/** Characters of the text between a quotation and its verb of saying, at most. */
const REACH = 220;
/** Tokens between the verb of saying and its subject, at most ("Ada Quill, the mayor of Norden, said"). */
const SUBJECT_REACH = 16;
/** How many appearances before the verb may be its subject. */
const MAX_SUBJECTS = 6;
const CALLING = new Set([
  'calling',
  'called',
  'calls',
  'call',
  'describing',
  'described',
  'describes',
  'dubbing',
  'dubbed',
  'branding',
  'branded',
  'saying',
  'adding',
  'telling',
  'writing',
  'warning',
  'arguing',
  'insisting',
  'noting',
  'claiming',
  'say',
  'tell',
  'write',
  'add',
  'referring',
]);

/**
 * Finds who speaks each quotation: the subject of a verb of saying beside it, or whoever spoke the quotation before it in
 * the paragraph. Quotations of whom that does not tell stay without a speaker.
 */
export function attribute(
  text: string,
  quotes: QuoteFinder,
  sentences: readonly ParsedSentence[],
  appearances: readonly Appearance[],
): void {
  const bySentence = groupBy(appearances, ({ sentence }) => sentence);
  const cues = sentences.flatMap((sentence) => [...cuesIn(sentence, bySentence.get(sentence.index) ?? [], quotes)]);
  let previous: { readonly block: number; readonly speaker: Character | null } | null = null;
  quotes.quotes.forEach((quote, i) => {
    const near = cuesNear(cues, quote, sentences);
    const cue = nearest(
      near,
      quote.start,
      quote.end,
      /^\W*(?:and|but|while)\b/i.test(text.slice(quote.end, quote.end + 12)),
    );
    const carried = previous?.block === quote.block && near.length === 0 ? previous.speaker : null;
    const speaker = cue?.character ?? carried;
    if (speaker) quotes.setSpeaker(i, speaker);
    previous = { block: quote.block, speaker };
  });
}

interface Cue {
  readonly at: number;
  /** Index into the article's sentences. */
  readonly sentence: number;
  readonly character: Character;
}

/** The cues within reach, in sentences that the quotation touches. */
function cuesNear(cues: readonly Cue[], quote: Span, sentences: readonly ParsedSentence[]): Cue[] {
  const near: Cue[] = [];
  for (let i = firstAt(cues, ({ at }) => at >= quote.start - REACH); i < cues.length; i++) {
    const cue = cues[i];
    if (!cue || cue.at > quote.end + REACH) break;
    const sentence = sentences[cue.sentence];
    if (sentence && sentence.start < quote.end + 1 && quote.start - 1 < sentence.end) near.push(cue);
  }
  return near;
}

/** Index of the first item that a predicate holds for, in a list where it holds for all after it. */
function firstAt<Item>(list: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && holds(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** `goesOn`: another clause follows the quotation, so that what is said there is something else. */
function nearest(cues: readonly Cue[], start: number, end: number, goesOn: boolean): Cue | null {
  let best: Cue | null = null;
  let bestDistance = REACH;
  for (const cue of cues) {
    const distance = cue.at >= end ? cue.at - end + (goesOn ? REACH / 2 : 0) : (start - cue.at) * 1.5;
    if (distance >= 0 && distance < bestDistance) [best, bestDistance] = [cue, distance];
  }
  return best;
}

/** Verbs of saying outside of quotations whose subject is a character, and "according to" one. */
function* cuesIn(sentence: ParsedSentence, appearances: readonly Appearance[], quotes: QuoteFinder): Generator<Cue> {
  const { tokens } = sentence;
  const outside = appearances.filter(
    ({ start, endToken }) => quotes.at(start) < 0 && !isPossessive(sentence, endToken),
  );
  for (const [at, token] of tokens.entries()) {
    if (quotes.at(token.start) >= 0) continue;
    if (isSaying(token)) {
      const character = subjectOf(tokens, at, outside);
      if (character) yield { at: token.start, sentence: sentence.index, character };
    } else if (token.lower === 'according' && tokens[at + 1]?.text === 'to') {
      const source = outside[firstAt(outside, ({ firstToken }) => firstToken >= at + 2)];
      if (source && source.firstToken <= at + 6)
        yield { at: token.start, sentence: sentence.index, character: source.character };
    }
  }
}

const isSaying = ({ lower, pos }: Token): boolean => CALLING.has(lower) || (SAID_VERBS.has(lower) && pos !== 'NOUN');

/** "Quill said", "said Quill", "Quill praised it, calling it …". */
function subjectOf(tokens: readonly Token[], verb: number, appearances: readonly Appearance[]): Character | null {
  const next = firstAt(appearances, ({ firstToken }) => firstToken > verb);
  const after = appearances[next];
  const inverted =
    after && after.firstToken - verb <= 6 && onlyTitle(tokens, verb + 1, after.firstToken) ? after : null;
  const direct = appearances
    .slice(Math.max(0, next - MAX_SUBJECTS), next)
    .findLast(
      ({ endToken }) => endToken <= verb && verb - endToken <= SUBJECT_REACH && reaches(tokens, endToken, verb),
    );
  if (direct) return direct.character;
  if (inverted && !startsClause(tokens, verb)) return inverted.character;
  if (!/ing$/.test(tokens[verb]?.text ?? '')) return null;
  const [first] = appearances;
  return first && first.endToken <= verb ? first.character : null;
}

/** Could what stands between subject and verb be an apposition or adverbs? */
function reaches(tokens: readonly Token[], from: number, verb: number): boolean {
  let commas = 0;
  for (let at = from; at < verb; at++) {
    const token = tokens[at];
    if (!token) return false;
    if (token.text === ',') commas++;
    else if (/^[“”";—–]$/.test(token.text)) return false;
    else if (token.pos === 'VERB' && commas % 2 === 0 && !isSaying(token))
      return /^(?:and|then)$/.test(tokens[verb - 1]?.lower ?? '') || tokens[verb - 1]?.pos === 'ADV';
    else if (token.pos === 'SCONJ') return false;
  }
  return commas % 2 === 0;
}

/** Are the words between a verb and a name only the name's titles? */
function onlyTitle(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (
      !token ||
      (token.pos !== 'NOUN' &&
        token.pos !== 'PROPN' &&
        token.pos !== 'ADJ' &&
        token.text !== '.' &&
        token.pos !== 'DET')
    )
      return false;
  }
  return true;
}

const startsClause = (tokens: readonly Token[], verb: number): boolean =>
  /^(?:told|telling|called|calling)$/i.test(tokens[verb]?.text ?? '');
