import { wordList } from '../../wordList';
import { complementClass, isEventNoun } from '../arguments';
import hearerVerbList from '../lexicon/hearerVerbs.txt';
import statementVerbList from '../lexicon/statementVerbs.txt';
import subordinatorList from '../lexicon/subordinators.txt';
import targetVerbList from '../lexicon/targetVerbs.txt';
import { attach, type Draft, dependents, isNominal, isVerb, tagOf, verbAbove } from './draft';
import { prepositionOf } from './objects';

const hearerVerbs = wordList(hearerVerbList);
const statementVerbs = wordList(statementVerbList);
const targetVerbs = wordList(targetVerbList);
const subordinators = wordList(subordinatorList);

/** Tags of finite verbs. */
const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD']);
/** Relations of nouns inside a noun phrase to its head. */
const INNER = /^(nmod|flat|compound|conj|appos)/;
/** Longest noun phrase in front of a verb that is climbed to its head, in nouns. */
const MAX_CLIMB = 4;

/** "according to" is a preposition, whatever the parser took it for. */
export function joinAccordingTo(draft: Draft, index: number): void {
  const { tokens, relations } = draft;
  if (tokens[index + 1]?.text !== 'to') return;
  if (relations[index] === 'case') {
    freeFromParticiple(draft, index);
    return;
  }
  const governed = [...dependents(draft, index), ...dependents(draft, index + 1)];
  const source = governed.find((i) => /^(obj|obl|nmod|xcomp)/.test(relations[i] ?? ''));
  if (source === undefined) return;
  const verb = relations[index - 1] === 'punct' ? topVerb(draft, index) : verbAbove(draft, index);
  attach(draft, source, verb, verb < 0 ? 'root' : 'obl');
  attach(draft, index, source, 'case');
  attach(draft, index + 1, index, 'fixed');
}

/** "according to people briefed on it": who has a preposition is no subject, so what looks like their verb says who they are. */
function freeFromParticiple(draft: Draft, index: number): void {
  const { heads, relations, tokens } = draft;
  const source = heads[index] ?? -1;
  const verb = heads[source] ?? -1;
  if (!/^nsubj/.test(relations[source] ?? '') || verb !== source + 1 || !/^VB[DN]$/.test(tokens[verb]?.tag ?? ''))
    return;
  const above = heads[verb] ?? -1;
  if (above < 0) return;
  attach(draft, source, above, 'obl');
  attach(draft, verb, source, 'acl');
}

/** The verb of the whole sentence: that is what a source behind a comma says. */
function topVerb(draft: Draft, index: number): number {
  let verb = verbAbove(draft, index);
  for (let above = verb; above >= 0; above = verbAbove(draft, above)) {
    verb = above;
    if ((draft.heads[above] ?? -1) < 0) break;
  }
  return verb;
}

/** Gives a finite verb without a subject the noun phrase that stands right in front of it. */
export function giveSubject(draft: Draft, verb: number): void {
  const { heads, relations } = draft;
  const group = dependents(draft, verb);
  if (![verb, ...group].some((i) => isFiniteIn(draft, i, verb))) return;
  const shares = relations[verb] === 'conj' && group.some((i) => relations[i] === 'cc');
  if (shares || group.some((i) => /^(nsubj|expl|csubj)/.test(relations[i] ?? ''))) return;
  const noun = nounBefore(draft, verb, group);
  if (noun < 0 || relations[noun] === 'conj') return;
  const preposition = dependents(draft, noun).find((i) => relations[i] === 'case');
  const passive = group.some((i) => relations[i] === 'aux:pass');
  if (preposition !== undefined) {
    makeConjunction(draft, verb, noun, preposition);
    takeSubjectOf(draft, verb, noun);
  } else if (isOnlySaid(draft, noun)) {
    attach(draft, verb, heads[noun] ?? -1, 'ccomp');
    attach(draft, noun, verb, passive ? 'nsubj:pass' : 'nsubj');
  } else if (!isTaken(draft, noun, verb)) {
    if (isAbove(draft, noun, verb)) attach(draft, verb, heads[noun] ?? -1, relations[noun] ?? 'root');
    attach(draft, noun, verb, passive ? 'nsubj:pass' : 'nsubj');
  }
}

/** Is a token the finite verb or auxiliary of a verb? */
const isFiniteIn = (draft: Draft, index: number, verb: number): boolean =>
  FINITE.has(tagOf(draft, index)) && (index === verb || (draft.relations[index] ?? '').startsWith('aux'));

