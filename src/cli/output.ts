import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** In UTF-16 units. */
const CHUNK = 65_536;

/**
 * Writes to standard output, as fast as it takes it.
 * @throws When it takes no more; where its reader has left, it is not an error and the rest is not made.
 */
export async function print(pieces: Iterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(chunksOf(pieces)), process.stdout, { end: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}

function* chunksOf(pieces: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
