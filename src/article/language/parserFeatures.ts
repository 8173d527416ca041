import type { Configuration } from './configuration';
import { mix } from './hash';
import type { WordType } from './wordType';

export const MAX_PARSER_FEATURES = 128;

const ROOT_TAG = 61;
const NO_TAG = 62;

/** Tags of what separates clauses and phrases, by index. */
export function pauseTags(tags: readonly string[]): ReadonlySet<number> {
  return new Set([',', ':', '-LRB-', '-RRB-'].map((tag) => tags.indexOf(tag)));
}

/** The words of a sentence as the parser looks at them, with the root and "no word" after the last. */
export class ParserInput {
  readonly length: number;
  readonly forms: Int32Array;
  readonly tags: Uint8Array;
  /** Form and tag together. */
  readonly both: Int32Array;
  /** Commas and the like before each word. */
  readonly #pauses: Uint16Array;

  constructor(words: readonly WordType[], tags: Uint8Array, pauses: ReadonlySet<number>) {
    this.length = words.length;
    this.forms = new Int32Array(this.length + 2);
    this.tags = new Uint8Array(this.length + 2);
    this.both = new Int32Array(this.length + 2);
    this.#pauses = new Uint16Array(this.length + 3);
    for (let i = 0; i < this.length; i++) this.forms[i] = (words[i] as WordType).form;
    this.forms[this.length] = 1;
    this.forms[this.length + 1] = 2;
    this.tags.set(tags);
    this.tags[this.length] = ROOT_TAG;
    this.tags[this.length + 1] = NO_TAG;
    for (let i = 0; i < this.length + 2; i++) {
      this.both[i] = mix(this.forms[i] as number, this.tags[i] as number);
      this.#pauses[i + 1] = (this.#pauses[i] as number) + (pauses.has(this.tags[i] as number) ? 1 : 0);
    }
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

/** Features of a configuration that tell what to do next (after Zhang and Nivre 2011); returns how many. */
export function writeTransitionFeatures(state: Configuration, input: ParserInput, out: Int32Array): number {
  const { forms, tags, both } = input;
  const s0 = state.stacked(0);
  const s1 = state.stacked(1);
  const s2 = state.stacked(2);
  const n0 = state.ahead(0);
  const n1 = state.ahead(1);
  const n2 = state.ahead(2);
  const s0w = forms[s0] as number;
  const s1w = forms[s1] as number;
  const n0w = forms[n0] as number;
  const n1w = forms[n1] as number;
  const s0t = tags[s0] as number;
  const s1t = tags[s1] as number;
  const s2t = tags[s2] as number;
  const n0t = tags[n0] as number;
  const n1t = tags[n1] as number;
  const n2t = tags[n2] as number;
  const s0b = both[s0] as number;
  const s1b = both[s1] as number;
  const n0b = both[n0] as number;
  const s0l = state.left1[s0] as number;
  const s0r = state.right1[s0] as number;
  const s1l = state.left1[s1] as number;
  const s1r = state.right1[s1] as number;
  const n0l = state.left1[n0] as number;
  const s0l2 = state.left2[s0] as number;
  const s0r2 = state.right2[s0] as number;
  const s1r2 = state.right2[s1] as number;
  const n0l2 = state.left2[n0] as number;
  const s0n0t = s0t * 64 + n0t;
  const s1s0t = s1t * 64 + s0t;
  const far = input.distance(s0, n0);
  const apart = input.distance(s1, s0);
  let n = 0;
  out[n++] = mix(0, 0);
  out[n++] = mix(1, s0b);
  out[n++] = mix(2, s0w);
  out[n++] = mix(3, s0t);
  out[n++] = mix(4, s1b);
  out[n++] = mix(5, s1w);
  out[n++] = mix(6, s1t);
  out[n++] = mix(7, n0b);
  out[n++] = mix(8, n0w);
  out[n++] = mix(9, n0t);
  out[n++] = mix(10, both[n1] as number);
  out[n++] = mix(11, n1w);
  out[n++] = mix(12, n1t);
  out[n++] = mix(13, both[n2] as number);
  out[n++] = mix(14, n2t);
  out[n++] = mix(15, both[s2] as number);
  out[n++] = mix(16, s2t);

  out[n++] = mix(mix(20, s0b), n0t);
  out[n++] = mix(mix(21, s0t), n0b);
  out[n++] = mix(mix(22, s0w), n0w);
  out[n++] = mix(23, s0n0t);
  out[n++] = mix(24, n0t * 64 + n1t);
  out[n++] = mix(mix(25, s1b), s0t);
  out[n++] = mix(mix(26, s1t), s0b);
  out[n++] = mix(mix(27, s1w), s0w);
  out[n++] = mix(28, s1s0t);
  out[n++] = mix(mix(29, s1b), n0t);
  out[n++] = mix(mix(30, s1t), n0b);

  out[n++] = mix(mix(32, s0n0t), n1t);
  out[n++] = mix(mix(33, n0t), n1t * 64 + n2t);
  out[n++] = mix(mix(34, s1s0t), n0t);
  out[n++] = mix(mix(35, s2t), s1s0t);
  out[n++] = mix(mix(36, s1s0t), n0t * 64 + n1t);
  out[n++] = mix(mix(37, s1s0t), n0b);
  out[n++] = mix(mix(38, s1b), s0n0t);
  out[n++] = mix(mix(39, s1t * 64 + n0t), s0b);
  out[n++] = mix(mix(40, s0n0t), n1t * 64 + n2t);
  out[n++] = mix(mix(41, s2t), mix(s1s0t, n0t));

  out[n++] = mix(mix(42, s0n0t), tags[s0l] as number);
  out[n++] = mix(mix(43, s0n0t), tags[s0r] as number);
  out[n++] = mix(mix(44, s0n0t), tags[n0l] as number);
  out[n++] = mix(mix(45, s0n0t), tags[s0r2] as number);
  out[n++] = mix(mix(46, s0n0t), tags[n0l2] as number);
  out[n++] = mix(mix(47, s1s0t), tags[s0l] as number);
  out[n++] = mix(mix(48, s1s0t), tags[s0r] as number);
  out[n++] = mix(mix(49, s1s0t), tags[s1r] as number);
  out[n++] = mix(mix(50, s1s0t), tags[s1l] as number);
  out[n++] = mix(mix(51, s1s0t), tags[s1r2] as number);
  out[n++] = mix(mix(52, s1s0t), tags[s0l2] as number);

  out[n++] = mix(mix(53, s0n0t), far);
  out[n++] = mix(mix(54, s0w), far);
  out[n++] = mix(mix(55, n0w), far);
  out[n++] = mix(mix(56, s1s0t), apart);
  out[n++] = mix(mix(57, s1w), apart);
  out[n++] = mix(mix(58, s1s0t), mix(apart, n0t));

  out[n++] = mix(mix(59, s0b), state.leftLabels[s0] as number);
  out[n++] = mix(mix(60, s0t), state.leftLabels[s0] as number);
  out[n++] = mix(mix(61, s0b), state.rightLabels[s0] as number);
  out[n++] = mix(mix(62, s0t), state.rightLabels[s0] as number);
  out[n++] = mix(mix(63, s1b), state.rightLabels[s1] as number);
  out[n++] = mix(mix(64, s1t), state.rightLabels[s1] as number);
  out[n++] = mix(mix(65, n0b), state.leftLabels[n0] as number);
  out[n++] = mix(mix(66, n0t), state.leftLabels[n0] as number);
  out[n++] = mix(mix(67, s1s0t), mix(state.rightLabels[s1] as number, n0t));
  out[n++] = mix(mix(68, s0n0t), mix(state.rightLabels[s0] as number, state.leftLabels[s0] as number));
  out[n++] = mix(mix(69, s1s0t), mix(state.leftLabels[s0] as number, state.leftLabels[s1] as number));

  out[n++] = mix(mix(70, s0t), forms[s0l] as number);
  out[n++] = mix(mix(71, s1b), forms[s0l] as number);
  out[n++] = mix(mix(72, s1t), mix(forms[s0l] as number, s0t));
  out[n++] = mix(mix(74, s0t), forms[s0r] as number);
  out[n++] = mix(mix(75, s1t), forms[s1r] as number);
  out[n++] = mix(mix(76, n0t), forms[n0l] as number);
  out[n++] = mix(mix(77, s0t), mix(forms[n0l] as number, n0t));
  return n;
}

/** Features of an arc that tell which relation it is; returns how many. */
export function writeRelationFeatures(state: Configuration, input: ParserInput, head: number, out: Int32Array): number {
  const { forms, tags, both } = input;
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
  return n;
}
