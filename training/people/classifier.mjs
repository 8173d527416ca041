// A network with one hidden layer, trained by stochastic gradient descent (AdaGrad).
const HIDDEN = 48;
const EPOCHS = 12;
const RATE = 0.05;
const SCALE = 5;

/** labels: Map(index of a point → class). Returns a function from a point's index to the chances of each class. */
export function trainClassifier(points, dimensions, labels, random) {
  const classes = Math.max(...labels.values()) + 1;
  const small = () => (random() - 0.5) * 0.2;
  const first = Float64Array.from({ length: HIDDEN * (dimensions + 1) }, small);
  const second = Float64Array.from({ length: classes * (HIDDEN + 1) }, small);
  const memory = [new Float64Array(first.length).fill(1e-2), new Float64Array(second.length).fill(1e-2)];
  const input = new Float64Array(dimensions + 1).fill(1);
  const hidden = new Float64Array(HIDDEN + 1).fill(1);

  function chances(point) {
    for (let d = 0; d < dimensions; d++) input[d] = SCALE * points[point * dimensions + d];
    for (let h = 0; h < HIDDEN; h++) {
      let sum = 0;
      for (let d = 0; d <= dimensions; d++) sum += first[h * (dimensions + 1) + d] * input[d];
      hidden[h] = Math.tanh(sum);
    }
    const scores = Array.from({ length: classes }, (_, c) => {
      let sum = 0;
      for (let h = 0; h <= HIDDEN; h++) sum += second[c * (HIDDEN + 1) + h] * hidden[h];
      return Math.exp(sum);
    });
    const total = scores.reduce((a, b) => a + b, 0);
    return scores.map((score) => score / total);
  }

  const step = (weights, squares, at, gradient) => {
    squares[at] += gradient * gradient;
    weights[at] -= (RATE / Math.sqrt(squares[at])) * gradient;
  };
  const examples = [...labels];
  const sizes = new Map();
  for (const [, label] of examples) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  const weightOf = (label) => Math.min(3, Math.sqrt(examples.length / classes / sizes.get(label)));
  for (let n = 0; n < EPOCHS * examples.length; n++) {
    const [point, label] = examples[Math.floor(random() * examples.length)];
    const errors = chances(point).map((chance, c) => (chance - (c === label ? 1 : 0)) * weightOf(label));
    const back = new Float64Array(HIDDEN);
    errors.forEach((error, c) => {
      for (let h = 0; h <= HIDDEN; h++) {
        const at = c * (HIDDEN + 1) + h;
        if (h < HIDDEN) back[h] += error * second[at];
        step(second, memory[1], at, error * hidden[h]);
      }
    });
    for (let h = 0; h < HIDDEN; h++) {
      const error = back[h] * (1 - hidden[h] ** 2);
      for (let d = 0; d <= dimensions; d++) step(first, memory[0], h * (dimensions + 1) + d, error * input[d]);
    }
  }
  return chances;
}
