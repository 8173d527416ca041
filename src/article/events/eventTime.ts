import type { TimeExpression } from '../analysis';
import { clauseHead } from './clause';
import nounClassList from './lexicon/nounClasses.txt';
import { wordTable } from './lexicon/wordTable';
import type { SentenceView } from './sentenceView';
import type { DependencyTree } from './tree';

const nounClasses = wordTable(nounClassList);
/** Nouns that name something that happens, and so can have a day of their own. */
const HAPPENING = /^(?:act|event|phenomenon|process)\b/;
/** Nouns for where and when something is said and done, as classes. */
const OCCASION = /^(?:act|event|communication)\b/;
const isOccasion = (tree: DependencyTree, noun: number): boolean =>
  OCCASION.test(nounClasses.get(tree.lemma(noun)) ?? '');
/** How many governors up the verb of a time is looked for. */
const MAX_CLIMB = 8;
/** A time that only bounds another: "since March", "until Friday". */
const BOUND = /^(?:since|until|till|between|from|before|after|through)$/;
const WEEKDAY_LIKE = /^(?:on|late|early|earlier|later|last|this)$/;
/** What one does while saying or doing something else. */
const SPEAKS = /^(?:speak|talk|write|appear|testify|address)$/;
const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;

/** Which clause of a sentence each of its times dates. */
export class ClauseTimes {
  readonly #view: SentenceView;
  /** By head of the clause, or of the event noun. */
  readonly #times = new Map<number, TimeExpression>();

  constructor(view: SentenceView) {
    this.#view = view;
    const { tree } = view;
    let before: TimeExpression | null = null;
    tree.tokens.forEach((_, index) => {
      const time = view.timeAt(index);
      if (time === before) return;
      before = time;
      if (!time || (time.type !== 'DATE' && time.type !== 'TIME') || isOnlyAdjective(tree, index)) return;
      let last = index;
      while (view.timeAt(last + 1) === time) last++;
      if (isOneOfSeveral(view, index, last) || isBound(view, index)) return;
      const owner = ownerOf(view, index, last);
      if (owner >= 0) this.#note(owner, time);
    });
  }

  /** When an event happened: what dates its clause, or the clause that it is coordinated with, governed by or opened by. */
  timeOf(trigger: number): TimeExpression | null {
    const { tree } = this.#view;
    const own = this.#times.get(trigger);
    if (own) return own;
    for (let index = clauseHead(tree, trigger), climbed = 0; index >= 0 && climbed < MAX_CLIMB; climbed++) {
      const time =
        this.#times.get(index) ?? this.#ofParticiple(index) ?? this.#ofComplement(index) ?? this.#ofOccasion(index);
      if (time) return time;
      if (!sharesTime(tree, index)) return null;
      index = tree.head(index);
    }
    return null;
  }

  /** "Speaking in Oslo on Friday, Vale praised …", "Vale, speaking on Friday, said …", "it passed the bill after voting on Friday" */
  #ofParticiple(verb: number): TimeExpression | null {
    const { tree } = this.#view;
    for (const child of tree.childrenBy(verb, 'advcl'))
      if (tree.tag(child) === 'VBG' && /^(?:|after|by|in|while|when)$/.test(tree.marker(child))) {
        const time = this.#times.get(child);
        if (time) return time;
      }
    const speaking = tree.childrenBy(tree.child(verb, 'nsubj'), 'acl').find((each) => SPEAKS.test(tree.lemma(each)));
    return (speaking !== undefined && tree.tag(speaking) === 'VBG' && this.#times.get(speaking)) || null;
  }

  /** "is scheduled to appear on Friday", "was found dead on Friday": what a verb governs has its day. */
  #ofComplement(verb: number): TimeExpression | null {
    const { tree } = this.#view;
    for (const child of tree.childrenBy(verb, 'xcomp')) {
      const time = this.#times.get(child);
      if (time) return time;
    }
    return null;
  }

  /** "said in an interview published on Sunday", "sang at a party that took place on Friday": the day of the occasion. */
  #ofOccasion(verb: number): TimeExpression | null {
    const { tree } = this.#view;
    for (const child of tree.childrenBy(verb, 'obl')) {
      if (!/^(?:in|at|during)$/.test(tree.marker(child)) || !isOccasion(tree, child)) continue;
      const clause = tree.childrenBy(child, 'acl', 'acl:relcl').find((each) => this.#times.has(each));
      const time = this.#times.get(clause ?? -1);
      if (time) return time;
    }
    return null;
  }

  #note(owner: number, time: TimeExpression): void {
    const known = this.#times.get(owner);
    if (!known || (isVague(known) && !isVague(time))) this.#times.set(owner, time);
  }
}

/** "his recent claim": says of a thing that it is new, and of nothing when it was. */
const isOnlyAdjective = (tree: DependencyTree, index: number): boolean =>
  tree.tag(index) === 'JJ' &&
  tree.relation(index) === 'amod' &&
  /^(?:recent|current|new|then|former|past)$/.test(tree.lemma(index));

/** "recently", and what has no place in the calendar. */
const isVague = ({ value }: TimeExpression): boolean => value === null || value.endsWith('_REF');

