import {
  CERTAIN_INSTITUTION_NOUNS,
  FUNCTION_WORDS,
  GIVEN_NAMES,
  isTitle,
  PARTICLES,
  PLACE_NOUNS,
  PLACE_NOUNS_OF,
} from './lexicon';
import { Label } from './tagger';
import type { NameWord } from './word';

const CAPITALIZED = /^\p{Lu}/u;
const PLACE_PREPOSITIONS = new Set(['in', 'at', 'near', 'across', 'outside', 'to', 'from', 'of']);

/**
 * Labels a word as a name when the article elsewhere has it in a full name or after a title: the tagger sees each sentence
 * with hints of the others, but not who was named in them. "Quill was moved" after "Ada Quill", though not "in Quill" unless
 * "Quill" is mostly a person; and "Ada Quill" where there is "Mrs. Quill". What is mostly no name is none the few other times.
 */
export function agreeWithin(sentences: readonly (readonly NameWord[])[], labels: readonly Uint8Array[]): void {
  trimInTitles(sentences, labels);
  const known = knownParts(sentences, labels);
  const votes = votesOf(sentences, labels);
  for (const [s, words] of sentences.entries()) {
    const own = labels[s];
    if (!own) continue;
    for (const [i, { text }] of words.entries()) {
      if (isName(own[i])) {
        if (isOutvoted(votes.get(text)) && !known.has(text) && isAlone(words, own, i)) own[i] = Label.Outside;
      } else if (known.has(text)) {
        if (isAfterGivenName(words, own, i)) {
          own[i - 1] = Label.Begin;
          own[i] = Label.Inside;
        } else if (standsAlone(words, i, isMostlyName(votes.get(text)))) own[i] = Label.Begin;
      }
    }
  }
  dropInstitutions(sentences, labels);
  for (const [s, words] of sentences.entries()) dropPlacesAndFirms(words, labels[s] ?? NONE);
}

