import type { ParsedSentence, Token } from '../language/token';
import type { Span } from '../span';
import type { Meaning } from './meaning';
import type { Trigger } from './triggers';

/** One way to express a time, found by its words. */
export interface Rule {
  /** The rule is tried only on sentences that hold one of these. */
  readonly triggers: readonly Trigger[];
  readonly pattern: RegExp;
  /**
   * What the match means. 'none': it looks like a time and is not one, and no shorter match within it is either;
   * undefined: this rule has nothing to say here.
   */
  read(match: Match): Meaning | 'none' | undefined;
}

/** A match of a rule's pattern; the span is in the article's text. */
export interface Match extends Span {
  readonly text: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
  readonly sentence: ParsedSentence;
  /** The match's first token. */
  first(): Token | undefined;
  /** The token `distance` tokens before the match (1: right before it). */
  before(distance?: number): Token | undefined;
  /** The token `distance` tokens after the match (1: right after it). */
  after(distance?: number): Token | undefined;
}

/**
 * A pattern in which a space stands for white space, ' ?' for white space or none, and whose match begins and ends at the
 * edge of a word. White space is bounded: a lookbehind would go over all of it again at every character.
 */
export const phrase = (source: string, flags = 'gi'): RegExp =>
  new RegExp(`(?<![\\w$€£])(?:${source.replaceAll(' ?', '\\s{0,8}').replaceAll(' ', '\\s{1,8}')})(?!\\w)`, flags);

/** Names of months and days are: "march" and "may" in lower case are verbs. */
export const isCapitalized = (text: string): boolean => /^\p{Lu}/u.test(text);

const EVENT_FOLLOWS = /^(?:DT|PDT|PRP\$?|WP|WRB|NNS?|NNPS?|JJ|VBG|CD|EX)$/;

/** Whether the words after "the day before" name an event: then the date hangs on that event, not on the calendar. */
export const isAnchoredOnEvent = (match: Match): boolean => EVENT_FOLLOWS.test(match.after()?.tag ?? '');
