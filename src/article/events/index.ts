import type { ArticleEvent, Person, Quote, TimeExpression } from '../analysis';
import type { ArticleDocument } from '../document';
import { findContaining, type Span } from '../span';
import { wordList } from '../wordList';
import { clauseKindOf } from './clauseKind';
import { datesOf } from './dates';
import { EventCalendar } from './eventCalendar';
import { ClauseTimes } from './eventTime';
import { type EventFacts, factsOf } from './facts';
import { doubtsAbout } from './faithful';
import { importanceOf } from './importance';
import { Introductions } from './introductions';
import stativeVerbList from './lexicon/stativeVerbs.txt';
import { ANY_DAY, isEarlier, type OpenDay, openDayOf } from './otherTime';
import { PeopleIndex } from './people';
import { withQuotedSources } from './quotedSources';
import { type Candidate, select, type Verdict } from './selection';
import { SentenceView } from './sentenceView';
import { isBareStatement, speechOf } from './speech';
import { lemmasOf, Story } from './story';
import { type Told, tell } from './tellers';
import { isPast } from './tense';
import type { DependencyTree } from './tree';
import { findTriggers } from './triggers';
import { trustOf } from './trust';
import type { TrustFeatures } from './trust/features';
import { turnsOf } from './turns';
import { type Label, Labeler } from './wording';

const stativeVerbs = wordList(stativeVerbList);

/** Salience of an event that is shown at least, and of one that is not at most. */
const SHOWN = 0.5;
const HIDDEN = 0.49;

/** What happened in the article, in the order of the text. */
export function findEvents(
  document: ArticleDocument,
  people: readonly Person[],
  quotes: readonly Quote[],
  times: readonly TimeExpression[],
): ArticleEvent[] {
  const story = new Story(document);
  const timesOf = spansBySentence(document.sentences, times);
  const calendar = new EventCalendar();
  const found = readSentences(document, people, quotes, timesOf, story, calendar);
  const verdicts = select(
    found.map(({ candidate }) => candidate),
    story.size,
  );
  const told = withTimesOfSame(found, verdicts);
  const events = told.map(({ event, candidate }, i): ArticleEvent => {
    const { shown, reasons } = verdicts[i] ?? { shown: false, reasons: [] };
    const { importance, label, doubts } = candidate;
    return calendar.dated({
      ...event,
      label: label.text,
      doubts: doubts.map(({ name }) => name),
      importance,
      shown,
      reasons,
      salience: shown ? Math.max(importance, SHOWN) : Math.min(importance, HIDDEN),
    });
  });
  const openDays = found.map(({ event, candidate: { view, label, sentence, isMain } }, i): OpenDay | null => {
    const isCounted =
      event.type !== 'Statement' && (timesOf[sentence]?.some(({ type }) => type === 'DURATION') ?? false);
    if (isCounted || !isMain || isEarlier(view.tree, label.head)) return null;
    return verdicts[i]?.shown ? openDayOf(view, label, quotes) : ANY_DAY;
  });
  return datesOf(document, withQuotedSources(document, events, quotes), story.lead, openDays);
}

function readSentences(
  document: ArticleDocument,
  people: readonly Person[],
  quotes: readonly Quote[],
  times: readonly (readonly TimeExpression[])[],
  story: Story,
  calendar: EventCalendar,
): Found[] {
  const index = new PeopleIndex(people, document.text);
  const introductions = new Introductions(document.sentences);
  const quotesOf = spansBySentence(document.sentences, quotes);
  const turns = turnsOf(document.sentences, document.text);
  return document.sentences.flatMap((sentence, i) => {
    const view = new SentenceView(sentence, index, times[i] ?? [], document.text, introductions);
    const read = readSentence(view, quotesOf[i] ?? [], story, turns[i] ?? null);
    calendar.read(view, read);
    return read.sort((a, b) => a.event.start - b.event.start || a.event.trigger.start - b.event.trigger.start);
  });
}

/** What the labels of an article can be trusted by, in the order of the text. */
export function trustExamples(
  document: ArticleDocument,
  people: readonly Person[],
  quotes: readonly Quote[],
  times: readonly TimeExpression[],
): TrustFeatures[] {
  const timesOf = spansBySentence(document.sentences, times);
  const found = readSentences(document, people, quotes, timesOf, new Story(document), new EventCalendar());
  return found.map(({ candidate, event }) => ({ ...candidate, event }));
}

