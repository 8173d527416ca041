import type { Quote } from '../../analysis';
import { findContaining, type Span } from '../../span';
import { complementClass, isPassive, lightVerbOf, objectOf, subjectOf } from '../arguments';
import { clauseHead } from '../clause';
import type { SentenceView } from '../sentenceView';
import { isStatementVerb, type Speech, speechOf } from '../speech';
import type { DependencyTree } from '../tree';
import { finish } from './finish';
import { isHyphenBetween } from './hyphen';
import { range } from './range';
import { Renderer } from './render';
import { type Branch, dispensables, dispensed, leaveOut, putBack, tokensOf, trim } from './trim';

/**
 * From so many words on a label goes without a part of this rank: with 14 words it is taken in at a glance, but what a verb needs is
 * worth more than that.
 */
const ROOM = { 1: 14, 2: 16, 3: 18, 4: 20, 5: 23 };
/** Where nothing more can go, a label may be so long; what is longer is broken off. */
const LONGEST = 24;
/** How far up a word's clause is looked for. */
const MAX_CLIMB = 6;

/** What the tree shows for an event, with what its words tell of it. */
export interface Label {
  readonly text: string;
  /** Head of the clause that the label tells, or the noun where there is none. */
  readonly head: number;
  /** Head of the subject, or -1. */
  readonly subject: number;
  /** What is said of the sentence. */
  readonly tokens: ReadonlySet<number>;
  /** The same, in the groups in which they are said. */
  readonly groups: readonly (readonly number[])[];
  /** The last token said. */
  readonly last: number;
  readonly words: number;
  /** Something in it is not named: a pronoun that nothing explains. */
  readonly open: boolean;
  /** Broken off. */
  readonly cut: boolean;
  /** Who says what, where that is what the label tells. */
  readonly speech: Speech | null;
  /** It tells what somebody says in a quotation that stands by itself. */
  readonly quoted: boolean;
}

/** Labels the events of one sentence: the clause as it stands, but for what it can do without. */
export class Labeler {
  readonly #view: SentenceView;
  readonly #quotes: readonly Quote[];
  readonly #labels = new Map<number, Label>();

  constructor(view: SentenceView, quotes: readonly Quote[]) {
    this.#view = view;
    this.#quotes = quotes;
  }

  label(trigger: number): Label {
    const head = toldBy(this.#view.tree, trigger);
    const known = this.#labels.get(head);
    if (known) return known;
    const label = this.#isClause(head) ? (this.#quotation(head) ?? this.#clause(head)) : this.#phrase(head);
    this.#labels.set(head, label);
    return label;
  }

  /** The sentence as it stands, for what is short and may have no clause, as headlines. */
  whole(): Label | null {
    const { tree } = this.#view;
    if (tree.tokens.length > 2 * LONGEST) return null;
    const tokens = tree.tokens.map((_, index) => index).filter((index) => tree.relation(index) !== 'punct');
    const head = tree.tokens.findIndex((_, index) => tree.head(index) < 0 && tree.relation(index) !== 'punct');
    const label = this.#labelOf(Math.max(head, 0), -1, [{ tokens, quoted: false }], null);
    return tree.tokens.at(-1)?.text === '?' ? { ...label, text: `${label.text}?` } : label;
  }

  #isClause(head: number): boolean {
    const { tree } = this.#view;
    return tree.isVerb(head) || tree.child(head, 'cop') >= 0;
  }

