// A linear-chain conditional random field over runs of candidate words, trained by stochastic gradient descent (AdaGrad).
const LABELS = 4;
const IMPOSSIBLE = -1e9;

/** Deterministic numbers in [0, 1): a linear congruential generator. */
export function generator(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export function shuffle(list, random) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
  return list;
}

function logSum(terms) {
  let max = IMPOSSIBLE;
  for (let i = 0; i < LABELS; i++) max = Math.max(max, terms[i]);
  if (max <= IMPOSSIBLE) return IMPOSSIBLE;
  let sum = 0;
  for (let i = 0; i < LABELS; i++) sum += Math.exp(terms[i] - max);
  return max + Math.log(sum);
}

/**
 * runs: [{features: Int32Array[], labels: number[], weight, doc}], each between two words that are outside of names.
 * Features of fewer than `minimum` documents are left out. Returns {features, weights, transitions}, as the product's tagger
 * reads them, with the weights as floats.
 */
export function trainCrf(runs, { epochs, rate, decay, seed, minimum, dropout }) {
  const { features: known, indexOf } = countFeatures(runs, minimum);
  const weights = new Float32Array((LABELS - 1) * known.length);
  const squares = new Float32Array((LABELS - 1) * known.length).fill(1e-2);
  const transitions = new Float32Array(LABELS * LABELS);
  const transitionSquares = new Float32Array(LABELS * LABELS).fill(1e-2);
  transitions[2] = transitions[3 * LABELS + 2] = IMPOSSIBLE; // Inside after Outside and Other
  const random = generator(seed);
  const examples = runs.map((run) => ({
    ...run,
    features: run.features.map((list) => Int32Array.from(list, (f) => indexOf.get(f) ?? -1).filter((f) => f >= 0)),
  }));

  const step = (vector, memory, at, gradient) => {
    memory[at] += gradient * gradient;
    vector[at] -= (rate / Math.sqrt(memory[at])) * gradient;
  };

  const longest = examples.reduce((most, { labels }) => Math.max(most, labels.length), 0);
  const emission = new Float64Array(longest * LABELS);
  const forward = new Float64Array(longest * LABELS);
  const backward = new Float64Array(longest * LABELS);
  const terms = new Float64Array(LABELS);

  const size = ({ features }) => features.reduce((sum, { length }) => sum + length, 0);
  /** What dropout leaves of the features of a run's words, one word's after the other's, and where each word's end. */
  const kept = new Int32Array(examples.reduce((most, run) => Math.max(most, size(run)), 0));
  const ends = new Int32Array(longest);

  /** Drops features and writes the score of each label of each word. */
  function emit(features) {
    const scale = 1 / (1 - dropout);
    let size = 0;
    for (let i = 0; i < features.length; i++) {
      let [begin, inside, other] = [0, 0, 0];
      for (const f of features[i]) {
        if (random() < dropout) continue;
        kept[size++] = f;
        begin += weights[3 * f];
        inside += weights[3 * f + 1];
        other += weights[3 * f + 2];
      }
      ends[i] = size;
      emission[i * LABELS + 1] = begin * scale;
      emission[i * LABELS + 2] = inside * scale;
      emission[i * LABELS + 3] = other * scale;
    }
  }

  /** Fills `forward` and `backward`; returns the log of the sum over all labellings. */
  function sum(n) {
    for (let i = 0; i < n; i++) {
      for (let b = 0; b < LABELS; b++) {
        for (let a = 0; a < LABELS; a++) {
          const before = i > 0 ? forward[(i - 1) * LABELS + a] : a === 0 ? 0 : IMPOSSIBLE;
          terms[a] = before + transitions[a * LABELS + b];
        }
        forward[i * LABELS + b] = logSum(terms) + emission[i * LABELS + b];
      }
    }
    for (let i = n - 1; i >= 0; i--) {
      for (let a = 0; a < LABELS; a++) {
        for (let b = 0; b < LABELS; b++) {
          const after = (i + 1) * LABELS + b;
          const rest = i < n - 1 ? emission[after] + backward[after] : b === 0 ? 0 : IMPOSSIBLE;
          terms[b] = transitions[a * LABELS + b] + rest;
        }
        backward[i * LABELS + a] = logSum(terms);
      }
    }
    for (let a = 0; a < LABELS; a++) terms[a] = forward[(n - 1) * LABELS + a] + backward[(n - 1) * LABELS + a];
    return logSum(terms);
  }

  function learn({ features, labels, weight }) {
    const n = features.length;
    emit(features);
    const total = sum(n);
    for (let i = 0; i < n; i++) {
      for (let label = 1; label < LABELS; label++) {
        const at = i * LABELS + label;
        const gradient = weight * (Math.exp(forward[at] + backward[at] - total) - (labels[i] === label ? 1 : 0));
        if (Math.abs(gradient) < 1e-5) continue;
        for (let k = i > 0 ? ends[i - 1] : 0; k < ends[i]; k++) {
          const w = (LABELS - 1) * kept[k] + label - 1;
          step(weights, squares, w, gradient + decay * weights[w]);
        }
      }
    }
    for (let i = 0; i <= n; i++) {
      for (let a = 0; a < LABELS; a++) {
        if (i === 0 && a > 0) continue;
        for (let b = 0; b < LABELS; b++) {
          if ((i === n && b > 0) || ((a === 0 || a === 3) && b === 2)) continue;
          const before = i === 0 ? 0 : forward[(i - 1) * LABELS + a];
          const after = i === n ? 0 : emission[i * LABELS + b] + backward[i * LABELS + b];
          const gold = (i === 0 ? 0 : labels[i - 1]) === a && (i === n ? 0 : labels[i]) === b ? 1 : 0;
          const gradient = weight * (Math.exp(before + transitions[a * LABELS + b] + after - total) - gold);
          if (Math.abs(gradient) > 1e-5) step(transitions, transitionSquares, a * LABELS + b, gradient);
        }
      }
    }
  }

  // The mean over the later epochs is steadier than the last state.
  const mean = new Float64Array(weights.length);
  let averaged = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const run of shuffle([...examples], random)) learn(run);
    if (epoch < epochs / 2) continue;
    averaged++;
    for (let i = 0; i < mean.length; i++) mean[i] += weights[i];
  }
  return { features: known, weights: Float32Array.from(mean, (sum) => sum / averaged), transitions };
}

