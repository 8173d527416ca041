import { attach, type Draft, dependents, tagOf, unite, verbAbove } from './draft';
import { releaseObject } from './objects';

/** What may hang from the words of a time expression. */
const OF_THE_TIME = /^(case|advmod|punct|det|amod|nummod|compound|mark|cc|flat|fixed)/;
/** How far behind a time its supposed dependents are looked for. */
const REACH = 12;

/** A time in the middle of a sentence says when its verb happened, and nothing but its own words hangs from it. */
export function attachTime(draft: Draft, first: number, last: number): void {
  const head = unite(draft, first, last);
  if (isOfPhrase(draft, head)) return;
  const verb = verbAbove(draft, head);
  if (verb < 0) return;
  releaseObject(draft, head, first);
  leaveSubject(draft, head, last);
  attachToVerb(draft, head, verb);
  releaseDependents(draft, head, last, verb);
}

/** "Yesterday Vale resigned": a name or noun right behind a time is the subject, not the time. */
function leaveSubject(draft: Draft, time: number, last: number): void {
  const { heads, relations } = draft;
  const verb = heads[time] ?? -1;
  const relation = relations[time] ?? '';
  if (!relation.startsWith('nsubj') || verb < time) return;
  attach(draft, time, verb, 'obl');
  if (/^(NNP|PRP)/.test(tagOf(draft, last + 1)) && last + 1 < verb) attach(draft, last + 1, verb, relation);
}

function attachToVerb(draft: Draft, time: number, verb: number): void {
  const { heads, relations } = draft;
  const noun = heads[time] ?? -1;
  const ofSubject = noun < time && noun < verb && (relations[noun] ?? '').startsWith('nsubj');
  if (!ofSubject && !isOfNoun(draft, time)) attach(draft, time, verb, 'obl');
}

/** "the 2016 harbor election": a time inside a phrase that goes on behind it. */
function isOfPhrase(draft: Draft, time: number): boolean {
  const noun = draft.heads[time] ?? -1;
  const isInside = /^(?:nummod|compound|amod)$/.test(draft.relations[time] ?? '');
  return isInside && noun > time && noun - time <= LONGEST_PHRASE && tagOf(draft, noun).startsWith('NN');
}

/** In tokens. */
const LONGEST_PHRASE = 4;

/** "the end of July", "the first weeks of 2016": the noun in front of "of" cannot do without its time. */
function isOfNoun(draft: Draft, time: number): boolean {
  const of = dependents(draft, time).find((i) => i < time && draft.relations[i] === 'case') ?? -1;
  return draft.tokens[of]?.text === 'of' && tagOf(draft, of - 1).startsWith('NN') && draft.relations[time] === 'nmod';
}

function releaseDependents(draft: Draft, time: number, last: number, verb: number): void {
  const { heads, relations } = draft;
  for (let i = last + 1; i < Math.min(last + REACH, heads.length); i++) {
    const relation = relations[i] ?? '';
    if (heads[i] === time && !OF_THE_TIME.test(relation))
      attach(draft, i, verb, relation === 'nmod' ? 'obl' : 'parataxis');
  }
}
