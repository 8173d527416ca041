import type { ArgumentRole, ArticleEvent, EventArgument, Person, Quote, TimeExpression } from '../analysis';
import type { ArticleDocument } from '../document';
import type { Span } from '../span';
import { wordList } from '../wordList';
import { argumentsOf, lightVerbOf, objectOf } from './arguments';
import { attributionOf, isBareStatement, isStatementVerb, quoteAround } from './attribution';
import { clauseHead, clauseOf } from './clause';
import { EventCalendar } from './eventCalendar';
import { timeOf } from './eventTime';
import { typeOf } from './eventType';
import { factualityOf } from './factuality';
import { Labeler } from './label';
import stativeVerbList from './lexicon/stativeVerbs.txt';
import { PeopleIndex } from './people';
import { countWords } from './phrase';
import { bestShown, type SalienceFeatures, SHOWN, salienceOf } from './salience';
import { SentenceView } from './sentenceView';
import type { DependencyTree } from './tree';
import { findTriggers } from './triggers';

const stativeVerbs = wordList(stativeVerbList);

/** Sentences at the start of an article that count as its lead. */
const LEAD_SENTENCES = 3;
/** Salience of an event that another tells already. */
const REPEATED = 0.45;

/** What happened in the article, in the order of the text. */
export function findEvents(
  document: ArticleDocument,
  people: readonly Person[],
  quotes: readonly Quote[],
  times: readonly TimeExpression[],
): ArticleEvent[] {
  const index = new PeopleIndex(people, document.text);
  const timesOf = spansBySentence(document.sentences, times);
  const quotesOf = spansBySentence(document.sentences, quotes);
  const calendar = new EventCalendar();
  const events = document.sentences.flatMap((sentence, i) => {
    const view = new SentenceView(sentence, index, timesOf[i] ?? [], document.text);
    const labeler = new Labeler(view);
    const triggers = findTriggers(sentence.tokens, view.tree);
    const among = new Set(triggers);
    const found = triggers.map((trigger) => eventOf(view, trigger, among, labeler, quotesOf[i] ?? []));
    calendar.read(view, triggers, found);
    return bestShown(preferContent(view.tree, triggers, found)).sort(
      (a, b) => a.start - b.start || a.trigger.start - b.trigger.start,
    );
  });
  return demoteRepeats(events).map((event) => calendar.dated(event));
}

/** Where what somebody says is an event that is shown, the saying of it is not: its source stands with the event. */
function preferContent(
  tree: DependencyTree,
  triggers: readonly number[],
  events: readonly ArticleEvent[],
): ArticleEvent[] {
  const shown = new Set(
    triggers.filter((_, i) => (events[i]?.salience ?? 0) >= SHOWN).map((trigger) => clauseHead(tree, trigger)),
  );
  return events.map((event, i) => {
    const verb = triggers[i] ?? -1;
    const content = isStatementVerb(tree.lemma(verb)) ? tree.child(verb, 'ccomp') : -1;
    const isShown = content >= 0 && shown.has(content);
    return isShown ? { ...event, salience: Math.min(event.salience, REPEATED) } : event;
  });
}

/** What is told again in the same words is shown once. */
function demoteRepeats(events: readonly ArticleEvent[]): ArticleEvent[] {
  const shown = new Set<string>();
  return events.map((event) => {
    if (event.salience < SHOWN) return event;
    const label = event.label.toLowerCase();
    if (shown.has(label)) return { ...event, salience: REPEATED };
    shown.add(label);
    return event;
  });
}

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

function eventOf(
  view: SentenceView,
  trigger: number,
  triggers: ReadonlySet<number>,
  labeler: Labeler,
  quotes: readonly Quote[],
): ArticleEvent {
  const { tree, sentence } = view;
  const roles = argumentsOf(view, trigger);
  const label = labeler.label(trigger);
  const quote = quoteAround(view, trigger, quotes);
  const attribution = attributionOf(view, trigger, quote);
  const factuality = factualityOf(view, trigger);
  const time = timeOf(view, trigger);
  const type = typeOf(view, trigger);
  const participants = participantsOf(view, roles);
  const { first, last } = clauseOf(tree, trigger);
  return {
    start: tree.tokens[first]?.start ?? sentence.start,
    end: tree.tokens[last]?.end ?? sentence.end,
    trigger: { start: tree.tokens[trigger]?.start ?? sentence.start, end: tree.tokens[trigger]?.end ?? sentence.end },
    sentence: sentence.index,
    type,
    label: label.text,
    participants,
    arguments: eventArguments(view, roles),
    time: time?.value ?? null,
    attribution: attribution?.source ?? null,
    anonymous: attribution?.anonymous ?? false,
    ...factuality,
    salience: salienceOf({
      clause: clauseKind(view, trigger),
      type,
      factuality,
      participants: participants.length,
      dated: time !== null,
      past: isPast(view, trigger),
      stative: stativeVerbs.has(tree.lemma(trigger)) || tree.child(trigger, 'cop') >= 0,
      quoted: quote !== null || sentence.kind === 'embed',
      secondary: carriesOneOf(triggers, tree, trigger) || isBareStatement(tree, trigger),
      leading: sentence.index < LEAD_SENTENCES,
      words: countWords(label.text),
      labelled: label.standsAlone,
    }),
  };
}

