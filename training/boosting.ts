/**
 * Gradient-boosted regression trees on logistic loss, with monotone constraints: a feature that speaks for a link can
 * never lower its score. Newton boosting as in XGBoost (Chen and Guestrin 2016), on binned features as in LightGBM.
 */

/** One row per example, one column per feature. */
export interface Examples {
  readonly rows: readonly Float64Array[];
  readonly labels: readonly boolean[];
  /** How much each example counts. */
  readonly weights: readonly number[];
}

export interface BoostingOptions {
  readonly trees: number;
  readonly depth: number;
  readonly shrinkage: number;
  /** L2 penalty on leaf values. */
  readonly ridge: number;
  /** Smallest sum of second derivatives in a leaf. */
  readonly minLeaf: number;
  /** Share of the examples that each tree sees. */
  readonly sample: number;
  /** Share of the features that each tree sees. */
  readonly columns: number;
  /** Per feature: 1 may only raise the score, -1 only lower it, 0 either. */
  readonly monotone: readonly number[];
  readonly seed: number;
}

/** A split sends a value below the threshold to the left; a leaf adds to the log-odds. */
export type Tree =
  | { readonly leaf: number }
  | { readonly feature: number; readonly threshold: number; readonly below: Tree; readonly above: Tree };

const BINS = 64;

export function predict(trees: readonly Tree[], row: ArrayLike<number>): number {
  let sum = 0;
  for (const tree of trees) sum += leafOf(tree, row);
  return sum;
}

function leafOf(tree: Tree, row: ArrayLike<number>): number {
  let node = tree;
  while ('feature' in node) node = (row[node.feature] ?? 0) < node.threshold ? node.below : node.above;
  return node.leaf;
}

/** @param start log-odds to begin with, one an example; 0 where it is left out. */
export function boost(examples: Examples, options: BoostingOptions, start?: Float64Array): Tree[] {
  const { labels, weights } = examples;
  const binning = binFeatures(examples.rows, options.monotone.length);
  const random = mulberry32(options.seed);
  const scores = start?.slice() ?? new Float64Array(labels.length);
  const gradients = new Float64Array(labels.length);
  const hessians = new Float64Array(labels.length);
  const trees: Tree[] = [];
  for (let round = 0; round < options.trees; round++) {
    for (let i = 0; i < labels.length; i++) {
      const p = 1 / (1 + Math.exp(-(scores[i] ?? 0)));
      const weight = weights[i] ?? 1;
      gradients[i] = weight * (p - (labels[i] ? 1 : 0));
      hessians[i] = weight * p * (1 - p);
    }
    const sampled = Int32Array.from(labels.keys()).filter(() => random() < options.sample);
    const columns = options.monotone.map((_, f) => f).filter(() => random() < options.columns);
    const grower = new TreeGrower(binning, gradients, hessians, columns, options);
    const tree = grower.grow(sampled);
    trees.push(tree);
    examples.rows.forEach((row, i) => {
      scores[i] = (scores[i] ?? 0) + leafOf(tree, row);
    });
  }
  return trees;
}

/** Small, fast, seeded pseudo-random numbers in [0, 1). */
export function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

interface Binning {
  /** Per feature, the bin of each example. */
  readonly bins: readonly Uint8Array[];
  /** Per feature, the lowest value of each bin but the first. */
  readonly edges: readonly Float64Array[];
}

function binFeatures(rows: readonly Float64Array[], count: number): Binning {
  const bins: Uint8Array[] = [];
  const edges: Float64Array[] = [];
  for (let f = 0; f < count; f++) {
    const values = Float64Array.from(rows, (row) => row[f] ?? 0);
    const featureEdges = quantileEdges(values);
    edges.push(featureEdges);
    bins.push(Uint8Array.from(values, (value) => binOf(featureEdges, value)));
  }
  return { bins, edges };
}

function quantileEdges(values: Float64Array): Float64Array {
  const sorted = values.slice().sort();
  const edges = new Set<number>();
  for (let b = 1; b < BINS; b++) {
    const at = Math.floor((b * sorted.length) / BINS);
    const [below, above] = [sorted[at - 1], sorted[at]];
    if (below !== undefined && above !== undefined && above > (sorted[0] ?? 0))
      edges.add(above === below ? above : (above + below) / 2);
  }
  return Float64Array.from(edges).sort();
}

