/** A place for a few large files of our own. All of it may be lost at any time. */
export interface Storage {
  /** Names of the files there are. */
  list(): Promise<readonly string[]>;
  /** @throws When there is no such file, or it cannot be read. */
  read(name: string): Promise<Uint8Array>;
  /** Either the whole file is there afterwards, or it is as it was. @throws When it cannot be written. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** No error when there is no such file. */
  remove(name: string): Promise<void>;
}

/** @throws When something cannot be removed; the rest of it is. */
export async function removeAll(storage: Storage): Promise<void> {
  const removals = (await storage.list()).map((name) => storage.remove(name));
  const failed = (await Promise.allSettled(removals)).find((removal) => removal.status === 'rejected');
  if (failed) throw failed.reason;
}

/** Keeps nothing. */
export const NO_STORAGE: Storage = {
  list: async () => [],
  read: async (name) => {
    throw new Error(`There is no ${name}`);
  },
  write: async () => {},
  remove: async () => {},
};