const SAINT = /^St\.?$/;
const POSSESSIVE = /^['’]s$/;

/** "Villa Quill", "St Quill's", "the Col de Quill" and "Brask & Quill" are places and a firm. */
function dropPlacesAndFirms(words: readonly NameWord[], labels: Uint8Array): void {
  for (const [first, end] of spans(labels)) {
    const before = words[first - 1]?.text ?? '';
    const isFirm = before === '&' && !isName(labels[first - 2]) && CAPITALIZED.test(words[first - 2]?.text ?? '');
    const isPlace = isPlaceNoun(words, first - 1) || (end > first + 1 && isPlaceNoun(words, first));
    const isChurch = SAINT.test(before) && POSSESSIVE.test(words[end]?.text ?? '');
    if (isFirm || isPlace || isChurch) labels.fill(Label.Other, first, end);
  }
}

/** A noun that begins names of places; those that are also given names and ranks only before a particle. */
function isPlaceNoun(words: readonly NameWord[], at: number): boolean {
  const { text = '' } = words[at] ?? {};
  if (!CAPITALIZED.test(text)) return false;
  const word = text.toLowerCase();
  return PLACE_NOUNS.has(word) || (PLACE_NOUNS_OF.has(word) && PARTICLES.has(words[at + 1]?.text.toLowerCase() ?? ''));
}

/** Of the times that a word stands by itself: how often as a name, and how often not; and how often it begins the name of something else. */
interface Votes {
  named: number;
  unnamed: number;
  other: number;
}

function votesOf(
  sentences: readonly (readonly NameWord[])[],
  labels: readonly Uint8Array[],
): ReadonlyMap<string, Votes> {
  const votes = new Map<string, Votes>();
  for (const [s, words] of sentences.entries()) {
    const own = labels[s] ?? NONE;
    for (const [i, { text }] of words.entries()) {
      if (!CAPITALIZED.test(text)) continue;
      const vote = votes.get(text) ?? { named: 0, unnamed: 0, other: 0 };
      if (own[i] === Label.Other && own[i + 1] === Label.Other) vote.other++;
      if (isFree(words, i)) {
        if (isName(own[i])) vote.named++;
        else vote.unnamed++;
      }
      votes.set(text, vote);
    }
  }
  return votes;
}

const isMostlyName = (vote: Votes | undefined): boolean =>
  vote !== undefined && vote.named > 1 && vote.named > 2 * vote.unnamed;
const isOutvoted = (vote: Votes | undefined): boolean =>
  vote !== undefined && (vote.unnamed > 2 * vote.named || (vote.other > 0 && vote.unnamed >= vote.named));

const isAlone = (words: readonly NameWord[], labels: Uint8Array, i: number): boolean =>
  labels[i] === Label.Begin && labels[i + 1] !== Label.Inside && !isTitle(words[i - 1]?.text ?? '');

/** In a title every word has a capital: "Ada Quill Joined Talks" holds the name that the article's sentences give. */
function trimInTitles(sentences: readonly (readonly NameWord[])[], labels: readonly Uint8Array[]): void {
  const titles = sentences.map(isTitleCase);
  const known = new Set<string>();
  for (const [s, words] of sentences.entries()) {
    if (!titles[s]) for (const [first, end] of spans(labels[s] ?? NONE)) known.add(written(words, first, end));
  }
  for (const [s, words] of sentences.entries()) {
    const own = labels[s];
    if (!own || !titles[s]) continue;
    for (const [first, end] of spans(own)) {
      let shorter = end;
      while (shorter > first && !known.has(written(words, first, shorter))) shorter--;
      if (shorter > first) own.fill(Label.Outside, shorter, end);
    }
  }
}

/** How many words behind a name may lead to the noun that makes an institution of it. */
const INSTITUTION_REACH = 2;

/** "Quill Library", "the Ada Quill Memorial Hospital" and "the Quill administration" are nobody; in a title it may be a new phrase. */
function dropInstitutions(sentences: readonly (readonly NameWord[])[], labels: readonly Uint8Array[]): void {
  for (const [s, words] of sentences.entries()) {
    const own = labels[s];
    if (!own || isTitleCase(words)) continue;
    for (const [first, end] of spans(own)) if (isInstitution(words, first, end)) own.fill(Label.Other, first, end);
  }
}

function isInstitution(words: readonly NameWord[], first: number, end: number): boolean {
  for (let at = Math.max(first + 1, end - 1); at < end + INSTITUTION_REACH; at++) {
    const word = words[at]?.text ?? '';
    const lower = word.toLowerCase();
    const isNoun = CERTAIN_INSTITUTION_NOUNS.has(lower.replace(/\.$/, ''));
    if (!CAPITALIZED.test(word) || FUNCTION_WORDS.has(lower)) return isNoun && at === end;
    if (isNoun) return true;
  }
  return false;
}

const NONE = new Uint8Array();

function* spans(labels: Uint8Array): Generator<readonly [number, number]> {
  for (let first = labels.indexOf(Label.Begin); first >= 0; ) {
    let end = first + 1;
    while (labels[end] === Label.Inside) end++;
    yield [first, end];
    first = labels.indexOf(Label.Begin, end);
  }
}

const written = (words: readonly NameWord[], first: number, end: number): string =>
  words
    .slice(first, Math.min(end, first + MAX_KNOWN))
    .map(({ text }) => text)
    .join(' ');

/** Words of a name that are compared, at most. */
const MAX_KNOWN = 8;
/** Of the words that titles write with a capital; a sentence full of names has its verbs in lower case. */
const TITLE_SHARE = 0.85;

function isTitleCase(words: readonly NameWord[]): boolean {
  const long = words.filter(
    ({ text }) => text.length > 3 && /^\p{L}/u.test(text) && !FUNCTION_WORDS.has(text.toLowerCase()),
  );
  return long.length > 3 && long.filter(({ text }) => CAPITALIZED.test(text)).length >= TITLE_SHARE * long.length;
}

const isName = (label: number | undefined): boolean => label === Label.Begin || label === Label.Inside;
/** Words of names of two words and more, and names after a title, as they are written there. */
function knownParts(sentences: readonly (readonly NameWord[])[], labels: readonly Uint8Array[]): Set<string> {
  const parts = new Set<string>();
  for (const [s, words] of sentences.entries()) {
    const own = labels[s];
    for (const [i, { text }] of words.entries()) {
      const isSure =
        own?.[i] === Label.Inside ||
        (own?.[i] === Label.Begin && (own[i + 1] === Label.Inside || isTitle(words[i - 1]?.text ?? '')));
      if (isSure && text.length > 2 && CAPITALIZED.test(text) && !PARTICLES.has(text.toLowerCase())) parts.add(text);
    }
  }
  return parts;
}

function isAfterGivenName(words: readonly NameWord[], labels: Uint8Array, i: number): boolean {
  const before = words[i - 1]?.text ?? '';
  const after = words[i + 1]?.text ?? '';
  return (
    CAPITALIZED.test(before) &&
    GIVEN_NAMES.has(before.toLowerCase()) &&
    !isName(labels[i - 1]) &&
    !CAPITALIZED.test(after)
  );
}

/** Without another capital beside it, but for one that begins the sentence. */
function isFree(words: readonly NameWord[], i: number): boolean {
  const before = words[i - 1]?.text ?? '';
  return (
    (!CAPITALIZED.test(before) || (i === 1 && FUNCTION_WORDS.has(before.toLowerCase()))) &&
    !CAPITALIZED.test(words[i + 1]?.text ?? '')
  );
}

function standsAlone(words: readonly NameWord[], i: number, isMostlyName: boolean): boolean {
  const before = words[i - 1]?.text.toLowerCase() ?? '';
  return isFree(words, i) && before !== 'the' && (isMostlyName || !PLACE_PREPOSITIONS.has(before));
}
