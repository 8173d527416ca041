/** What every file of the cache begins with. */
const MARK = 0x32_53_52_43;
const HEADER = 12;

/**
 * Bytes with a header by which damage, and what another version wrote, is recognised.
 * @param version anything that names the version.
 */
export function seal(bytes: Uint8Array, version: string): Uint8Array {
  const sealed = new Uint8Array(HEADER + bytes.length);
  sealed.set(bytes, HEADER);
  const header = new DataView(sealed.buffer);
  header.setUint32(0, MARK);
  header.setUint32(4, checksum(new TextEncoder().encode(version)));
  header.setUint32(8, checksum(bytes));
  return sealed;
}

/** The bytes that were sealed by the same version, or null. */
export function unseal(sealed: Uint8Array, version: string): Uint8Array | null {
  if (sealed.length < HEADER) return null;
  const header = new DataView(sealed.buffer, sealed.byteOffset, HEADER);
  const bytes = sealed.subarray(HEADER);
  const isOurs = header.getUint32(0) === MARK && header.getUint32(4) === checksum(new TextEncoder().encode(version));
  return isOurs && header.getUint32(8) === checksum(bytes) ? bytes : null;
}

/** 32 bits at a time, each spread over all the others: recognises damage in several places, not malice. */
function checksum(bytes: Uint8Array): number {
  let sum = 0x811c9dc5 ^ bytes.length;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const whole = bytes.length - (bytes.length % 4);
  for (let i = 0; i < whole; i += 4) sum = spread(sum ^ view.getUint32(i, true));
  for (let i = whole; i < bytes.length; i++) sum = spread(sum ^ (bytes[i] ?? 0));
  return sum >>> 0;
}

/** Different numbers stay different. A product alone takes no bit down: two changes high up would undo each other too often. */
function spread(sum: number): number {
  const product = Math.imul(sum, 0x85ebca6b);
  return product ^ (product >>> 15);
}