/** Head of the noun phrase that ends right in front of the verb and its auxiliaries and adverbs, or -1. */
function nounBefore(draft: Draft, verb: number, group: readonly number[]): number {
  const { heads, relations } = draft;
  let last = verb - 1;
  while (last > 0 && /^(RB|MD|VB|AUX)/.test(tagOf(draft, last)) && group.includes(last)) last--;
  if (!/^(NN|PRP$|CD)/.test(tagOf(draft, last))) return -1;
  let noun = last;
  for (let climbed = 0; climbed < MAX_CLIMB; climbed++) {
    const above = heads[noun] ?? -1;
    if (above < 0 || above >= verb) break;
    const relation = relations[noun] ?? '';
    if (relation === 'appos' && prepositionOf(draft, above)) break;
    if (INNER.test(relation) && isNominal(draft, above)) noun = above;
    else if (/^(obj|obl)$/.test(relation) && (relations[above] ?? '').startsWith('acl')) noun = heads[above] ?? noun;
    else break;
  }
  return noun;
}

/** "reported Vale has resumed": one reports that somebody does something, not somebody. */
function isOnlySaid({ heads, relations, tokens }: Draft, noun: number): boolean {
  const lemma = tokens[heads[noun] ?? -1]?.lemma ?? '';
  return relations[noun] === 'obj' && statementVerbs.has(lemma) && !targetVerbs.has(lemma) && !hearerVerbs.has(lemma);
}

function isAbove({ heads }: Draft, noun: number, verb: number): boolean {
  let above = heads[verb] ?? -1;
  for (let climbed = 0; above >= 0 && above !== noun && climbed < MAX_CLIMB; climbed++) above = heads[above] ?? -1;
  return above === noun;
}

/** Is the noun the subject of another verb, or the object of one in front of it? */
function isTaken({ heads, relations }: Draft, noun: number, verb: number): boolean {
  const relation = relations[noun] ?? '';
  if (heads[noun] === verb) return false;
  return (
    relation.startsWith('nsubj') ||
    (/^(obj|iobj)$/.test(relation) && (heads[noun] ?? verb) < noun && relations[verb] !== 'ccomp')
  );
}

/** "Workers at the port ended …": the subject was hung from a noun that only describes it. */
function takeSubjectOf(draft: Draft, verb: number, noun: number): void {
  const { relations } = draft;
  const subject = dependents(draft, noun).find((i) => i < noun && (relations[i] ?? '').startsWith('nsubj'));
  if (subject === undefined || draft.heads[noun] !== verb) return;
  attach(draft, subject, verb, 'nsubj');
  attach(draft, noun, subject, 'nmod');
}

/** "after the mayor spoke": what was taken for a preposition is the conjunction of a clause. */
function makeConjunction(draft: Draft, verb: number, noun: number, preposition: number): void {
  const { heads, tokens } = draft;
  const governor = heads[noun] ?? -1;
  if (!subordinators.has(tokens[preposition]?.lower ?? '') || (governor > noun && governor !== verb)) return;
  if (governor !== verb) attach(draft, verb, governor, 'advcl');
  attach(draft, noun, verb, 'nsubj');
  attach(draft, preposition, verb, 'mark');
}

/** "Workers at the port ended …": a phrase between subject and verb, without a comma, describes the noun before it. */
export function attachToSubject(draft: Draft, verb: number): void {
  const { relations } = draft;
  const own = dependents(draft, verb);
  const subject = own.find((i) => i < verb && (relations[i] ?? '').startsWith('nsubj'));
  if (subject === undefined) return;
  for (const i of own) {
    if (i <= subject || i >= verb || !/^(obl|nmod|obj)$/.test(relations[i] ?? '')) continue;
    const noun = Math.min(i, ...dependents(draft, i)) - 1;
    if (noun >= subject && isNominal(draft, noun)) attach(draft, i, noun, 'nmod');
  }
}

/** "people close to Vale encouraged": what has a preposition is no subject. */
export function dropSubjects(draft: Draft, verb: number): void {
  const { relations } = draft;
  for (const i of dependents(draft, verb)) {
    if (i > verb || !(relations[i] ?? '').startsWith('nsubj') || !prepositionOf(draft, i)) continue;
    const before = dependents(draft, verb).find((other) => other < i && (relations[other] ?? '').startsWith('nsubj'));
    if (before === undefined || prepositionOf(draft, before)) relations[i] = 'obl';
    else attach(draft, i, before, 'nmod');
  }
}

/**
 * "The lawyer who defended Vale left", "the judge whom Vale named": of two subjects one belongs to the other clause; of
 * "Halden Rovers goalkeeper Vale was banned" the team to the player.
 */
export function shareSubjects(draft: Draft, verb: number): void {
  const { relations } = draft;
  const [first, ...others] = dependents(draft, verb).filter(
    (i) => i < verb && (relations[i] ?? '').startsWith('nsubj'),
  );
  for (const i of others) {
    const own = dependents(draft, i);
    const before = Math.min(i, ...own) - 1;
    const isRelative = [i, before, ...own].some((index) => tagOf(draft, index).startsWith('W'));
    if (isRelative && first !== undefined) describeBy(draft, first, verb);
    else if (first !== undefined && before === first && tagOf(draft, first).startsWith('NNP'))
      attach(draft, first, i, 'nmod:desc');
    else if (isVerb(draft, before) && !dependents(draft, before).some((d) => relations[d] === 'obj'))
      attach(draft, i, before, 'obj');
  }
}

