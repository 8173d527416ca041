import { ADDED, BLOCK, type Kernels, type Mode, PLAIN, RECTIFIED, SUMS } from './kernels';
import type { NetFile } from './netFile';
import { type ArcScores, bestTree } from './tree';

/** Words that are read at a time. */
export const LONGEST = 200;

/** Largest whole numbers after rounding, so that no sum of products leaves 32 bits. */
const LIMIT = 8191;
const ARC_LIMIT = 4095;
/** What rows of a mean square of one are multiplied with before they are rounded, and what is added to that mean. */
const NORMAL_FACTOR = 512;
const EPSILON = 1e-4;

const FLOAT = 4;
const SHORT = 2;

/** Where a matrix lies in memory, and its size. */
interface Matrix {
  readonly weights: number;
  readonly scales: number;
  readonly inputs: number;
  readonly taps: number;
  readonly outputs: number;
}

function marginsOf({ scores, length }: ArcScores, heads: Int32Array): Float32Array {
  const size = length + 1;
  return Float32Array.from(heads, (head, word) => {
    let other = Number.NEGATIVE_INFINITY;
    for (let j = 0; j < size; j++)
      if (j !== head && j !== word + 1) other = Math.max(other, scores[word * size + j] as number);
    return Math.min((scores[word * size + head] as number) - other, SURE);
  });
}

/** What a word brings along into a sentence. */
export interface NetWord {
  /** What stands for it in the encoder. */
  readonly state: Float32Array;
  /** What it adds to the first layer, for each word around that looks at it. */
  readonly sums: Int32Array;
}

/** What a sentence of so many words was read as; holds until the next is read. */
export interface Reading {
  /** For every word, scores of all tags; rows are `tagStride` apart. */
  readonly tags: Float32Array;
  readonly tagStride: number;
  /** The head of every word from 1, 0 for the root. */
  readonly heads: Int32Array;
  /** By how much the score of that head exceeds the next best one's, at most {@link SURE}; below 0 where only the tree decided. */
  readonly margins: Float32Array;
  readonly relations: Uint8Array;
}

/** No head is surer. */
const SURE = 20;

const blocks = (n: number): number => Math.ceil(n / BLOCK) * BLOCK;

/**
 * Reads sentences: embeddings of what a word's spelling tells, residual convolutions, from which tags, arcs (biaffine, after Dozat
 * and Manning 2017) and relations come. Weights have eight bits, what they are multiplied with sixteen.
 */
export class Net {
  readonly #file: NetFile;
  readonly #kernels: Kernels;
  readonly #tableStarts: number[] = [];
  readonly #float: Float32Array;
  readonly #short: Int16Array;
  readonly #whole: Int32Array;
  readonly #word: Matrix;
  /** The first layer has the weights of each tap apart. */
  readonly #first: Matrix;
  readonly #layers: readonly Matrix[];
  readonly #tag: Matrix;
  readonly #dependent: Matrix;
  readonly #asking: Matrix;
  readonly #askingFar: Matrix;
  readonly #head: Matrix;
  readonly #headFar: Matrix;
  readonly #labelDependent: Matrix;
  readonly #labelHead: Matrix;
  readonly #relation: Matrix;
  readonly #root: Float32Array;
  readonly #labelRoot: number;
  readonly #labelFar: number;
  readonly #buffers: Readonly<Record<BufferName, number>>;
  readonly #padding: number;
  readonly #buckets = new Uint8Array(2 * LONGEST + 1);

