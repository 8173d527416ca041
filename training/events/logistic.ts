import { seededRandom, shuffled } from '../language/random';

/** One training example: its hashed features and whether it is of the class. */
export interface Example {
  readonly features: Int32Array;
  readonly positive: boolean;
}

export interface LogisticModel {
  readonly bias: number;
  /** One weight a feature. */
  readonly weights: Float32Array;
}

export interface LogisticOptions {
  /** Number of distinct features. */
  readonly space: number;
  readonly epochs: number;
  readonly rate: number;
  /** Features seen in fewer examples are left out. */
  readonly minimum: number;
}

/** Logistic regression by AdaGrad, examples in a shuffled order that is the same every time. */
export function trainLogistic(
  examples: readonly Example[],
  { space, epochs, rate, minimum }: LogisticOptions,
): LogisticModel {
  const weights = new Float32Array(space);
  const squares = new Float32Array(space).fill(0.01);
  const frequent = frequentFeatures(examples, space, minimum);
  let bias = 0;
  const random = seededRandom(1);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { features, positive } of shuffled(examples, random)) {
      const active = features.filter((feature) => frequent[feature]);
      const z = active.reduce((sum, feature) => sum + (weights[feature] ?? 0), bias);
      const gradient = 1 / (1 + Math.exp(-z)) - Number(positive);
      bias -= (rate / 5) * gradient;
      for (const feature of active) {
        const square = (squares[feature] ?? 0) + gradient * gradient;
        squares[feature] = square;
        weights[feature] = (weights[feature] ?? 0) - (rate * gradient) / Math.sqrt(square);
      }
    }
  }
  return { bias, weights };
}

function frequentFeatures(examples: readonly Example[], space: number, minimum: number): Uint8Array {
  const counts = new Uint32Array(space);
  for (const { features } of examples) for (const feature of features) counts[feature] = (counts[feature] ?? 0) + 1;
  return Uint8Array.from(counts, (count) => Number(count >= minimum));
}
