import { wordList } from '../../wordList';
import copularVerbList from '../lexicon/copularVerbs.txt';
import ditransitiveVerbList from '../lexicon/ditransitiveVerbs.txt';
import obliqueVerbList from '../lexicon/obliqueVerbs.txt';
import { attach, type Draft, dependents, isNominal, isPassive, tagOf, verbAbove } from './draft';

const ditransitiveVerbs = wordList(ditransitiveVerbList);
const obliqueVerbs = wordList(obliqueVerbList);
const copularVerbs = wordList(copularVerbList);

/** What a bare noun phrase behind a verb may be called without being its object or measure. */
const MISTAKEN = /^(xcomp|obl|obl:agent|nmod|dep|ccomp|advcl|parataxis|nsubj|reparandum|compound|appos)$/;
/** What a phrase with a preposition may be called without being an oblique. */
const CORE = /^(obj|iobj|xcomp|ccomp|nmod|nsubj|dep|appos|advcl)$/;

/**
 * Names what follows a verb by its form: with a preposition an oblique ("by" behind a passive brings who did it), without one the
 * object, unless there is one already or the verb says what somebody becomes. `isTime` tells the words of times.
 */
export function nameComplements(draft: Draft, verb: number, isTime: (index: number) => boolean): void {
  const { relations, tokens } = draft;
  const lemma = tokens[verb]?.lemma ?? '';
  const passive = isPassive(draft, verb);
  const own = dependents(draft, verb).filter((i) => i > verb);
  let hasObject = own.some((i) => /^(obj|ccomp)$/.test(relations[i] ?? '') && !prepositionOf(draft, i));
  for (const i of own) {
    const relation = relations[i] ?? '';
    if (!isNominal(draft, i) || isTime(i)) continue;
    const preposition = prepositionOf(draft, i);
    if (preposition) {
      if (preposition === 'of' && attachOf(draft, verb, i)) continue;
      if (CORE.test(relation)) relations[i] = 'obl';
      if (passive && preposition === 'by' && relations[i] === 'obl' && tagOf(draft, i) !== 'CD')
        relations[i] = 'obl:agent';
    } else if (
      (MISTAKEN.test(relation) || (relation === 'advmod' && tagOf(draft, i) === '$')) &&
      !passive &&
      (!hasObject || ditransitiveVerbs.has(lemma)) &&
      isBareObject(draft, verb, i)
    ) {
      if (copularVerbs.has(lemma)) continue;
      relations[i] = 'obj';
      hasObject = true;
    }
  }
}

/** "led the Department of Works": right behind a noun "of" belongs to it, but for the verbs that need an "of" of their own. */
function attachOf(draft: Draft, verb: number, head: number): boolean {
  const { relations, tokens } = draft;
  const of = dependents(draft, head).find((i) => i < head && relations[i] === 'case') ?? -1;
  const noun = of - 1;
  if (noun <= verb || !tagOf(draft, noun).startsWith('NN') || obliqueVerbs.has(tokens[verb]?.lemma ?? '')) return false;
  attach(draft, head, relations[noun] === 'flat' ? (draft.heads[noun] ?? noun) : noun, 'nmod');
  return true;
}

/** "gave Vale the keys": of two bare objects the first is who gets the second. */
export function orderObjects(draft: Draft, verb: number): void {
  const { relations, tokens } = draft;
  if (!ditransitiveVerbs.has(tokens[verb]?.lemma ?? '')) return;
  const objects = dependents(draft, verb).filter((i) => i > verb && /^(obj|iobj)$/.test(relations[i] ?? ''));
  const [first, second] = objects;
  if (objects.length !== 2 || first === undefined || second === undefined || isPassive(draft, verb)) return;
  relations[first] = 'iobj';
  relations[second] = 'obj';
}

/** The preposition of a phrase, in lower case; '' when it has none. */
export function prepositionOf(draft: Draft, head: number): string {
  const marker = dependents(draft, head).find(
    (i) => i < head && draft.relations[i] === 'case' && tagOf(draft, i) !== 'POS',
  );
  return marker === undefined ? '' : (draft.tokens[marker]?.lower ?? '');
}

/** Nothing but the words of the phrase itself, particles and adverbs between verb and object; and no clause of its own. */
function isBareObject(draft: Draft, verb: number, object: number): boolean {
  const { heads, relations } = draft;
  if (dependents(draft, object).some((i) => /^(cop|nsubj|mark|expl)/.test(relations[i] ?? ''))) return false;
  for (let i = verb + 1; i < object; i++) {
    const isInside = heads[i] === object || heads[heads[i] ?? -1] === object;
    if (!isInside && !/^(compound:prt|advmod)$/.test(relations[i] ?? '')) return false;
  }
  return true;
}

/** "visit Cairo next week": a name before a time is no part of it, but what the verb is about. */
export function releaseObject(draft: Draft, time: number, first: number): void {
  const { heads, relations } = draft;
  const verb = verbAbove(draft, time);
  const before = first - 1;
  if (heads[before] !== time || !isNominal(draft, before) || verb >= before || verb < 0) return;
  attach(draft, before, verb, 'obj');
  for (const i of dependents(draft, time))
    if (i < before && i > verb && /^(det|amod|compound|case)$/.test(relations[i] ?? '')) heads[i] = before;
}
