import { hashText, mix } from './hash';
import {
  FUNCTION_WORDS,
  GIVEN_NAMES,
  INSTITUTION_NOUNS,
  NEVER_NAMES,
  ORGANISATION_NOUNS,
  PARTICLES,
  PLACE_STARTS,
  PLACES,
  SAID_VERBS,
  SURNAMES,
  TITLES,
} from './lexicon';
import type { NameWord } from './word';
import { type WordUse, wordUse } from './wordUse';

/** Features are numbers below this: too many for two of a model's to fall together often. */
export const FEATURE_SPACE = 1 << 24;

/** How a word is written. */
enum Form {
  Lower,
  Capitalized,
  AllCaps,
  Initial,
  Mixed,
  Number,
  Other,
}

/** What a word brings along wherever it stands. */
interface WordType {
  readonly lower: string;
  readonly hash: number;
  readonly fine: number;
  readonly coarse: number;
  readonly use: number;
  /** Bits: given name, surname, title, verb of saying, particle, noun for an institution, place, what only organisations have. */
  readonly lists: number;
  readonly form: Form;
  readonly shape: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly prefix3: number;
  /** Could it be part of a name at all, wherever it stands? */
  readonly possible: boolean;
  /** Only where it begins no sentence: "It", "The". */
  readonly functional: boolean;
}

const GIVEN = 1;
const SURNAME = 2;
const TITLE = 4;
const SAID = 8;
const PARTICLE = 16;
const INSTITUTION = 32;
const PLACE = 64;
const ORGANISATION = 128;
/** One more than all bits of lists together. */
const LISTS = 256;

/** How the sentence around a word is written: in capitals a capital says nothing. */
enum Case {
  Sentence,
  Title,
  AllCaps,
}

function formOf(text: string): Form {
  if (/^\p{Lu}\.?$/u.test(text) || /^(?:\p{Lu}\.-?){2,3}$/u.test(text)) return Form.Initial;
  if (/^\d/.test(text)) return Form.Number;
  if (!/\p{L}/u.test(text)) return Form.Other;
  if (/^[^\p{Ll}]+$/u.test(text)) return Form.AllCaps;
  if (/^[^\p{L}]*\p{Lu}/u.test(text)) return Form.Capitalized;
  return /\p{Lu}/u.test(text) ? Form.Mixed : Form.Lower;
}

/** "O'Brien" → "X'Xx", "2-0" → "d-d": runs of one kind shortened to one sign. */
const shapeOf = (text: string): string =>
  text
    .slice(0, 24)
    .replace(/\p{Lu}+/gu, (run) => (run.length > 1 ? 'XX' : 'X'))
    .replace(/[^\P{L}X]+/gu, 'x')
    .replace(/\d+/g, 'd');

function wordType(text: string): WordType {
  const lower = text.toLowerCase();
  const stem = lower.replace(/\.$/, '');
  const { fine, coarse, bits } = knownUse(lower);
  const form = formOf(text);
  return {
    lower,
    hash: hashText(lower),
    fine,
    coarse,
    use: bits,
    lists:
      (GIVEN_NAMES.has(lower) ? GIVEN : 0) |
      (SURNAMES.has(lower) ? SURNAME : 0) |
      (TITLES.has(stem) ? TITLE : 0) |
      (SAID_VERBS.has(lower) ? SAID : 0) |
      (PARTICLES.has(lower) ? PARTICLE : 0) |
      (INSTITUTION_NOUNS.has(stem) ? INSTITUTION : 0) |
      (PLACES.has(lower) ? PLACE : 0) |
      (ORGANISATION_NOUNS.has(lower) ? ORGANISATION : 0),
    form,
    shape: hashText(shapeOf(text)),
    suffix2: hashText(lower.slice(-2)),
    suffix3: hashText(lower.slice(-3)),
    suffix4: hashText(lower.slice(-4)),
    prefix3: hashText(lower.slice(0, 3)),
    possible: isPossible(text, lower, form),
    functional: FUNCTION_WORDS.has(lower),
  };
}

const PREFIXED = /^(?:anti|co|ex|mid|non|post|pre|pro|self|then|vice)-/;

