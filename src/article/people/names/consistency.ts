import { PARTICLES } from './lexicon';
import { Label } from './tagger';
import type { NameWord } from './word';

const CAPITALIZED = /^\p{Lu}/u;
const PLACE_PREPOSITIONS = new Set(['in', 'at', 'near', 'across', 'outside', 'to', 'from', 'of', 'the']);

/**
 * Labels a word that stands alone as a name when the article elsewhere has it in a full name: the tagger sees each sentence
 * with hints of the others, but not who was named in them. "Quill was moved" after "Ada Quill", though not "in Quill".
 */
export function agreeWithin(sentences: readonly (readonly NameWord[])[], labels: readonly Uint8Array[]): void {
  const known = partsOfFullNames(sentences, labels);
  for (const [s, words] of sentences.entries()) {
    const own = labels[s];
    if (!own) continue;
    for (const [i, { text }] of words.entries()) {
      if (own[i] === Label.Begin || own[i] === Label.Inside || !known.has(text) || !standsAlone(words, i)) continue;
      own[i] = Label.Begin;
    }
  }
}

/** Words of names of two words and more, as they are written there. */
function partsOfFullNames(sentences: readonly (readonly NameWord[])[], labels: readonly Uint8Array[]): Set<string> {
  const parts = new Set<string>();
  for (const [s, words] of sentences.entries()) {
    const own = labels[s];
    for (const [i, { text }] of words.entries()) {
      const inFullName = own?.[i] === Label.Inside || (own?.[i] === Label.Begin && own[i + 1] === Label.Inside);
      if (inFullName && text.length > 2 && CAPITALIZED.test(text) && !PARTICLES.has(text.toLowerCase()))
        parts.add(text);
    }
  }
  return parts;
}

function standsAlone(words: readonly NameWord[], i: number): boolean {
  const before = words[i - 1]?.text ?? '';
  const after = words[i + 1]?.text ?? '';
  return !CAPITALIZED.test(before) && !CAPITALIZED.test(after) && !PLACE_PREPOSITIONS.has(before.toLowerCase());
}
