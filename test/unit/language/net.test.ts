import assert from 'node:assert/strict';
import { Analyzer } from '../../../src/article/language/analyzer';
import modelFile from '../../../src/article/language/model.bin';
import { readModel } from '../../../src/article/language/modelFile';
import { makeFastKernels, makeKernels } from '../../../src/article/language/net/loadKernels';
import { PlainKernels } from '../../../src/article/language/net/plainKernels';
import { bestTree } from '../../../src/article/language/net/tree';

const model = readModel(modelFile);

const SENTENCES = [
  'The mayor of Port Ellan said on Tuesday that the bridge, which was closed in March, would not open again.',
  '“We were never asked,” Ms. Pell told the council; nobody answered.',
  'COUNCIL CLOSES BRIDGE AS PELL QUITS',
  'VELLAMAR, Norland (Anp) — Two men were arrested.',
  'NARESH: Did you see the letter?',
  'Прощай, мой город 東京 🙂 ½ #no',
  '.',
];

describe('The net', () => {
  it('reads the same, to the last bit, with SIMD and without', () => {
    const fast = new Analyzer(model, makeFastKernels);
    const plain = new Analyzer(model, (bytes) => new PlainKernels(bytes));
    for (const sentence of [...SENTENCES, SENTENCES.join(' ').repeat(4)])
      assert.deepEqual(plain.read(sentence, 0), fast.read(sentence, 0));
  });

  it('reads a sentence the same whatever it read before', () => {
    const used = new Analyzer(model);
    for (const sentence of SENTENCES) used.read(sentence, 0);
    for (const sentence of SENTENCES) assert.deepEqual(used.read(sentence, 0), new Analyzer(model).read(sentence, 0));
  });

  it('computes the same bits with SIMD and without', () => {
    const width = 16;
    const rows = 7;
    const kernels = [makeFastKernels(1 << 16), new PlainKernels(1 << 16)];
    const results = kernels.map((kernel) => {
      const floats = new Float32Array(kernel.memory);
      const shorts = new Int16Array(kernel.memory);
      for (let i = 0; i < rows * width; i++) floats[i] = Math.fround(Math.sin(i * 7.3) * 10 ** ((i % 9) - 4));
      kernel.normalise(0, 4096, rows, width, 1e-4, 512);
      for (let i = 0; i < 8 * width * 3; i++) shorts[4096 + i] = ((i * 7919) % 255) - 127;
      for (let i = 0; i < 16; i++) floats[4096 + i] = Math.fround(Math.cos(i) / 1000);
      kernel.multiply(4096, rows - 2, width * 2, width, 3, width * 2, 8192, 16384, 20480, 8, 0);
      kernel.quantise(20480, 24576, (rows - 2) * 8, 100, 4095);
      kernel.compare(24576, 3, 24576, 5, 8, 28672, 20);
      kernel.addRectified(20480, 20512, 20544, 32768, 8);
      kernel.multiply(4096, rows, width * 2, width, 1, width * 2, 8192, 16384, 36864, 8, 3);
      kernel.addSums(36864, 3, 2, 48, 8, 16384, 32768);
      return Buffer.from(kernel.memory.slice(0, 40960)).toString('hex');
    });
    assert.equal(results[1], results[0]);
    assert.match(results[0] as string, /[1-9a-f]{8}/);
  });

  it('does without WebAssembly where that may not run', () => {
    const { Module } = WebAssembly;
    Object.assign(WebAssembly, {
      Module: class {
        constructor() {
          throw new Error('refused by a policy');
        }
      },
    });
    try {
      assert.ok(makeKernels(1 << 16) instanceof PlainKernels);
    } finally {
      Object.assign(WebAssembly, { Module });
    }
    assert.ok(!(makeKernels(1 << 16) instanceof PlainKernels));
  });
});

describe('The best tree', () => {
  it('is the one with the highest score among those with one root', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const length = 1 + (seed % 5);
      const scores = Float64Array.from(
        { length: length * (length + 1) },
        (_, i) => ((seed * 7919 + i * 104_729) % 1009) / 100,
      );
      const found = [...bestTree({ scores, length })];
      assert.equal(scoreOf(found, scores), Math.max(...allTrees(length).map((heads) => scoreOf(heads, scores))));
      assert.ok(isTree(found));
    }
  });
});

const scoreOf = (heads: readonly number[], scores: Float64Array): number =>
  heads.reduce((sum, head, i) => sum + Math.round(1000 * scores[i * (heads.length + 1) + head]!), 0);

function allTrees(length: number): number[][] {
  let found: number[][] = [[]];
  for (let i = 0; i < length; i++)
    found = found.flatMap((heads) => Array.from({ length: length + 1 }, (_, head) => [...heads, head]));
  return found.filter(isTree);
}

function isTree(heads: readonly number[]): boolean {
  if (heads.filter((head) => head === 0).length !== 1) return false;
  return heads.every((_, i) => {
    let at = i + 1;
    for (let steps = 0; at > 0 && steps <= heads.length; steps++) at = heads[at - 1]!;
    return at === 0;
  });
}
