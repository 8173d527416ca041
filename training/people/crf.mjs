// A linear-chain conditional random field over runs of candidate words, trained by stochastic gradient descent (AdaGrad).
const LABELS = 4;
const ALL = [0, 1, 2, 3];
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
  const max = Math.max(...terms);
  if (max <= IMPOSSIBLE) return IMPOSSIBLE;
  let sum = 0;
  for (const term of terms) sum += Math.exp(term - max);
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
    features: run.features.map((list) => [...list].map((f) => indexOf.get(f)).filter((f) => f !== undefined)),
  }));

  const step = (vector, memory, at, gradient) => {
    memory[at] += gradient * gradient;
    vector[at] -= (rate / Math.sqrt(memory[at])) * gradient;
  };

  function learn({ features, labels, weight }) {
    const n = features.length;
    const kept = []; // what dropout leaves of each word's features
    const emission = [];
    for (let i = 0; i < n; i++) {
      const active = [];
      kept.push(active);
      let [begin, inside, other] = [0, 0, 0];
      for (const f of features[i]) {
        if (random() < dropout) continue;
        active.push(f);
        begin += weights[3 * f];
        inside += weights[3 * f + 1];
        other += weights[3 * f + 2];
      }
      const scale = 1 / (1 - dropout);
      emission.push([0, begin * scale, inside * scale, other * scale]);
    }
    const t = (a, b) => transitions[a * LABELS + b];
    const forward = [];
    for (let i = 0; i < n; i++) {
      forward.push(
        ALL.map((b) => (i === 0 ? t(0, b) : logSum(ALL.map((a) => forward[i - 1][a] + t(a, b)))) + emission[i][b]),
      );
    }
    const backward = Array(n);
    for (let i = n - 1; i >= 0; i--) {
      backward[i] = ALL.map((a) =>
        i === n - 1 ? t(a, 0) : logSum(ALL.map((b) => t(a, b) + emission[i + 1][b] + backward[i + 1][b])),
      );
    }
    const total = logSum(ALL.map((a) => forward[n - 1][a] + backward[n - 1][a]));
    for (let i = 0; i < n; i++) {
      for (let label = 1; label < LABELS; label++) {
        const gradient =
          weight * (Math.exp(forward[i][label] + backward[i][label] - total) - (labels[i] === label ? 1 : 0));
        if (Math.abs(gradient) < 1e-5) continue;
        for (const f of kept[i]) {
          const at = (LABELS - 1) * f + label - 1;
          step(weights, squares, at, gradient + decay * weights[at]);
        }
      }
    }
    for (let i = 0; i <= n; i++) {
      for (let a = 0; a < LABELS; a++) {
        if (i === 0 && a > 0) continue;
        for (let b = 0; b < LABELS; b++) {
          if ((i === n && b > 0) || ((a === 0 || a === 3) && b === 2)) continue;
          const before = i === 0 ? 0 : forward[i - 1][a];
          const after = i === n ? 0 : emission[i][b] + backward[i][b];
          const gold = (i === 0 ? 0 : labels[i - 1]) === a && (i === n ? 0 : labels[i]) === b ? 1 : 0;
          const gradient = weight * (Math.exp(before + t(a, b) + after - total) - gold);
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
