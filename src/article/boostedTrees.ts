/** A leaf of a decision tree, or [feature, threshold, tree for values below it, tree for the others]. */
export type TreeJson = number | readonly [feature: number, threshold: number, below: TreeJson, above: TreeJson];

/** Trees, and the features that they ask about. */
export interface TreesModel {
  /** Names of the features, in order. */
  readonly features: readonly string[];
  readonly trees: readonly TreeJson[];
}

/** The sum of the trees' leaves, times `slope`, plus `offset`, is the log-odds. */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

/** What training writes. */
export interface BoostedModel extends TreesModel, Calibration {
  /** From this probability on it is so. */
  readonly threshold: number;
}

export const probability = (sum: number, { slope, offset }: Calibration): number =>
  1 / (1 + Math.exp(-(sum * slope + offset)));

/** The sum of which a probability is. The slope is above 0. */
export const sumOf = (likelihood: number, { slope, offset }: Calibration): number =>
  (Math.log(likelihood / (1 - likelihood)) - offset) / slope;

/** Reads a model: lines of a key and a value in JSON, `tree` as often as there are trees, '#' for remarks. */
export function parseModel<Model extends TreesModel = BoostedModel>(text: string): Model {
  const trees: TreeJson[] = [];
  const values: Record<string, unknown> = {};
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const space = line.indexOf(' ');
    const value: unknown = JSON.parse(line.slice(space + 1));
    if (line.startsWith('tree ')) trees.push(value as TreeJson);
    else values[line.slice(0, space)] = value;
  }
  return { ...values, trees } as unknown as Model;
}

export function formatModel(
  { trees, ...values }: TreesModel & Readonly<Record<string, unknown>>,
  remark: string,
): string {
  const lines = [
    ...Object.entries(values).map(([key, value]) => `${key} ${JSON.stringify(value)}`),
    ...trees.map((tree) => `tree ${JSON.stringify(tree)}`),
  ];
  return `# ${remark}\n${lines.join('\n')}\n`;
}

/** The sum of trees' leaves, laid out in flat arrays. A leaf has feature -1 and its value in place of the threshold. */
export class SummedTrees {
  readonly features: readonly string[];
  readonly #roots: Int32Array;
  readonly #feature: Int32Array;
  readonly #value: Float64Array;
  readonly #above: Int32Array;
  /** Trees by how much hangs on them, most first. */
  readonly #widestFirst: Int32Array;
  /** Of as many of them as the index says and all behind, the sum of the highest leaves. */
  readonly #mostFrom: Float64Array;

  constructor({ features, trees }: TreesModel) {
    this.features = features;
    const nodes: Node[] = [];
    this.#roots = Int32Array.from(trees, (tree) => lay(tree, nodes));
    this.#feature = Int32Array.from(nodes, ({ feature }) => feature);
    this.#value = Float64Array.from(nodes, ({ value }) => value);
    this.#above = Int32Array.from(nodes, ({ above }) => above);
    const widthOf = (root: number): number => (nodes[root]?.most ?? 0) - (nodes[root]?.least ?? 0);
    this.#widestFirst = this.#roots.toSorted((one, other) => widthOf(other) - widthOf(one));
    this.#mostFrom = new Float64Array(trees.length + 1);
    for (let i = trees.length - 1; i >= 0; i--)
      this.#mostFrom[i] = (this.#mostFrom[i + 1] ?? 0) + (nodes[this.#widestFirst[i] ?? 0]?.most ?? 0);
  }

  sum(row: Float64Array): number {
    let sum = 0;
    for (const root of this.#roots) sum += this.#leaf(root, row);
    return sum;
  }

  /** Whether the sum may be no less than `least`, whatever the features are that are not `known`. */
  mayReach(least: number, row: Float64Array, known: Uint8Array): boolean {
    const [features, values, above, rest] = [this.#feature, this.#value, this.#above, this.#mostFrom];
    const needed = least - ROUNDING;
    let most = 0;
    let i = 0;
    for (const root of this.#widestFirst) {
      if (most + (rest[i++] as number) < needed) return false;
      let node = root;
      let feature = features[node] as number;
      while (feature >= 0 && known[feature] === 1) {
        node = (row[feature] as number) < (values[node] as number) ? node + 1 : (above[node] as number);
        feature = features[node] as number;
      }
      most += feature < 0 ? (values[node] as number) : this.#highest(node, row, known);
    }
    return most >= needed;
  }

  /** The highest leaf below a node that the known features leave. */
  #highest(start: number, row: Float64Array, known: Uint8Array): number {
    const [features, values, above] = [this.#feature, this.#value, this.#above];
    let node = start;
    let feature = features[node] as number;
    while (feature >= 0 && known[feature] === 1) {
      node = (row[feature] as number) < (values[node] as number) ? node + 1 : (above[node] as number);
      feature = features[node] as number;
    }
    if (feature < 0) return values[node] as number;
    return Math.max(this.#highest(node + 1, row, known), this.#highest(above[node] as number, row, known));
  }

  #leaf(root: number, row: Float64Array): number {
    let node = root;
    let feature = this.#feature[node] ?? -1;
    while (feature >= 0) {
      node = (row[feature] ?? 0) < (this.#value[node] ?? 0) ? node + 1 : (this.#above[node] ?? 0);
      feature = this.#feature[node] ?? -1;
    }
    return this.#value[node] ?? 0;
  }
}

/** More than what sums of the same numbers in another order differ by. */
const ROUNDING = 1e-9;

/** Boosted trees that give a probability. */
export class BoostedTrees {
  readonly threshold: number;
  readonly #trees: SummedTrees;
  readonly #calibration: Calibration;

  constructor(model: BoostedModel) {
    this.threshold = model.threshold;
    this.#trees = new SummedTrees(model);
    this.#calibration = model;
  }

  get features(): readonly string[] {
    return this.#trees.features;
  }

  /** The probability, 0..1. */
  score(row: Float64Array): number {
    return probability(this.#trees.sum(row), this.#calibration);
  }
}

interface Node {
  readonly feature: number;
  readonly value: number;
  above: number;
  /** The lowest and the highest leaf below it. */
  least: number;
  most: number;
}

/** Appends a tree in depth-first order, so that the branch below follows its node; returns where it starts. */
function lay(tree: TreeJson, nodes: Node[]): number {
  const start = nodes.length;
  if (typeof tree === 'number') {
    nodes.push({ feature: -1, value: tree, above: -1, least: tree, most: tree });
    return start;
  }
  const [feature, value, below, above] = tree;
  const node = { feature, value, above: -1, least: 0, most: 0 };
  nodes.push(node);
  const branches = [lay(below, nodes), lay(above, nodes)];
  node.above = branches[1] ?? -1;
  node.least = Math.min(...branches.map((branch) => nodes[branch]?.least ?? 0));
  node.most = Math.max(...branches.map((branch) => nodes[branch]?.most ?? 0));
  return start;
}
