import {
  elsewhereFeatures,
  features,
  MAX_FEATURES,
  prepare,
  type TaggerDocument,
  type TaggerSentence,
} from './features';
import type { NameWord } from './word';

/** Outside of names, first word of a person's name, further word of one, part of the name of something else. */
export enum Label {
  Outside,
  Begin,
  Inside,
  Other,
}

export const LABELS = 4;

/** A linear-chain conditional random field: what training/people/train.mjs learns. */
export interface TaggerModel {
  /** Where a feature's weights start in `weights`, by feature; unknown features have none. */
  readonly places: FeatureTable;
  /** Three for each feature: of Begin, Inside, Other; Outside is the zero that they are measured from. */
  readonly weights: ArrayLike<number>;
  /** What one unit of a weight is worth. */
  readonly unit: number;
  /** Score of label b after label a at 4a + b. */
  readonly transitions: ArrayLike<number>;
}

const SCORED = LABELS - 1;
const HEADER_FLOATS = 1 + LABELS * LABELS;

/**
 * The model's file: the unit and the transitions as little-endian 32-bit floats; then each feature in ascending order: the
 * gap to the feature before it (LEB128) and its weights (signed bytes).
 */
export function decodeModel(bytes: Uint8Array): TaggerModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = Array.from({ length: HEADER_FLOATS }, (_, i) => view.getFloat32(4 * i, true));
  const features: number[] = [];
  const weights: number[] = [];
  let feature = 0;
  for (let at = 4 * HEADER_FLOATS; at < bytes.length; ) {
    for (let shift = 0; ; shift += 7) {
      const part = view.getUint8(at++);
      feature += (part & 0x7f) << shift;
      if (part < 0x80) break;
    }
    features.push(feature);
    for (let label = 0; label < SCORED; label++) weights.push(view.getInt8(at++));
  }
  return {
    unit: header[0] ?? 0,
    transitions: header.slice(1),
    places: new FeatureTable(features),
    weights: Int8Array.from(weights),
  };
}

/** From features to their place in a list, by open addressing. */
export class FeatureTable {
  readonly #mask: number;
  readonly #keys: Int32Array;
  readonly #places: Int32Array;

  constructor(features: ArrayLike<number>) {
    const slots = 2 ** Math.ceil(Math.log2(features.length * 2 + 2));
    this.#mask = slots - 1;
    this.#keys = new Int32Array(slots).fill(-1);
    this.#places = new Int32Array(slots).fill(-1);
    for (let i = 0; i < features.length; i++) {
      const feature = features[i] ?? 0;
      const slot = this.#slotOf(feature);
      this.#keys[slot] = feature;
      this.#places[slot] = i;
    }
  }

  /** -1 for a feature that is not in the list. */
  placeOf(feature: number): number {
    return this.#places[this.#slotOf(feature)] ?? -1;
  }

  #slotOf(feature: number): number {
    let slot = feature & this.#mask;
    while (this.#keys[slot] !== -1 && this.#keys[slot] !== feature) slot = (slot + 1) & this.#mask;
    return slot;
  }
}

const buffer = new Int32Array(MAX_FEATURES);

/** What the words of a sentence score as Begin, Inside and Other in a first pass, three numbers a word. */
export function firstScores(model: TaggerModel, document: TaggerDocument, sentence: TaggerSentence): Float64Array {
  const scores = new Float64Array(SCORED * sentence.words.length);
  for (let i = 0; i < sentence.words.length; i++) {
    if (sentence.candidates[i]) add(model, features(document, sentence, i, buffer), scores, SCORED * i);
  }
  return scores;
}

/** The scores of a second pass, which knows `elsewhere`: one number a word, see {@link elsewhereOf}. */
export function secondScores(
  model: TaggerModel,
  sentence: TaggerSentence,
  first: Float64Array,
  elsewhere: Uint8Array,
): Float64Array {
  const scores = first.slice();
  for (const [i, bits] of elsewhere.entries()) {
    if (bits) add(model, elsewhereFeatures(sentence, i, bits, buffer), scores, SCORED * i);
  }
  return scores;
}

/** Adds the weights of the features in the buffer. */
function add({ places, weights, unit }: TaggerModel, count: number, scores: Float64Array, at: number): void {
  for (let k = 0; k < count; k++) {
    const place = SCORED * places.placeOf(buffer[k] ?? 0);
    if (place < 0) continue;
    for (let label = 0; label < SCORED; label++)
      scores[at + label] = (scores[at + label] ?? 0) + (weights[place + label] ?? 0) * unit;
  }
}

