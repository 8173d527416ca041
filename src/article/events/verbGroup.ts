import { wordList } from '../wordList';
import { pastTense } from './inflection';
import keptAdverbList from './lexicon/keptAdverbs.txt';
import type { SentenceView } from './sentenceView';

const keptAdverbs = wordList(keptAdverbList);

/** Auxiliaries and "not" as they are written when they lean on their neighbour. */
const FULL_FORMS: ReadonlyMap<string, string> = new Map([
  ["n't", 'not'],
  ['n’t', 'not'],
  ["'ll", 'will'],
  ['’ll', 'will'],
  ['wo', 'will'],
  ['ca', 'can'],
  ['sha', 'shall'],
  ["'re", 'are'],
  ['’re', 'are'],
  ["'ve", 'have'],
  ['’ve', 'have'],
]);

const NEGATIONS = new Set(['not', 'never', 'neither', 'nor', 'nowhere']);

export const isNegation = (word: string): boolean => NEGATIONS.has(FULL_FORMS.get(word) ?? word);

/** The words in front of a verb or predicate that belong to it: auxiliaries, copula, "to", "not", "reportedly". */
export function verbGroupTokens(view: SentenceView, verb: number): number[] {
  const { tree } = view;
  const before = tree.children(verb).filter((child) => child < verb);
  return before.filter((child) => {
    const relation = tree.relation(child);
    if (relation === 'aux' || relation === 'aux:pass' || relation === 'cop') return true;
    if (relation === 'mark') return tree.lemma(child) === 'to';
    return relation === 'advmod' && isKeptAdverb(view, child);
  });
}

export function isKeptAdverb(view: SentenceView, adverb: number): boolean {
  const word = view.tree.tokens[adverb]?.text.toLowerCase() ?? '';
  return isNegation(word) || keptAdverbs.has(word);
}

const wordOf = (view: SentenceView, index: number): string => {
  const text = view.tree.tokens[index]?.text.toLowerCase() ?? '';
  return FULL_FORMS.get(text) ?? text;
};

/** How a verb stands in its clause. */
export type VerbForm = 'finite' | 'infinitive' | 'participle';

export function verbForm(view: SentenceView, verb: number): VerbForm {
  const { tree } = view;
  const group = verbGroupTokens(view, verb);
  const finite = (index: number) => /^(VBD|VBZ|VBP|MD)$/.test(tree.tag(index));
  if (group.some(finite) || finite(verb)) return 'finite';
  return group.some((index) => tree.lemma(index) === 'to') || tree.tag(verb) === 'VB' ? 'infinitive' : 'participle';
}

/** A verb as it stands, with the auxiliaries and adverbs that its meaning needs: "to be", "not", "giving". */
export function plainVerbGroup(view: SentenceView, verb: number): string {
  return [...verbGroupTokens(view, verb), verb].map((index) => wordOf(view, index)).join(' ');
}

export interface Agreement {
  readonly plural: boolean;
}

/**
 * A verb as the verb of a label. The perfect becomes the simple past ("has resumed" → "resumed", "had been arrested" →
 * "was arrested") and so do participles that describe something done; everything else stays as it is.
 */
export function labelVerbGroup(view: SentenceView, verb: number, { plural }: Agreement): string {
  const { tree } = view;
  const group = verbGroupTokens(view, verb);
  const words = group.map((index) => wordOf(view, index));
  const own = wordOf(view, verb);
  const be = plural ? 'were' : 'was';
  if (verbForm(view, verb) === 'participle' && !group.some((index) => tree.relation(index).startsWith('aux'))) {
    const participle = tree.tag(verb) === 'VBG' ? pastTense(tree.lemma(verb)) : `${be} ${own}`;
    return [...words, participle].join(' ');
  }
  const perfect = group.findIndex((index) => tree.relation(index) === 'aux' && tree.lemma(index) === 'have');
  const modal = group.some((index) => tree.tag(index) === 'MD');
  const negated = words.some(isNegation) && !words.includes('never');
  if (perfect < 0 || modal || negated) return [...words, own].join(' ');
  const rest = words.filter((_, i) => i !== perfect);
  const been = rest.indexOf('been');
  if (been >= 0) {
    rest[been] = be;
    return [...rest, own].join(' ');
  }
  return tree.tag(verb) === 'VBN' || tree.tag(verb) === 'VBD'
    ? [...rest, pastTense(tree.lemma(verb))].join(' ')
    : [...words, own].join(' ');
}
