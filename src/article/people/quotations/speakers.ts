import { groupBy } from '../../groupBy';
import type { ParsedSentence, Token } from '../../language/token';
import type { Character } from '../cast';
import { isTitle } from '../names/lexicon';
import { isPersonNoun } from '../nouns';
import { type Appearance, isPossessive } from '../references/discourse';
import type { Quotation, QuoteFinder } from './quotes';
import { firstFrom, isSpeechVerb, type Tag, type TagFinder } from './tags';

/** Who says something: null is somebody whom the article does not name. */
type Source = Character | null;

/** A tag counts for quotations of fewer words only where it stands right beside them or governs them. */
const SHORTEST_CARRIED = 3;

/**
 * Finds who speaks each quotation: the subject of what is said beside it, or else who spoke last in the paragraph. Quotations
 * of whom that does not tell, or of somebody unnamed, stay without a speaker.
 */
export function attribute(
  text: string,
  quotes: QuoteFinder,
  finder: TagFinder,
  tags: readonly (Tag | null)[],
  sentences: readonly ParsedSentence[],
  appearances: readonly Appearance[],
): void {
  const bySentence = groupBy(appearances, ({ sentence }) => sentence);
  const inSentence = ({ index }: ParsedSentence): readonly Appearance[] => bySentence.get(index) ?? [];
  let previous: { readonly quote: Quotation; readonly speaker: Source } | null = null;
  for (const [i, quote] of quotes.quotes.entries()) {
    const words = text.slice(quote.start, quote.end);
    const tag = tags[i] ?? null;
    let speaker: Source = null;
    if (tag)
      speaker =
        isNameOfSomething(words, opensSentence(quote)) && !isBeside(text, quote, tag)
          ? null
          : sourceOf(tag, inSentence(tag.sentence));
    else if (!isNameOfSomething(words, opensSentence(quote))) speaker = carried(quote);
    quotes.setSpeaker(i, speaker);
    if (speaker || !isNameOfSomething(words, opensSentence(quote))) previous = { quote, speaker };
  }

  function opensSentence({ start }: Quotation): boolean {
    const sentence = finder.sentenceAt(start);
    return sentence !== undefined && text.slice(sentence.start, start).trim() === '';
  }

  /** Who speaks a quotation without a tag. */
  function carried(quote: Quotation): Source {
    const sentence = finder.sentenceAt(quote.start);
    if (!sentence) return null;
    const isFirst = opensSentence(quote);
    const before = sentences[sentence.index - 1];
    const opensParagraph = isFirst && before?.block !== sentence.block;
    if (opensParagraph) return before ? fromParagraphBefore(before) : null;
    if (!isFirst && countWords(text.slice(quote.start, quote.end)) < SHORTEST_CARRIED) return null;
    if (!isFirst) return previous?.quote.block === quote.block ? previous.speaker : null;
    for (let index = sentence.index - 1; index >= 0; index--) {
      const earlier = sentences[index];
      if (!earlier || earlier.block !== sentence.block) break;
      if (previous && previous.quote.end > earlier.start && previous.quote.start < earlier.end) return previous.speaker;
      const spoken = subjectOfSentence(earlier, inSentence(earlier));
      if (spoken !== undefined) return spoken;
    }
    return previous?.quote.block === quote.block ? previous.speaker : null;
  }

  /** A paragraph that is all quotation: who spoke last in the paragraph before, where it ends with what he said or did. */
  function fromParagraphBefore(last: ParsedSentence): Source {
    if (previous?.quote.block === last.block && previous.quote.end > last.start) return previous.speaker;
    return subjectOfSentence(last, inSentence(last)) ?? null;
  }
}

/** Whom a sentence without quotation is about: somebody, somebody unnamed (null), or nobody (undefined). */
function subjectOfSentence(sentence: ParsedSentence, appearances: readonly Appearance[]): Source | undefined {
  const { tokens } = sentence;
  const root = tokens.findIndex(({ head }) => head < 0);
  const subject = tokens.findIndex(({ head, relation }) => head === root && relation.startsWith('nsubj'));
  const token = tokens[subject];
  if (!token) return undefined;
  const character = characterAt(sentence, subject, appearances);
  if (character) return character;
  return isSpeechVerb(tokens[root]) || isPersonNoun(token) || /^(?:he|she|they)$/.test(token.lower) ? null : undefined;
}

const sourceOf = ({ sentence, source }: Tag, appearances: readonly Appearance[]): Source =>
  source < 0 ? null : characterAt(sentence, source, appearances);

