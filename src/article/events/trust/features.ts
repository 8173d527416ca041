import { wordList } from '../../wordList';
import { isPassive, objectOf } from '../arguments';
import { clauseKindOf } from '../clauseKind';
import type { EventFacts } from '../facts';
import type { ClauseKind } from '../importance';
import obliqueVerbList from '../lexicon/obliqueVerbs.txt';
import transitiveVerbList from '../lexicon/transitiveVerbs.txt';
import type { SentenceView } from '../sentenceView';
import { isStatementVerb } from '../speech';
import { isPast } from '../tense';
import type { DependencyTree } from '../tree';
import type { Label } from '../wording';

const transitiveVerbs = wordList(transitiveVerbList);
const obliqueVerbs = wordList(obliqueVerbList);

/** What tells whether a label says what its sentence says, and says it whole. */
export interface TrustFeatures {
  readonly view: SentenceView;
  readonly label: Label;
  readonly event: EventFacts['event'];
  readonly place: 'headline' | 'lead' | 'text' | 'beside';
  readonly importance: number;
}

const CLAUSE_KINDS: readonly ClauseKind[] = [
  'main',
  'reported',
  'circumstance',
  'subordinate',
  'modifier',
  'complement',
  'noun',
];
const HEAD_TAGS = ['VBD', 'VBZ', 'VBP', 'VBN', 'VBG', 'VB', 'NN'];
const HEAD_RELATIONS = ['root', 'conj', 'ccomp', 'advcl', 'acl', 'parataxis'];
const SUBJECT_TAGS = ['NNP', 'NN', 'PRP', 'DT', 'WDT', 'WP', 'CD'];
/** What a clause needs or carries, which a label may have left out. */
const DEPENDENTS = ['obj', 'obl', 'xcomp', 'ccomp', 'advcl', 'conj', 'nmod', 'acl', 'appos', 'advmod'];
const MODALITIES = ['planned', 'alleged', 'asked', 'conditional', 'possible', 'denied', 'doubted'];