  /** `makeKernels` gives kernels with a memory of so many bytes. */
  constructor(file: NetFile, makeKernels: (bytes: number) => Kernels) {
    const { shape } = file;
    const { width, arc, label } = shape;
    this.#file = file;
    let tableStart = 0;
    for (const table of shape.tables) {
      this.#tableStarts.push(tableStart);
      tableStart += table.rows * table.width;
    }
    const inputs = blocks(shape.tables.reduce((sum, table) => sum + table.width, 0));
    const far = 2 * (shape.distances.length + 1) + 1;
    const sizes: readonly Omit<Matrix, 'weights' | 'scales'>[] = [
      { inputs, taps: 1, outputs: width },
      ...shape.layers.map(({ reach }) => ({ inputs: width, taps: 2 * reach + 1, outputs: width })),
      { inputs: width, taps: 1, outputs: shape.tags },
      { inputs: width, taps: 1, outputs: arc },
      { inputs: arc, taps: 1, outputs: arc },
      { inputs: arc, taps: 1, outputs: far },
      { inputs: width, taps: 1, outputs: arc },
      { inputs: arc, taps: 1, outputs: far },
      { inputs: width, taps: 1, outputs: label },
      { inputs: width, taps: 1, outputs: label },
      { inputs: label, taps: 1, outputs: shape.relations },
    ];
    let end = 0;
    const take = (bytes: number): number => {
      const start = end;
      end += (bytes + 15) & ~15;
      return start;
    };
    const matrices = sizes.map((size) => ({
      ...size,
      outputs: blocks(size.outputs),
      weights: take(size.inputs * size.taps * blocks(size.outputs) * SHORT),
      scales: take(2 * blocks(size.outputs) * FLOAT),
    }));
    this.#padding = Math.max(...shape.layers.map(({ reach, dilation }) => reach * dilation));
    const rows = LONGEST + 4;
    const stride = blocks(far);
    this.#labelRoot = take(label * FLOAT);
    this.#labelFar = take(far * label * FLOAT);
    this.#buffers = {
      features: take(inputs * SHORT),
      states: take(rows * width * FLOAT),
      normal: take((rows + 2 * this.#padding) * width * SHORT),
      sums: take((rows + 2 * this.#padding) * (2 * (shape.layers[0]?.reach ?? 0) + 1) * width * FLOAT),
      tags: take(rows * blocks(shape.tags) * FLOAT),
      dependents: take(rows * arc * FLOAT),
      dependentsRounded: take(rows * arc * SHORT),
      asking: take(rows * arc * FLOAT),
      askingRounded: take(rows * arc * SHORT),
      askingFar: take(rows * stride * FLOAT),
      heads: take(rows * arc * FLOAT),
      headsRounded: take(rows * arc * SHORT),
      headsFar: take(rows * stride * FLOAT),
      products: take(rows * (LONGEST + 1) * FLOAT),
      labelDependents: take(rows * label * FLOAT),
      labelHeads: take(rows * label * FLOAT),
      labels: take(rows * label * FLOAT),
      labelsRounded: take(rows * label * SHORT),
      relations: take(rows * blocks(shape.relations) * FLOAT),
    };
    this.#kernels = makeKernels(end);
    this.#float = new Float32Array(this.#kernels.memory);
    this.#short = new Int16Array(this.#kernels.memory);
    this.#whole = new Int32Array(this.#kernels.memory);
    let weightAt = 0;
    let floatAt = 0;
    /** Numbers between two matrices are whole ones that stand for this much less. */
    const { dependent, head, label: labels } = shape.factors;
    const factors = [
      1,
      ...shape.layers.map(() => NORMAL_FACTOR),
      ...[
        NORMAL_FACTOR,
        NORMAL_FACTOR,
        dependent,
        dependent,
        NORMAL_FACTOR,
        head,
        NORMAL_FACTOR,
        NORMAL_FACTOR,
        labels,
      ],
    ];
    for (const [i, matrix] of matrices.entries()) {
      const outputs = (sizes[i] as { outputs: number }).outputs;
      const count = matrix.inputs * matrix.taps;
      const rows = file.weights.subarray(weightAt, weightAt + outputs * count);
      if (i === 1) this.#layOutTaps(matrix, outputs, rows);
      else this.#layOut(matrix, outputs, rows);
      for (let o = 0; o < outputs; o++) {
        const at = (matrix.scales >> 2) + Math.floor(o / BLOCK) * 2 * BLOCK + (o % BLOCK);
        this.#float[at] = (file.floats[floatAt + o] as number) / (factors[i] as number);
        this.#float[at + BLOCK] = file.floats[floatAt + outputs + o] as number;
      }
      weightAt += outputs * count;
      floatAt += 2 * outputs;
    }
    this.#root = file.floats.subarray(floatAt, floatAt + arc);
    floatAt += arc;
    this.#float.set(file.floats.subarray(floatAt, floatAt + label), this.#labelRoot >> 2);
    floatAt += label;
    this.#float.set(file.floats.subarray(floatAt, floatAt + far * label), this.#labelFar >> 2);
    let next = 0;
    const matrix = (): Matrix => matrices[next++] as Matrix;
    this.#word = matrix();
    this.#first = matrix();
    this.#layers = shape.layers.slice(1).map(matrix);
    this.#tag = matrix();
    this.#dependent = matrix();
    this.#asking = matrix();
    this.#askingFar = matrix();
    this.#head = matrix();
    this.#headFar = matrix();
    this.#labelDependent = matrix();
    this.#labelHead = matrix();
    this.#relation = matrix();
    for (let distance = -LONGEST; distance <= LONGEST; distance++) {
      const size = shape.distances.filter((each) => each < Math.abs(distance)).length;
      this.#buckets[distance + LONGEST] = 1 + 2 * size + (distance < 0 ? 1 : 0);
    }
  }

  #layOutTaps({ weights, scales, inputs, taps }: Matrix, outputs: number, rows: Int8Array): void {
    for (let tap = 0; tap < taps; tap++) {
      const ofTap = new Int8Array(outputs * inputs);
      for (let o = 0; o < outputs; o++) {
        const start = (o * taps + tap) * inputs;
        ofTap.set(rows.subarray(start, start + inputs), o * inputs);
      }
      const matrix = { weights: weights + tap * inputs * outputs * SHORT, scales, inputs, taps: 1, outputs };
      this.#layOut(matrix, outputs, ofTap);
    }
  }

  /** Puts the weights of a block of outputs together, pair of inputs by pair. */
  #layOut({ weights, inputs, taps }: Matrix, outputs: number, rows: Int8Array): void {
    const count = inputs * taps;
    for (let o = 0; o < outputs; o++) {
      const start = (weights >> 1) + Math.floor(o / BLOCK) * BLOCK * count + (o % BLOCK) * 2;
      for (let i = 0; i < count; i++)
        this.#short[start + (i >> 1) * 2 * BLOCK + (i & 1)] = rows[o * count + i] as number;
    }
  }

  /** What a word brings along, from the rows of its features in their tables. */
  word(features: readonly number[]): NetWord {
    let at = this.#buffers.features >> 1;
    for (const [i, { width }] of this.#file.shape.tables.entries()) {
      const from = (this.#tableStarts[i] as number) + (features[i] as number) * width;
      this.#short.set(this.#file.tables.subarray(from, from + width), at);
      at += width;
    }
    this.#multiply(this.#word, this.#buffers.features, 1, this.#buffers.states, RECTIFIED);
    const { states, sums } = this.#buffers;
    const normal = this.#normal;
    const { inputs: width, taps, weights, scales } = this.#first;
    this.#kernels.normalise(states, normal, 1, width, EPSILON, NORMAL_FACTOR);
    for (let tap = 0; tap < taps; tap++) {
      const start = weights + tap * width * width * SHORT;
      const matrix = { weights: start, scales, inputs: width, taps: 1, outputs: width };
      this.#multiply(matrix, normal, 1, sums + tap * width * FLOAT, SUMS);
    }
    return {
      state: this.#float.slice(states >> 2, (states >> 2) + width),
      sums: this.#whole.slice(sums >> 2, (sums >> 2) + taps * width),
    };
  }

  #multiply(matrix: Matrix, input: number, rows: number, output: number, mode: Mode, dilation = 1): void {
    const { inputs, taps, weights, scales, outputs } = matrix;
    const size = inputs * SHORT;
    const first = input - ((taps - 1) >> 1) * dilation * size;
    this.#kernels.multiply(first, rows, size, inputs, taps, dilation * size, weights, scales, output, outputs, mode);
  }

  /** Reads a sentence, or {@link LONGEST} words of it at most. */
  read(words: readonly NetWord[]): Reading {
    const { shape } = this.#file;
    const buffers = this.#buffers;
    const length = words.length;
    const normal = this.#encode(words);
    this.#multiply(this.#tag, normal, length, buffers.tags, PLAIN);
    const arcs = { scores: this.#arcs(normal, length), length };
    const heads = bestTree(arcs);
    const margins = marginsOf(arcs, heads);
    const relations = this.#relations(normal, heads);
    const tags = this.#float.subarray(buffers.tags >> 2, (buffers.tags >> 2) + length * blocks(shape.tags));
    return { tags, tagStride: blocks(shape.tags), heads, margins, relations };
  }

  /** Where rounded states start; before and behind them it is zero. */
  get #normal(): number {
    return this.#buffers.normal + this.#padding * this.#file.shape.width * SHORT;
  }

  /** Where the rounded states of the words are after the last layer. */
  #encode(words: readonly NetWord[]): number {
    const { width, layers } = this.#file.shape;
    const { states } = this.#buffers;
    const kernels = this.#kernels;
    const length = words.length;
    const margin = this.#padding * width;
    const normal = this.#normal;
    this.#addFirst(words);
    const end = (normal >> 1) + length * width;
    this.#short.fill(0, end, end + margin);
    for (const [i, layer] of this.#layers.entries()) {
      kernels.normalise(states, normal, length, width, EPSILON, NORMAL_FACTOR);
      this.#multiply(layer, normal, length, states, ADDED, layers[i + 1]?.dilation);
    }
    kernels.normalise(states, normal, length, width, EPSILON, NORMAL_FACTOR);
    return normal;
  }

