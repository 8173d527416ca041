import type { TimeExpression } from '../../analysis';
import { wordList } from '../../wordList';
import obliqueVerbList from '../lexicon/obliqueVerbs.txt';
import { attach, type Draft, dependents, isPhrasal, isVerb, tagOf } from './draft';
import { prepositionOf } from './objects';

const obliqueVerbs = wordList(obliqueVerbList);

/** What stays with a title when the name takes its place. */
const OF_THE_TITLE = /^(det|amod|compound|nmod:poss|nummod|flat)$/;
/** Of two ways in which title and name were attached the first of these is kept. */
const SUBJECT_OR_OBJECT = /^(nsubj|obj|iobj)/;

/** "pan-democrat Elon Vale": a noun right in front of a name describes it, whichever the parser took for the head. */
export function attachTitle(draft: Draft, first: number, head: number): void {
  const { heads, relations } = draft;
  const title = first - 1;
  if (!tagOf(draft, title).startsWith('NN') || !(heads[title] === head || belongTogether(draft, title, head))) return;
  if (heads[title] !== head) exchange(draft, title, head);
  for (const i of dependents(draft, title)) if (!OF_THE_TITLE.test(relations[i] ?? '')) heads[i] = head;
}

/** The name takes the place of its title. */
function exchange(draft: Draft, title: number, head: number): void {
  const { heads, relations } = draft;
  const isKept = SUBJECT_OR_OBJECT.test(relations[title] ?? '') || relations[title] === 'conj';
  const outer = heads[head] === title || isKept ? title : head;
  attach(draft, head, heads[outer] ?? -1, relations[outer] ?? 'dep');
  attach(draft, title, head, 'nmod:desc');
}

/** A noun and a name side by side are two phrases when each hangs from a place of its own ("told the court Vale had left"). */
function belongTogether(draft: Draft, title: number, name: number): boolean {
  const { heads } = draft;
  if (heads[name] === title) return true;
  const bothPhrasal = isPhrasal(draft, title) && isPhrasal(draft, name);
  if (heads[name] === heads[title]) return !bothPhrasal || (heads[name] ?? -1) > name;
  return !bothPhrasal && tagOf(draft, title) === 'NN';
}

/**
 * "Courier and Bugle editor Elon Vale said": a name right in front of a verb is its subject, not the words before it; unless
 * these name somebody too. `names` are the heads of all names.
 */
export function attachSubject(draft: Draft, head: number, last: number, names: ReadonlySet<number>): void {
  const { relations } = draft;
  const verb = pastAuxiliaries(draft, last + 1);
  const subject = dependents(draft, verb).find((i) => i < head && (relations[i] ?? '').startsWith('nsubj'));
  if (subject === undefined || names.has(subject) || tagOf(draft, subject).startsWith('PRP')) return;
  if (!/^VB[DZP]$/.test(tagOf(draft, verb)) || hangsInside(draft, head, subject)) return;
  attach(draft, head, verb, relations[subject] ?? 'nsubj');
  attach(draft, subject, head, 'nmod:desc');
}

/** Where the verb stands, if any, of which a token begins the group: "has not been seen". */
function pastAuxiliaries(draft: Draft, first: number): number {
  let verb = first;
  while (/^(RB|MD)$/.test(tagOf(draft, verb)) || (draft.relations[verb] ?? '').startsWith('aux')) verb++;
  return verb;
}

/** "Mayor Dana Vale and Senator Tom Lund signed", "Vale, a lawyer, and his wife signed": of two subjects of a verb the second, behind "and", is coordinated with the first. */
export function joinSubjects(draft: Draft, verb: number): void {
  const { tokens, relations } = draft;
  const [first, second, ...more] = dependents(draft, verb).filter(
    (i) => i < verb && (relations[i] ?? '').startsWith('nsubj'),
  );
  if (first === undefined || second === undefined || more.length > 0) return;
  const and = Math.min(second, ...dependents(draft, second).filter((i) => relations[i] !== 'cc')) - 1;
  if (tokens[and]?.lower !== 'and' || and <= first) return;
  attach(draft, second, first, 'conj');
  attach(draft, and, second, 'cc');
}

/** "The son of a tailor, Vale became …": one comma, in front of the name, ends what describes it. */
const isOnlyComma = (tokens: Draft['tokens'], subject: number, name: number): boolean =>
  subject <= 2 && !tokens.slice(subject, name - 1).some(({ text }) => text === ',');

/** Is a name only part of what describes the subject, by a preposition, a genitive or a comma? */
function hangsInside({ heads, relations, tokens }: Draft, name: number, subject: number): boolean {
  if (tokens[name - 1]?.text === ',' && isOnlyComma(tokens, subject, name)) return false;
  for (let i = subject + 1; i <= name; i++) {
    if (/^(case|punct|mark|acl:relcl|acl)$/.test(relations[i] ?? '') && tokens[i]?.text !== '-') return true;
  }
  return heads[name] === subject && relations[name] === 'conj' && tokens[name - 1]?.tag === 'CC';
}

/** "isn't a great investment right now": an article belongs to the noun that follows, not to an adverb behind it. */
export function attachArticle(draft: Draft, article: number): void {
  const { heads, relations } = draft;
  const head = heads[article] ?? -1;
  if (relations[article] !== 'det' || !/^(?:RB|IN)/.test(tagOf(draft, head))) return;
  let noun = article + 1;
  while (noun < head && /^(?:JJ|NN|CD)/.test(tagOf(draft, noun)) && tagOf(draft, noun + 1).startsWith('NN')) noun++;
  if (tagOf(draft, noun).startsWith('NN') && noun < head) heads[article] = noun;
}

/** "accused Vale of fraud": what a preposition brings behind an object that is a name belongs to the verb, but for "Vale of Ohio". */
export function releaseObliques(draft: Draft, head: number): void {
  const { heads, relations } = draft;
  const verb = heads[head] ?? -1;
  if (relations[head] !== 'obj' || !isVerb(draft, verb)) return;
  const keepsOf = !obliqueVerbs.has(draft.tokens[verb]?.lemma ?? '');
  for (const i of dependents(draft, head)) {
    const isOf = prepositionOf(draft, i) === 'of';
    if (i < head || relations[i] !== 'nmod' || (isOf && (keepsOf || /^NNP/.test(tagOf(draft, i))))) continue;
    attach(draft, i, verb, 'obl');
  }
}

/** "from Elon Vale late on …": the preposition right in front of a name governs the name, whatever follows it. */
export function attachPreposition(
  draft: Draft,
  first: number,
  head: number,
  times: readonly (TimeExpression | null)[],
): void {
  const { heads, relations } = draft;
  let before = first - 1;
  while (/^(DT|NNP|PRP\$)$/.test(tagOf(draft, before)) && first - before < 5) before--;
  const wrong = heads[before] ?? -1;
  if (relations[before] !== 'case' || wrong <= head) return;
  const modifies = heads[head] === wrong && !isPhrasal(draft, head);
  const governor = heads[wrong] ?? -1;
  if ((modifies && !times[wrong]) || governor < 0 || governor === head) return;
  heads[before] = head;
  attach(draft, head, governor, isVerb(draft, governor) ? 'obl' : 'nmod');
  relations[wrong] = 'dep';
}
