const LONE_SURROGATE = /\p{Surrogate}/u;

const encoder = new TextEncoder();

/** Appends numbers and texts to bytes that grow as needed. */
export class Writer {
  #bytes = new Uint8Array(1024);
  #length = 0;
  readonly #known = new Map<string, number>();

  /** A copy of what was written so far. */
  get bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = value;
  }

  /** A whole number from 0 to 2^53 - 1, in groups of seven bits, lowest first (LEB128). */
  uint(value: number): void {
    this.#reserve(8);
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes[this.#length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.#bytes[this.#length++] = rest;
  }

  /** IEEE 754, little-endian. */
  float(value: number): void {
    this.#reserve(8);
    new DataView(this.#bytes.buffer).setFloat64(this.#length, value, true);
    this.#length += 8;
  }

  /** Bytes with their length in front. */
  blob(bytes: Uint8Array): void {
    this.uint(bytes.length);
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** UTF-8, or UTF-16 for a text that has half a surrogate pair. */
  text(text: string): void {
    const wide = LONE_SURROGATE.test(text);
    this.byte(wide ? 1 : 0);
    this.blob(
      wide
        ? new Uint8Array(Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).buffer)
        : encoder.encode(text),
    );
  }

  /** A text that is likely to come again: the second time it takes a byte or two. */
  word(word: string): void {
    const known = this.#known.get(word);
    this.uint(known ?? this.#known.size);
    if (known !== undefined) return;
    this.#known.set(word, this.#known.size);
    this.text(word);
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#length + count, 2 * this.#bytes.length));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }
}