  #clause(head: number): Label {
    const { tree } = this.#view;
    const speech = speechOf(tree, head);
    const subject = subjectOf(tree, head);
    const isOwn = subject >= 0 && tree.head(subject) === head && subject < head;
    const groups: Group[] = [];
    const without = new Set<number>();
    if (subject >= 0 && !isOwn) {
      groups.push({ branch: this.#subject(subject, head) });
      for (const child of tree.children(head)) if (child === subject || isRelative(tree, child)) without.add(child);
      groups.push({ tokens: sharedAuxiliaries(tree, head) });
    }
    if (isOwn) groups.push({ tokens: firstOfTwo(this.#view, subject) });
    if (isOwn) for (const child of tree.children(head)) if (opensClause(tree, child, head)) without.add(child);
    if (speech) without.add(speech.content);
    const behind = speech ? behindContent(this.#view, speech) : [];
    for (const child of behind) without.add(child);
    const object = objectOf(tree, head);
    const isMoved = object >= 0 && tree.head(object) !== head && tree.relation(head) !== 'conj';
    groups.push({ branch: trim(this.#view, { head, without }) });
    if (isMoved) groups.push({ branch: trim(this.#view, { head: object, without: new Set([head]) }) });
    if (speech) groups.push(this.#content(speech));
    for (const child of behind) groups.push({ branch: trim(this.#view, { head: child, without: new Set() }, false) });
    return this.#fit(head, subject, groups, speech);
  }

  /** "Vale said “I will not resign”", of a clause in which the speaker of a quotation speaks of themselves and nothing else says who. */
  #quotation(head: number): Label | null {
    const { tree, people } = this.#view;
    const token = tree.tokens[head];
    const quote = token && findContaining(this.#quotes, token);
    const speaker = quote && people.byId(quote.speaker);
    const subject = tree.child(head, 'nsubj', 'nsubj:pass');
    if (!speaker || subject < 0 || subject > head || !this.#isIndependent(head)) return null;
    const branch = trim(this.#view, { head, without: new Set() });
    const said = [...tokensOf(branch, new Set())].map((index) => tree.tokens[index]);
    const isWhole = said.every((each) => each && quote.start <= each.start && each.end <= quote.end);
    const isPersonal = said.some((each) => FIRST_PERSON.test(each?.lower ?? ''));
    if (!isWhole || !isPersonal) return null;
    return this.#fit(head, subject, [{ branch, quoted: true, by: `${people.shortName(speaker)} said` }], null);
  }

  /** Does a clause stand by itself: no other governs it or says who says it? */
  #isIndependent(head: number): boolean {
    const { tree } = this.#view;
    let top = head;
    while (tree.relation(top) === 'conj' && tree.head(top) >= 0) top = tree.head(top);
    return tree.head(top) < 0 && tree.childrenBy(top, 'parataxis').every((child) => speechOf(tree, child) === null);
  }

  /** A subject that stands elsewhere, but for the clause that is told of it. */
  #subject(subject: number, head: number): Branch {
    const { tree } = this.#view;
    const without = new Set<number>([head]);
    for (const child of tree.children(subject))
      if (/^(?:acl|appos|case|cop|nsubj|advmod|mark|obl|aux|cc|conj)/.test(tree.relation(child)) && child !== subject)
        if (
          !(tree.relation(child) === 'conj' && tree.isNominal(child) && child < head) &&
          tree.relation(child) !== 'advmod'
        )
          if (!(tree.relation(child) === 'cc')) without.add(child);
    return trim(this.#view, { head: subject, without });
  }

  /** What somebody says: in quotation marks where the article has them around all of it. */
  #content({ verb, content }: Speech): Group {
    const { tree } = this.#view;
    const token = tree.tokens[content];
    const around = token && findContaining(this.#quotes, token);
    const subject = tree.tokens[tree.child(content, 'nsubj', 'nsubj:pass')];
    const quote = around && subject && subject.start < around.start ? undefined : around;
    const without = new Set([verb, ...(quote ? outsideOf(tree, quote, content) : [])]);
    const branch = trim(this.#view, { head: content, without });
    const said = [...tokensOf(branch, new Set())].map((index) => tree.tokens[index]);
    const isQuoted = quote && said.every((each) => each && quote.start <= each.start && each.end <= quote.end);
    return {
      branch,
      quoted: Boolean(isQuoted),
      that: !isQuoted && content > verb && tree.marker(content) === 'that',
      whether: /^(?:whether|if)$/.test(tree.marker(content)) ? tree.marker(content) : '',
    };
  }

  #phrase(head: number): Label {
    return this.#fit(head, -1, [{ branch: trim(this.#view, { head, without: new Set() }) }], null);
  }

  /** Leaves out what can go until the rest is short enough, and puts back what there is room for after all. */
  #fit(head: number, subject: number, groups: readonly Group[], speech: Speech | null): Label {
    const leftOut = new Set<Branch>();
    const optional = groups.flatMap(({ branch }) => (branch ? dispensables(branch) : []));
    optional.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
    let words = groups.reduce((sum, { branch, tokens }) => sum + (branch?.size ?? tokens?.length ?? 0), 0);
    for (const branch of optional) {
      if (leftOut.has(branch) || words <= ROOM[branch.rank || 1]) continue;
      words -= leaveOut(branch, leftOut);
    }
    const roots = groups.flatMap(({ branch }) => branch ?? []);
    for (const branch of dispensed(roots, leftOut)) {
      const size = putBack(branch, leftOut);
      if (words + size > ROOM[1]) leftOut.add(branch);
      else words += size;
    }
    return this.#say(head, subject, groups, leftOut, speech);
  }

  #say(
    head: number,
    subject: number,
    groups: readonly Group[],
    leftOut: ReadonlySet<Branch>,
    speech: Speech | null,
  ): Label {
    const said = groups.map(({ branch, tokens, quoted = false, that = false, whether = '', by = '' }) => ({
      tokens: branch ? wholeWords(this.#view.tree, [...tokensOf(branch, leftOut)]) : (tokens ?? []),
      quoted,
      lead: by || (that ? 'that' : whether),
    }));
    return this.#labelOf(head, subject, said, speech);
  }

  #labelOf(
    head: number,
    subject: number,
    groups: readonly { readonly tokens: readonly number[]; readonly quoted: boolean; readonly lead?: string }[],
    speech: Speech | null,
  ): Label {
    const renderer = new Renderer(this.#view);
    for (const { tokens, quoted, lead } of groups) {
      if (tokens.length === 0) continue;
      if (lead) renderer.add(lead);
      if (quoted) renderer.quote(tokens);
      else renderer.say(tokens);
    }
    const { text, open } = renderer.rendered;
    const words = text.split(' ');
    const cut = words.length > LONGEST;
    const tokens = new Set(groups.flatMap((group) => group.tokens));
    const last = groups.findLast((group) => group.tokens.length > 0)?.tokens.at(-1) ?? head;
    return {
      text: finish(cut ? `${words.slice(0, LONGEST).join(' ')}…` : text),
      head,
      subject,
      tokens,
      groups: groups.map((group) => group.tokens),
      last,
      words: words.length,
      open,
      cut,
      speech,
      quoted: speech === null && groups.some((group) => group.quoted),
    };
  }
}

/** The tokens of a branch as they can be said: with what they cannot do without, and without what lost its phrase. */
function wholeWords(tree: DependencyTree, tokens: readonly number[]): number[] {
  const said = withConjunctions(tree, withCompounds(tree, tokens));
  while (said.length > 1 && isLeftBehind(tree, said)) said.pop();
  return said;
}

/** "paid the firm a million in | March", whose day stands beside the label. */
function isLeftBehind(tree: DependencyTree, said: readonly number[]): boolean {
  const last = said.at(-1) ?? -1;
  return /^(?:case|det|cc)$/.test(tree.relation(last)) && tree.head(last) > last;
}

/** "so-called", "soon-to-be": words joined by hyphens are said together, whichever of them hangs from another. */
function withCompounds(tree: DependencyTree, tokens: readonly number[]): number[] {
  const said = new Set(tokens);
  const join = (from: number, step: 1 | -1): void => {
    let at = from;
    for (let joined = 0; joined < MAX_JOINED && isHyphenBetween(tree, at, at + 2 * step); joined++) {
      at += 2 * step;
      said.add(at);
    }
  };
  for (const index of tokens) {
    join(index, 1);
    join(index, -1);
  }
  return [...said];
}

/** The most words that are joined to one. */
const MAX_JOINED = 4;

/** The tokens in their order, with the "and" in front of what is coordinated, whatever that "and" hangs from. */
function withConjunctions(tree: DependencyTree, tokens: readonly number[]): number[] {
  const said = new Set(tokens);
  for (const index of tokens) {
    const before = tree.left(index) - 1;
    if (tree.relation(index) === 'conj' && said.has(tree.head(index)) && tree.tag(before) === 'CC') said.add(before);
  }
  return [...said].sort((a, b) => a - b);
}

/** Words of a label that are said together. */
interface Group {
  readonly branch?: Branch;
  readonly tokens?: readonly number[];
  readonly quoted?: boolean;
  readonly that?: boolean;
  readonly whether?: string;
  /** Who says them, and that they do. */
  readonly by?: string;
}

const FIRST_PERSON = /^(?:i|me|my|mine|myself|we|us|our|ours|ourselves)$/;

/** "said he was held on suspicion | of fraud": what stands behind the content is said behind it, whichever verb it hangs from. */
const behindContent = (view: SentenceView, { verb, content }: Speech): number[] =>
  content < verb
    ? []
    : view.tree
        .childrenBy(verb, 'obl', 'nmod', 'advcl')
        .filter((child) => view.tree.left(child) > content && view.timeAt(child) === null)
        .filter((child) => view.tree.relation(child) !== 'advcl' || view.tree.marker(child) === 'of');

/** "told reporters “I have nothing to hide” as he left": what hangs from words in quotation marks and stands outside of them. */
function* outsideOf(tree: DependencyTree, quote: Span, head: number): Generator<number> {
  for (const child of tree.children(head)) {
    const [first, last] = [tree.tokens[tree.left(child)], tree.tokens[tree.right(child)]];
    if (!first || !last || child < head) continue;
    if (first.start >= quote.end) yield child;
    else if (last.end > quote.end) yield* outsideOf(tree, quote, child);
  }
}

/** The longest first part of a subject of two, in tokens. */
const MAX_PART = 8;

/** "she | and Vale have dined": the first part of a subject of two, where the tree has lost it; nothing where none can be told. */
function firstOfTwo({ tree, start }: SentenceView, subject: number): number[] {
  const conjunction = tree.left(subject);
  if (tree.tag(conjunction) !== 'CC' || tree.tokens[conjunction]?.lower !== 'and') return [];
  let first = conjunction;
  while (first > start && conjunction - first < MAX_PART && PART.test(tree.tag(first - 1))) first--;
  const opens = first === start || /^(?:,|:|``)$/.test(tree.tag(first - 1)) || tree.tokens[first - 1]?.lower === 'that';
  return opens ? range(first, conjunction) : [];
}

const PART = /^(?:NN|DT|JJ|CD|PRP|POS)/;

/** "when Vale left", "where the mayor spoke", "which a court has put on hold": told by itself, a clause goes without what ties it to another. */
const opensClause = (tree: DependencyTree, child: number, head: number): boolean =>
  /^(?:advcl|acl)/.test(tree.relation(head)) &&
  child < head &&
  (isRelative(tree, child) || (tree.tag(child) === 'WRB' && /^(?:when|where)$/.test(tree.lemma(child))));

const isRelative = (tree: DependencyTree, index: number): boolean =>
  /^(?:WP|WDT)/.test(tree.tag(index)) && !/^(?:advcl|acl|ccomp)/.test(tree.relation(index));

/** "was banned and fined": the auxiliaries that a coordinated verb cannot stand without. */
function sharedAuxiliaries(tree: DependencyTree, verb: number): number[] {
  const first = tree.head(verb);
  if (tree.relation(verb) !== 'conj' || tree.child(verb, 'aux', 'aux:pass', 'cop') >= 0) return [];
  const isOrdered = tree.child(first, 'aux:pass') >= 0 && tree.child(verb, 'xcomp') >= 0 && tree.child(verb, 'obj') < 0;
  const needs =
    /^VB[GN]?$/.test(tree.tag(verb)) ||
    isPassive(tree, verb) ||
    (isOrdered && complementClass(tree.lemma(verb)) === 'asked');
  if (!needs) return [];
  return tree.children(first).filter((child) => child < first && /^aux/.test(tree.relation(child)));
}

/**
 * The head of the clause by which an event is told: what a verb only governs ("urged them to leave", "denied that he left") is told
 * with it, and an event noun by the verb that carries it.
 */
function toldBy(tree: DependencyTree, trigger: number): number {
  let head = clauseHead(tree, trigger);
  for (let climbed = 0; climbed < MAX_CLIMB; climbed++) {
    const above = governingClause(tree, head);
    if (above < 0) return head;
    head = above;
  }
  return head;
}

function governingClause(tree: DependencyTree, head: number): number {
  const governor = tree.head(head);
  if (governor < 0) return -1;
  const relation = tree.relation(head);
  const marker = tree.marker(head);
  if (relation === 'xcomp' || relation === 'csubj' || relation === 'csubj:pass') return governor;
  if (relation === 'ccomp') {
    const speech = speechOf(tree, governor);
    const isSaid = speech?.content === head && isStatementVerb(tree.lemma(governor));
    return isSaid && tree.marker(governor) !== 'to' && !isDoubtful(tree, governor) ? -1 : governor;
  }
  if (
    relation === 'advcl' &&
    (marker === 'of' ||
      marker === 'from' ||
      marker === 'into' ||
      (marker === 'to' && complementClass(tree.lemma(governor)) !== null))
  )
    return governor;
  if (relation === 'acl' && tree.isNominal(governor) && (marker === 'to' || marker === 'that' || marker === 'of'))
    return verbOver(tree, governor);
  if (
    relation === 'conj' &&
    /^(?:xcomp|ccomp)$/.test(tree.relation(governor)) &&
    tree.child(head, 'nsubj', 'nsubj:pass') < 0
  )
    return governor;
  if (!tree.isVerb(head) && tree.child(head, 'cop') < 0 && lightVerbOf(tree, head) === null) return -1;
  return -1;
}

/** Is what depends on a verb denied, doubted, asked for or only planned? */
const isDoubtful = (tree: DependencyTree, verb: number): boolean =>
  /^(?:denied|doubted|alleged|negative)$/.test(complementClass(tree.lemma(verb)) ?? '') ||
  tree.childrenBy(verb, 'advmod').some((child) => /^(?:not|n['’]t|never)$/.test(tree.tokens[child]?.lower ?? '')) ||
  tree.childrenBy(verb, 'nsubj:pass').length > 0;

/** The verb of the clause that a noun stands in, or -1. */
function verbOver(tree: DependencyTree, noun: number): number {
  let index = noun;
  for (let climbed = 0; index >= 0 && climbed < MAX_CLIMB; climbed++) {
    if (tree.isVerb(index) || tree.child(index, 'cop') >= 0) return index;
    if (/^(?:acl:relcl|appos|parataxis)$/.test(tree.relation(index))) return -1;
    index = tree.head(index);
  }
  return -1;
}