/** Head of the clause, or the event noun, that a time dates; -1 for none. */
function ownerOf(view: SentenceView, first: number, last: number): number {
  const { tree } = view;
  const beside = verbBeside(view, first, last);
  if (beside >= 0) return beside;
  const head = headWithin(tree, first, last);
  for (let index = head, climbed = 0; index >= 0 && climbed < MAX_CLIMB; climbed++) {
    const governor = tree.head(index);
    if (governor < 0) return isClause(tree, index) ? index : -1;
    if (isClause(tree, governor)) return governor;
    if (index === head && datesNoun(view, first, governor)) return governor;
    if (/^(?:appos|acl:relcl|parataxis)$/.test(tree.relation(index)) && index !== head) return -1;
    index = governor;
  }
  return -1;
}

/** "Vale on Friday declared", "said Tuesday that", "resigned late Monday": the verb right beside a time, whatever the tree says. */
function verbBeside(view: SentenceView, first: number, last: number): number {
  const { tree } = view;
  let before = first - 1;
  while (WEEKDAY_LIKE.test(tree.tokens[before]?.lower ?? '')) before--;
  if (/^VB[DZP]$/.test(tree.tag(before)) && !isAuxiliary(tree, before)) return before;
  const opens = before < 0 || /^(?:NN|PRP|,)/.test(tree.tag(before));
  if (isOfParticiple(tree, first, last)) return -1;
  const next = tree.tokens[last + 1]?.text === ',' && tree.tokens[before]?.text === ',' ? last + 2 : last + 1;
  if (before >= 0 && opens && FINITE.test(tree.tag(next))) return isAuxiliary(tree, next) ? tree.head(next) : next;
  return -1;
}

/** "mails released by the office on Friday | showed": without a comma between, the day is that of the participle. */
function isOfParticiple(tree: DependencyTree, first: number, last: number): boolean {
  const governor = tree.head(headWithin(tree, first, last));
  if (governor >= first || tree.relation(governor) !== 'acl') return false;
  return tree.tokens.slice(governor, first).every(({ text }) => text !== ',');
}

const isAuxiliary = (tree: DependencyTree, index: number): boolean =>
  /^(?:aux|cop)/.test(tree.relation(index)) || tree.tag(index) === 'MD';

/** The head of the expression: its token that hangs from outside of it. */
function headWithin(tree: DependencyTree, first: number, last: number): number {
  for (let index = first; index <= last; index++) {
    const head = tree.head(index);
    if (head < first || head > last) return index;
  }
  return first;
}

const isClause = (tree: DependencyTree, index: number): boolean => tree.isVerb(index) || tree.child(index, 'cop') >= 0;

/** "the 2016 election", "Friday's meeting", "the shooting on Aug. 9": the day of an event noun, not of its clause. */
function datesNoun(view: SentenceView, first: number, noun: number): boolean {
  const { tree } = view;
  if (first < noun) return tree.tag(noun).startsWith('NN');
  const isNext = first - noun <= 2;
  return (
    isNext && HAPPENING.test(nounClasses.get(tree.lemma(noun)) ?? '') && !/^(?:obj|iobj)$/.test(tree.relation(noun))
  );
}

/** Does an event at a word share the time of its governor? A coordinated or controlled verb does, a clause of its own does not. */
function sharesTime(tree: DependencyTree, index: number): boolean {
  const relation = tree.relation(index);
  if (relation === 'conj') return !hasOtherSubject(tree, index);
  if (relation === 'advcl') return (tree.tag(index) === 'VBG' && !tree.marker(index)) || hasWhen(tree, index);
  if (relation === 'acl:relcl' || relation === 'advcl:relcl') return hasWhen(tree, index);
  if (relation === 'ccomp' || relation === 'parataxis') return false;
  return relation === 'xcomp' || relation === 'obj' || relation === 'nsubj:pass';
}

const hasWhen = (tree: DependencyTree, verb: number): boolean =>
  tree.children(verb).some((child) => tree.tag(child) === 'WRB' && tree.lemma(child) === 'when');

/** "…, and the union left": another matter, but "in 2018, when she left" is not. */
const hasOtherSubject = (tree: DependencyTree, verb: number): boolean =>
  tree.child(verb, 'nsubj', 'nsubj:pass') >= 0 && !hasWhen(tree, verb);

/** "twice, in 2019 and 2022" */
function isOneOfSeveral(view: SentenceView, first: number, last: number): boolean {
  const isJoined = (and: number, other: number) =>
    view.tree.tokens[and]?.text === 'and' && /^(?:DATE|TIME)$/.test(view.timeAt(other)?.type ?? '');
  return isJoined(last + 1, last + 2) || isJoined(first - 1, first - 2);
}

/** "since March", "until close to midnight", "between May and June": a time that only bounds another. */
function isBound(view: SentenceView, first: number): boolean {
  const { tree } = view;
  const isSecond = /^(?:and|to)$/.test(tree.tokens[first - 1]?.text ?? '') && view.timeAt(first - 2) !== null;
  let start = first;
  if (isSecond) {
    const other = view.timeAt(first - 2);
    for (start -= 2; view.timeAt(start - 1) === other; ) start--;
  }
  const isBackTo = tree.tokens[start - 1]?.lower === 'as' && /^(?:back|far)$/.test(tree.tokens[start - 2]?.lower ?? '');
  return isBackTo || [start, start - 1].some((index) => BOUND.test(tree.tokens[index]?.lower ?? ''));
}
