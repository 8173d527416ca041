/** Whether texts still fail in the same way. */
export type Fails = (texts: readonly string[]) => Promise<boolean>;

/**
 * Texts that fail as the given ones do, with as much left out as can be: whole texts, then ever smaller stretches (delta
 * debugging, Zeller and Hildebrandt 2002).
 * @param mayGoOn false when time is up: what was reached until then is returned.
 */
export async function reduced(
  texts: readonly string[],
  fails: Fails,
  mayGoOn: () => boolean,
): Promise<readonly string[]> {
  let smallest = await without(texts, fails, mayGoOn);
  for (let i = 0; i < smallest.length; i++) {
    for (const separator of [/(?<=\n)/, /(?<=[.!?] )/, /(?<= )/, '']) {
      const parts = smallest[i]?.split(separator) ?? [];
      const failsWith = (fewer: readonly string[]): Promise<boolean> => fails(smallest.with(i, fewer.join('')));
      smallest = smallest.with(i, (await without(parts, failsWith, mayGoOn)).join(''));
    }
  }
  return smallest;
}

/** As few of the parts as still fail: halves are left out first, single parts last. */
async function without<Part>(
  parts: readonly Part[],
  fails: (fewer: readonly Part[]) => Promise<boolean>,
  mayGoOn: () => boolean,
): Promise<readonly Part[]> {
  let rest = parts;
  for (let size = Math.ceil(parts.length / 2); rest.length > 1; size = Math.ceil(size / 2)) {
    for (let at = 0; at < rest.length; ) {
      if (!mayGoOn()) return rest;
      const fewer = rest.toSpliced(at, size);
      if (await fails(fewer)) rest = fewer;
      else at += size;
    }
    if (size === 1) break;
  }
  return rest;
}
