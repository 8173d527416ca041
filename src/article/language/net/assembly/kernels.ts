// The inner loops of the net in AssemblyScript, https://www.assemblyscript.org: four and eight numbers at a time. plainKernels.ts
// has the same for where there is no SIMD, with the same bits as a result; what each does is said in kernels.ts.

/** Adding and subtracting this rounds a float to a whole number, halves to even ones. */
const ROUNDING: f32 = 12582912;

function rounded(x: v128): v128 {
  const rounding = f32x4.splat(ROUNDING);
  return i32x4.trunc_sat_f32x4_s(f32x4.sub(f32x4.add(x, rounding), rounding));
}

/** Eight floats from `from` on, times `factor`, as whole numbers of 16 bits within `limit`. */
function quantiseEight(from: usize, to: usize, factor: v128, limit: v128): void {
  const low = f32x4.min(f32x4.max(f32x4.mul(v128.load(from), factor), f32x4.neg(limit)), limit);
  const high = f32x4.min(f32x4.max(f32x4.mul(v128.load(from, 16), factor), f32x4.neg(limit)), limit);
  v128.store(to, i16x8.narrow_i32x4_s(rounded(low), rounded(high)));
}

export function normalise(input: usize, output: usize, rows: i32, width: i32, epsilon: f32, factor: f32): void {
  const limit = f32x4.splat(32767);
  const end = input + ((rows * width) << 2);
  const size = (<usize>width) << 2;
  while (input < end) {
    let sums = f32x4.splat(0);
    const next = input + size;
    for (let at = input; at < next; at += 16) {
      const x = v128.load(at);
      sums = f32x4.add(sums, f32x4.mul(x, x));
    }
    const sum: f32 =
      f32x4.extract_lane(sums, 0) +
      f32x4.extract_lane(sums, 1) +
      (f32x4.extract_lane(sums, 2) + f32x4.extract_lane(sums, 3));
    const scale = f32x4.splat(factor / sqrt<f32>(sum / <f32>width + epsilon));
    for (; input < next; input += 32, output += 16) quantiseEight(input, output, scale, limit);
  }
}

export function quantise(input: usize, output: usize, count: i32, factor: f32, limit: f32): void {
  const end = input + ((<usize>count) << 2);
  const factors = f32x4.splat(factor);
  const limits = f32x4.splat(limit);
  for (; input < end; input += 32, output += 16) quantiseEight(input, output, factors, limits);
}

// How a sum becomes an output.
const PLAIN = 0;
const RECTIFIED = 1;
const ADDED = 2;
const SUMS = 3;

function finish(output: usize, sums: v128, scales: v128, biases: v128, mode: i32): void {
  if (mode === SUMS) {
    v128.store(output, sums);
    return;
  }
  const value = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sums), scales), biases);
  if (mode === PLAIN) v128.store(output, value);
  else {
    const positive = f32x4.max(value, f32x4.splat(0));
    v128.store(output, mode === RECTIFIED ? positive : f32x4.add(v128.load(output), positive));
  }
}

