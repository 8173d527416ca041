import type { ArgumentRole, ArticleEvent, EventArgument, Quote, TimeExpression } from '../analysis';
import { type Arguments, argumentsOf } from './arguments';
import { clauseOf } from './clause';
import { type Commitment, commitmentOf } from './commitment';
import type { ClauseTimes } from './eventTime';
import { typeOf } from './eventType';
import type { SentenceView } from './sentenceView';
import { isDone } from './tense';
import type { DependencyTree } from './tree';

/** What is known of an event before it is put into words. */
export interface EventFacts {
  readonly trigger: number;
  readonly event: Omit<ArticleEvent, 'label' | 'salience' | 'importance' | 'shown' | 'reasons' | 'doubts'>;
  readonly commitment: Commitment;
}

export function factsOf(
  view: SentenceView,
  trigger: number,
  times: ClauseTimes,
  quotes: readonly Quote[],
  turn: string | null,
): EventFacts {
  const { tree, sentence } = view;
  const roles = argumentsOf(view, trigger);
  const commitment = commitmentOf(view, trigger, quotes);
  const time = timeOf(view, trigger, times, commitment);
  const { first, last } = clauseOf(tree, trigger);
  return {
    trigger,
    commitment,
    event: {
      start: tree.tokens[first]?.start ?? sentence.start,
      end: tree.tokens[last]?.end ?? sentence.end,
      trigger: { start: tree.tokens[trigger]?.start ?? sentence.start, end: tree.tokens[trigger]?.end ?? sentence.end },
      sentence: sentence.index,
      type: typeOf(view, trigger),
      participants: participantsOf(view, roles),
      arguments: eventArguments(view, roles),
      time: calendarValue(time),
      timeText: time && wordsOf(view, time),
      timeStated: time !== null,
      attribution: commitment.source?.source ?? turn,
      anonymous: commitment.source?.anonymous ?? false,
      polarity: commitment.polarity,
      modality: commitment.modality,
    },
  };
}

/** "attacked him for declining to meet the mayor later this month": what has happened is of no day to come. */
function timeOf(
  view: SentenceView,
  trigger: number,
  times: ClauseTimes,
  { modality }: Commitment,
): TimeExpression | null {
  const time = times.timeOf(trigger);
  if (!time || modality === 'planned' || !TO_COME.test(view.text.slice(time.start, time.end))) return time;
  return hasHappened(view.tree, trigger) ? null : time;
}

const TO_COME = /^(?:next|tomorrow|later (?:this|in)|(?:the )?(?:coming|upcoming))\b/i;

/** A simple past or a perfect, with no plan in it: "left", but not "was leaving" or "was to leave". */
const hasHappened = (tree: DependencyTree, head: number): boolean =>
  isDone(tree, head) && tree.child(head, 'xcomp', 'ccomp') < 0;

/** "recently" and "once" have no place in a calendar. */
const calendarValue = (time: TimeExpression | null): string | null =>
  time?.value && !time.value.endsWith('_REF') ? time.value : null;

/** The words of the text, with what narrows them: "late on Monday night". */
function wordsOf({ text }: SentenceView, { start, end }: TimeExpression): string {
  const narrowed = NARROWING.exec(text.slice(Math.max(0, start - LONGEST_NARROWING), start))?.[0] ?? '';
  return (narrowed + text.slice(start, end)).replace(/\s+/g, ' ');
}

const NARROWING = /(?<![\p{L}\p{N}])(?:late|early)(?: (?:on|in))? $/iu;
/** In UTF-16 units. */
const LONGEST_NARROWING = 12;

const ROLE_ORDER: readonly ArgumentRole[] = ['agent', 'patient', 'recipient'];

function participantsOf(view: SentenceView, roles: Arguments): string[] {
  const ids = ROLE_ORDER.flatMap((role) => roles[role].flatMap((head) => view.personOf(head)?.id ?? []));
  return [...new Set(ids)];
}

function eventArguments(view: SentenceView, roles: Arguments): EventArgument[] {
  const { tree } = view;
  return (Object.keys(roles) as ArgumentRole[]).flatMap((role) =>
    roles[role].map((head) => ({
      role,
      person: view.personOf(head)?.id ?? null,
      start: tree.tokens[tree.left(head)]?.start ?? 0,
      end: tree.tokens[tree.right(head)]?.end ?? 0,
    })),
  );
}
