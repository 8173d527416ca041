import { hashText, mix } from './hash';
import type { Lexicon } from './lexicon';

/** How a sentence is capitalised; outside of 'mixed', capitals say little about a word. */
export type Casing = 'mixed' | 'title' | 'upper';
const CASINGS: readonly Casing[] = ['mixed', 'title', 'upper'];

/** What the models know of a word by its spelling alone, as hashes and classes. */
export interface WordType {
  /** Lower case, quotes straight, digits as zeros. */
  readonly form: number;
  /** The kinds of its characters, and the casing of its sentence. */
  readonly shape: number;
  readonly suffixes: readonly number[];
  readonly prefixes: readonly number[];
  /** Classes in the {@link Lexicon}: as spelled (for capitals, as a name), in lower case, by senses. */
  readonly tagsAsSpelled: number;
  readonly tags: number;
  readonly senses: number;
  /** The row of its vector, 0 for none. */
  readonly vector: number;
}

export function wordTypeOf(text: string, casing: Casing, lexicon: Lexicon): WordType {
  const spelled = casing === 'upper' ? capitalise(text) : text;
  const form = normalForm(text);
  return {
    form: hashText(form),
    shape: mix(hashText(shapeOf(text)), CASINGS.indexOf(casing)),
    suffixes: [1, 2, 3, 4].map((n) => hashText(form.slice(-n))),
    prefixes: [1, 2, 3].map((n) => hashText(form.slice(0, n))),
    tagsAsSpelled: lexicon.tagsOf(spelled.replaceAll('’', "'")),
    tags: lexicon.tagsOf(form),
    senses: lexicon.sensesOf(form),
    vector: lexicon.vectorOf(form),
  };
}

/** Casing of a sentence, judged by its words that could do without capitals: long enough, and not the first. */
export function casingOf(words: readonly string[]): Casing {
  let telling = 0;
  let capitalised = 0;
  let upper = 0;
  for (let i = 1; i < words.length; i++) {
    const word = words[i] as string;
    const lower = word.toLowerCase();
    if (word.length < 4 || lower === word.toUpperCase()) continue;
    telling++;
    if (word[0] !== lower[0]) capitalised++;
    if (word === word.toUpperCase()) upper++;
  }
  if (telling < 3) return 'mixed';
  if (upper / telling > 0.6) return 'upper';
  return capitalised / telling > 0.7 ? 'title' : 'mixed';
}

export const capitalise = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();

function normalForm(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[\u00AD\u200B-\u200D\u2060]/g, '')
    .replace(/\d/g, '0');
}

/** Characters of a longer word that its shape looks at. */
const SHAPED = 40;

/** "McAdam" is "XxXx", "1990s" is "dx", "U.S." is "X.X.": kinds of characters, repetitions left out. */
function shapeOf(text: string): string {
  let shape = '';
  for (const character of text.slice(0, SHAPED)) {
    const kind = kindOf(character);
    if (shape[shape.length - 1] !== kind) shape += kind;
  }
  return text.length === 1 ? `${shape}1` : shape;
}

function kindOf(character: string): string {
  if (/\d/.test(character)) return 'd';
  if (character !== character.toLowerCase()) return 'X';
  return character === character.toUpperCase() ? character : 'x';
}
