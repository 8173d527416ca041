/**
 * Weights are kept in eight bits as signed square roots: the many small ones keep their detail, and the few large ones are not
 * cut off, which costs far more than coarse steps.
 */
export const expandWeight = (code: number): number => Math.imul(code, Math.abs(code));

/** The code of a weight, when `largest` is the largest there is. */
export const weightCode = (weight: number, largest: number): number =>
  Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / largest) * 127);
