// A linear-chain conditional random field over runs of candidate words, trained by stochastic gradient descent (AdaGrad).
const LABELS = 3;
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

const logSum = (a, b, c) => {
  const max = Math.max(a, b, c);
  return max <= IMPOSSIBLE ? IMPOSSIBLE : max + Math.log(Math.exp(a - max) + Math.exp(b - max) + Math.exp(c - max));
};

/**
 * runs: [{features: Int32Array[], labels: number[], weight}], each between two words that are outside of names.
 * Returns {weights: Float32Array(2 * space), transitions: Float32Array(9)} as the product's tagger reads them.
 */
export function trainCrf(runs, { space, epochs, rate, decay, seed, minimum }) {
  const counts = new Uint16Array(space);
  for (const { features } of runs) for (const list of features) for (const f of list) if (counts[f] < 65535) counts[f]++;
  const weights = new Float32Array(2 * space);
  const squares = new Float32Array(2 * space).fill(1e-2);
  const transitions = new Float32Array(LABELS * LABELS);
  const transitionSquares = new Float32Array(LABELS * LABELS).fill(1e-2);
  transitions[2] = IMPOSSIBLE; // Inside after Outside
  const random = generator(seed);
  const kept = runs.map((run) => ({ ...run, features: run.features.map((list) => list.filter((f) => counts[f] >= minimum)) }));

  const step = (vector, memory, at, gradient) => {
    memory[at] += gradient * gradient;
    vector[at] -= (rate / Math.sqrt(memory[at])) * gradient;
  };

  function learn({ features, labels, weight }) {
    const n = features.length;
    const emission = features.map((list) => {
      let begin = 0;
      let inside = 0;
      for (const f of list) {
        begin += weights[2 * f];
        inside += weights[2 * f + 1];
      }
      return [0, begin, inside];
    });
    const t = (a, b) => transitions[a * LABELS + b];
    const forward = [];
    for (let i = 0; i < n; i++) {
      forward.push(
        [0, 1, 2].map((b) => {
          const into = i === 0 ? t(0, b) : logSum(forward[i - 1][0] + t(0, b), forward[i - 1][1] + t(1, b), forward[i - 1][2] + t(2, b));
          return into + emission[i][b];
        }),
      );
    }
    const backward = Array(n);
    for (let i = n - 1; i >= 0; i--) {
      backward[i] = [0, 1, 2].map((a) =>
        i === n - 1
          ? t(a, 0)
          : logSum(...[0, 1, 2].map((b) => t(a, b) + emission[i + 1][b] + backward[i + 1][b])),
      );
    }
    const total = logSum(...[0, 1, 2].map((a) => forward[n - 1][a] + backward[n - 1][a]));
    for (let i = 0; i < n; i++) {
      for (let label = 1; label < LABELS; label++) {
        const gradient = weight * (Math.exp(forward[i][label] + backward[i][label] - total) - (labels[i] === label ? 1 : 0));
        if (Math.abs(gradient) < 1e-5) continue;
        for (const f of features[i]) step(weights, squares, 2 * f + label - 1, gradient + decay * weights[2 * f + label - 1]);
      }
    }
    for (let i = 0; i <= n; i++) {
      for (let a = 0; a < LABELS; a++) {
        if (i === 0 && a > 0) continue;
        for (let b = 0; b < LABELS; b++) {
          if ((i === n && b > 0) || (a === 0 && b === 2)) continue;
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
  const mean = new Float64Array(2 * space);
  let averaged = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const run of shuffle([...kept], random)) learn(run);
    if (epoch < epochs / 2) continue;
    averaged++;
    for (let i = 0; i < mean.length; i++) mean[i] += weights[i];
  }
  return { weights: Float32Array.from(mean, (sum) => sum / averaged), transitions };
}

/** The model as the product reads it, and its file. */
export function quantize({ weights, transitions }) {
  let most = 0;
  for (const w of weights) most = Math.max(most, Math.abs(w));
  const unit = most / 127;
  const bytes = Int8Array.from(weights, (w) => Math.round(w / unit));
  const file = new Uint8Array(4 * (1 + LABELS * LABELS) + bytes.length);
  const view = new DataView(file.buffer);
  [unit, ...transitions].forEach((value, i) => view.setFloat32(4 * i, value, true));
  file.set(new Uint8Array(bytes.buffer), 4 * (1 + LABELS * LABELS));
  return { file, model: { weights: bytes, unit, transitions } };
}