/** Is a verb only the carrier of an event noun that is listed too? */
const carriesOneOf = (triggers: ReadonlySet<number>, tree: DependencyTree, verb: number): boolean =>
  tree.isVerb(verb) && tree.children(verb).some((noun) => triggers.has(noun) && lightVerbOf(tree, noun) !== null);

const ROLE_ORDER: readonly ArgumentRole[] = ['agent', 'patient', 'recipient'];

function participantsOf(view: SentenceView, roles: Readonly<Record<ArgumentRole, readonly number[]>>): string[] {
  const ids = ROLE_ORDER.flatMap((role) => roles[role].flatMap((head) => view.personOf(head)?.id ?? []));
  return [...new Set(ids)];
}

function eventArguments(view: SentenceView, roles: Readonly<Record<ArgumentRole, readonly number[]>>): EventArgument[] {
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

function clauseKind(view: SentenceView, trigger: number): SalienceFeatures['clause'] {
  const { tree } = view;
  if (!tree.isVerb(trigger) && tree.child(trigger, 'cop') < 0)
    return lightVerbOf(tree, trigger) ? 'carried noun' : 'noun';
  let index = trigger;
  while (tree.relation(index) === 'conj' && !hasOwnSubject(tree, index)) index = tree.head(index);
  const relation = tree.relation(index);
  if (isContentOfNoun(tree, index) || (tree.tag(index) === 'VBG' && isGerund(tree, index))) return 'complement';
  if (relation === 'xcomp' || (relation === 'advcl' && tree.marker(index) === 'of')) return 'complement';
  if (relation === 'ccomp' && isStatementVerb(tree.lemma(tree.head(index)))) return 'reported';
  if (tree.marker(index)) return 'subordinate';
  if (relation === 'root' || relation === 'parataxis') return 'main';
  if (relation.startsWith('acl')) return isDescription(tree, index) ? 'modifier' : 'main';
  return hasOwnSubject(tree, index) ? 'main' : 'subordinate';
}

/** "the argument that Vale had been provoked": that somebody argues so is all that is told. */
const isContentOfNoun = (tree: DependencyTree, verb: number): boolean =>
  /^acl/.test(tree.relation(verb)) && tree.marker(verb) === 'that' && objectOf(tree, verb) !== tree.head(verb);

/** "an interest in talking", "suspended trading": what somebody does with it is told by the word before. */
const isGerund = (tree: DependencyTree, verb: number): boolean =>
  tree.relation(verb) === 'acl'
    ? tree.child(verb, 'mark') >= 0
    : tree.relation(verb) === 'advcl' && tree.head(verb) === verb - 1 && tree.isVerb(verb - 1);

const hasOwnSubject = (tree: DependencyTree, verb: number): boolean => tree.child(verb, 'nsubj', 'nsubj:pass') >= 0;

/** Does a clause describe the noun before it: "who …", "the letter he sent", "a man accused of …"? */
function isDescription(tree: DependencyTree, verb: number): boolean {
  const subject = tree.child(verb, 'nsubj', 'nsubj:pass');
  if (subject < 0 || tree.children(verb).some((child) => tree.tag(child).startsWith('W'))) return true;
  return tree.left(subject) - tree.head(verb) <= 1;
}

/** Is an event told as past or as going on ("is seeking damages")? */
function isPast(view: SentenceView, trigger: number): boolean {
  const { tree } = view;
  const head = clauseHead(tree, trigger);
  const auxiliaries = tree.childrenBy(head, 'aux', 'aux:pass', 'cop');
  return (
    /^(VBD|VBN)$/.test(tree.tag(head)) ||
    (tree.tag(head) === 'VBG' && auxiliaries.length > 0) ||
    auxiliaries.some((child) => /^(VBD|VBN)$/.test(tree.tag(child)))
  );
}
