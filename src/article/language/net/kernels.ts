/** How {@link Kernels.multiply} makes outputs of its sums. */
export const PLAIN = 0;
/** Nothing is below zero. */
export const RECTIFIED = 1;
/** Nothing below zero is added to what is there. */
export const ADDED = 2;
/** The sums themselves, as whole numbers of 32 bits. */
export const SUMS = 3;
export type Mode = typeof PLAIN | typeof RECTIFIED | typeof ADDED | typeof SUMS;

/** Outputs of a matrix are computed so many at a time. */
export const BLOCK = 8;

/**
 * The inner loops of the net. All work in one memory and take byte offsets into it; rows follow one another, and their widths are
 * multiples of {@link BLOCK}. Sums of products are whole numbers and floats are added in a fixed order, so that every platform
 * gives the same bits.
 */
export interface Kernels {
  readonly memory: ArrayBuffer;
  /**
   * Divides rows of 32-bit floats by their root mean square, `epsilon` added to the mean, and rounds them, times `factor`, to
   * whole numbers of 16 bits.
   */
  normalise(input: number, output: number, rows: number, width: number, epsilon: number, factor: number): void;
  /** Rounds floats, times `factor`, to whole numbers of 16 bits from -`limit` to `limit`. */
  quantise(input: number, output: number, count: number, factor: number, limit: number): void;
  /**
   * Multiplies rows of 16-bit numbers by a matrix, and writes rows of floats. An input are `taps` times `inputs` numbers, `tapSize`
   * bytes apart, and `rowSize` bytes after it starts the next. `weights` and `scales` are laid out by `Matrix`.
   */
  multiply(
    input: number,
    rows: number,
    rowSize: number,
    inputs: number,
    taps: number,
    tapSize: number,
    weights: number,
    scales: number,
    output: number,
    outputs: number,
    mode: Mode,
  ): void;
  /**
   * Does for rows of sums what `multiply` does in the mode {@link ADDED}: of each row of `taps` times `width` sums it takes those of a
   * tap, `tapSize` bytes after those of the tap before.
   */
  addSums(
    sums: number,
    rows: number,
    taps: number,
    tapSize: number,
    width: number,
    scales: number,
    output: number,
  ): void;
  /** Products of each row of 16-bit numbers on the left with each on the right, as 32-bit numbers; `outputRow` in bytes. */
  compare(
    left: number,
    leftRows: number,
    right: number,
    rightRows: number,
    width: number,
    output: number,
    outputRow: number,
  ): void;
  /** Sums of three floats, nothing below zero. */
  addRectified(first: number, second: number, third: number, output: number, count: number): void;
}
