import bytes from './clusters.bin';
import { hashText } from './hash';

/**
 * Which words are used alike: 512 clusters of word vectors (GloVe, trained on Wikipedia and newswire), made by
 * training/people. The file holds 512 bytes, the coarse cluster of each fine one, then for every word in order of its
 * 24-bit hash the gap to the hash before it (LEB128) and its fine cluster (two bytes, little endian).
 */
const FINE = 512;
const SLOTS = 1 << 18;
const HASH_BITS = 0xffffff;

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

/** 1 … 512, or 0 for a word that has none. */
export function fineCluster(lowerCaseWord: string): number {
  const slot = slotOf(hashText(lowerCaseWord) & HASH_BITS);
  return keys[slot] === -1 ? 0 : (values[slot] ?? 0) + 1;
}

/** 1 … 64, or 0 for a word that has none. */
export const coarseCluster = (fine: number): number => (fine === 0 ? 0 : (coarse[fine - 1] ?? 0) + 1);