/** Features of at least `minimum` documents, in ascending order, and their indices. */
function countFeatures(runs, minimum) {
  const seen = new Map();
  for (const { features, doc } of runs) {
    for (const list of features) {
      for (const f of list) {
        const last = seen.get(f);
        if (!last) seen.set(f, { doc, docs: 1 });
        else if (last.doc !== doc) [last.doc, last.docs] = [doc, last.docs + 1];
      }
    }
  }
  const features = Int32Array.from([...seen].filter(([, { docs }]) => docs >= minimum).map(([f]) => f)).sort();
  return { features, indexOf: new Map([...features].map((f, i) => [f, i])) };
}

/** Weights below this share of the greatest are dropped with their feature. */
const NEGLIGIBLE = 1.5 / 127;

/** The model's file, as the product's tagger decodes it. */
export function encode({ features, weights, transitions }) {
  const scored = LABELS - 1;
  let most = 0;
  for (const w of weights) most = Math.max(most, Math.abs(w));
  const unit = most / 127;
  const header = new DataView(new ArrayBuffer(4 * (1 + LABELS * LABELS)));
  for (const [i, value] of [unit, ...transitions].entries()) header.setFloat32(4 * i, value, true);
  const bytes = [];
  let previous = 0;
  features.forEach((feature, i) => {
    const own = [...weights.subarray(scored * i, scored * (i + 1))];
    if (own.every((w) => Math.abs(w) < most * NEGLIGIBLE)) return;
    let gap = feature - previous;
    while (gap >= 0x80) {
      bytes.push((gap & 0x7f) | 0x80);
      gap >>>= 7;
    }
    bytes.push(gap, ...own.map((w) => Math.round(w / unit) & 0xff));
    previous = feature;
  });
  return Buffer.concat([Buffer.from(header.buffer), Buffer.from(bytes)]);
}
