import type { Configuration } from './configuration';
import { mix } from './hash';
import type { TaggedWord } from './taggedWord';

export const MAX_PARSER_FEATURES = 128;

const ROOT_TAG = 61;
const NO_TAG = 62;

/** Tags of what separates clauses and phrases, by index. */
export function pauseTags(tags: readonly string[]): ReadonlySet<number> {
  return new Set([',', ':', '-LRB-', '-RRB-'].map((tag) => tags.indexOf(tag)));
}

/** The words of a sentence as the parser looks at them, with the root and "no word" after the last. Is used again and again. */
export class ParserInput {
  length = 0;
  readonly forms: Int32Array;
  readonly tags: Int32Array;
  /** Form and tag together. */
  readonly both: Int32Array;
  /** Classes of words that are used alike, and the tag. */
  readonly fine: Int32Array;
  readonly middle: Int32Array;
  readonly coarse: Int32Array;
  /** Commas and the like before each word. */
  readonly #pauses: Int32Array;
  readonly #isPause: ReadonlySet<number>;

  /** `capacity` is the length of the longest sentence. */
  constructor(capacity: number, pauses: ReadonlySet<number>) {
    const size = capacity + 2;
    this.forms = new Int32Array(size);
    this.tags = new Int32Array(size);
    this.both = new Int32Array(size);
    this.fine = new Int32Array(size);
    this.middle = new Int32Array(size);
    this.coarse = new Int32Array(size);
    this.#pauses = new Int32Array(size + 1);
    this.#isPause = pauses;
  }

  /** Takes the words from `start` to `end`. */
  read(words: readonly TaggedWord[], start: number, end: number): void {
    this.length = end - start;
    for (let i = 0; i < this.length; i++) this.#set(i, words[start + i] as TaggedWord);
    this.#set(this.length, ROOT);
    this.#set(this.length + 1, NO_WORD);
  }

  #set(i: number, word: TaggedWord): void {
    this.forms[i] = word.form;
    this.tags[i] = word.tag;
    this.both[i] = word.both;
    this.fine[i] = word.fine;
    this.middle[i] = word.middle;
    this.coarse[i] = word.coarse;
    this.#pauses[i + 1] = (this.#pauses[i] as number) + (this.#isPause.has(word.tag) ? 1 : 0);
  }

  /** How far apart two words are, roughly, and whether there is a pause between. */
  distance(a: number, b: number): number {
    if (a > this.length || b > this.length) return 0;
    const steps = b - a;
    const coarse = steps < 5 ? steps : steps < 8 ? 5 : steps < 12 ? 6 : 7;
    const pauses = (this.#pauses[b] as number) - (this.#pauses[a + 1] as number);
    return coarse * 4 + Math.min(pauses, 3);
  }
}

/** Stand for the root and for no word. */
export const ROOT = placeholder(1, ROOT_TAG);
export const NO_WORD = placeholder(2, NO_TAG);

function placeholder(form: number, tag: number): TaggedWord {
  return { tag, lemma: '', form, both: mix(form, tag), fine: tag, middle: tag, coarse: tag };
}

/** Two numbers and the template that they fill into one hash, whose upper bits are good. Multipliers as in MurmurHash. */
function pair(template: number, a: number, b: number): number {
  const hash = Math.imul(template, 0x9e3779b1) + Math.imul(a, 0xcc9e2d51) + Math.imul(b, 0x1b873593);
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
}

/** Three numbers and the template that they fill into one hash. */
function triple(template: number, a: number, b: number, c: number): number {
  const hash =
    Math.imul(template, 0x9e3779b1) + Math.imul(a, 0xcc9e2d51) + Math.imul(b, 0x1b873593) + Math.imul(c, 0xe6546b65);
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
}

/**
 * Places in which a word tells by itself what to do next, each with the templates of its features there: form and tag, form,
 * tag, class; 0 for none. The first three are the top of the stack and the words under it, the others the next words.
 */
