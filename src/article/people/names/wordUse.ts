import { hashText } from './hash';
import bytes from './wordUse.bin';

/**
 * How words are used, as word vectors tell (GloVe, trained on Wikipedia and newswire); made by training/people/wordUse.mjs.
 * The file holds the coarse cluster of each of the 256 fine ones, then for every word in order of its 24-bit hash the gap to
 * the hash before it (LEB128), its fine cluster and its {@link WordUse.bits}.
 */
export interface WordUse {
  /** 1 … 256, or 0 for a word that is not known. */
  readonly fine: number;
  /** 1 … 64, or 0. */
  readonly coarse: number;
  /**
   * Bits 0–2: chance of being a person's name, in eighths; 3–5: likeliest use (common word, given name, surname, place,
   * team or company, nationality); 6: rather a given name than a surname; 7: certain.
   */
  readonly bits: number;
}

const FINE = 256;
const SLOTS = 1 << 19;
const HASH_BITS = 0xffffff;
const UNKNOWN: WordUse = { fine: 0, coarse: 0, bits: 0 };

const coarse = bytes.subarray(0, FINE);
const keys = new Int32Array(SLOTS).fill(-1);
const values = new Uint16Array(SLOTS);

const byte = (at: number): number => bytes[at] ?? 0;

function load(): void {
  let hash = 0;
  for (let at = FINE; at < bytes.length; ) {
    let gap = 0;
    for (let shift = 0; ; shift += 7) {
      const part = byte(at++);
      gap |= (part & 0x7f) << shift;
      if (part < 0x80) break;
    }
    hash += gap;
    const slot = slotOf(hash);
    keys[slot] = hash;
    values[slot] = byte(at) | (byte(at + 1) << 8);
    at += 2;
  }
}

/** Where the hash is, or the free slot where it belongs. */
function slotOf(hash: number): number {
  let slot = hash & (SLOTS - 1);
  while (keys[slot] !== -1 && keys[slot] !== hash) slot = (slot + 1) & (SLOTS - 1);
  return slot;
}

load();

export function wordUse(lowerCaseWord: string): WordUse {
  const slot = slotOf(hashText(lowerCaseWord) & HASH_BITS);
  if (keys[slot] === -1) return UNKNOWN;
  const value = values[slot] ?? 0;
  const fine = value & 0xff;
  return { fine: fine + 1, coarse: (coarse[fine] ?? 0) + 1, bits: value >> 8 };
}