  /** The first layer, whose sums the words bring along. */
  #addFirst(words: readonly NetWord[]): void {
    const { width, layers } = this.#file.shape;
    const { taps, scales } = this.#first;
    const { reach = 0, dilation = 1 } = layers[0] ?? {};
    const { states, sums } = this.#buffers;
    const row = taps * width;
    const margin = reach * dilation * row;
    const first = sums >> 2;
    const end = first + margin + words.length * row;
    this.#whole.fill(0, first, first + margin);
    for (const [i, word] of words.entries()) {
      this.#float.set(word.state, (states >> 2) + i * width);
      this.#whole.set(word.sums, first + margin + i * row);
    }
    this.#whole.fill(0, end, end + margin);
    const tapSize = (dilation * row + width) * FLOAT;
    this.#kernels.addSums(sums, words.length, taps, tapSize, width, scales, states);
  }

  /** What speaks for each head of each word, the root first. */
  #arcs(normal: number, length: number): Float64Array {
    const { arc, factors, distances } = this.#file.shape;
    const buffers = this.#buffers;
    const kernels = this.#kernels;
    this.#multiply(this.#dependent, normal, length, buffers.dependents, RECTIFIED);
    kernels.quantise(buffers.dependents, buffers.dependentsRounded, length * arc, factors.dependent, LIMIT);
    this.#multiply(this.#asking, buffers.dependentsRounded, length, buffers.asking, PLAIN);
    this.#multiply(this.#askingFar, buffers.dependentsRounded, length, buffers.askingFar, PLAIN);
    kernels.quantise(buffers.asking, buffers.askingRounded, length * arc, factors.asking, ARC_LIMIT);
    this.#float.set(this.#root, buffers.heads >> 2);
    this.#multiply(this.#head, normal, length, buffers.heads + arc * FLOAT, RECTIFIED);
    kernels.quantise(buffers.heads, buffers.headsRounded, (length + 1) * arc, factors.head, ARC_LIMIT);
    this.#multiply(this.#headFar, buffers.headsRounded, length + 1, buffers.headsFar, PLAIN);
    const size = length + 1;
    kernels.compare(buffers.askingRounded, length, buffers.headsRounded, size, arc, buffers.products, size * FLOAT);
    const scale = 1 / (factors.asking * factors.head);
    const stride = blocks(2 * (distances.length + 1) + 1);
    const scores = new Float64Array(length * size);
    const products = buffers.products >> 2;
    for (let i = 0; i < length; i++) {
      const asking = (buffers.askingFar >> 2) + i * stride;
      for (let j = 0; j < size; j++) {
        const far = this.#far(i, j);
        const head = this.#float[(buffers.headsFar >> 2) + j * stride + far] as number;
        const at = i * size + j;
        scores[at] = (this.#whole[products + at] as number) * scale + (this.#float[asking + far] as number) + head;
      }
    }
    return scores;
  }

  /** How far the head `head`, from 1, 0 for the root, is from the word `dependent`, from 0. */
  #far(dependent: number, head: number): number {
    return head === 0 ? 0 : (this.#buckets[head - 1 - dependent + LONGEST] as number);
  }

  #relations(normal: number, heads: Int32Array): Uint8Array {
    const { label, relations, factors } = this.#file.shape;
    const buffers = this.#buffers;
    const kernels = this.#kernels;
    const length = heads.length;
    this.#multiply(this.#labelDependent, normal, length, buffers.labelDependents, PLAIN);
    this.#multiply(this.#labelHead, normal, length, buffers.labelHeads, PLAIN);
    for (const [i, head] of heads.entries()) {
      const row = i * label * FLOAT;
      const ofHead = head === 0 ? this.#labelRoot : buffers.labelHeads + (head - 1) * label * FLOAT;
      const far = this.#labelFar + this.#far(i, head) * label * FLOAT;
      kernels.addRectified(buffers.labelDependents + row, ofHead, far, buffers.labels + row, label);
    }
    kernels.quantise(buffers.labels, buffers.labelsRounded, length * label, factors.label, LIMIT);
    this.#multiply(this.#relation, buffers.labelsRounded, length, buffers.relations, PLAIN);
    const stride = blocks(relations);
    return Uint8Array.from(heads, (_, i) => this.#best((buffers.relations >> 2) + i * stride, relations));
  }

  #best(start: number, count: number): number {
    let best = 0;
    for (let i = 1; i < count; i++) {
      if ((this.#float[start + i] as number) > (this.#float[start + best] as number)) best = i;
    }
    return best;
  }
}

type BufferName =
  | 'features'
  | 'states'
  | 'normal'
  | 'sums'
  | 'tags'
  | 'dependents'
  | 'dependentsRounded'
  | 'asking'
  | 'askingRounded'
  | 'askingFar'
  | 'heads'
  | 'headsRounded'
  | 'headsFar'
  | 'products'
  | 'labelDependents'
  | 'labelHeads'
  | 'labels'
  | 'labelsRounded'
  | 'relations';