function binOf(edges: Float64Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value < (edges[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface Split {
  readonly feature: number;
  readonly bin: number;
  readonly gain: number;
  readonly left: number;
  readonly right: number;
  /** Sums over the examples on the left. */
  readonly leftG: number;
  readonly leftH: number;
}

/** Examples that are still to be split, with the sums over them and the bounds of what their leaves may say. */
interface Node {
  readonly examples: Int32Array;
  readonly g: number;
  readonly h: number;
  readonly low: number;
  readonly high: number;
}

class TreeGrower {
  readonly #binning: Binning;
  readonly #gradients: Float64Array;
  readonly #hessians: Float64Array;
  readonly #columns: readonly number[];
  readonly #options: BoostingOptions;

  constructor(
    binning: Binning,
    gradients: Float64Array,
    hessians: Float64Array,
    columns: readonly number[],
    options: BoostingOptions,
  ) {
    this.#binning = binning;
    this.#gradients = gradients;
    this.#hessians = hessians;
    this.#columns = columns;
    this.#options = options;
  }

  grow(examples: Int32Array): Tree {
    let g = 0;
    let h = 0;
    for (const i of examples) {
      g += this.#gradients[i] ?? 0;
      h += this.#hessians[i] ?? 0;
    }
    return this.#grow({ examples, g, h, low: -Infinity, high: Infinity }, 0, this.#histogramOf(examples));
  }

  #grow(node: Node, depth: number, histogram: Float64Array): Tree {
    const { examples, g, h, low, high } = node;
    const split = depth < this.#options.depth ? this.#bestSplit(node, histogram) : null;
    if (!split) return { leaf: this.#options.shrinkage * clamp(this.#value(g, h), low, high) };
    const bins = this.#binning.bins[split.feature] ?? new Uint8Array();
    const direction = this.#options.monotone[split.feature] ?? 0;
    const middle = (split.left + split.right) / 2;
    const [lowLeft, highLeft] = direction > 0 ? [low, middle] : direction < 0 ? [middle, high] : [low, high];
    const [lowRight, highRight] = direction > 0 ? [middle, high] : direction < 0 ? [low, middle] : [low, high];
    const left = examples.filter((i) => (bins[i] ?? 0) <= split.bin);
    const right = examples.filter((i) => (bins[i] ?? 0) > split.bin);
    const [ofLeft, ofRight] = this.#shared(histogram, left, right, depth + 1);
    const below = { examples: left, g: split.leftG, h: split.leftH, low: lowLeft, high: highLeft };
    const above = { examples: right, g: g - split.leftG, h: h - split.leftH, low: lowRight, high: highRight };
    return {
      feature: split.feature,
      threshold: this.#binning.edges[split.feature]?.[split.bin] ?? Infinity,
      below: this.#grow(below, depth + 1, ofLeft),
      above: this.#grow(above, depth + 1, ofRight),
    };
  }

  /** The histograms of both children, of which only the smaller one is counted: the other has the rest. */
  #shared(parent: Float64Array, left: Int32Array, right: Int32Array, depth: number): [Float64Array, Float64Array] {
    if (depth >= this.#options.depth) return [parent, parent];
    const smaller = this.#histogramOf(left.length <= right.length ? left : right);
    for (let i = 0; i < parent.length; i++) parent[i] = (parent[i] ?? 0) - (smaller[i] ?? 0);
    return left.length <= right.length ? [smaller, parent] : [parent, smaller];
  }

  #value(g: number, h: number): number {
    return -g / (h + this.#options.ridge);
  }

  #bestSplit({ g, h, low, high }: Node, histogram: Float64Array): Split | null {
    const { ridge, minLeaf, monotone } = this.#options;
    const gainOf = (value: number, sumG: number, sumH: number) => -(2 * sumG * value + (sumH + ridge) * value * value);
    const own = gainOf(clamp(this.#value(g, h), low, high), g, h);
    let best: Split | null = null;
    this.#columns.forEach((feature, column) => {
      let leftG = 0;
      let leftH = 0;
      const last = this.#binning.edges[feature]?.length ?? 0;
      for (let bin = 0; bin < last; bin++) {
        leftG += histogram[2 * (column * BINS + bin)] ?? 0;
        leftH += histogram[2 * (column * BINS + bin) + 1] ?? 0;
        if (leftH < minLeaf || h - leftH < minLeaf) continue;
        const left = clamp(this.#value(leftG, leftH), low, high);
        const right = clamp(this.#value(g - leftG, h - leftH), low, high);
        if ((right - left) * (monotone[feature] ?? 0) < 0) continue;
        const gain = gainOf(left, leftG, leftH) + gainOf(right, g - leftG, h - leftH) - own;
        if (gain > (best?.gain ?? 1e-6)) best = { feature, bin, gain, left, right, leftG, leftH };
      }
    });
    return best;
  }

  /** Sums of the gradients and second derivatives of examples, by column and bin. */
  #histogramOf(examples: Int32Array): Float64Array {
    const histogram = new Float64Array(2 * BINS * this.#columns.length);
    const [gradients, hessians] = [this.#gradients, this.#hessians];
    this.#columns.forEach((feature, column) => {
      const bins = this.#binning.bins[feature] ?? new Uint8Array();
      const start = column * BINS;
      for (let k = 0; k < examples.length; k++) {
        const i = examples[k] as number;
        const at = 2 * (start + (bins[i] as number));
        histogram[at] = (histogram[at] as number) + (gradients[i] as number);
        histogram[at + 1] = (histogram[at + 1] as number) + (hessians[i] as number);
      }
    });
    return histogram;
  }
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
