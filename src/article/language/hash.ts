/** FNV-1a over UTF-16 code units, http://www.isthe.com/chongo/tech/comp/fnv/ */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** Two hashes into one; the order counts. The multipliers are those of MurmurHash3. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a, 0xcc9e2d51);
  hash = (hash ^ (hash >>> 15)) + Math.imul(b, 0x1b873593);
  hash = Math.imul(hash ^ (hash >>> 13), 0x85ebca6b);
  return hash ^ (hash >>> 16);
}
