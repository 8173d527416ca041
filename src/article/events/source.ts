import type { Person } from '../analysis';
import { wordList } from '../wordList';
import unnamedSourceList from './lexicon/unnamedSources.txt';
import { plainText } from './plainText';
import type { SentenceView } from './sentenceView';
import type { DependencyTree } from './tree';

const unnamedSources = wordList(unnamedSourceList);

/** Who says that an event happened. */
export interface Source {
  /** In the article's words, a person by their short name; “they” where nothing tells whom it means, "an unnamed source" for "one". */
  readonly source: string;
  /** The source is not named. */
  readonly anonymous: boolean;
}

/** The longest source that is given whole, in tokens. */
const MAX_SOURCE = 14;
const BESIDE_THE_SOURCE = new Set(['case', 'appos', 'acl:relcl', 'punct', 'parataxis', 'cc', 'conj']);

const PRONOUN_TAGS = new Set(['PRP', 'PRP$', 'WP', 'WP$', 'WDT', 'EX']);
const isPronoun = (tree: DependencyTree, index: number): boolean => PRONOUN_TAGS.has(tree.tag(index));

/** Words for what is no source. */
const THINGS = /^(?:something|anything|everything|nothing|what|which|there)$/;

/** The source whose noun phrase has this head, or null where it is no source. */
export function sourceOf(view: SentenceView, head: number): Source | null {
  const { tree } = view;
  if (!tree.isNominal(head) || THINGS.test(tree.lemma(head))) return null;
  const person = namedBeside(view, head) ?? namedBehind(view, head);
  if (person) return { source: view.people.shortName(person), anonymous: false };
  if (isPronoun(tree, head)) return ofPronoun(view, head);
  if (/^(?:all|both)$/.test(tree.lemma(head))) return { source: `“${tree.lemma(head)}”`, anonymous: true };
  if (NOBODY_NAMED.test(tree.tag(head)))
    return { source: isSeveral(tree, head) ? 'unnamed sources' : 'an unnamed source', anonymous: true };
  const reference = view.referenceOf(head);
  const source = sourceText(view, head);
  if (!/[\p{L}\p{N}]/u.test(source)) return null;
  return { source, anonymous: !reference && unnamedSources.has(tree.lemma(head)) };
}

/** A pronoun that means nobody known: as it stands, but for "who", which means the noun that it follows. */
function ofPronoun(view: SentenceView, pronoun: number): Source | null {
  const { tree } = view;
  const { lower = '' } = tree.tokens[pronoun] ?? {};
  if (!/^who/.test(lower)) return { source: `“${lower === 'i' ? 'I' : lower}”`, anonymous: true };
  const verb = tree.head(pronoun);
  const described = /^(?:acl|advcl:relcl)/.test(tree.relation(verb)) ? tree.head(verb) : -1;
  return described >= 0 && !isPronoun(tree, described) ? sourceOf(view, described) : SOMEBODY;
}

const SOMEBODY: Source = { source: 'somebody unnamed', anonymous: true };

/** "one", "some", "another": a source of which only the number is told. */
const NOBODY_NAMED = /^(CD|DT)$/;
const isSeveral = (tree: DependencyTree, head: number): boolean =>
  !/^(?:one|another|each|either)$/.test(tree.lemma(head));

/** How far behind a description its name stands, in tokens: "his lawyer, Elon Vale". */
const BESIDE = 4;

/** The person whom a source names, by itself or right behind it. */
function namedBeside(view: SentenceView, head: number): Person | null {
  const reference = view.referenceOf(head);
  if (!reference) return null;
  if (reference.mention.kind !== 'nominal') return reference.person;
  for (let i = head + 1; i <= head + BESIDE; i++) {
    const next = view.mentionAt(i);
    if (next?.mention.kind === 'name' && next.person === reference.person) return next.person;
  }
  return null;
}

/** "her counterpart at the bank, Elon Vale,": the person whose name alone stands behind a description and a comma. */
function namedBehind(view: SentenceView, head: number): Person | null {
  const { tree } = view;
  let comma = head + 1;
  while (comma <= head + MAX_SOURCE && !/^(?:,|VB|MD|W)/.test(tree.tag(comma))) comma++;
  if (tree.tag(comma) !== ',' || !/^(?:NN|CD|DT)$/.test(tree.tag(head))) return null;
  let end = comma + 1;
  while (end <= comma + BESIDE && /^(?:DT|JJ|NN)$/.test(tree.tag(end))) end++;
  const next = view.mentionAt(end);
  if (next?.mention.kind !== 'name') return null;
  while (view.mentionAt(end)?.mention === next.mention) end++;
  return tree.tag(end) === ',' ? next.person : null;
}

/** The source as it stands, but for its preposition, what is only said about it in passing, and whom its pronouns mean. */
function sourceText(view: SentenceView, head: number): string {
  const { tree } = view;
  let first = head;
  let last = head;
  for (const child of tree.children(head)) {
    if (BESIDE_THE_SOURCE.has(tree.relation(child)) || (child > head && view.timeAt(child))) continue;
    first = Math.min(first, tree.left(child));
    last = Math.max(last, tree.right(child));
  }
  const words = namedText(view, first, Math.min(last, first + MAX_SOURCE - 1));
  const isPointedAt = /^(?:that|this)$/i.test(tree.tokens[first - 1]?.text ?? '') && tree.tag(head) === 'NN';
  return (isPointedAt ? `a ${words}` : words)
    .replace(/^according to /i, '')
    .replace(/^(?:that|this) /, 'a ')
    .replace(/^(?:those|these) /, '');
}

/** Words as they stand, with names in the place of pronouns. */
function namedText(view: SentenceView, first: number, last: number): string {
  const { tree } = view;
  const pieces: string[] = [];
  let from = first;
  for (let i = first; i <= last; i++) {
    const reference = /^PRP/.test(tree.tag(i)) ? view.mentionAt(i) : null;
    if (!reference) continue;
    const name = view.people.shortName(reference.person);
    pieces.push(plainText(tree, from, i - 1), tree.tag(i) === 'PRP$' ? `${name}'s` : name);
    from = i + 1;
  }
  return [...pieces, plainText(tree, from, last)].filter(Boolean).join(' ');
}