/** An event with what decides whether it is shown. */
interface Found extends EventFacts {
  readonly candidate: Candidate;
}

/** What is told twice has the time that the article states the other time. */
function withTimesOfSame(found: readonly Found[], verdicts: readonly Verdict[]): readonly Found[] {
  const dated = [...found];
  verdicts.forEach(({ sameAs = -1 }, i) => {
    const [shown, other] = [dated[sameAs], found[i]?.event];
    if (!shown || !other?.timeStated || shown.event.timeStated) return;
    const { time, timeText, timeStated } = other;
    dated[sameAs] = { ...shown, event: { ...shown.event, time, timeText, timeStated } };
  });
  return dated;
}

function readSentence(view: SentenceView, quotes: readonly Quote[], story: Story, turn: string | null): Found[] {
  const { tree, sentence } = view;
  const isHeadline = sentence.kind === 'headline';
  const triggers = findTriggers(sentence.tokens, tree);
  if (isHeadline && triggers.length === 0 && sentence.tokens.length > 1) triggers.push(rootOf(view));
  triggers.push(...saidBeside(tree, triggers));
  const times = new ClauseTimes(view);
  const labeler = new Labeler(view, quotes);
  const facts = triggers.map((trigger) => factsOf(view, trigger, times, quotes, turn));
  const whole = isHeadline ? labeler.whole() : null;
  const labels = triggers.map((trigger): Label => (whole && !whole.cut ? whole : labeler.label(trigger)));
  return tell(view, facts, labels, quotes).map(
    (told): Found => ({ ...told, candidate: candidateOf(view, told, quotes, story) }),
  );
}

/** Heads of what somebody says where no trigger is: "said that the plan was a mistake". */
function saidBeside(tree: DependencyTree, triggers: readonly number[]): number[] {
  const contents = triggers.flatMap((trigger) => speechOf(tree, trigger)?.content ?? []);
  return [...new Set(contents)].filter((content) => !triggers.includes(content));
}

function candidateOf(
  view: SentenceView,
  { trigger, event, label, toldBy }: Told,
  quotes: readonly Quote[],
  story: Story,
): Candidate {
  const { tree, sentence } = view;
  const lemmas = lemmasOf(tree, label.tokens);
  const isReporting = sentence.kind === 'paragraph' || sentence.kind === 'headline';
  const token = tree.tokens[label.head];
  const place =
    sentence.kind === 'headline'
      ? 'headline'
      : sentence.index === story.lead
        ? 'lead'
        : isReporting
          ? 'text'
          : 'beside';
  const clause = clauseKindOf(tree, label.head);
  const importance = importanceOf({
    clause,
    type: event.type,
    participants: event.participants.length,
    dated: event.timeStated,
    past: isPast(tree, label.head),
    stative: stativeVerbs.has(tree.lemma(label.head)) || tree.child(label.head, 'cop') >= 0,
    quoted: token !== undefined && findContaining(quotes, token) !== undefined,
    beside: !isReporting,
    bare: isBareStatement(tree, label.head) && trigger === label.head,
    position: story.positions[sentence.index] ?? 0,
    topical: story.topical(lemmas),
    shared: story.shared(lemmas),
    recurring: story.recurring(lemmas),
  });
  const doubts = doubtsAbout(label, view);
  const mayBeShown = toldBy === null && (doubts.length === 0 || place === 'headline' || place === 'lead');
  return {
    view,
    label,
    toldBy,
    doubts,
    trust: mayBeShown ? trustOf({ view, label, event, place, importance }) : 0,
    sentence: sentence.index,
    place,
    lemmas,
    isMain: clause === 'main' || clause === 'reported',
    importance,
  };
}

const rootOf = ({ tree }: SentenceView): number =>
  Math.max(
    0,
    tree.tokens.findIndex((_, index) => tree.head(index) < 0 && tree.relation(index) !== 'punct'),
  );

/** For each sentence the spans that overlap it. Both lists are sorted by start. */
function spansBySentence<Item extends Span>(sentences: readonly Span[], spans: readonly Item[]): Item[][] {
  let first = 0;
  return sentences.map((sentence) => {
    while (first < spans.length && (spans[first]?.end ?? 0) <= sentence.start) first++;
    const found: Item[] = [];
    for (let i = first; i < spans.length; i++) {
      const span = spans[i];
      if (!span || span.start >= sentence.end) break;
      if (span.end > sentence.start) found.push(span);
    }
    return found;
  });
}