const PLACE_TEMPLATES: readonly (readonly [both: number, form: number, tag: number, fine: number])[] = [
  [1, 2, 3, 100],
  [4, 5, 6, 101],
  [15, 0, 16, 0],
  [7, 8, 9, 102],
  [10, 11, 12, 111],
  [13, 0, 14, 0],
];
export const PLACES = PLACE_TEMPLATES.length;

/** The word in one of the {@link PLACES}. */
export const wordAt = (state: Configuration, place: number): number =>
  place < 3 ? state.stacked(place) : state.ahead(place - 3);

/** Features of a word by itself in a place. Like all here, writes them to `out` from `written` on and returns where they end. */
export function writePlaceFeatures(word: TaggedWord, place: number, out: Int32Array, written: number): number {
  const [both, form, tag, fine] = PLACE_TEMPLATES[place] as (typeof PLACE_TEMPLATES)[number];
  let n = written;
  out[n++] = pair(both, word.both, 0);
  if (form > 0) out[n++] = pair(form, word.form, 0);
  out[n++] = pair(tag, word.tag, 0);
  if (fine > 0) out[n++] = pair(fine, word.fine, 0);
  return n;
}

/** Features of the words of a configuration together that tell what to do next (after Zhang and Nivre 2011). */
export function writeTransitionFeatures(
  state: Configuration,
  input: ParserInput,
  out: Int32Array,
  written: number,
): number {
  const { forms, tags, both, fine, middle, coarse } = input;
  const { left1, left2, right1, right2, leftLabels, rightLabels, none } = state;
  const s0 = state.stacked(0);
  const s1 = state.stacked(1);
  const s2 = state.stacked(2);
  const n0 = state.ahead(0);
  const n1 = state.ahead(1);
  const n2 = state.ahead(2);
  const s0w = forms[s0] as number;
  const s1w = forms[s1] as number;
  const n0w = forms[n0] as number;
  const s0t = tags[s0] as number;
  const s1t = tags[s1] as number;
  const s2t = tags[s2] as number;
  const n0t = tags[n0] as number;
  const n1t = tags[n1] as number;
  const n2t = tags[n2] as number;
  const s0b = both[s0] as number;
  const s1b = both[s1] as number;
  const n0b = both[n0] as number;
  const s0f = fine[s0] as number;
  const s1f = fine[s1] as number;
  const n0f = fine[n0] as number;
  const s0m = middle[s0] as number;
  const s1m = middle[s1] as number;
  const n0m = middle[n0] as number;
  const s0c = coarse[s0] as number;
  const s1c = coarse[s1] as number;
  const n0c = coarse[n0] as number;
  const s0l = left1[s0] as number;
  const s0r = right1[s0] as number;
  const n0l = left1[n0] as number;
  const s0lw = forms[s0l] as number;
  const n0lw = forms[n0l] as number;
  const s0left = leftLabels[s0] as number;
  const s0right = rightLabels[s0] as number;
  const s1right = rightLabels[s1] as number;
  const n0left = leftLabels[n0] as number;
  const s0n0 = s0t * 64 + n0t;
  const s1s0 = s1t * 64 + s0t;
  const s1n0 = s1t * 64 + n0t;
  const n0n1 = n0t * 64 + n1t;
  const far = input.distance(s0, n0);
  const apart = input.distance(s1, s0);
  const afterS0 = tags[s0 < input.length ? s0 + 1 : none] as number;
  const beforeS0 = tags[s0 > 0 && s0 < input.length ? s0 - 1 : none] as number;
  const afterS1 = tags[s1 < input.length ? s1 + 1 : none] as number;
  const beforeN0 = n0 > 0 ? n0 - 1 : none;
  let n = written;
  out[n++] = pair(20, s0b, n0t);
  out[n++] = pair(21, s0t, n0b);
  out[n++] = pair(22, s0w, n0w);
  out[n++] = pair(23, s0n0, 0);
  out[n++] = pair(24, n0n1, 0);
  out[n++] = pair(25, s1b, s0t);
  out[n++] = pair(26, s1t, s0b);
  out[n++] = pair(27, s1w, s0w);
  out[n++] = pair(28, s1s0, 0);
  out[n++] = pair(29, s1b, n0t);
  out[n++] = pair(30, s1t, n0b);

  out[n++] = pair(32, s0n0, n1t);
  out[n++] = pair(33, n0n1, n2t);
  out[n++] = pair(34, s1s0, n0t);
  out[n++] = pair(35, s2t, s1s0);
  out[n++] = pair(36, s1s0, n0n1);
  out[n++] = pair(37, s1s0, n0b);
  out[n++] = pair(38, s1b, s0n0);
  out[n++] = pair(39, s1n0, s0b);
  out[n++] = triple(40, s0n0, n1t, n2t);
  out[n++] = pair(41, s2t * 64 + n0t, s1s0);

  out[n++] = pair(42, s0n0, tags[s0l] as number);
  out[n++] = pair(43, s0n0, tags[s0r] as number);
  out[n++] = pair(44, s0n0, tags[n0l] as number);
  out[n++] = pair(45, s0n0, tags[right2[s0] as number] as number);
  out[n++] = pair(46, s0n0, tags[left2[n0] as number] as number);
  out[n++] = pair(47, s1s0, tags[s0l] as number);
  out[n++] = pair(48, s1s0, tags[s0r] as number);
  out[n++] = pair(49, s1s0, tags[right1[s1] as number] as number);
  out[n++] = pair(50, s1s0, tags[left1[s1] as number] as number);
  out[n++] = pair(51, s1s0, tags[right2[s1] as number] as number);
  out[n++] = pair(52, s1s0, tags[left2[s0] as number] as number);

  out[n++] = pair(53, s0n0, far);
  out[n++] = pair(54, s0w, far);
  out[n++] = pair(55, n0w, far);
  out[n++] = pair(56, s1s0, apart);
  out[n++] = pair(57, s1w, apart);
  out[n++] = triple(58, s1s0, apart, n0t);

  out[n++] = pair(59, s0b, s0left);
  out[n++] = pair(60, s0t, s0left);
  out[n++] = pair(61, s0b, s0right);
  out[n++] = pair(62, s0t, s0right);
  out[n++] = pair(63, s1b, s1right);
  out[n++] = pair(64, s1t, s1right);
  out[n++] = pair(65, n0b, n0left);
  out[n++] = pair(66, n0t, n0left);
  out[n++] = triple(67, s1s0, s1right, n0t);
  out[n++] = triple(68, s0n0, s0right, n0left);
  out[n++] = triple(69, s1s0, s0left, leftLabels[s1] as number);

  out[n++] = pair(70, s0t, s0lw);
  out[n++] = pair(71, s1b, s0lw);
  out[n++] = pair(72, s1s0, s0lw);
  out[n++] = pair(74, s0t, forms[s0r] as number);
  out[n++] = pair(75, s1t, forms[right1[s1] as number] as number);
  out[n++] = pair(76, n0t, n0lw);
  out[n++] = pair(77, s0n0, n0lw);

  out[n++] = pair(80, s0n0, afterS0);
  out[n++] = pair(81, s0n0, beforeS0);
  out[n++] = pair(82, s0n0, tags[beforeN0] as number);
  out[n++] = pair(83, s1s0, afterS1);
  out[n++] = pair(84, s1s0, beforeS0);
  out[n++] = pair(85, s0n0, forms[beforeN0] as number);
  out[n++] = triple(86, s1s0, n0t, tags[beforeN0] as number);

  out[n++] = pair(103, s0f, n0t);
  out[n++] = pair(104, n0f, s0t);
  out[n++] = pair(105, s1f, s0t);
  out[n++] = pair(106, s0f, s1t);
  out[n++] = pair(107, s0m, n0m);
  out[n++] = pair(108, s1m, s0m);
  out[n++] = triple(109, s1m, s0t, s0lw);
  out[n++] = triple(110, s0m, s1t, s0lw);
  out[n++] = pair(112, s1m, s1right);
  out[n++] = pair(113, s0m, s0right);
  out[n++] = pair(114, s1m, s0n0);
  out[n++] = pair(115, s0m, s1n0);
  out[n++] = pair(116, n0m, s1s0);
  out[n++] = pair(120, s0c, n0c);
  out[n++] = pair(121, s1c, s0c);
  out[n++] = triple(122, s1c, s0c, n0c);
  out[n++] = triple(123, s1c, s0c, s0lw);
  out[n++] = pair(124, s1c, n0c);
  return n;
}

