import { features, isCandidate, MAX_FEATURES, prepare, type TaggerDocument, type TaggerSentence } from './features';
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

/** Only Outside is possible. */
const START = [0, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];

const buffer = new Int32Array(MAX_FEATURES);

/** Most likely labels of a sentence's words. `elsewhere` as in {@link features}, one number per word. */
export function decode(
  model: TaggerModel,
  document: TaggerDocument,
  sentence: TaggerSentence,
  elsewhere: ArrayLike<number>,
): Uint8Array {
  const { places, weights, unit, transitions } = model;
  const size = sentence.words.length;
  const labels = new Uint8Array(size);
  const back = new Uint8Array(size * LABELS);
  let previous = START;
  for (let i = 0; i < size; i++) {
    let emission = START;
    if (isCandidate(sentence, i)) {
      const count = features(document, sentence, i, elsewhere[i] ?? 0, buffer);
      emission = [0, 0, 0, 0];
      for (let k = 0; k < count; k++) {
        const at = SCORED * places.placeOf(buffer[k] ?? 0);
        if (at < 0) continue;
        for (let label = 1; label < LABELS; label++)
          emission[label] = (emission[label] ?? 0) + (weights[at + label - 1] ?? 0) * unit;
      }
    }
    const current = emission.map((score, label) => {
      let best = Number.NEGATIVE_INFINITY;
      for (let from = 0; from < LABELS; from++) {
        const path = (previous[from] ?? 0) + (transitions[from * LABELS + label] ?? 0);
        if (path > best) {
          best = path;
          back[i * LABELS + label] = from;
        }
      }
      return best + score;
    });
    previous = current;
  }
  let label = previous.indexOf(Math.max(...previous));
  for (let i = size - 1; i >= 0; i--) {
    labels[i] = label;
    label = back[i * LABELS + label] ?? 0;
  }
  return labels;
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
    Uint8Array.from(sentence.words, (_, i) => (isCandidate(sentence, i) ? kindOf(labels[s] ?? [], i) : 0)),
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
  return document.sentences.map(({ types }, s) =>
    Uint8Array.from(types, ({ lower }, i) => {
      const counts = totals.get(lower);
      const own = kinds[s]?.[i] ?? 0;
      if (!counts || !own) return 0;
      let bits = 0;
      for (let bit = 0; bit < KINDS; bit++) if ((counts[bit] ?? 0) > ((own >> bit) & 1)) bits |= 1 << bit;
      return bits;
    }),
  );
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
  const first = document.sentences.map((sentence) => decode(model, document, sentence, []));
  const elsewhere = elsewhereOf(document, first);
  return document.sentences.map((sentence, s) => decode(model, document, sentence, elsewhere[s] ?? []));
}