/** Whom the noun phrase with a head means, or null when it is nobody named: "a Quill aide" is not Quill. */
export function characterAt(
  sentence: ParsedSentence,
  head: number,
  appearances: readonly Appearance[],
): Character | null {
  const { tokens } = sentence;
  const behind = firstBehind(appearances, head);
  const covering = appearances.slice(Math.max(0, behind - NESTED), behind).filter(({ endToken }) => head < endToken);
  const name = covering.find(({ kind }) => kind === 'name');
  if (name && !isModifier(sentence, name)) return isJoined(sentence, head, name) ? null : name.character;
  const beside = tokens[head]?.pos === 'PRON' ? null : nameBeside(sentence, head, appearances);
  if (beside || name) return beside?.character ?? null;
  return covering[0]?.character ?? null;
}

/** "Quill’s", "Quill aide". */
function isModifier(sentence: ParsedSentence, { endToken }: Appearance): boolean {
  const next = sentence.tokens[endToken];
  if (isPossessive(sentence, endToken)) return true;
  return next?.pos === 'NOUN' && /^\p{Ll}/u.test(next.text) && next.head >= 0;
}

/** "Quill and Brask said": two speak, and neither alone. */
const isJoined = ({ tokens }: ParsedSentence, head: number, { endToken }: Appearance): boolean =>
  tokens[endToken]?.lower === 'and' &&
  tokens[endToken + 1]?.pos === 'PROPN' &&
  tokens.slice(endToken, endToken + BESIDE).some((token) => token.head === head && token.relation === 'conj');

/** Appearances that may hold one token, at most. */
const NESTED = 8;

/** Index of the first appearance that starts behind a token. */
function firstBehind(appearances: readonly Appearance[], token: number): number {
  let low = 0;
  let high = appearances.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((appearances[middle]?.firstToken ?? 0) > token) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How far behind a description its name may stand, in tokens: "a lawyer for the club, Ada Quill,". */
const BESIDE = 16;

/** The name behind a description: "spokesman Ben Quill", "his lawyer, Ada Quill,". */
function nameBeside({ tokens }: ParsedSentence, head: number, appearances: readonly Appearance[]): Appearance | null {
  for (let i = firstBehind(appearances, head); i < appearances.length; i++) {
    const appearance = appearances[i];
    if (!appearance || appearance.firstToken > head + BESIDE) break;
    const { kind, firstToken, endToken } = appearance;
    if (kind !== 'name') continue;
    let before = firstToken - 1;
    while (before > head && isNounOrTitle(tokens[before])) before--;
    if (before === head) return appearance;
    if (
      tokens[before]?.text === ',' &&
      /^(?:[,.(—–-]|$)/.test(tokens[endToken]?.text ?? '') &&
      isNounPhrase(tokens, head + 1, before)
    )
      return appearance;
  }
  return null;
}

const isNounOrTitle = (token: Token | undefined): boolean =>
  token !== undefined && (/^(?:NOUN|PROPN|ADJ)$/.test(token.pos) || isTitle(token.text) || token.text === '.');

/** May the words between a description and its name belong to it? */
const isNounPhrase = (tokens: ParsedSentence['tokens'], from: number, to: number): boolean =>
  tokens.slice(from, to).every(({ pos, text }) => pos !== 'VERB' && pos !== 'AUX' && pos !== 'SCONJ' && text !== ',');

const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** Does a tag stand right behind a quotation, or right in front of it? */
function isBeside(text: string, quote: Quotation, { sentence, source, verb }: Tag): boolean {
  const first = firstFrom(sentence, quote.end);
  const isBehind = verb >= first && Math.min(source < 0 ? verb : source, verb) - first <= 8;
  const lead = text.slice(Math.max(sentence.start, quote.start - 40), quote.start);
  return (isBehind && text.slice(sentence.start, quote.start).trim() === '') || /[,:]\s*$/.test(lead);
}

/** "“The Long Pier”": every word of weight has a capital, as in titles of shows and books; nicknames too. */
function isNameOfSomething(quote: string, opensSentence: boolean): boolean {
  const inner = quote.slice(1, -1).replace(/[,.]$/, '');
  if (/[.?!;:,]\s/.test(inner)) return false;
  const words = inner.match(/[\p{L}\p{N}’']+/gu) ?? [];
  if (words.length > 9 || words.length < (opensSentence ? 2 : 1)) return false;
  return (
    words.every(
      (word, i) =>
        /^[\p{Lu}\p{N}]/u.test(word) ||
        (i > 0 && word.length <= 4 && /^(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|with)$/.test(word)),
    ) &&
    (words.length > 1 || /^\p{Lu}/u.test(words[0] ?? ''))
  );
}
