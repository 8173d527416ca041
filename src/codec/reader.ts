const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Texts up to this length are likely to come again, in bytes. */
const SHORT = 32;
/** How many of them are remembered; a power of two. */
const REMEMBERED = 2 ** 15;

/**
 * Reads what a `Writer` wrote.
 * @throws {RangeError} When the bytes end too early or hold what no writer writes.
 */
export class Reader {
  readonly #bytes: Uint8Array;
  readonly #words: string[] = [];
  #position = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** How many bytes are still to be read. */
  get left(): number {
    return this.#bytes.length - this.#position;
  }

  byte(): number {
    const value = this.#bytes[this.#position++];
    if (value === undefined) throw new RangeError('The bytes end too early');
    return value;
  }

  uint(): number {
    const first = this.byte();
    if (first < 0x80) return first;
    let value = first & 0x7f;
    for (let scale = 0x80; scale <= 2 ** 49; scale *= 0x80) {
      const byte = this.byte();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
    throw new RangeError('Not a number that was written');
  }

  float(): number {
    const bytes = this.#take(8);
    return new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0, true);
  }

  /** A part of the bytes, not a copy. */
  blob(): Uint8Array {
    return this.#take(this.uint());
  }

  text(): string {
    const wide = this.byte() === 1;
    const bytes = this.blob();
    if (wide) return decodeWide(bytes);
    return (bytes.length <= SHORT && shortAscii(bytes)) || decoder.decode(bytes);
  }

  word(): string {
    const index = this.uint();
    if (index === this.#words.length) this.#words.push(this.text());
    const word = this.#words[index];
    if (word === undefined) throw new RangeError('A word that was not written');
    return word;
  }

  #take(length: number): Uint8Array {
    const start = this.#position;
    this.#position += length;
    if (this.#position > this.#bytes.length) throw new RangeError('The bytes end too early');
    return this.#bytes.subarray(start, this.#position);
  }
}

/** By a hash of their letters. */
const remembered: string[] = new Array(REMEMBERED).fill('');

/** The same string when it comes again soon, so that names in many articles take the memory of one; null when it is not ASCII. */
function shortAscii(bytes: Uint8Array): string | null {
  let hash = bytes.length;
  for (const byte of bytes) {
    if (byte >= 0x80) return null;
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  const place = (hash ^ (hash >>> 15)) & (REMEMBERED - 1);
  const known = remembered[place] ?? '';
  if (spells(known, bytes)) return known;
  const text = String.fromCharCode(...bytes);
  remembered[place] = text;
  return text;
}

function spells(text: string, bytes: Uint8Array): boolean {
  if (text.length !== bytes.length) return false;
  for (let i = 0; i < bytes.length; i++) if (text.charCodeAt(i) !== bytes[i]) return false;
  return true;
}

/** The decoder replaces halves of surrogate pairs. */
function decodeWide(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.slice().buffer);
  let text = '';
  for (let i = 0; i < units.length; i += 4096) text += String.fromCharCode(...units.subarray(i, i + 4096));
  return text;
}
