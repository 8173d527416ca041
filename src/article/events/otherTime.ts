import type { Quote, TimeExpression } from '../analysis';
import { findContaining } from '../span';
import type { SentenceView } from './sentenceView';
import { isOfAnotherTime, isPerfect } from './tense';
import type { DependencyTree } from './tree';
import type { Label } from './wording';

/** "had left", "initially said": it happened before what is told around it, or more than once. */
export const isEarlier = (tree: DependencyTree, head: number): boolean =>
  isPerfect(tree, head) || isOfAnotherTime(tree, head);

/** On what day something can have happened of which the article does not say it. */
export interface OpenDay {
  /** It may have been on another day than what is told around it, whichever that is. */
  readonly isOfAnother: boolean;
  /** The times that its sentence names for something: it was on no other day than these. */
  readonly named: readonly string[];
}

/** Nothing is told against the day of the news. */
export const ANY_DAY: OpenDay = { isOfAnother: false, named: [] };

/**
 * May what a label tells have happened on another day than what is told around it? "at the time"; "says" and "describes", as of a
 * book or a letter, are of no day; and a sentence that names a time means that one, wherever its tree puts it.
 */
export function openDayOf(view: SentenceView, { head, speech }: Label, quotes: readonly Quote[]): OpenDay {
  const { tree } = view;
  const named = new Set<string>();
  let isOfAnother = isPresent(tree, head);
  tree.tokens.forEach((token, index) => {
    const isSaid = speech !== null && tree.left(speech.content) <= index && index <= tree.right(speech.content);
    if (isSaid || findContaining(quotes, token)) return;
    if (OF_BEFORE.test(token.lower) || isAtTheTime(tree, index)) isOfAnother = true;
    const time = timeAt(view, index);
    if (time) named.add(time.value ?? '');
  });
  return { isOfAnother, named: [...named] };
}

const OF_BEFORE = /^(?:earlier|ensuing|previous|previously|subsequent|subsequently|past)$/;

function timeAt(view: SentenceView, index: number): TimeExpression | null {
  const time = view.timeAt(index);
  const isDay = time !== null && /^(?:DATE|TIME)$/.test(time.type);
  return isDay && !NOW.test(view.text.slice(time.start, time.end)) ? time : null;
}

/** Times that leave the day of the news as it is. */
const NOW = /^(?:now|currently|recent(?:ly)?|today|current|still|already|(?:the )?future)$/i;

const isAtTheTime = (tree: DependencyTree, index: number): boolean =>
  tree.tokens[index]?.lower === 'time' &&
  /^(?:the|that|same)$/.test(tree.tokens[index - 1]?.lower ?? '') &&
  /^(?:at|that)$/.test(tree.tokens[index - 2]?.lower ?? '');

const isPresent = (tree: DependencyTree, head: number): boolean =>
  /^VB[ZP]$/.test(tree.tag(head)) && tree.child(head, 'aux') < 0;