export function multiply(
  input: usize,
  rows: i32,
  rowSize: i32,
  inputs: i32,
  taps: i32,
  tapSize: i32,
  weights: usize,
  scales: usize,
  output: usize,
  outputs: i32,
  mode: i32,
): void {
  const outputSize = (<usize>outputs) << 2;
  const blockSize = (<usize>(inputs * taps)) << 4;
  const inputSize = (<usize>inputs) << 1;
  const second: usize = rowSize;
  const third: usize = 2 * rowSize;
  const fourth: usize = 3 * rowSize;
  for (let block = 0; block < outputs; block += 8, weights += blockSize, scales += 64) {
    const scale0 = v128.load(scales);
    const scale1 = v128.load(scales, 16);
    const bias0 = v128.load(scales, 32);
    const bias1 = v128.load(scales, 48);
    let from = input;
    let to = output + ((<usize>block) << 2);
    let row = 0;
    for (; row + 4 <= rows; row += 4) {
      let a0 = i32x4.splat(0);
      let a1 = i32x4.splat(0);
      let b0 = i32x4.splat(0);
      let b1 = i32x4.splat(0);
      let c0 = i32x4.splat(0);
      let c1 = i32x4.splat(0);
      let d0 = i32x4.splat(0);
      let d1 = i32x4.splat(0);
      let weight = weights;
      let tap = from;
      for (let k = 0; k < taps; k++, tap += tapSize) {
        const end = tap + inputSize;
        for (let at = tap; at < end; at += 4, weight += 32) {
          const w0 = v128.load(weight);
          const w1 = v128.load(weight, 16);
          let x = v128.load_splat<i32>(at);
          a0 = i32x4.add(a0, i32x4.dot_i16x8_s(x, w0));
          a1 = i32x4.add(a1, i32x4.dot_i16x8_s(x, w1));
          x = v128.load_splat<i32>(at + second);
          b0 = i32x4.add(b0, i32x4.dot_i16x8_s(x, w0));
          b1 = i32x4.add(b1, i32x4.dot_i16x8_s(x, w1));
          x = v128.load_splat<i32>(at + third);
          c0 = i32x4.add(c0, i32x4.dot_i16x8_s(x, w0));
          c1 = i32x4.add(c1, i32x4.dot_i16x8_s(x, w1));
          x = v128.load_splat<i32>(at + fourth);
          d0 = i32x4.add(d0, i32x4.dot_i16x8_s(x, w0));
          d1 = i32x4.add(d1, i32x4.dot_i16x8_s(x, w1));
        }
      }
      finish(to, a0, scale0, bias0, mode);
      finish(to + 16, a1, scale1, bias1, mode);
      to += outputSize;
      finish(to, b0, scale0, bias0, mode);
      finish(to + 16, b1, scale1, bias1, mode);
      to += outputSize;
      finish(to, c0, scale0, bias0, mode);
      finish(to + 16, c1, scale1, bias1, mode);
      to += outputSize;
      finish(to, d0, scale0, bias0, mode);
      finish(to + 16, d1, scale1, bias1, mode);
      to += outputSize;
      from += 4 * rowSize;
    }
    for (; row < rows; row++) {
      let a0 = i32x4.splat(0);
      let a1 = i32x4.splat(0);
      let weight = weights;
      let tap = from;
      for (let k = 0; k < taps; k++, tap += tapSize) {
        const end = tap + inputSize;
        for (let at = tap; at < end; at += 4, weight += 32) {
          const x = v128.load_splat<i32>(at);
          a0 = i32x4.add(a0, i32x4.dot_i16x8_s(x, v128.load(weight)));
          a1 = i32x4.add(a1, i32x4.dot_i16x8_s(x, v128.load(weight, 16)));
        }
      }
      finish(to, a0, scale0, bias0, mode);
      finish(to + 16, a1, scale1, bias1, mode);
      to += outputSize;
      from += rowSize;
    }
  }
}

export function addSums(
  sums: usize,
  rows: i32,
  taps: i32,
  tapSize: i32,
  width: i32,
  scales: usize,
  output: usize,
): void {
  const rowSize = (<usize>(width * taps)) << 2;
  const size = (<usize>width) << 2;
  for (let row = 0; row < rows; row++, sums += rowSize, output += size) {
    let scale = scales;
    for (let at: usize = 0; at < size; at += 32, scale += 64) {
      let low = i32x4.splat(0);
      let high = i32x4.splat(0);
      let tap = sums + at;
      for (let k = 0; k < taps; k++, tap += tapSize) {
        low = i32x4.add(low, v128.load(tap));
        high = i32x4.add(high, v128.load(tap, 16));
      }
      finish(output + at, low, v128.load(scale), v128.load(scale, 32), ADDED);
      finish(output + at + 16, high, v128.load(scale, 16), v128.load(scale, 48), ADDED);
    }
  }
}

export function compare(
  left: usize,
  leftRows: i32,
  right: usize,
  rightRows: i32,
  width: i32,
  output: usize,
  outputRow: i32,
): void {
  const size = (<usize>width) << 1;
  for (let i = 0; i < leftRows; i++, left += size, output += outputRow) {
    let other = right;
    for (let j = 0; j < rightRows; j++) {
      let sums = i32x4.splat(0);
      for (let at: usize = 0; at < size; at += 16, other += 16) {
        sums = i32x4.add(sums, i32x4.dot_i16x8_s(v128.load(left + at), v128.load(other)));
      }
      const sum =
        i32x4.extract_lane(sums, 0) +
        i32x4.extract_lane(sums, 1) +
        i32x4.extract_lane(sums, 2) +
        i32x4.extract_lane(sums, 3);
      store<i32>(output + ((<usize>j) << 2), sum);
    }
  }
}

export function addRectified(first: usize, second: usize, third: usize, output: usize, count: i32): void {
  const zero = f32x4.splat(0);
  const size = (<usize>count) << 2;
  for (let at: usize = 0; at < size; at += 16) {
    const sum = f32x4.add(f32x4.add(v128.load(first + at), v128.load(second + at)), v128.load(third + at));
    v128.store(output + at, f32x4.max(sum, zero));
  }
}