const FIRST = /^(?:IN|WRB|WP|WDT|CC|TO|RB)$/;
const HANGING = /^(?:IN|TO|DT|CC|PRP\$|WDT|WP|WRB|MD|JJ|POS)$/;
const OPEN_WORDS = /^(?:it|this|that|these|those|they|them|he|she|him|her|his|its|their|there|so|one|some|many)$/;
const NEGATION = /^(?:not|n['’]t|never|no|nobody|nothing|without|neither|nor|hardly|barely)$/;

/** A label with what several measures ask of it. */
interface Measured extends TrustFeatures {
  /** Its words, in the order in which it says them. */
  readonly said: readonly number[];
  /** Places in the label behind which it goes on with another word than the sentence, punctuation aside. */
  readonly gaps: readonly (readonly [before: number, after: number])[];
  /** Words of the sentence between the first and the last of the label that it leaves out. */
  readonly leftOut: readonly number[];
  /** How sure the parser is of the words that are said. */
  readonly margins: readonly number[];
  readonly inSentence: SentenceCounts;
}

interface SentenceCounts {
  readonly commas: number;
  readonly quotationMarks: number;
  readonly verbs: number;
}

type Measure = (label: Measured) => number;

function measured(features: TrustFeatures): Measured {
  const { label, view } = features;
  const said = label.groups.flat();
  return {
    ...features,
    said,
    gaps: gapsIn(said),
    leftOut: leftOut(said, features),
    margins: said
      .filter((index) => view.tree.relation(index) !== 'punct')
      .map((index) => view.tree.tokens[index]?.margin ?? 0),
    inSentence: countsOf(view.tree),
  };
}

function gapsIn(said: readonly number[]): (readonly [number, number])[] {
  const gaps: (readonly [number, number])[] = [];
  for (let i = 1; i < said.length; i++) {
    const [before, after] = [said[i - 1] as number, said[i] as number];
    if (after !== before + 1) gaps.push([before, after]);
  }
  return gaps;
}

function leftOut(said: readonly number[], { label, view }: TrustFeatures): number[] {
  const [first, last] = [Math.min(...said), Math.max(...said)];
  const rest: number[] = [];
  for (let i = first; i <= last; i++) if (!label.tokens.has(i) && view.tree.relation(i) !== 'punct') rest.push(i);
  return rest;
}

/** What does not depend on the label is counted once a sentence, which may tell of thousands of events. */
const counted = new WeakMap<DependencyTree, SentenceCounts>();

function countsOf(tree: DependencyTree): SentenceCounts {
  const known = counted.get(tree);
  if (known) return known;
  const counts = {
    commas: count(tree.tokens, ({ text }) => text === ','),
    quotationMarks: count(tree.tokens, ({ tag }) => tag === '``' || tag === "''"),
    verbs: count(tree.tokens.keys(), (i) => tree.isVerb(i)),
  };
  counted.set(tree, counts);
  return counts;
}

const count = <Item>(items: Iterable<Item>, holds: (item: Item) => boolean): number => {
  let sum = 0;
  for (const item of items) if (holds(item)) sum++;
  return sum;
};

const is = (value: boolean): number => (value ? 1 : 0);

const MEASURES: Readonly<Record<string, Measure>> = {
  words: ({ label }) => label.words,
  groups: ({ label }) => label.groups.filter((group) => group.length > 0).length,
  cut: ({ label }) => is(label.cut),
  open: ({ label }) => is(label.open),
  quoted: ({ label }) => is(label.quoted),
  speech: ({ label }) => is(label.speech !== null),
  importance: ({ importance }) => importance,
  headline: ({ place }) => is(place === 'headline'),
  lead: ({ place }) => is(place === 'lead'),
  beside: ({ place }) => is(place === 'beside'),
  sentence: ({ view }) => view.tree.tokens.length,
  commas: ({ inSentence }) => inSentence.commas,
  quotationMarks: ({ inSentence }) => inSentence.quotationMarks,
  verbs: ({ inSentence }) => inSentence.verbs,
  share: (features) => features.said.length / Math.max(features.view.tree.tokens.length, 1),
  verbsSaid: (features) => count(features.said, (i) => features.view.tree.isVerb(i)),
  subjectsSaid: (features) => count(features.said, (i) => /^[nc]subj/.test(features.view.tree.relation(i))),
  gaps: (features) => features.gaps.length,
  turns: (features) => count(features.gaps, ([before, after]) => after < before),
  widestGap: (features) => Math.max(0, ...features.gaps.map(([before, after]) => Math.abs(after - before))),
  leftOut: (features) => features.leftOut.length,
  leftOutVerbs: (features) => count(features.leftOut, (i) => features.view.tree.isVerb(i)),
  leftOutNames: (features) => count(features.leftOut, (i) => /^NNP/.test(features.view.tree.tag(i))),
  leftOutNegations: (features) =>
    count(features.leftOut, (i) => NEGATION.test(features.view.tree.tokens[i]?.lower ?? '')),
  firstTag: (features) => is(FIRST.test(features.view.tree.tag(features.said[0] ?? 0))),
  lastTag: ({ view, label }) => is(HANGING.test(view.tree.tag(label.last))),
  endsInside: ({ view, label }) => {
    const next = label.last + 1;
    return is(
      next < view.tree.tokens.length &&
        view.tree.relation(next) !== 'punct' &&
        (view.tree.head(next) === label.last || view.tree.head(label.last) === next),
    );
  },
  nextPreposition: ({ view, label }) => is(/^(?:IN|TO|RP)$/.test(view.tree.tag(label.last + 1))),
  nextConjunction: ({ view, label }) => is(view.tree.tag(label.last + 1) === 'CC'),
  nextPause: ({ view, label }) => is(/^[,;:(–—―-]+$/.test(view.tree.tokens[label.last + 1]?.text ?? '')),
  nextNoun: ({ view, label }) => is(/^(?:NN|DT|PRP|CD|JJ)/.test(view.tree.tag(label.last + 1))),
  needsObject: ({ view, label }) =>
    is(transitiveVerbs.has(view.tree.lemma(label.head)) && !label.tokens.has(objectOf(view.tree, label.head))),
  needsOblique: ({ view, label }) =>
    is(
      obliqueVerbs.has(view.tree.lemma(label.head)) &&
        !view.tree.childrenBy(label.head, 'obl', 'xcomp', 'ccomp').some((child) => label.tokens.has(child)),
    ),
  pointing: (features) =>
    count(features.said, (i) => /^(?:this|that|these|those|such)$/.test(features.view.tree.tokens[i]?.lower ?? '')),
  asking: (features) => count(features.said, (i) => /^W/.test(features.view.tree.tag(i))),
  comparing: (features) => count(features.said, (i) => /^(?:JJR|RBR)$/.test(features.view.tree.tag(i))),
  ellipses: ({ label }) => label.text.split('…').length - 1,
  endsSentence: ({ view, label }) => is(/^[.!?]/.test(view.tree.tokens[label.last + 1]?.text ?? '.')),
  openWords: (features) => count(features.said, (i) => OPEN_WORDS.test(features.view.tree.tokens[i]?.lower ?? '')),
  firstPerson: (features) =>
    count(features.said, (i) => /^(?:i|we|me|us|my|our|you|your)$/.test(features.view.tree.tokens[i]?.lower ?? '')),
  subject: ({ label }) => is(label.subject >= 0),
  subjectOwn: ({ view, label }) => is(label.subject >= 0 && view.tree.head(label.subject) === label.head),
  subjectFar: ({ label }) => (label.subject < 0 ? -1 : Math.abs(label.head - label.subject)),
  subjectBehind: ({ label }) => is(label.subject > label.head),
  subjectPerson: ({ view, label }) => is(label.subject >= 0 && view.personOf(label.subject) !== null),
  subjectWords: ({ view, label }) =>
    label.subject < 0 ? 0 : view.tree.right(label.subject) - view.tree.left(label.subject) + 1,
  subjectMargin: ({ view, label }) => view.tree.tokens[label.subject]?.margin ?? 0,
  subjectMended: ({ view, label }) =>
    is(label.subject >= 0 && view.tree.head(label.subject) !== view.tree.tokens[label.subject]?.head),
  headMargin: ({ view, label }) => view.tree.tokens[label.head]?.margin ?? 0,
  headMended: ({ view, label }) => is(view.tree.head(label.head) !== view.tree.tokens[label.head]?.head),
  leastMargin: (features) => Math.min(20, ...features.margins),
  unsure: (features) => count(features.margins, (margin) => margin < 1),
  meanMargin: ({ margins }) => {
    return margins.reduce((sum, margin) => sum + margin, 0) / Math.max(margins.length, 1);
  },
  mended: (features) => count(features.said, (i) => features.view.tree.head(i) !== features.view.tree.tokens[i]?.head),
  object: ({ view, label }) => is(objectOf(view.tree, label.head) >= 0),
  objectSaid: ({ view, label }) => is(label.tokens.has(objectOf(view.tree, label.head))),
  copula: ({ view, label }) => is(view.tree.child(label.head, 'cop') >= 0),
  passive: ({ view, label }) => is(isPassive(view.tree, label.head)),
  past: ({ view, label }) => is(isPast(view.tree, label.head)),
  statement: ({ view, label }) => is(isStatementVerb(view.tree.lemma(label.head))),
  be: ({ view, label }) => is(view.tree.lemma(label.head) === 'be'),
  have: ({ view, label }) => is(view.tree.lemma(label.head) === 'have'),
  behind: (features) => features.label.head / Math.max(features.view.tree.tokens.length, 1),
  depth: ({ view, label }) => {
    let depth = 0;
    for (let i = label.head; view.tree.head(i) >= 0 && depth < 12; i = view.tree.head(i)) depth++;
    return depth;
  },
  typed: ({ event }) => is(event.type !== 'Other'),
  participants: ({ event }) => event.participants.length,
  source: ({ event }) => is(event.attribution !== null),
  anonymous: ({ event }) => is(event.anonymous),
  negative: ({ event }) => is(event.polarity === 'negative'),
  dated: ({ event }) => is(event.timeStated),
  ...oneOf('clause', CLAUSE_KINDS, ({ view, label }) => clauseKindOf(view.tree, label.head)),
  ...oneOf('head', HEAD_TAGS, ({ view, label }) => view.tree.tag(label.head)),
  ...oneOf('relation', HEAD_RELATIONS, ({ view, label }) => view.tree.relation(label.head).split(':')[0] ?? ''),
  ...oneOf('subject', SUBJECT_TAGS, ({ view, label }) => (label.subject < 0 ? '' : view.tree.tag(label.subject))),
  ...oneOf('modality', MODALITIES, ({ event }) => event.modality),
  ...Object.fromEntries(DEPENDENTS.map((relation): [string, Measure] => [`without ${relation}`, without(relation)])),
};

export const FEATURES: readonly string[] = Object.keys(MEASURES);

const measures: readonly Measure[] = Object.values(MEASURES);

export function featuresOf(features: TrustFeatures): Float64Array {
  const label = measured(features);
  return Float64Array.from(measures, (measure) => measure(label));
}

/** One measure for each of the values that something can have. */
function oneOf(name: string, values: readonly string[], of: (label: Measured) => string): Record<string, Measure> {
  return Object.fromEntries(
    values.map((value): [string, Measure] => [`${name} ${value}`, (all) => is(of(all) === value)]),
  );
}

/** How many dependents of this relation, of words that are said, are not said. */
function without(relation: string): Measure {
  return (features) => {
    const { tree } = features.view;
    return count(features.said, (i) => tree.childrenBy(i, relation).some((child) => !features.label.tokens.has(child)));
  };
}
