import type { TimeExpression } from '../analysis';
import type { Token } from '../language';
import { wordList } from '../wordList';
import hearerVerbList from './lexicon/hearerVerbs.txt';
import type { Reference } from './people';
import { type Attachments, attachmentsOf } from './tree';

const hearerVerbs = wordList(hearerVerbList);

/** How far up a verb is looked for. */
const MAX_CLIMB = 6;
/** How far to either side dependents are looked for. */
const REACH = 20;
/** Relations by which the head of a phrase hangs from outside, rather than a word from the middle of it. */
const PHRASAL = /^(root|nsubj|obj|iobj|obl|nmod$|appos|conj|ccomp|advcl|parataxis|dislocated|vocative)/;
/** What may hang from the words of a time expression. */
const TIME_DEPENDENTS = /^(case|advmod|punct|det|amod|nummod|compound|mark|cc|flat|fixed)/;

/** The tokens, and the attachments that are being corrected. */
interface Draft extends Attachments {
  readonly tokens: readonly Token[];
  readonly heads: number[];
  readonly relations: string[];
}

/**
 * Heads and relations of the tokens, corrected where names and times, which are found by surer means than grammar, show them to
 * be wrong: a name is one phrase, a preposition in front of it governs it, and a time says when something was done. `references`
 * and `times` tell for each token whose mention and which time it is part of.
 */
export function mend(
  tokens: readonly Token[],
  references: readonly (Reference | null)[],
  times: readonly (TimeExpression | null)[],
): Attachments {
  const draft: Draft = { tokens, ...attachmentsOf(tokens) };
  const names = references.map((reference) => (reference?.mention.kind === 'name' ? reference.mention : null));
  const nameHeads = new Map<number, number>();
  for (const [first, last] of runs(names)) nameHeads.set(first, unite(draft, first, last));
  for (const [first, head] of nameHeads) {
    if (!times[first - 1]) attachTitle(draft, first, head);
  }
  for (const [first, head] of nameHeads) attachPreposition(draft, first, head, times);
  for (const [first, last] of runs(times)) attachTime(draft, first, last);
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (token.text === 'according' || token.text === 'According') joinAccordingTo(draft, index);
    if (FINITE.has(token.tag)) giveSubject(draft, index);
    if (token.relation.startsWith('acl')) makeContent(draft, index);
  }
  return draft;
}

/** First and last index of each run of one and the same value. */
function* runs(values: readonly (object | null)[]): Generator<readonly [number, number]> {
  for (let first = 0; first < values.length; first++) {
    if (!values[first]) continue;
    let last = first;
    while (values[last + 1] === values[first]) last++;
    yield [first, last];
    first = last;
  }
}

const isVerb = ({ tokens }: Draft, index: number): boolean => tokens[index]?.tag.startsWith('VB') ?? false;

/** Makes the tokens one flat phrase and returns its head. */
function unite(draft: Draft, first: number, last: number): number {
  const { heads, relations } = draft;
  const isOutside = (index: number) => index < first || index > last;
  const inside = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const hanging = inside.filter((i) => isOutside(heads[i] ?? -1));
  const head = hanging.find((i) => PHRASAL.test(relations[i] ?? '')) ?? hanging[0] ?? first;
  for (const i of inside) {
    if (i === head) continue;
    heads[i] = head;
    relations[i] = 'flat';
  }
  return head;
}

/** "pan-democrat Elon Vale": a noun right in front of a name describes it, whichever the parser took for the head. */
function attachTitle(draft: Draft, first: number, head: number): void {
  const { heads, relations, tokens } = draft;
  const title = first - 1;
  if (!/^NN/.test(tokens[title]?.tag ?? '')) return;
  const under = heads[head] === title;
  const beside = heads[head] === heads[title] && !PHRASAL.test(relations[title] ?? '');
  if (!under && !beside) return;
  if (under) {
    heads[head] = heads[title] ?? -1;
    relations[head] = relations[title] ?? 'dep';
  }
  heads[title] = head;
  relations[title] = 'nmod:desc';
  for (const i of dependents(draft, title)) {
    if (!/^(det|amod|compound|nmod:poss|nummod|flat)$/.test(relations[i] ?? '')) heads[i] = head;
  }
}

/** "from Elon Vale late on …": the preposition right in front of a name governs the name, whatever follows it. */
function attachPreposition(draft: Draft, first: number, head: number, times: readonly (TimeExpression | null)[]): void {
  const { heads, relations, tokens } = draft;
  let before = first - 1;
  while (before >= 0 && /^(DT|NNP|PRP\$)$/.test(tokens[before]?.tag ?? '') && first - before < 5) before--;
  const wrong = heads[before] ?? -1;
  if (relations[before] !== 'case' || wrong <= head) return;
  const modifies = heads[head] === wrong && !PHRASAL.test(relations[head] ?? '');
  if (modifies && !times[wrong]) return;
  const governor = heads[wrong] ?? -1;
  if (governor < 0 || governor === head) return;
  heads[before] = head;
  heads[head] = governor;
  relations[head] = isVerb(draft, governor) ? 'obl' : 'nmod';
  relations[wrong] = 'dep';
}