/** Most likely labels of a sentence's words. */
export function decode({ transitions }: TaggerModel, { candidates }: TaggerSentence, scores: Float64Array): Uint8Array {
  const labels = new Uint8Array(candidates.length);
  for (let i = 0; i < candidates.length; ) {
    let end = i;
    while (candidates[end]) end++;
    if (end > i) decodeRun(transitions, scores, i, end, labels);
    i = end + 1;
  }
  return labels;
}

/** Labels a run of candidates, half open; before and behind it everything is Outside (Viterbi). */
function decodeRun(
  transitions: ArrayLike<number>,
  scores: Float64Array,
  first: number,
  end: number,
  labels: Uint8Array,
): void {
  const back = new Uint8Array((end - first) * LABELS);
  const transition = (from: number, to: number): number => transitions[from * LABELS + to] ?? 0;
  let previous = [0, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = first; i < end; i++) {
    const current = [0, 0, 0, 0];
    for (let to = 0; to < LABELS; to++) {
      let best = Number.NEGATIVE_INFINITY;
      for (let from = 0; from < LABELS; from++) {
        const path = (previous[from] ?? 0) + transition(from, to);
        if (path > best) {
          best = path;
          back[(i - first) * LABELS + to] = from;
        }
      }
      current[to] = best + (to === Label.Outside ? 0 : (scores[SCORED * i + to - 1] ?? 0));
    }
    previous = current;
  }
  const final = previous.map((score, label) => score + transition(label, Label.Outside));
  let label = final.indexOf(Math.max(...final));
  for (let i = end - 1; i >= first; i--) {
    labels[i] = label;
    label = back[(i - first) * LABELS + label] ?? 0;
  }
}

/** Bits of a word's other occurrences in the article, as a first pass labelled them. */
enum Elsewhere {
  Alone = 1,
  First = 2,
  Last = 4,
  Middle = 8,
  Outside = 16,
}

const KINDS = 5;

/** What a first pass over the article tells about each word's other occurrences. */
export function elsewhereOf(document: TaggerDocument, labels: readonly ArrayLike<number>[]): Uint8Array[] {
  const totals = new Map<string, Uint16Array>();
  const kinds = document.sentences.map((sentence, s) =>
    sentence.candidates.map((candidate, i) => (candidate ? kindOf(labels[s] ?? [], i) : 0)),
  );
  document.sentences.forEach(({ types }, s) => {
    types.forEach(({ lower }, i) => {
      const kind = kinds[s]?.[i] ?? 0;
      if (!kind) return;
      let counts = totals.get(lower);
      if (!counts) {
        counts = new Uint16Array(KINDS);
        totals.set(lower, counts);
      }
      const bit = 31 - Math.clz32(kind);
      counts[bit] = (counts[bit] ?? 0) + 1;
    });
  });
  return document.sentences.map(({ types }, s) => {
    const elsewhere = new Uint8Array(types.length);
    types.forEach(({ lower }, i) => {
      const own = kinds[s]?.[i] ?? 0;
      if (own) elsewhere[i] = shownBesides(totals.get(lower), own);
    });
    return elsewhere;
  });
}

/** Which kinds the counts have besides a word's own. */
function shownBesides(counts: Uint16Array | undefined, own: Elsewhere): number {
  let bits = 0;
  for (let bit = 0; bit < KINDS; bit++) if ((counts?.[bit] ?? 0) > ((own >> bit) & 1)) bits |= 1 << bit;
  return bits;
}

function kindOf(labels: ArrayLike<number>, i: number): Elsewhere {
  const label = labels[i];
  if (label === Label.Outside || label === Label.Other) return Elsewhere.Outside;
  const goesOn = labels[i + 1] === Label.Inside;
  if (label === Label.Begin) return goesOn ? Elsewhere.First : Elsewhere.Alone;
  return goesOn ? Elsewhere.Middle : Elsewhere.Last;
}

/** Labels of every word of every sentence: a first pass, then one that knows what the first made of the same words. */
export function tag(model: TaggerModel, sentences: readonly (readonly NameWord[])[]): Uint8Array[] {
  const document = prepare(sentences);
  const scores = document.sentences.map((sentence) => firstScores(model, document, sentence));
  const first = document.sentences.map((sentence, s) => decode(model, sentence, scores[s] ?? NO_SCORES));
  const elsewhere = elsewhereOf(document, first);
  return document.sentences.map((sentence, s) => {
    const bits = elsewhere[s];
    if (!bits?.some((each) => each > 0)) return first[s] ?? NO_LABELS;
    return decode(model, sentence, secondScores(model, sentence, scores[s] ?? NO_SCORES, bits));
  });
}

const NO_SCORES = new Float64Array();
const NO_LABELS = new Uint8Array();
