import type { ArticleEvent, Modality, Quote } from '../analysis';
import { groupBy } from '../groupBy';
import { findContaining } from '../span';
import { wordList } from '../wordList';
import { complementClass } from './arguments';
import { commitmentOf } from './commitment';
import type { EventFacts } from './facts';
import { doubtsAbout } from './faithful';
import stativeVerbList from './lexicon/stativeVerbs.txt';
import type { SentenceView } from './sentenceView';
import { sourceOf } from './source';
import { isDone } from './tense';
import type { DependencyTree } from './tree';
import type { Label } from './wording';

const stativeVerbs = wordList(stativeVerbList);

/** Reservations that stand for a whole label: the reader is to see them beside the verb that governs. */
const RESERVED = /^(?:planned|denied|alleged|doubted|asked|conditional)$/;
/** Fewer words than this say too little of what somebody says. */
const LEAST_CONTENT = 4;
/** How far up the head of a label is looked for. */
const MAX_CLIMB = 12;

/** An event with its label, and why another stands for it, or null. */
export interface Told extends EventFacts {
  readonly label: Label;
  readonly toldBy: string | null;
}

/**
 * One event for each label of a sentence: the verb that governs, or what it says is only planned, denied or alleged. Of what somebody
 * says and the saying of it what is said stands for both, told as "Vale said that …" where that tells the reader more.
 */
export function tell(
  view: SentenceView,
  facts: readonly EventFacts[],
  labels: readonly Label[],
  quotes: readonly Quote[],
): Told[] {
  const spokesmen = new Map<Label, number>();
  facts.forEach((fact, i) => {
    const label = labels[i];
    if (label && isBetter(fact, facts[spokesmen.get(label) ?? -1], label)) spokesmen.set(label, i);
  });
  const reservations = new Map<Label, Modality>();
  facts.forEach((fact, i) => {
    const label = labels[i];
    if (!label || !isReserved(fact) || reservations.has(label)) return;
    if (!isOfThing(view.tree, fact.trigger) && !isBeside(view.tree, fact.trigger, label.head))
      reservations.set(label, fact.commitment.modality);
  });
  const told = facts.map((known, i): Told => {
    const label = labels[i] as Label;
    const fact = label.quoted ? { ...known, event: { ...known.event, type: 'Statement' as const } } : known;
    const isSpokesman = spokesmen.get(label) === i;
    return {
      ...(isSpokesman ? withReservation(view, fact, label, quotes, reservations.get(label)) : fact),
      label,
      toldBy: isSpokesman ? null : 'told with the clause around it',
    };
  });
  /** Those told by themselves, by the head of their label. */
  const byHead = groupBy(
    [...told.keys()].filter((i) => told[i]?.toldBy === null),
    (i) => told[i]?.label.head,
  );
  told.forEach((saying, i) => {
    const { speech, head } = saying.label;
    if (!speech || saying.toldBy !== null) return;
    const contents = byHead.get(speech.content)?.filter((other) => other !== i) ?? [];
    const j = Math.min(...contents);
    const content = told[j];
    if (!content) return;
    byHead.set(head, byHead.get(head)?.filter((other) => other !== i) ?? []);
    told[i] = { ...saying, toldBy: 'told by what is said' };
    if (saysMore(view, content.label, saying.label, quotes)) return;
    told[j] = saidWith(view, saying, content);
    byHead.set(speech.content, byHead.get(speech.content)?.filter((other) => other !== j) ?? []);
    byHead.set(head, [...(byHead.get(head) ?? []), j]);
  });
  return told;
}

/** "nothing to hide", "money to spend": what a thing is for leaves what is done with it as it is. */
const isOfThing = (tree: DependencyTree, trigger: number): boolean =>
  tree.relation(trigger) === 'acl' &&
  tree.marker(trigger) !== 'that' &&
  complementClass(tree.lemma(tree.head(trigger))) === null;

/** "raced to his side to help", "took to the floor to denounce it": what was done was done, whatever for. */
const isPurpose = (tree: DependencyTree, clause: number): boolean =>
  tree.relation(clause).startsWith('advcl') &&
  tree.marker(clause) === 'to' &&
  complementClass(tree.lemma(tree.head(clause))) === null;

const CIRCUMSTANCE = /^(?:after|before|when|while|because|since|as|although|though|until)$/;

/** "resigned after the council voted to sell the pier": a clause that leaves the one it stands beside as it is. */
const isCircumstance = (tree: DependencyTree, clause: number): boolean =>
  CIRCUMSTANCE.test(tree.marker(clause)) || tree.relation(clause) === 'acl:relcl';

