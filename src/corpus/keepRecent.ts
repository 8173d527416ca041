/** Puts an entry behind the others of a map that holds at most `size`: those used least recently stand first, and go. */
export function keepRecent<Key, Value>(entries: Map<Key, Value>, key: Key, value: Value, size: number): void {
  entries.delete(key);
  entries.set(key, value);
  for (const oldest of entries.keys()) {
    if (entries.size <= size) break;
    entries.delete(oldest);
  }
}
