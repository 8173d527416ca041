import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  boolean,
  type Codec,
  decode,
  encode,
  float,
  int,
  list,
  nullable,
  object,
  optional,
  text,
  uint,
  uint32s,
  word,
} from '../../../src/codec';

const anyText = fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) });

function roundTrips<Value>(codec: Codec<Value>, values: fc.Arbitrary<Value>): void {
  fc.assert(fc.property(values, (value) => assert.deepEqual(decode(codec, encode(codec, value)), value)));
}

describe('A codec', () => {
  it('gives back whole numbers', () => {
    roundTrips(uint, fc.maxSafeNat());
    roundTrips(int, fc.integer());
  });

  it('gives back fractions, and numbers that are none', () => roundTrips(float, fc.double()));

  it('gives back any text, with halves of surrogate pairs too', () => {
    roundTrips(text, anyText);
    roundTrips(list(word), fc.array(fc.oneof(anyText, fc.constantFrom('again', 'and again'))));
    assert.equal(decode(text, encode(text, '\ufeffmark')), '\ufeffmark');
    assert.equal(decode(text, encode(text, '\ud800'.repeat(10_000))), '\ud800'.repeat(10_000));
  });

  it('gives back typed arrays', () => {
    roundTrips(uint32s, fc.uint32Array());
  });

  it('gives back objects, without the keys that were left out', () => {
    const codec = object<{ name: string; age: number | null; nice?: boolean }>({
      name: text,
      age: nullable(uint),
      nice: optional(boolean),
    });
    roundTrips(codec, fc.record({ name: anyText, age: fc.option(fc.nat()) }, { noNullPrototype: true }));
    roundTrips(
      codec,
      fc.record({ name: anyText, age: fc.option(fc.nat()), nice: fc.boolean() }, { noNullPrototype: true }),
    );
  });

  it('writes a word that comes again in a byte', () => {
    const once = encode(list(word), ['a word of some length']).length;
    assert.equal(encode(list(word), Array(50).fill('a word of some length')).length, once + 49);
  });

  it('never takes damaged bytes for more than they hold', () => {
    const codec = list(object({ name: word, where: uint32s, note: nullable(text) }));
    const bytes = encode(codec, [{ name: 'one', where: Uint32Array.of(1, 2, 3), note: 'a note' }]);
    for (let length = 0; length < bytes.length; length++) {
      assert.throws(() => decode(codec, bytes.subarray(0, length)), RangeError);
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (noise) => {
        try {
          decode(codec, noise);
        } catch (error) {
          assert.ok(error instanceof RangeError || error instanceof TypeError, `${error}`);
        }
      }),
    );
  });
});
