import type { Token } from '../language';
import eventTypeList from './lexicon/eventTypes.txt';
import nominalizationList from './lexicon/nominalizations.txt';
import nounClassList from './lexicon/nounClasses.txt';
import { wordTable } from './lexicon/wordTable';

/** Number of buckets that features are hashed into; a power of two. */
export const FEATURE_BUCKETS = 1 << 15;

/** Noun → what WordNet says it mostly denotes, see the list's header. */
const nounClasses = wordTable(nounClassList);
const eventTypes = wordTable(eventTypeList);
const nominalizations = wordTable(nominalizationList);

/** FNV-1a over UTF-16 code units. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

const NONE = hash('');

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

/**
 * Hashed features of one token in its sentence: the word itself and its form, its neighbours, its place in the tree, what
 * WordNet says about it. Returns bucket numbers.
 */
export function triggerFeatures(tokens: readonly Token[], index: number): number[] {
  const features: number[] = [];
  let template = 0;
  const add = (a: number, b = NONE) => {
    template++;
    let h = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13) ^ b, 0xc2b2ae35);
    features.push((h ^ (h >>> 16)) & (FEATURE_BUCKETS - 1));
  };
  const word = (i: number) => hash(tokens[i]?.text.toLowerCase() ?? '');
  const lemmaAt = (i: number) => hash(tokens[i]?.lemma ?? '');
  const tagAt = (i: number) => hash(tokens[i]?.tag ?? '');

  const token = tokens[index];
  if (!token) return features;
  const lemma = hash(token.lemma);
  const tag = hash(token.tag);
  const nounClass = hash(token.pos === 'NOUN' || token.pos === 'PROPN' ? (nounClasses.get(token.lemma) ?? '-') : '');
  const relation = hash(token.relation);
  const head = tokens[token.head];
  const lower = token.text.toLowerCase();

  const typed = hash(eventTypes.get(token.lemma) ?? '-');
  add(tag);
  add(typed, tag);
  add(typed, relation);
  add(hash(nominalizations.has(token.lemma) ? 'nominalization' : '-'), tag);
  add(lemma);
  add(lemma, tag);
  add(hash(lower.slice(-2)), tag);
  add(hash(lower.slice(-3)), tag);
  add(hash(lower.slice(-4)), tag);
  add(tagAt(index - 1), tag);
  add(tagAt(index + 1), tag);
  add(Math.imul(tagAt(index - 1), 31) ^ tagAt(index + 1), tag);
  add(lemmaAt(index - 1), tag);
  add(lemmaAt(index + 1), tag);
  add(word(index - 1), lemma);
  add(word(index + 1), lemma);
  add(nounClass, tag);
  add(nounClass, tagAt(index + 1));
  add(nounClass, lemmaAt(index - 1));
  add(nounClass, relation);
  add(relation, tag);
  add(relation, hash(head?.tag ?? ''));
  add(relation, hash(head?.lemma ?? ''));
  add(tagAt(index - 2), Math.imul(tagAt(index - 1), 31) ^ tag);
  add(tagAt(index + 2), Math.imul(tagAt(index + 1), 31) ^ tag);
  return features;
}
