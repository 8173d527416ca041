import irregularText from './irregularForms.txt';
import type { Lexicon, Sense } from './lexicon';

type Kind = 'verb' | 'noun' | 'adjective' | 'adverb' | 'pronoun' | 'determiner';

/** "verb went" to "go". */
const irregular = new Map(
  irregularText
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .map(([form = '', kind = '', lemma = '']) => [`${kind} ${form}`, lemma]),
);

const SENSE: Partial<Readonly<Record<Kind, Sense>>> = { verb: 'v', noun: 'n', adjective: 'a', adverb: 'r' };

/**
 * Lower-case dictionary form of a word with this Penn tag. Names keep their form. What ends like an inflection is traced
 * back to the first candidate that WordNet has as that part of speech, or else by the commonest spelling.
 */
export function lemmaOf(text: string, tag: string, lexicon: Lexicon): string {
  const form = text.toLowerCase().replaceAll('’', "'");
  const kind = kindOf(tag);
  if (kind === null) return form;
  const known = irregular.get(`${kind} ${form}`);
  if (known !== undefined) return known;
  const candidates = CANDIDATES[tag]?.(form) ?? [];
  const sense = SENSE[kind];
  return candidates.find((candidate) => sense && lexicon.canBe(candidate, sense)) ?? candidates.at(-1) ?? form;
}

function kindOf(tag: string): Kind | null {
  if (tag.startsWith('VB') || tag === 'MD') return 'verb';
  if (tag === 'NNS') return 'noun';
  if (tag.startsWith('JJ')) return 'adjective';
  if (tag.startsWith('RB')) return 'adverb';
  if (tag === 'DT') return 'determiner';
  return tag === 'PRP' || tag === 'WP' ? 'pronoun' : null;
}

/** What a form with a tag may come from, likeliest first; the last is taken when no dictionary has any. */
const CANDIDATES: Readonly<Record<string, (form: string) => string[]>> = {
  VBZ: withoutS,
  NNS: withoutS,
  VBD: (form) => withoutEnding(form, 'ed'),
  VBN: (form) => withoutEnding(form, 'ed'),
  VBG: (form) => withoutEnding(form, 'ing'),
  JJR: (form) => withoutEnding(form, 'er'),
  RBR: (form) => withoutEnding(form, 'er'),
  JJS: (form) => withoutEnding(form, 'est'),
  RBS: (form) => withoutEnding(form, 'est'),
};

function withoutS(form: string): string[] {
  if (!form.endsWith('s') || form.endsWith('ss') || form.length < 3) return [];
  const stem = form.slice(0, -1);
  if (form.endsWith('ies')) return [stem, `${form.slice(0, -3)}y`];
  return /(?:[sxz]|[cs]h|o)es$/.test(form) ? [stem, form.slice(0, -2)] : [stem];
}

const DOUBLED = /([bdfgklmnprstvz])\1$/;
/** One vowel and one consonant: the consonant would be doubled, so that an "e" must have been dropped: "hop|ing". */
const DROPS_E = /(?:^|[^aeiou])[aeiou][^aeiouwxy]$/;
/** Endings of stems that rarely stand without an "e": "chang|ing", "believ|ed", "settl|ed", "argu|ing". */
const NEEDS_E = /(?:[^aeiou][gl]|[^aeo]at|[cvuz])$/;

function withoutEnding(form: string, ending: string): string[] {
  if (!form.endsWith(ending) || form.length < ending.length + 2) return [];
  const stem = form.slice(0, -ending.length);
  const withE = `${stem}e`;
  if (stem.endsWith('i') && ending !== 'ing') return [`${stem.slice(0, -1)}y`];
  if (DOUBLED.test(stem)) return [stem, stem.slice(0, -1)];
  if (DROPS_E.test(stem)) return [withE, stem];
  return NEEDS_E.test(stem) ? [stem, withE] : [stem, withE, stem];
}
