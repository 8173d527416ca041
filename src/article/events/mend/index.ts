import type { TimeExpression } from '../../analysis';
import type { Token } from '../../language';
import { isPersonNoun } from '../../people';
import { switchable } from '../ablation';
import type { Reference } from '../people';
import { type Attachments, attachmentsOf } from '../tree';
import * as clauseRules from './clauses';
import { type Draft, unite } from './draft';
import * as nameRules from './names';
import { nameComplements, orderObjects } from './objects';
import * as sayingRules from './sayings';
import * as timeRules from './times';
import * as verbRules from './verbs';

const rules = switchable({
  ...clauseRules,
  ...nameRules,
  nameComplements,
  orderObjects,
  ...sayingRules,
  ...timeRules,
  ...verbRules,
});

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
  mendNames(draft, references, times);
  for (let index = 0; index < tokens.length; index++) {
    const { text, tag } = tokens[index] as Token;
    if (text === 'according' || text === 'According') rules.joinAccordingTo(draft, index);
    if (tag.startsWith('VB')) {
      rules.restoreVerb(draft, index);
      rules.makeInfinitive(draft, index);
      rules.attachInfinitive(draft, index);
    }
  }
  for (const [first, last] of runs(times)) rules.attachTime(draft, first, last);
  const isSomebody = (index: number) => Boolean(references[index]) || isPersonNoun(tokens[index] as Token);
  for (const [index, { tag }] of tokens.entries()) {
    const relation = draft.relations[index] ?? '';
    if (relation.startsWith('acl')) {
      rules.makeComplement(draft, index);
      rules.makeSaidClause(draft, index);
    }
    if (relation === 'acl:relcl') rules.attachWho(draft, index, isSomebody);
    if (CLAUSAL.has(relation)) rules.makeContent(draft, index);
    if (tag === 'DT') rules.attachArticle(draft, index);
  }
  const isTime = (index: number) => Boolean(times[index]);
  for (let index = 0; index < tokens.length; index++) {
    const relation = draft.relations[index] ?? '';
    if (!tokens[index]?.tag.startsWith('VB') || relation.startsWith('aux') || relation === 'cop') continue;
    rules.dropSubjects(draft, index);
    rules.returnSubject(draft, index);
    rules.shareSubjects(draft, index);
    rules.attachToSubject(draft, index);
    if (relation !== 'xcomp') rules.giveSubject(draft, index);
    rules.nameComplements(draft, index, isTime);
    rules.orderObjects(draft, index);
    rules.joinSubjects(draft, index);
    rules.readBehindSaying(draft, index);
    rules.resumeSaying(draft, index);
    rules.joinToContentNoun(draft, index);
    rules.joinToVerb(draft, index);
  }
  for (let index = 0; index < tokens.length; index++) {
    if (references[index]) rules.releaseObliques(draft, index);
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
  for (const { first, head } of units) if (!times[first - 1]) rules.attachTitle(draft, first, head);
  const heads = new Set(units.map(({ head }) => head));
  for (const { first, last, head } of units) {
    rules.attachPreposition(draft, first, head, times);
    rules.attachSubject(draft, head, last, heads);
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
