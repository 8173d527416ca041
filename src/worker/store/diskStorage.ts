import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Storage } from './storage';

/** Of files that are being written. */
const UNFINISHED = '.unfinished';

/** A folder on disk. */
export class DiskStorage implements Storage {
  readonly #folder: string;
  #written = 0;

  /** @param folder absolute path; made when something is first written. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  async list(): Promise<readonly string[]> {
    try {
      return await readdir(this.#folder);
    } catch {
      return [];
    }
  }

  /** A plain array: parts of a Buffer are Buffers, which cost more. */
  async read(name: string): Promise<Uint8Array> {
    const { buffer, byteOffset, length } = await readFile(join(this.#folder, name));
    return new Uint8Array(buffer, byteOffset, length);
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const unfinished = join(this.#folder, `${name}.${process.pid}-${this.#written++}${UNFINISHED}`);
    try {
      await writeFile(unfinished, bytes);
      await rename(unfinished, join(this.#folder, name));
    } catch (error) {
      await rm(unfinished, { force: true }).catch(() => {});
      throw error;
    }
  }

  async remove(name: string): Promise<void> {
    await rm(join(this.#folder, name), { force: true });
  }
}
