/** Plain data as few bytes, described by codecs that are put together like the types they stand for. */
import { Reader } from './reader';
import { Writer } from './writer';

export { Reader } from './reader';
export { Writer } from './writer';

export interface Codec<Value> {
  write(writer: Writer, value: Value): void;
  /** @throws {RangeError} When the bytes are not what {@link write} wrote. */
  read(reader: Reader): Value;
}

export function encode<Value>(codec: Codec<Value>, value: Value): Uint8Array {
  const writer = new Writer();
  codec.write(writer, value);
  return writer.bytes;
}

/** @throws {RangeError} When the bytes are not what {@link encode} made. */
export const decode = <Value>(codec: Codec<Value>, bytes: Uint8Array): Value => codec.read(new Reader(bytes));

/** A whole number that is not negative. */
export const uint: Codec<number> = {
  write: (writer, value) => writer.uint(value),
  read: (reader) => reader.uint(),
};

/** A whole number; small ones take little whatever their sign. */
export const int: Codec<number> = {
  write: (writer, value) => writer.uint(value < 0 ? -2 * value - 1 : 2 * value),
  read: (reader) => {
    const folded = reader.uint();
    return folded % 2 === 1 ? -(folded + 1) / 2 : folded / 2;
  },
};

export const float: Codec<number> = {
  write: (writer, value) => writer.float(value),
  read: (reader) => reader.float(),
};

export const boolean: Codec<boolean> = {
  write: (writer, value) => writer.byte(value ? 1 : 0),
  read: (reader) => reader.byte() === 1,
};

export const text: Codec<string> = {
  write: (writer, value) => writer.text(value),
  read: (reader) => reader.text(),
};

/** A text that is likely to come again. */
export const word: Codec<string> = {
  write: (writer, value) => writer.word(value),
  read: (reader) => reader.word(),
};

export const blob: Codec<Uint8Array> = {
  write: (writer, value) => writer.blob(value),
  read: (reader) => reader.blob(),
};

/** One of a few texts. */
export const oneOf = <Value extends string>(): Codec<Value> => word as Codec<string> as Codec<Value>;

export function nullable<Value>(codec: Codec<Value>): Codec<Value | null> {
  return {
    write: (writer, value) => {
      writer.byte(value === null ? 0 : 1);
      if (value !== null) codec.write(writer, value);
    },
    read: (reader) => (reader.byte() === 1 ? codec.read(reader) : null),
  };
}

/** For a key that may be left out: {@link object} leaves it out again. */
export function optional<Value>(codec: Codec<Value>): Codec<Value | undefined> {
  return {
    write: (writer, value) => {
      writer.byte(value === undefined ? 0 : 1);
      if (value !== undefined) codec.write(writer, value);
    },
    read: (reader) => (reader.byte() === 1 ? codec.read(reader) : undefined),
  };
}

export function list<Value>(codec: Codec<Value>): Codec<readonly Value[]> {
  return {
    write: (writer, values) => {
      writer.uint(values.length);
      for (const value of values) codec.write(writer, value);
    },
    read: (reader) => Array.from({ length: countOf(reader) }, () => codec.read(reader)),
  };
}

/** A codec for each key of a type, in the order in which they are written. */
export type Fields<Value> = { readonly [Key in keyof Value]-?: Codec<Value[Key]> };

export const object = <Value extends object>(fields: Fields<Value>): Codec<Value> =>
  extended<object, Value>(empty, fields);

const empty: Codec<object> = { write: () => {}, read: () => ({}) };

/** What `base` writes, and further keys. `base` has to read a new object each time. */
export function extended<Base extends object, Value extends Base>(
  base: Codec<Base>,
  fields: Fields<Omit<Value, keyof Base>>,
): Codec<Value> {
  const entries = Object.entries(fields) as [keyof Value, Codec<Value[keyof Value]>][];
  return {
    write: (writer, value) => {
      base.write(writer, value);
      for (const [key, codec] of entries) codec.write(writer, value[key]);
    },
    read: (reader) => {
      const value = base.read(reader) as Value;
      for (const [key, codec] of entries) {
        const field = codec.read(reader);
        if (field !== undefined) value[key] = field;
      }
      return value;
    },
  };
}

/** Whole numbers that are not negative, in an array of a fixed width. */
function numbers<Numbers extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(
  ArrayOf: new (length: number) => Numbers,
): Codec<Numbers> {
  return {
    write: (writer, values) => {
      writer.uint(values.length);
      for (const value of values) writer.uint(value);
    },
    read: (reader) => {
      const values = new ArrayOf(countOf(reader));
      for (let i = 0; i < values.length; i++) values[i] = reader.uint();
      return values;
    },
  };
}

export const uint8s = numbers(Uint8Array);
export const uint16s = numbers(Uint16Array);
export const uint32s = numbers(Uint32Array);
/** Whole numbers up to 2^53 - 1. */
export const uint53s = numbers(Float64Array);

/** Nothing is written in less than a byte, so that a damaged count asks for no more memory than there are bytes. */
function countOf(reader: Reader): number {
  const count = reader.uint();
  if (count > reader.left) throw new RangeError('More values than bytes');
  return count;
}
