import type { Token } from '../language';
import eventTypeList from './lexicon/eventTypes.txt';
import nominalizationList from './lexicon/nominalizations.txt';
import nounClassList from './lexicon/nounClasses.txt';
import { wordTable } from './lexicon/wordTable';

/** Number of buckets that features are hashed into; a power of two. */
export const FEATURE_BUCKETS = 1 << 15;

/** FNV-1a over UTF-16 code units. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

const hashedTable = (list: string): ReadonlyMap<string, number> =>
  new Map([...wordTable(list)].map(([word, value]) => [word, hash(value)]));

/** Noun → what WordNet says it mostly denotes, as a hash, see the list's header. */
const nounClasses = hashedTable(nounClassList);
const eventTypes = hashedTable(eventTypeList);
const nominalizations = wordTable(nominalizationList);

const NONE = hash('');
const UNKNOWN = hash('-');
const NOMINALIZATION = hash('nominalization');

/** The words that can name an event: verbs, nouns and adjectives, never auxiliaries of a verb that stands. */
export function isCandidate(token: Token): boolean {
  if (token.relation === 'aux' || token.relation === 'aux:pass') return false;
  switch (token.pos) {
    case 'VERB':
    case 'AUX':
    case 'NOUN':
      return true;
    case 'ADJ':
    case 'PROPN':
      return true;
    default:
      return false;
  }
}

/** The bucket of what two hashes are together in this place of the list of features. */
function bucketOf(template: number, a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13) ^ b, 0xc2b2ae35);
  return (h ^ (h >>> 16)) & (FEATURE_BUCKETS - 1);
}

const both = (first: number, second: number): number => Math.imul(first, 31) ^ second;

/**
 * Hashed features of one token in its sentence: the word itself and its form, its neighbours, its place in the tree, what
 * WordNet says about it. Returns bucket numbers.
 */
export function triggerFeatures(tokens: readonly Token[], index: number): number[] {
  const token = tokens[index];
  if (!token) return [];
  const [before, after, head] = [tokens[index - 1], tokens[index + 1], tokens[token.head]];
  const lemma = hash(token.lemma);
  const tag = hash(token.tag);
  const relation = hash(token.relation);
  const isNoun = token.pos === 'NOUN' || token.pos === 'PROPN';
  const nounClass = isNoun ? (nounClasses.get(token.lemma) ?? UNKNOWN) : NONE;
  const typed = eventTypes.get(token.lemma) ?? UNKNOWN;
  const tagBefore = hash(before?.tag ?? '');
  const tagAfter = hash(after?.tag ?? '');
  const lemmaBefore = hash(before?.lemma ?? '');
  return [
    bucketOf(1, tag, NONE),
    bucketOf(2, typed, tag),
    bucketOf(3, typed, relation),
    bucketOf(4, nominalizations.has(token.lemma) ? NOMINALIZATION : UNKNOWN, tag),
    bucketOf(5, lemma, NONE),
    bucketOf(6, lemma, tag),
    bucketOf(7, hash(token.lower.slice(-2)), tag),
    bucketOf(8, hash(token.lower.slice(-3)), tag),
    bucketOf(9, hash(token.lower.slice(-4)), tag),
    bucketOf(10, tagBefore, tag),
    bucketOf(11, tagAfter, tag),
    bucketOf(12, both(tagBefore, tagAfter), tag),
    bucketOf(13, lemmaBefore, tag),
    bucketOf(14, hash(after?.lemma ?? ''), tag),
    bucketOf(15, hash(before?.lower ?? ''), lemma),
    bucketOf(16, hash(after?.lower ?? ''), lemma),
    bucketOf(17, nounClass, tag),
    bucketOf(18, nounClass, tagAfter),
    bucketOf(19, nounClass, lemmaBefore),
    bucketOf(20, nounClass, relation),
    bucketOf(21, relation, tag),
    bucketOf(22, relation, hash(head?.tag ?? '')),
    bucketOf(23, relation, hash(head?.lemma ?? '')),
    bucketOf(24, hash(tokens[index - 2]?.tag ?? ''), both(tagBefore, tag)),
    bucketOf(25, hash(tokens[index + 2]?.tag ?? ''), both(tagAfter, tag)),
  ];
}
