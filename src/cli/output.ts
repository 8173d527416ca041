import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** In UTF-16 units. */
const CHUNK = 65_536;

/** A text in pieces, as many at a time as are there. */
export type Batches = Iterable<Iterable<string>> | AsyncIterable<Iterable<string>>;

/**
 * Writes to standard output, as fast as it takes it.
 * @throws When it takes no more; where its reader has left, it is not an error and the rest is not made.
 */
export async function print(batches: Batches): Promise<void> {
  try {
    await pipeline(Readable.from(chunksOf(batches)), process.stdout, { end: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}

async function* chunksOf(batches: Batches): AsyncGenerator<string> {
  let chunk = '';
  for await (const pieces of batches) {
    for (const piece of pieces) {
      chunk += piece;
      if (chunk.length < CHUNK) continue;
      yield chunk;
      chunk = '';
    }
  }
  if (chunk !== '') yield chunk;
}
