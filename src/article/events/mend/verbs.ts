import { complementClass } from '../arguments';
import { attach, type Draft, dependents, isNominal, isVerb, tagOf, verbAbove } from './draft';
import { prepositionOf } from './objects';

/** Relations that no finite verb can have: it heads a clause. */
const NOT_OF_CLAUSES =
  /^(amod|compound|advmod|cop|aux|obl|nsubj|obj|iobj|flat|nmod|case|det|nummod|reparandum|discourse|fixed|mark|cc|nmod:desc|obl:unmarked)$/;
/** Verbs that can also be auxiliaries, but not of a noun; a noun has a copula. */
const AUXILIARIES = new Set(['have', 'do', 'get']);

/** "Thousands marched through the capital": a finite verb that was hung from a noun beside it heads the clause instead. */
export function restoreVerb(draft: Draft, verb: number): void {
  const { heads, relations, tokens } = draft;
  const lemma = tokens[verb]?.lemma ?? '';
  const noun = heads[verb] ?? -1;
  if (!isFiniteVerb(draft, verb)) return;
  if (lemma === 'be' || !NOT_OF_CLAUSES.test(relations[verb] ?? '') || !isNominal(draft, noun)) return;
  if (AUXILIARIES.has(lemma) && (noun < verb || /^(VB|RB)/.test(tagOf(draft, verb + 1)))) return;
  if (noun < verb) attach(draft, verb, noun, 'acl:relcl');
  else exchange(draft, verb, noun);
}

/** "have been furloughed or forced to work": the infinitive right behind a verb that governs one is governed by it. */
export function attachInfinitive(draft: Draft, verb: number): void {
  const { heads, relations, tokens } = draft;
  const governor = verb - 2;
  if (tagOf(draft, verb) !== 'VB' || tagOf(draft, verb - 1) !== 'TO' || heads[verb] === governor) return;
  if (!/^VB[DN]$/.test(tagOf(draft, governor)) || complementClass(tokens[governor]?.lemma ?? '') === null) return;
  if (!/^(?:advcl|xcomp|acl)$/.test(relations[verb] ?? '') || heads[governor] === verb) return;
  attach(draft, verb, governor, 'xcomp');
}

/** Tags of finite verbs. */
const FINITE = new Set(['VBD', 'VBZ', 'VBP']);

/** Is a verb finite, by itself or by its auxiliary? */
function isFiniteVerb(draft: Draft, verb: number): boolean {
  if (FINITE.has(tagOf(draft, verb))) return true;
  return dependents(draft, verb).some(
    (i) => (draft.relations[i] ?? '').startsWith('aux') && FINITE.has(tagOf(draft, i)),
  );
}

/** The verb takes the place of the noun behind it, which becomes its object or oblique. */
function exchange(draft: Draft, verb: number, noun: number): void {
  const { heads, relations } = draft;
  const outer = relations[noun] ?? 'root';
  const left = dependents(draft, noun).filter((i) => i < verb);
  const isCoordinated = left.some((i) => relations[i] === 'cc') || tagOf(draft, verb - 1) === 'CC';
  attach(
    draft,
    verb,
    heads[noun] ?? -1,
    isCoordinated ? 'conj' : /^(root|ccomp|advcl|conj|acl)/.test(outer) ? outer : 'parataxis',
  );
  attach(draft, noun, verb, prepositionOf(draft, noun) ? 'obl' : 'obj');
  for (const i of left) heads[i] = verb;
  if (isCoordinated && !isVerb(draft, heads[verb] ?? -1)) heads[verb] = verbAbove(draft, verb);
}

/** "is scheduled to sentence him": an infinitive is no noun, whatever else the word can be. */
export function makeInfinitive(draft: Draft, verb: number): void {
  const { heads, relations } = draft;
  if (tagOf(draft, verb) !== 'VB' || !/^(?:obl|obj|nmod)$/.test(relations[verb] ?? '')) return;
  if (!isVerb(draft, heads[verb] ?? -1) || (heads[verb] ?? -1) > verb) return;
  if (dependents(draft, verb).some((i) => relations[i] === 'mark' && draft.tokens[i]?.lower === 'to'))
    relations[verb] = 'xcomp';
}
