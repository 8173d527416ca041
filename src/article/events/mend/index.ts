import type { TimeExpression } from '../../analysis';
import type { Token } from '../../language';
import { isPersonNoun } from '../../people';
import type { Reference } from '../people';
import { type Attachments, attachmentsOf } from '../tree';
import {
  attachToSubject,
  attachWho,
  dropSubjects,
  giveSubject,
  invertSaid,
  joinAccordingTo,
  makeAdverbial,
  makeComplement,
  makeContent,
  makeGerund,
  makeParticiple,
  makePurpose,
  makeTeller,
  releaseSubject,
  shareSubjects,
} from './clauses';
import { type Draft, unite } from './draft';
import {
  attachArticle,
  attachNounAgent,
  attachPreposition,
  attachSubject,
  attachTitle,
  joinPronoun,
  joinSubjects,
  releaseObliques,
} from './names';
import { joinHelp, nameComplements, orderObjects, turnPreposition } from './objects';
import { joinToContentNoun, makeSaidClause, readBehindSaying, resumeSaying, returnSubject } from './sayings';
import { attachTime, moveIntoClause } from './times';
import { attachInfinitive, liftConjunct, liftFromAuxiliary, makeFinite, makeInfinitive, restoreVerb } from './verbs';

/** Relations that a clause has which may say what somebody says. */
const CLAUSAL = new Set(['acl', 'acl:relcl', 'advcl', 'parataxis']);

/**
 * Heads and relations of the tokens, corrected where names and times, which are found by surer means than grammar, and the words
 * beside a verb show them to be wrong: a name is one phrase, a preposition in front of it governs it, a time says when something
 * was done, a finite verb has a subject. `references` and `times` tell for each token whose mention and which time it is part of.
 */
export function mend(
  tokens: readonly Token[],
  references: readonly (Reference | null)[],
  times: readonly (TimeExpression | null)[],
): Attachments {
  const draft: Draft = { tokens, ...attachmentsOf(tokens) };
  for (let index = 0; index < tokens.length; index++) liftFromAuxiliary(draft, index);
  mendNames(draft, references, times);
  for (let index = 0; index < tokens.length; index++) {
    const { text, tag } = tokens[index] as Token;
    if (tag === 'IN' && (draft.relations[index] ?? '').startsWith('obl')) turnPreposition(draft, index);
    if (text === 'according' || text === 'According') joinAccordingTo(draft, index);
    if (tag === 'VBN') makeFinite(draft, index);
    if (tag.startsWith('VB')) {
      restoreVerb(draft, index);
      makeInfinitive(draft, index);
      attachInfinitive(draft, index);
    }
  }
  for (const [first, last] of runs(times)) attachTime(draft, first, last);
  const isSomebody = (index: number) => Boolean(references[index]) || isPersonNoun(tokens[index] as Token);
  for (const [index, { tag }] of tokens.entries()) {
    const relation = draft.relations[index] ?? '';
    makePurpose(draft, index);
    makeAdverbial(draft, index);
    if (relation.startsWith('acl')) makeComplement(draft, index);
    if (relation === 'conj') liftConjunct(draft, index);
    if (relation.startsWith('acl')) makeSaidClause(draft, index);
    if (relation === 'acl:relcl') attachWho(draft, index, isSomebody);
    if (CLAUSAL.has(relation)) makeContent(draft, index);
    if (tag === 'DT') attachArticle(draft, index);
    if (relation === 'advcl' || relation === 'ccomp') makeTeller(draft, index);
    if (relation === 'advcl') makeGerund(draft, index);
  }
  const isTime = (index: number) => Boolean(times[index]);
  for (let index = 0; index < tokens.length; index++) {
    const relation = draft.relations[index] ?? '';
    if (!tokens[index]?.tag.startsWith('VB') || relation.startsWith('aux') || relation === 'cop') continue;
    releaseSubject(draft, index);
    dropSubjects(draft, index);
    makeParticiple(draft, index);
    returnSubject(draft, index);
    shareSubjects(draft, index);
    attachToSubject(draft, index);
    if (relation !== 'xcomp') {
      invertSaid(draft, index);
      giveSubject(draft, index);
    }
    nameComplements(draft, index, isTime);
    orderObjects(draft, index);
    joinHelp(draft, index);
    joinSubjects(draft, index);
    readBehindSaying(draft, index);
    resumeSaying(draft, index);
    joinToContentNoun(draft, index);
  }
  for (const [first, last] of runs(times)) moveIntoClause(draft, first, last);
  for (let index = 0; index < tokens.length; index++) {
    if (!references[index]) continue;
    releaseObliques(draft, index);
    attachNounAgent(draft, index);
  }
  return draft;
}

function mendNames(
  draft: Draft,
  references: readonly (Reference | null)[],
  times: readonly (TimeExpression | null)[],
): void {
  const names = references.map((reference) => (reference?.mention.kind === 'name' ? reference.mention : null));
  const units = [...runs(names)].map(([first, last]) => ({ first, last, head: unite(draft, first, last) }));
  for (const { first, head } of units) if (!times[first - 1]) attachTitle(draft, first, head);
  const heads = new Set(units.map(({ head }) => head));
  for (const { first, last, head } of units) {
    attachPreposition(draft, first, head, times);
    attachSubject(draft, head, last, heads);
    joinPronoun(draft, first, head, last);
  }
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
