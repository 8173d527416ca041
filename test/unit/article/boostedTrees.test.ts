import assert from 'node:assert/strict';
import fc from 'fast-check';
import { probability, SummedTrees, sumOf, type TreeJson } from '../../../src/article/boostedTrees';

const FEATURES = 4;

const value = fc.double({ min: -2, max: 2, noNaN: true });
const { tree } = fc.letrec<{ tree: TreeJson }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    value,
    fc.tuple(fc.nat(FEATURES - 1), value, tie('tree'), tie('tree')) as fc.Arbitrary<TreeJson>,
  ),
}));
const rows = fc.array(value, { minLength: FEATURES, maxLength: FEATURES });
const flags = fc.array(fc.constantFrom(0, 1), { minLength: FEATURES, maxLength: FEATURES });

const modelOf = (trees: readonly TreeJson[]) => new SummedTrees({ features: ['a', 'b', 'c', 'd'], trees });

describe('The sum of trees', () => {
  it('is never ruled out, whatever the features are that are not known', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 12 }), rows, rows, flags, (trees, row, other, known) => {
        const model = modelOf(trees);
        const sum = model.sum(Float64Array.from(row, (each, i) => (known[i] ? each : (other[i] ?? 0))));
        assert.ok(model.mayReach(sum, Float64Array.from(row), Uint8Array.from(known)));
      }),
    );
  });

  it('is ruled out where all are known and it is less', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 12 }), rows, (trees, row) => {
        const model = modelOf(trees);
        const all = new Uint8Array(FEATURES).fill(1);
        assert.ok(!model.mayReach(model.sum(Float64Array.from(row)) + 1e-6, Float64Array.from(row), all));
      }),
    );
  });

  it('is that of its probability', () => {
    const calibration = { slope: 1.3, offset: -0.2 };
    for (const sum of [-5, -0.1, 0, 3]) {
      const back = sumOf(probability(sum, calibration), calibration);
      assert.ok(Math.abs(back - sum) < 1e-9, `${sum} and ${back}`);
    }
  });
});
