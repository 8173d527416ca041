import { ADDED, BLOCK, type Kernels, type Mode, PLAIN, SUMS } from './kernels';

const { fround } = Math;

/** Adding and subtracting this rounds a 32-bit float to a whole number, halves to even ones. */
const ROUNDING = 12_582_912;
const rounded = (x: number): number => fround(fround(x + ROUNDING) - ROUNDING);
const within = (x: number, limit: number): number => Math.min(Math.max(x, -limit), limit);

/** The kernels for where there is no WebAssembly with SIMD: slower, with the same bits as a result. */
export class PlainKernels implements Kernels {
  readonly memory: ArrayBuffer;
  readonly #short: Int16Array;
  readonly #whole: Int32Array;
  readonly #float: Float32Array;

  constructor(bytes: number) {
    this.memory = new ArrayBuffer((bytes + 15) & ~15);
    this.#short = new Int16Array(this.memory);
    this.#whole = new Int32Array(this.memory);
    this.#float = new Float32Array(this.memory);
  }

  normalise(input: number, output: number, rows: number, width: number, epsilon: number, factor: number): void {
    const lanes = new Float32Array(4);
    for (let row = 0; row < rows; row++) {
      const from = (input >> 2) + row * width;
      lanes.fill(0);
      for (let i = 0; i < width; i++) {
        const x = this.#float[from + i] as number;
        lanes[i & 3] = (lanes[i & 3] as number) + fround(x * x);
      }
      const [a, b, c, d] = lanes as unknown as [number, number, number, number];
      const mean = fround(fround(fround(a + b) + fround(c + d)) / width);
      const scale = fround(fround(factor) / fround(Math.sqrt(fround(mean + fround(epsilon)))));
      this.quantise(from << 2, output + row * width * 2, width, scale, 32_767);
    }
  }

  quantise(input: number, output: number, count: number, factor: number, limit: number): void {
    const single = fround(factor);
    for (let i = 0; i < count; i++) {
      const x = fround((this.#float[(input >> 2) + i] as number) * single);
      this.#short[(output >> 1) + i] = rounded(within(x, limit));
    }
  }

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
  ): void {
    for (let row = 0; row < rows; row++) {
      for (let o = 0; o < outputs; o++) {
        const block = Math.floor(o / BLOCK);
        const lane = o % BLOCK;
        const firstWeight = (weights >> 1) + block * BLOCK * inputs * taps + lane * 2;
        let sum = 0;
        for (let k = 0; k < taps; k++) {
          const from = (input + row * rowSize + k * tapSize) >> 1;
          const at = firstWeight + k * inputs * BLOCK;
          for (let i = 0; i < inputs; i += 2) {
            const w = at + i * BLOCK;
            sum += (this.#short[from + i] as number) * (this.#short[w] as number);
            sum += (this.#short[from + i + 1] as number) * (this.#short[w + 1] as number);
          }
        }
        this.#finish((output >> 2) + row * outputs + o, sum, (scales >> 2) + block * 2 * BLOCK + lane, mode);
      }
    }
  }

  #finish(to: number, sum: number, scale: number, mode: Mode): void {
    if (mode === SUMS) {
      this.#whole[to] = sum;
      return;
    }
    const scaled = fround(fround(sum) * (this.#float[scale] as number));
    const value = fround(scaled + (this.#float[scale + BLOCK] as number));
    if (mode === PLAIN) this.#float[to] = value;
    else this.#float[to] = Math.max(value, 0) + (mode === ADDED ? (this.#float[to] as number) : 0);
  }

  addSums(
    sums: number,
    rows: number,
    taps: number,
    tapSize: number,
    width: number,
    scales: number,
    output: number,
  ): void {
    for (let row = 0; row < rows; row++) {
      for (let i = 0; i < width; i++) {
        let sum = 0;
        for (let k = 0; k < taps; k++)
          sum += this.#whole[((sums + k * tapSize) >> 2) + row * width * taps + i] as number;
        const scale = (scales >> 2) + Math.floor(i / BLOCK) * 2 * BLOCK + (i % BLOCK);
        this.#finish((output >> 2) + row * width + i, sum, scale, ADDED);
      }
    }
  }

  compare(
    left: number,
    leftRows: number,
    right: number,
    rightRows: number,
    width: number,
    output: number,
    outputRow: number,
  ): void {
    for (let i = 0; i < leftRows; i++) {
      for (let j = 0; j < rightRows; j++) {
        let sum = 0;
        for (let k = 0; k < width; k++) {
          sum +=
            (this.#short[(left >> 1) + i * width + k] as number) *
            (this.#short[(right >> 1) + j * width + k] as number);
        }
        this.#whole[((output + i * outputRow) >> 2) + j] = sum;
      }
    }
  }

  addRectified(first: number, second: number, third: number, output: number, count: number): void {
    const float = this.#float;
    for (let i = 0; i < count; i++) {
      const sum = fround((float[(first >> 2) + i] as number) + (float[(second >> 2) + i] as number));
      float[(output >> 2) + i] = Math.max(fround(sum + (float[(third >> 2) + i] as number)), 0);
    }
  }
}
