/** What comes of each item, in the order of the items; so many are under way at a time. */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  width: number,
  act: (item: Item) => Promise<Result>,
): AsyncGenerator<[Item, PromiseSettledResult<Result>]> {
  const underWay: Promise<[Item, PromiseSettledResult<Result>]>[] = [];
  for (const item of items) {
    underWay.push(Promise.allSettled([act(item)]).then(([result]) => [item, result]));
    const first = underWay.length === width ? underWay.shift() : undefined;
    if (first) yield await first;
  }
  for (const each of underWay) yield await each;
}