/** Features of an arc that tell which relation it is; returns how many. */
export function writeRelationFeatures(state: Configuration, input: ParserInput, head: number, out: Int32Array): number {
  const { forms, tags, both, fine, middle, coarse } = input;
  const dependent = state.stacked(0);
  const side = head > dependent ? 1 : 0;
  const next = tags[state.ahead(0)] as number;
  const ht = tags[head] as number;
  const dt = tags[dependent] as number;
  const hb = both[head] as number;
  const db = both[dependent] as number;
  const hw = forms[head] as number;
  const dw = forms[dependent] as number;
  const dl = state.left1[dependent] as number;
  const dr = state.right1[dependent] as number;
  const before = dependent > 0 ? dependent - 1 : input.length + 1;
  const pair = (ht * 64 + dt) * 2 + side;
  const headLabels = side ? (state.leftLabels[head] as number) : (state.rightLabels[head] as number);
  const distance = side ? input.distance(dependent, head) : input.distance(head, dependent);
  const own = mix(state.leftLabels[dependent] as number, state.rightLabels[dependent] as number);
  let n = 0;
  out[n++] = mix(1, pair);
  out[n++] = mix(2, hb * 2 + side);
  out[n++] = mix(3, db * 2 + side);
  out[n++] = mix(mix(4, hb), dt * 2 + side);
  out[n++] = mix(mix(5, ht), db * 2 + side);
  out[n++] = mix(mix(6, hw), dw);
  out[n++] = mix(mix(7, pair), tags[dl] as number);
  out[n++] = mix(mix(8, pair), forms[dl] as number);
  out[n++] = mix(mix(9, pair), tags[dr] as number);
  out[n++] = mix(mix(10, pair), own);
  out[n++] = mix(mix(11, pair), headLabels);
  out[n++] = mix(mix(12, pair), distance);
  out[n++] = mix(mix(13, hb), headLabels);
  out[n++] = mix(mix(14, db), own);
  out[n++] = mix(mix(15, pair), next);
  out[n++] = mix(mix(16, pair), tags[before] as number);
  out[n++] = mix(mix(17, pair), forms[before] as number);
  out[n++] = mix(mix(18, hw), forms[dl] as number);
  out[n++] = mix(mix(19, dw), forms[dl] as number);
  out[n++] = mix(mix(20, pair), mix(state.leftLabels[head] as number, own));
  out[n++] = mix(mix(21, pair), forms[state.left2[dependent] as number] as number);
  out[n++] = mix(mix(22, db), next);
  out[n++] = mix(mix(23, pair), tags[Math.min(dependent + 1, input.length + 1)] as number);
  out[n++] = mix(24, dw);
  out[n++] = mix(25, hw);
  out[n++] = mix(mix(26, db), state.leftLabels[head] as number);

  const preposition = forms[dl] as number;
  out[n++] = mix(mix(40, fine[dependent] as number), ht * 2 + side);
  out[n++] = mix(mix(41, fine[head] as number), dt * 2 + side);
  out[n++] = mix(mix(42, coarse[dependent] as number), (coarse[head] as number) * 2 + side);
  out[n++] = mix(mix(43, middle[dependent] as number), mix(preposition, ht));
  out[n++] = mix(mix(44, middle[head] as number), mix(preposition, dt));
  out[n++] = mix(mix(45, middle[dependent] as number), (middle[head] as number) * 2 + side);
  return n;
}