/**
 * Makes a clause describe a noun. The noun becomes the subject of the verb that the clause hung from, or of the one behind the comma
 * that ends the clause ("the gate, which was built in 2019, came off"), if that has none; else it stands where the clause stood.
 */
function describeBy(draft: Draft, noun: number, verb: number): void {
  const { heads, relations } = draft;
  const governor = heads[verb] ?? -1;
  if (governor > verb && isVerb(draft, governor)) {
    if (hasSubject(draft, governor)) attach(draft, noun, governor, 'dep');
    else {
      makeSubject(draft, noun, governor);
      attach(draft, verb, noun, 'acl:relcl');
    }
    return;
  }
  const [outer, relation] = [governor, relations[verb] ?? 'root'];
  const main = verbBehindClause(draft, verb);
  attach(draft, verb, noun, 'acl:relcl');
  if (main === undefined) {
    attach(draft, noun, outer, relation);
    return;
  }
  attach(draft, main, outer, relation);
  makeSubject(draft, noun, main);
  for (const i of dependents(draft, verb)) if (i > main) heads[i] = main;
}

const hasSubject = (draft: Draft, verb: number): boolean =>
  dependents(draft, verb).some((i) => /^(nsubj|csubj|expl)/.test(draft.relations[i] ?? ''));

const makeSubject = (draft: Draft, noun: number, verb: number): void =>
  attach(
    draft,
    noun,
    verb,
    dependents(draft, verb).some((i) => draft.relations[i] === 'aux:pass') ? 'nsubj:pass' : 'nsubj',
  );

/** The finite verb without a subject that follows the comma behind a clause and was hung from the clause's verb. */
function verbBehindClause(draft: Draft, verb: number): number | undefined {
  const { relations, tokens } = draft;
  return dependents(draft, verb).find((i) => {
    if (i < verb || !isVerb(draft, i) || !/^(conj|parataxis|ccomp|dep|advcl)$/.test(relations[i] ?? '')) return false;
    const group = dependents(draft, i).filter((k) => k < i && relations[k] !== 'punct');
    if (group.some((k) => /^(mark|cc|nsubj|csubj|expl)/.test(relations[k] ?? ''))) return false;
    return tokens[Math.min(i, ...group) - 1]?.text === ',' && [i, ...group].some((k) => isFiniteIn(draft, k, i));
  });
}

/** "urged the mayor to veto": the infinitive behind the object of such a verb says what the object is urged to do. */
export function makeComplement(draft: Draft, verb: number): void {
  const { heads, relations, tokens } = draft;
  const object = heads[verb] ?? -1;
  const governor = heads[object] ?? -1;
  const isObject = /^(obj|xcomp)$/.test(relations[object] ?? '') && isNominal(draft, object) && object > governor;
  if (relations[verb] !== 'acl' || !isObject || !complementClass(tokens[governor]?.lemma ?? '')) return;
  if (isEventNoun(tokens[object]?.lemma ?? '') || !dependents(draft, verb).some((i) => tokens[i]?.tag === 'TO')) return;
  attach(draft, object, governor, 'obj');
  attach(draft, verb, governor, 'xcomp');
}

/** "a reversal for the senator, who had promised": "who" tells of the somebody right in front of it, not of a thing further back. */
export function attachWho(draft: Draft, verb: number, isSomebody: (index: number) => boolean): void {
  const { heads, tokens } = draft;
  const who = dependents(draft, verb).find((i) => i < verb && tokens[i]?.lower === 'who');
  if (who === undefined) return;
  let noun = tokens[who - 1]?.text === ',' ? who - 2 : who - 1;
  for (let climbed = 0; climbed < MAX_CLIMB && /^(?:flat|compound)$/.test(draft.relations[noun] ?? ''); climbed++)
    noun = heads[noun] ?? -1;
  const described = heads[verb] ?? -1;
  if (noun <= described || described < 0 || !isNominal(draft, described)) return;
  if (isSomebody(noun) && !isSomebody(described)) heads[verb] = noun;
}

/** "told reporters she had left", "signalled that he wanted": such a clause is what is said, not about the reporters. */
export function makeContent(draft: Draft, verb: number): void {
  const { heads, relations, tokens } = draft;
  const above = heads[verb] ?? -1;
  const own = dependents(draft, verb);
  const subject = own.find((i) => (relations[i] ?? '').startsWith('nsubj') && !tagOf(draft, i).startsWith('W'));
  if (subject === undefined || above > verb) return;
  const that = own.find((i) => i < subject && tokens[i]?.text === 'that');
  const teller = isVerb(draft, above) ? above : (heads[above] ?? -1);
  const isHearer = teller !== above && relations[above] === 'obj' && hearerVerbs.has(tokens[teller]?.lemma ?? '');
  if (!isVerb(draft, teller) || !(isHearer || (teller === above && that !== undefined))) return;
  attach(draft, verb, teller, 'ccomp');
  if (that !== undefined) relations[that] = 'mark';
}
