import type { ParsedSentence, Token } from '../../language/token';

const SUBJECTS = new WeakMap<ParsedSentence, Map<number, number>>();

/** By the index of a predicate, the index of its subject. */
function subjectsOf(sentence: ParsedSentence): ReadonlyMap<number, number> {
  let subjects = SUBJECTS.get(sentence);
  if (!subjects) {
    subjects = new Map();
    for (const [i, { head, relation }] of sentence.tokens.entries()) {
      if (relation.startsWith('nsubj') && !subjects.has(head)) subjects.set(head, i);
    }
    SUBJECTS.set(sentence, subjects);
  }
  return subjects;
}

/** Clauses without a subject of their own share that of the clause that they hang on: "She left, taking her coat". */
const SHARES_SUBJECT = /^(?:conj|xcomp|advcl|parataxis)/;
/** Steps up the tree, at most: deeper than sentences are, and no loop. */
const MAX_DEPTH = 24;

/** The predicate of the clause that holds a token, or -1. */
function predicateOf(sentence: ParsedSentence, token: number): number {
  const subjects = subjectsOf(sentence);
  let at = token;
  for (let depth = 0; depth < MAX_DEPTH && at >= 0; depth++) {
    const { pos, head }: Token | { pos: string; head: number } = sentence.tokens[at] ?? { pos: '', head: -1 };
    if (pos === 'VERB' || subjects.has(at)) return at;
    at = head;
  }
  return -1;
}

/** The subject of a predicate, its own or the one that it shares, or -1. */
export function subjectOf(sentence: ParsedSentence, predicate: number): number {
  const subjects = subjectsOf(sentence);
  let at = predicate;
  for (let depth = 0; depth < MAX_DEPTH && at >= 0; depth++) {
    const subject = subjects.get(at);
    if (subject !== undefined) return subject;
    const token = sentence.tokens[at];
    if (!token || !SHARES_SUBJECT.test(token.relation)) return -1;
    at = token.head;
  }
  return -1;
}

/** A clause around a token. */
export interface ClauseAround {
  /** Index of its subject, or -1. */
  readonly subject: number;
  /** How the clause inside it hangs on it ("conj"); empty for the innermost. */
  readonly link: string;
}

/** The clauses around a token, the innermost first, but for one of which the token itself is the subject. */
export function clausesAround(sentence: ParsedSentence, token: number): ClauseAround[] {
  const clauses: ClauseAround[] = [];
  let predicate = predicateOf(sentence, sentence.tokens[token]?.head ?? -1);
  let link = '';
  for (let depth = 0; depth < 3 && predicate >= 0; depth++) {
    const subject = subjectOf(sentence, predicate);
    if (subject !== token) clauses.push({ subject, link });
    const { head = -1, relation = '' } = sentence.tokens[predicate] ?? {};
    predicate = head < 0 ? -1 : predicateOf(sentence, head);
    link = relation;
  }
  return clauses;
}
