/** The items in groups of one key, groups in order of their first item. (`Map.groupBy` needs Node 21.) */
export function groupBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The values in groups of one key. */
export function gathered<Key, Value>(pairs: Iterable<readonly [Key, Value]>): Map<Key, Value[]> {
  const groups = groupBy(pairs, ([key]) => key);
  return new Map(Array.from(groups, ([key, group]) => [key, group.map(([, value]) => value)]));
}
