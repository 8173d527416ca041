import type { ArticleEvent, TimeExpression } from '../analysis';
import { countedFrom } from '../time';
import { subjectOf, verbOfNoun } from './arguments';
import { clauseHead } from './clause';
import type { EventFacts } from './facts';
import nounClassList from './lexicon/nounClasses.txt';
import { wordTable } from './lexicon/wordTable';
import type { SentenceView } from './sentenceView';
import type { DependencyTree } from './tree';

const nounClasses = wordTable(nounClassList);
/** Nouns that mostly name something that happens. */
const HAPPENING = /^(?:act|event|phenomenon)\s[34]/;

/** "two days after the collapse": how far from which event. */
interface Distance {
  readonly unit: 'day' | 'week' | 'month' | 'year';
  /** Negative: before. */
  readonly count: number;
  /** What the other event is called, as a verb where there is one. */
  readonly event: string;
}

const UNITS = { D: 'day', W: 'week', M: 'month', Y: 'year' } as const;
const AMOUNT = /^P(\d{1,4})([DWMY])$/;
/** "the day after the vote", without a number. */
const ONE_DAY = new Set(['day', 'morning', 'afternoon', 'evening', 'night']);
const DAY = /^\d{4}-\d\d-\d\d/;

/** The days on which the article says that things happened, for those that it counts from them. */
export class EventCalendar {
  /** By the name of the event; null where the article names several days. */
  readonly #days = new Map<string, string | null>();
  /** By the start of the trigger. */
  readonly #distances = new Map<number, Distance>();

  /** Takes note of the events of a sentence. */
  read(view: SentenceView, found: readonly EventFacts[]): void {
    for (const { event, trigger } of found) {
      const day = event.modality === 'actual' ? DAY.exec(event.time ?? '')?.[0] : undefined;
      if (day) for (const name of namesOf(view, trigger)) this.#note(name, day);
      const distance = event.time === null ? distanceOf(view, trigger) : null;
      if (distance) this.#distances.set(event.trigger.start, distance);
    }
  }

  /** The event with the time that it is counted to, where the article says when the other one was. */
  dated(event: ArticleEvent): ArticleEvent {
    const distance = this.#distances.get(event.trigger.start);
    const day = distance && this.#days.get(distance.event);
    return distance && day
      ? { ...event, time: countedFrom(day, distance.unit, distance.count), timeStated: true }
      : event;
  }

  #note(name: string, day: string): void {
    const known = this.#days.get(name);
    this.#days.set(name, known === undefined || known === day ? day : null);
  }
}

/** An event is called by its trigger, and by the event noun that is its subject: "the explosion on Monday killed …". */
function namesOf({ tree }: SentenceView, trigger: number): string[] {
  const subject = tree.isVerb(trigger) ? subjectOf(tree, trigger) : -1;
  const isEvent = subject >= 0 && HAPPENING.test(nounClasses.get(tree.lemma(subject)) ?? '');
  return [trigger, ...(isEvent ? [subject] : [])].map((index) => verbOfNoun(tree.lemma(index)));
}

/** The distance that a clause gives among its adverbials, or null. */
function distanceOf(view: SentenceView, trigger: number): Distance | null {
  const { tree } = view;
  for (const child of adverbials(tree, clauseHead(tree, trigger))) {
    const amount = amountAt(view, child);
    if (!amount) continue;
    let last = child;
    while (amount.time && view.timeAt(last + 1) === amount.time) last++;
    const side = tree.tokens[last + 1]?.lower;
    if (side !== 'after' && side !== 'before') continue;
    const other = headOf(view, last + 1);
    if (other < 0) continue;
    const { unit, count } = amount;
    return { unit, count: side === 'after' ? count : -count, event: verbOfNoun(tree.lemma(other)) };
  }
  return null;
}

/** How far behind a verb that clause ends with its own verb, in tokens. */
const CLAUSE_REACH = 16;

/** What stands beside a verb, and what stands in front of the conjunction of a clause beside it: "three weeks before it fell". */
function* adverbials(tree: DependencyTree, verb: number): Generator<number> {
  for (const child of tree.children(verb)) {
    yield child;
    if (tree.relation(child) !== 'advcl' || child < verb || child > verb + CLAUSE_REACH) continue;
    const marker = tree.child(child, 'mark');
    for (const within of tree.children(child)) if (within < marker) yield within;
  }
}

function amountAt(
  view: SentenceView,
  head: number,
): { readonly unit: Distance['unit']; readonly count: number; readonly time: TimeExpression | null } | null {
  const time = view.timeAt(head);
  if (time) {
    const [, count, unit] = (time.type === 'DURATION' && time.value && AMOUNT.exec(time.value)) || [];
    return count && unit ? { unit: UNITS[unit as keyof typeof UNITS], count: Number(count), time } : null;
  }
  const isOneDay = ONE_DAY.has(view.tree.lemma(head)) && view.tree.lemma(head - 1) === 'the';
  return isOneDay ? { unit: 'day', count: 1, time } : null;
}

/** What a preposition or conjunction introduces: a noun, or the verb of a clause; -1 for none. */
function headOf({ tree }: SentenceView, marker: number): number {
  const head = tree.head(marker);
  if (head > marker && (tree.isNominal(head) || tree.isVerb(head))) return head;
  let noun = marker + 1;
  while (/^(DT|PRP\$|JJ|POS|NNP)$/.test(tree.tag(noun))) noun++;
  return tree.tag(noun) === 'NN' ? noun : -1;
}
