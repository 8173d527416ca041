import type { Token } from '../../language';
import type { Attachments } from '../tree';

/** The tokens of a sentence, and their attachments while they are being corrected. */
export interface Draft extends Attachments {
  readonly tokens: readonly Token[];
  readonly heads: number[];
  readonly relations: string[];
}

/** How far up a verb is looked for. */
const MAX_CLIMB = 6;
/** How far to either side dependents are looked for. */
const REACH = 20;

/** Relations by which the head of a phrase hangs from outside, rather than a word from the middle of it. */
const PHRASAL = /^(root|nsubj|obj|iobj|obl|nmod$|appos|conj|ccomp|advcl|parataxis|dislocated|vocative)/;

/** Tags of nouns, pronouns and numbers. */
const NOMINAL = /^(NN|PRP$|CD|FW|\$)/;

export const isPhrasal = ({ relations }: Draft, index: number): boolean => PHRASAL.test(relations[index] ?? '');

export const tagOf = ({ tokens }: Draft, index: number): string => tokens[index]?.tag ?? '';

export const isVerb = (draft: Draft, index: number): boolean => tagOf(draft, index).startsWith('VB');

export const isNominal = (draft: Draft, index: number): boolean => NOMINAL.test(tagOf(draft, index));

export const isPassive = (draft: Draft, verb: number): boolean =>
  dependents(draft, verb).some((i) => draft.relations[i] === 'aux:pass');

export function attach({ heads, relations }: Draft, index: number, head: number, relation: string): void {
  heads[index] = head;
  relations[index] = relation;
}

/** Makes the tokens one flat phrase and returns its head. */
export function unite(draft: Draft, first: number, last: number): number {
  const inside = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const hanging = inside.filter((i) => (draft.heads[i] ?? -1) < first || (draft.heads[i] ?? -1) > last);
  const isPossessor = tagOf(draft, last + 1) === 'POS';
  const hangs = (i: number) => (isPossessor ? draft.relations[i] === 'nmod:poss' : isPhrasal(draft, i));
  const head = hanging.find(hangs) ?? hanging[0] ?? first;
  for (const i of inside) {
    if (i === head) continue;
    for (const dependent of dependents(draft, i)) if (!inside.includes(dependent)) draft.heads[dependent] = head;
    attach(draft, i, head, 'flat');
  }
  return head;
}

/** The nearest verb above a token, or -1. */
export function verbAbove(draft: Draft, index: number): number {
  let above = draft.heads[index] ?? -1;
  for (let climbed = 0; above >= 0 && climbed < MAX_CLIMB; climbed++) {
    if (isVerb(draft, above)) return above;
    above = draft.heads[above] ?? -1;
  }
  return -1;
}

/** Dependents that are not far away. */
export function dependents({ heads }: Draft, head: number, reach = REACH): number[] {
  const near: number[] = [];
  const end = Math.min(heads.length, head + reach);
  for (let i = Math.max(0, head - reach); i < end; i++) if (heads[i] === head) near.push(i);
  return near;
}
