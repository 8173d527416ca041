import type { Upos } from './token';

/** What a Penn tag is in most contexts. */
const BY_TAG: Readonly<Record<string, Upos>> = {
  CC: 'CCONJ',
  CD: 'NUM',
  DT: 'DET',
  EX: 'PRON',
  FW: 'X',
  GW: 'X',
  IN: 'ADP',
  JJ: 'ADJ',
  JJR: 'ADJ',
  JJS: 'ADJ',
  LS: 'X',
  MD: 'AUX',
  NN: 'NOUN',
  NNS: 'NOUN',
  NNP: 'PROPN',
  NNPS: 'PROPN',
  PDT: 'DET',
  POS: 'PART',
  PRP: 'PRON',
  PRP$: 'PRON',
  RB: 'ADV',
  RBR: 'ADV',
  RBS: 'ADV',
  RP: 'ADP',
  SYM: 'SYM',
  TO: 'PART',
  UH: 'INTJ',
  VB: 'VERB',
  VBD: 'VERB',
  VBG: 'VERB',
  VBN: 'VERB',
  VBP: 'VERB',
  VBZ: 'VERB',
  WDT: 'PRON',
  WP: 'PRON',
  WP$: 'PRON',
  WRB: 'ADV',
  $: 'SYM',
};

const DEMONSTRATIVES: ReadonlySet<string> = new Set(['this', 'that', 'all', 'some', 'any', 'each', 'both', 'another']);

const INDEFINITE: ReadonlySet<string> = new Set(
  ['some', 'any', 'every', 'no'].flatMap((amount) => ['one', 'body', 'thing'].map((what) => amount + what)),
);

/** Universal part of speech of a token from its Penn tag, its relation to its head and its lemma. */
export function uposOf(tag: string, relation: string, lemma: string): Upos {
  const usual = BY_TAG[tag] ?? 'PUNCT';
  if (usual === 'VERB' && (relation.startsWith('aux') || relation.startsWith('cop'))) return 'AUX';
  if (tag === 'IN' && relation === 'mark') return 'SCONJ';
  if (tag === 'TO' && relation === 'case') return 'ADP';
  if (tag === 'RB' && lemma === 'not') return 'PART';
  if (tag === 'DT' && DEMONSTRATIVES.has(lemma) && relation !== '' && !relation.startsWith('det')) return 'PRON';
  if (tag === 'NN' && INDEFINITE.has(lemma)) return 'PRON';
  if (tag === 'WDT' && relation === 'det') return 'DET';
  if (usual === 'PROPN' && relation === 'amod') return 'ADJ';
  return usual;
}