/** A time in the middle of a sentence says when its verb happened, and nothing but its own words hangs from it. */
function attachTime(draft: Draft, first: number, last: number): void {
  const { heads, relations } = draft;
  const head = unite(draft, first, last);
  const verb = verbAbove(draft, head);
  if (verb < 0) return;
  const noun = heads[head] ?? -1;
  const ofSubject = noun < head && noun < verb && /^nsubj/.test(relations[noun] ?? '');
  if (!ofSubject && !isVerb(draft, noun)) {
    heads[head] = verb;
    relations[head] = 'obl';
  }
  for (let i = last + 1; i < Math.min(last + 12, heads.length); i++) {
    if (heads[i] !== head || TIME_DEPENDENTS.test(relations[i] ?? '')) continue;
    heads[i] = verb;
    relations[i] =
      heads[i - 1] === i && relations[i - 1] === 'case' ? 'obl' : relations[i] === 'nmod' ? 'obl' : 'parataxis';
  }
}

function verbAbove(draft: Draft, index: number): number {
  let above = draft.heads[index] ?? -1;
  for (let climbed = 0; above >= 0 && climbed < MAX_CLIMB; climbed++) {
    if (isVerb(draft, above)) return above;
    above = draft.heads[above] ?? -1;
  }
  return -1;
}

/** Dependents that are not far away. */
function dependents({ heads }: Draft, head: number): number[] {
  const near: number[] = [];
  for (let i = Math.max(0, head - REACH); i < Math.min(heads.length, head + REACH); i++)
    if (heads[i] === head) near.push(i);
  return near;
}

/** Tags of finite verbs. */
const FINITE = new Set(['VBD', 'VBZ', 'VBP']);
/** How a clause hangs when its conjunction was taken for a preposition. */
const SECOND_CLAUSE = new Set(['conj', 'parataxis', 'dep', 'acl:relcl', 'ccomp']);
const SUBORDINATORS = new Set([
  'after',
  'before',
  'since',
  'until',
  'as',
  'because',
  'while',
  'although',
  'though',
  'that',
]);

/** "according to" is a preposition, whatever the parser took it for. */
function joinAccordingTo(draft: Draft, index: number): void {
  const { tokens, heads, relations } = draft;
  if (tokens[index + 1]?.text !== 'to' || relations[index] === 'case') return;
  const source = [...dependents(draft, index), ...dependents(draft, index + 1)].find((i) =>
    /^(obj|obl|nmod|xcomp)/.test(relations[i] ?? ''),
  );
  if (source === undefined) return;
  const verb = verbAbove(draft, index);
  heads[source] = verb;
  relations[source] = verb < 0 ? 'root' : 'obl';
  heads[index] = source;
  relations[index] = 'case';
  heads[index + 1] = index;
  relations[index + 1] = 'fixed';
}

/** "after the mayor spoke": what a conjunction and a noun were taken for is the subject of the finite verb behind them. */
function giveSubject(draft: Draft, verb: number): void {
  const { tokens, heads, relations } = draft;
  if (!SECOND_CLAUSE.has(relations[verb] ?? '')) return;
  if (dependents(draft, verb).some((i) => /^(nsubj|expl|cc|csubj|aux)/.test(relations[i] ?? ''))) return;
  const noun = verb - 1;
  const isObject = /^(obl|nmod)$/.test(relations[noun] ?? '') && (heads[noun] ?? verb) < noun;
  const preposition = isObject ? dependents(draft, noun).find((i) => relations[i] === 'case') : undefined;
  if (preposition === undefined || !SUBORDINATORS.has(tokens[preposition]?.text.toLowerCase() ?? '')) return;
  heads[verb] = heads[noun] ?? -1;
  relations[verb] = 'advcl';
  heads[noun] = verb;
  relations[noun] = 'nsubj';
  heads[preposition] = verb;
  relations[preposition] = 'mark';
}

/** "told reporters she had left": after who is told comes what, not a clause about the reporters. */
function makeContent(draft: Draft, verb: number): void {
  const { tokens, heads, relations } = draft;
  const hearer = heads[verb] ?? -1;
  const teller = heads[hearer] ?? -1;
  if (relations[hearer] !== 'obj' || !hearerVerbs.has(tokens[teller]?.lemma ?? '')) return;
  if (!dependents(draft, verb).some((i) => /^nsubj/.test(relations[i] ?? '') && !/^W/.test(tokens[i]?.tag ?? '')))
    return;
  heads[verb] = teller;
  relations[verb] = 'ccomp';
  for (const i of dependents(draft, verb)) if (i < verb && tokens[i]?.text === 'that') relations[i] = 'mark';
}