/** "al-Megrahi" could be somebody's name, "anti-Quill" and "Monday" not. */
function isPossible(text: string, lower: string, form: Form): boolean {
  if (NEVER_NAMES.has(lower) || /^[@#]|\d/.test(text)) return false;
  if (/^\p{L}{2,5}-\p{Ll}/u.test(text) && PREFIXED.test(lower)) return false;
  if (form === Form.Mixed && /^\p{Ll}/u.test(text)) return PARTICLES.has(/^\p{L}+/u.exec(lower)?.[0] ?? '');
  return form === Form.Capitalized || form === Form.AllCaps || form === Form.Mixed || form === Form.Initial;
}

/** Of the word, or without its full stop, or of the last part of a compound. */
function knownUse(lower: string): WordUse {
  const use = wordUse(lower);
  if (use.fine) return use;
  return wordUse(lower.slice(lower.lastIndexOf('-') + 1).replace(/\.$/, ''));
}

/** What the rest of the article says about a word, one bit each; see {@link evidenceAt}. */
const EVIDENCE_BITS = 15;

const EDGE = wordType('');

/** One sentence ready for the tagger. */
export interface TaggerSentence {
  readonly words: readonly NameWord[];
  readonly types: readonly WordType[];
  readonly letterCase: Case;
  /** 1 for every word that can be part of a name. */
  readonly candidates: Uint8Array;
  /** {@link evidenceAt} of every word that can be part of a name somewhere in the article. */
  readonly evidence: Uint16Array;
}

/** An article ready for the tagger. */
export interface TaggerDocument {
  readonly sentences: readonly TaggerSentence[];
  /** Per lower-case word that can be part of a name: how many of its occurrences show each kind of evidence. */
  readonly totals: ReadonlyMap<string, Uint16Array>;
}

const isCapital = ({ form }: WordType): boolean =>
  form === Form.Capitalized || form === Form.AllCaps || form === Form.Mixed;

/** Can the word be part of a name at all? */
function isCandidate(types: readonly WordType[], letterCase: Case, i: number): boolean {
  const type = types[i] ?? EDGE;
  if (type.functional && type.form !== Form.Initial) {
    const opens = i === 0 || types[i - 1]?.form === Form.Other;
    if (opens || letterCase !== Case.Sentence) return false;
  }
  if (type.possible) return true;
  if (!(type.lists & PARTICLE)) return false;
  const next = types[i + 1] ?? EDGE;
  const after = types[i + 2] ?? EDGE;
  return i > 0 && (isCapital(next) || ((next.lists & PARTICLE) !== 0 && isCapital(after)));
}

/** How many words of a name's run of capitals are looked through for a noun that makes an institution of it. */
const INSTITUTION_REACH = 4;

/**
 * Where a run of words with capitals that the word is in ends with a noun for an institution: 1 … 4 words after it, "Quill" in
 * "Ada Quill Library" 1; 5 for such a noun without a capital right after the run ("the Quill administration"); else 0.
 */
function institutionAfter(types: readonly WordType[], i: number): number {
  if (!isCapital(types[i] ?? EDGE)) return 0;
  let found = 0;
  let at = i + 1;
  for (; at - i <= INSTITUTION_REACH; at++) {
    const type = types[at] ?? EDGE;
    if (type.functional || !(isCapital(type) || type.form === Form.Initial)) break;
    if (type.lists & INSTITUTION) found = at - i;
  }
  if (found) return found;
  const next = types[at] ?? EDGE;
  return next.form === Form.Lower && next.lists & INSTITUTION ? INSTITUTION_REACH + 1 : 0;
}

/** Words of a name's run of capitals that are looked through for what it is "of". */
const RUN_REACH = 3;

/** "chief executive of Norvik", "Norvik's shareholders", "Norvik Inc": only organisations have such. */
function isOrganisation(types: readonly WordType[], i: number): boolean {
  let first = i;
  while (i - first < RUN_REACH && isCapital(types[first - 1] ?? EDGE)) first--;
  const link = types[first - 1]?.lower;
  if ((link === 'of' || link === 'at' || link === 'in') && (types[first - 2] ?? EDGE).lists & ORGANISATION) return true;
  let last = i;
  while (last - i < RUN_REACH && isCapital(types[last + 1] ?? EDGE)) last++;
  const mark = types[last + 1]?.lower;
  if (mark !== "'s" && mark !== '’s') return false;
  return (((types[last + 2] ?? EDGE).lists | (types[last + 3] ?? EDGE).lists) & ORGANISATION) !== 0;
}

const isPlaceOfTwo = (first: WordType | undefined, second: WordType | undefined): boolean =>
  first !== undefined &&
  second !== undefined &&
  PLACE_STARTS.has(first.lower) &&
  PLACES.has(`${first.lower} ${second.lower}`);

/** Does the word make a place together with a neighbour ("Costa" in "Costa Rica")? */
const isPlacePart = (types: readonly WordType[], i: number): boolean =>
  isPlaceOfTwo(types[i], types[i + 1]) || isPlaceOfTwo(types[i - 1], types[i]);

function letterCaseOf(types: readonly WordType[]): Case {
  let words = 0;
  let caps = 0;
  let capitals = 0;
  for (const { form, lower } of types) {
    if (lower.length < 3 || form === Form.Number || form === Form.Other || form === Form.Initial) continue;
    words++;
    if (form === Form.AllCaps) caps++;
    else if (form === Form.Capitalized) capitals++;
  }
  if (words > 1 && caps >= words * 0.6) return Case.AllCaps;
  return words > 3 && caps + capitals >= words * 0.75 ? Case.Title : Case.Sentence;
}

/** What one occurrence of a word tells about the others. */
function evidenceAt(types: readonly WordType[], i: number, letterCase: Case): number {
  const at = (k: number): WordType => types[k] ?? EDGE;
  const self = at(i);
  if (self.form === Form.Lower) return 1;
  if (!isCapital(self) || letterCase !== Case.Sentence) return 0;
  const previous = at(i - 1);
  const next = at(i + 1);
  const after = isCapital(previous) || previous.form === Form.Initial;
  const before = isCapital(next);
  let bits = 0;
  if (previous.lists & TITLE) bits |= 1 << 1;
  if (previous.lists & GIVEN && after) bits |= 1 << 2;
  if (self.lists & GIVEN && before) bits |= 1 << 3;
  if (PLACE_PREPOSITIONS.has(previous.lower)) bits |= 1 << 4;
  if (previous.lower === 'the') bits |= 1 << 5;
  if ((previous.lists | next.lists) & SAID) bits |= 1 << 6;
  if (after && !before) bits |= 1 << 7;
  if (before && !after) bits |= 1 << 8;
  if (next.lower === "'s" || next.lower === '’s') bits |= 1 << 9;
  if (next.lower === '(' || (next.lower === ',' && at(i + 2).form === Form.Number)) bits |= 1 << 10;
  if (i > 0 && !after && !before) bits |= 1 << 11;
  if (previous.form === Form.Initial) bits |= 1 << 12;
  if (institutionAfter(types, i)) bits |= 1 << 13;
  if (isOrganisation(types, i)) bits |= 1 << 14;
  return bits;
}

const PLACE_PREPOSITIONS = new Set(['in', 'at', 'near', 'across', 'outside', 'to', 'from']);

/** Words remembered at a time, from one article to the next: some four megabytes. */
const REMEMBERED_WORDS = 20_000;
/** Longer ones are seldom, and as slices would hold the text of their article. */
const REMEMBERED_LENGTH = 12;

const remembered = new Map<string, WordType>();

function rememberedType(text: string): WordType {
  const known = remembered.get(text);
  if (known) return known;
  const type = wordType(text);
  if (text.length > REMEMBERED_LENGTH) return type;
  if (remembered.size >= REMEMBERED_WORDS) remembered.clear();
  remembered.set(text, type);
  return type;
}

export function prepare(sentences: readonly (readonly NameWord[])[]): TaggerDocument {
  const drafts = sentences.map((words) => {
    const types = words.map(({ text }) => rememberedType(text));
    const letterCase = letterCaseOf(types);
    const candidates = new Uint8Array(types.length);
    for (let i = 0; i < types.length; i++) if (isCandidate(types, letterCase, i)) candidates[i] = 1;
    return { words, types, letterCase, candidates };
  });
  const totals = new Map<string, Uint16Array>();
  for (const { types, candidates } of drafts) {
    for (const [i, { lower }] of types.entries()) {
      if (candidates[i] && !totals.has(lower)) totals.set(lower, new Uint16Array(EVIDENCE_BITS));
    }
  }
  return { sentences: drafts.map((draft) => ({ ...draft, evidence: gatherEvidence(draft, totals) })), totals };
}

/** The evidence of a sentence's words, counted into the totals. */
function gatherEvidence(
  { types, letterCase }: Pick<TaggerSentence, 'types' | 'letterCase'>,
  totals: ReadonlyMap<string, Uint16Array>,
): Uint16Array {
  const evidence = new Uint16Array(types.length);
  for (const [i, { lower }] of types.entries()) {
    const counts = totals.get(lower);
    if (!counts) continue;
    const bits = evidenceAt(types, i, letterCase);
    evidence[i] = bits;
    for (let bit = 0; bit < EVIDENCE_BITS; bit++) {
      if ((bits >> bit) & 1) counts[bit] = (counts[bit] ?? 0) + 1;
    }
  }
  return evidence;
}

/** Writes the features of a word into `out` and returns how many there are. */
export function features(document: TaggerDocument, sentence: TaggerSentence, i: number, out: Int32Array): number {
  const { types, letterCase, words } = sentence;
  const at = (k: number): WordType => types[k] ?? EDGE;
  const w = at(i);
  const p = at(i - 1);
  const n = at(i + 1);
  const pp = at(i - 2);
  const nn = at(i + 2);
  let size = 0;
  const add = (template: number, value: number): void => {
    out[size++] = mix(value, template) & (FEATURE_SPACE - 1);
  };
  const cased = (type: WordType): number => type.form * 3 + letterCase;
  const start = i === 0 ? 1 : p.form === Form.Other ? 2 : 0;

  add(1, w.hash);
  add(2, p.hash);
  add(3, n.hash);
  add(4, pp.hash);
  add(5, nn.hash);
  add(6, mix(p.hash, w.coarse));
  add(7, mix(n.hash, w.coarse));
  add(8, w.fine);
  add(9, p.fine);
  add(10, n.fine);
  add(11, pp.fine);
  add(12, nn.fine);
  add(13, w.coarse * 65 + p.coarse);
  add(14, w.coarse * 65 + n.coarse);
  add(15, p.coarse * 65 + n.coarse);
  add(16, (w.coarse * 65 + p.coarse) * 65 + n.coarse);
  add(17, cased(w));
  add(18, (cased(w) * 32 + p.form) * 8 + n.form);
  add(19, mix(w.shape, letterCase));
  add(20, mix(w.shape, p.form));
  add(21, mix(w.shape, n.form));
  add(22, w.suffix2);
  add(23, w.suffix3);
  add(24, w.suffix4);
  add(25, w.prefix3);
  add(26, w.lists);
  add(27, w.lists * LISTS + p.lists);
  add(28, w.lists * LISTS + n.lists);
  add(29, (p.lists * LISTS + w.lists) * LISTS + n.lists);
  add(30, w.lists * 65 + w.coarse);
  add(31, p.lists * 16 + p.form);
  add(32, n.lists * 16 + n.form);
  add(33, (start * 3 + letterCase) * 8 + w.form);
  add(34, mix(w.lists * 8 + n.form, p.form * 3 + start));
  add(35, mix(p.shape, n.shape));
  add(36, pp.lists * 16 + pp.form);
  add(37, mix(hashText(words[i]?.tag ?? ''), w.form));
  add(38, mix(hashText(words[i - 1]?.tag ?? ''), hashText(words[i + 1]?.tag ?? '')));
  add(39, mix(p.hash, n.hash));
  add(40, p.coarse * 16 + n.form);
  add(41, n.coarse * 16 + p.form);
  add(42, p.suffix3);
  add(43, n.suffix3);

  add(64, w.use);
  add(65, p.use);
  add(66, n.use);
  add(67, ((w.use & 127) * 128 + (p.use & 127)) * 8 + p.form);
  add(68, ((w.use & 127) * 128 + (n.use & 127)) * 8 + n.form);
  add(69, (((p.use & 56) * 64 + (w.use & 56)) * 64 + (n.use & 56)) * 8 + w.form);
  add(70, w.use * LISTS + w.lists);
  add(71, (w.use & 7) * 512 + p.form * 64 + n.form * 8 + start);
  add(72, ((w.use & 7) * 8 + (p.use & 7)) * 8 + (n.use & 7));

  const institution = institutionAfter(types, i);
  if (institution) {
    add(73, institution);
    add(74, mix(institution, w.lists));
    add(75, mix(institution, p.form * 8 + n.form));
  }
  if (isPlacePart(types, i)) add(76, cased(w));
  if (isOrganisation(types, i)) add(77, cased(w));

  const totals = document.totals.get(w.lower);
  const own = sentence.evidence[i] ?? 0;
  let others = 0;
  if (totals) {
    for (let bit = 0; bit < EVIDENCE_BITS; bit++) {
      if ((totals[bit] ?? 0) > ((own >> bit) & 1)) {
        others |= 1 << bit;
        add(50 + bit, cased(w));
      }
    }
  }
  add(44, others);
  add(45, mix(others, w.lists * 8 + n.form));
  return size;
}

/**
 * Writes the features that a word has besides in a second pass: `elsewhere` is what the first made of the word's other
 * occurrences in the article, as bits and not 0.
 */
export function elsewhereFeatures(
  { types, letterCase }: TaggerSentence,
  i: number,
  elsewhere: number,
  out: Int32Array,
): number {
  const w = types[i] ?? EDGE;
  const [p, n] = [types[i - 1] ?? EDGE, types[i + 1] ?? EDGE];
  const values = [
    elsewhere,
    mix(elsewhere, w.form * 3 + letterCase),
    mix(elsewhere, mix(p.form, n.form)),
    mix(elsewhere, w.coarse),
  ];
  for (const [k, value] of values.entries()) out[k] = mix(value, 46 + k) & (FEATURE_SPACE - 1);
  return values.length;
}

/** More than {@link features} ever writes. */
export const MAX_FEATURES = 80;