/** Does a word stand in a purpose or a circumstance of the clause with this head? What is only planned there is said of nothing else. */
function isBeside(tree: DependencyTree, index: number, head: number): boolean {
  for (let at = index, climbed = 0; at >= 0 && at !== head && climbed < MAX_CLIMB; at = tree.head(at), climbed++)
    if (isPurpose(tree, at) || isCircumstance(tree, at)) return true;
  return false;
}

/** The verb that governs stands for a label; else the word that is in doubt. */
const isBetter = (fact: EventFacts, known: EventFacts | undefined, label: Label): boolean => {
  if (!known) return true;
  if (known.trigger === label.head) return false;
  return fact.trigger === label.head || isReserved(fact) > isReserved(known);
};

const isReserved = ({ commitment }: EventFacts): boolean => RESERVED.test(commitment.modality);

/** "is scheduled to appear": what the governed verb says holds of the label, whether or not it is an event of its own. */
function withReservation(
  view: SentenceView,
  fact: EventFacts,
  label: Label,
  quotes: readonly Quote[],
  ofOthers: Modality | undefined,
): EventFacts {
  if (fact.commitment.modality !== 'actual' || fact.trigger !== label.head) return fact;
  if (ofOthers) return { ...fact, event: { ...fact.event, modality: ofOthers } };
  if (isAccusation(view.tree, label)) return { ...fact, event: { ...fact.event, modality: 'alleged' } };
  for (const child of view.tree.childrenBy(label.head, 'xcomp', 'ccomp', 'advcl')) {
    if (!label.tokens.has(child) || child < label.head || label.speech?.content === child) continue;
    if (isPurpose(view.tree, child)) continue;
    const { modality } = commitmentOf(view, child, quotes);
    if (RESERVED.test(modality)) return { ...fact, event: { ...fact.event, modality } };
  }
  return fact;
}

/** "is accused of a massacre", "charged Vale with fraud" */
const isAccusation = (tree: DependencyTree, { head, tokens }: Label): boolean =>
  complementClass(tree.lemma(head)) === 'alleged' &&
  tree
    .childrenBy(head, 'obl', 'nmod', 'advcl')
    .some((child) => child > head && tokens.has(child) && /^(?:of|with|over)$/.test(tree.marker(child)));

/** What somebody says, told with who says it and when. */
function saidWith(view: SentenceView, saying: Told, content: Told): Told {
  const { time, timeText, timeStated, participants } = saying.event;
  const event: Told['event'] = {
    ...content.event,
    type: 'Statement',
    participants: [...new Set([...participants, ...content.event.participants])],
    ...(content.event.timeStated ? {} : { time, timeText, timeStated }),
    ...reservationOf(saying, content),
    ...sourceOfSaying(view, saying, content),
  };
  return { ...content, event, label: saying.label };
}

/** "“Vale said that it sank,” the mayor said": of what names who says something the source is who says that they do. */
function sourceOfSaying(
  view: SentenceView,
  { event, label }: Told,
  content: Told,
): Pick<ArticleEvent, 'attribution' | 'anonymous'> {
  if (event.attribution !== null) return { attribution: event.attribution, anonymous: event.anonymous };
  const speaker = label.speech && label.speech.speaker >= 0 ? sourceOf(view, label.speech.speaker) : null;
  return speaker
    ? { attribution: speaker.source, anonymous: speaker.anonymous }
    : { attribution: content.event.attribution, anonymous: content.event.anonymous };
}

/** "Officials said that he said …": what is said is at least as much in doubt as the saying. */
const reservationOf = (saying: Told, content: Told): Pick<ArticleEvent, 'modality' | 'polarity'> => {
  const own = content.event;
  const outer = saying.event;
  return own.modality === 'actual' && RESERVED.test(outer.modality)
    ? { modality: outer.modality, polarity: own.polarity }
    : { modality: own.modality, polarity: own.polarity };
};

/** Is what somebody says told better by itself, with its source beside it, than as "Vale said that …"? */
function saysMore(view: SentenceView, content: Label, saying: Label, quotes: readonly Quote[]): boolean {
  const { tree } = view;
  const token = tree.tokens[content.head];
  const isQuoted = token !== undefined && findContaining(quotes, token) !== undefined;
  if (doubtsAbout(content, view).length > 0) return false;
  if (doubtsAbout(saying, view).length > 0) return true;
  const isNamed = !/^PRP|^DT/.test(tree.tag(content.subject));
  const isAct = isDone(tree, content.head) && !stativeVerbs.has(tree.lemma(content.head));
  return !isQuoted && isNamed && isAct && content.words >= LEAST_CONTENT;
}
