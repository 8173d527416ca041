/** UTF-16 units of a pattern, and patterns that its braces stand for, at most. */
const LONGEST = 1000;
const MOST_ALTERNATIVES = 100;

/** Whether a character is the one, or one of those, that stand in a pattern. */
type Fits = (character: string) => boolean;

/** Runs of parts with anything between them, or nothing: "a*b*" is a, b and an empty run. */
type Runs<Part> = readonly (readonly Part[])[];

/** A path as patterns see it: the characters of each of its names. */
export type PathNames = readonly (readonly string[])[];

export const namesOf = (path: string): PathNames => path.split('/').map((name) => Array.from(name));

/** Why a pattern cannot be used, as words that follow "has"; null when it can. */
export function globProblem(pattern: string): string | null {
  if (pattern.length > LONGEST) return `a pattern of more than ${LONGEST} characters`;
  return alternativesOf(pattern) ? null : `a pattern with more than ${MOST_ALTERNATIVES} alternatives`;
}

/**
 * A pattern as VS Code has them: `*` and `?` within a name, `**` for any number of names, `{a,b}`, `[a-z]` and `[!a-z]`. The
 * time that it takes is bounded by the length of the pattern times that of the path; regular expressions made of patterns, which
 * libraries use, have no such bound.
 */
export class Glob {
  readonly #alternatives: readonly Runs<Runs<Fits>>[];

  /** @throws {RangeError} When {@link globProblem} has something to say. */
  constructor(pattern: string) {
    const alternatives = pattern.length > LONGEST ? null : alternativesOf(pattern);
    if (!alternatives) throw new RangeError('The pattern is too long');
    this.#alternatives = alternatives.map(namePatterns);
  }

  matches(path: PathNames): boolean {
    return this.#alternatives.some((names) => matchesRuns(path, names, matchesName));
  }
}

const matchesName = (name: readonly string[], runs: Runs<Fits>): boolean =>
  name.length > 0 && matchesRuns(name, runs, (character, fits) => fits(character));

/** The first place at which a run fits is as good as any later one, so that nothing is tried twice. */
function matchesRuns<Item, Part>(
  items: readonly Item[],
  [first = [], ...middle]: Runs<Part>,
  fits: (item: Item, part: Part) => boolean,
): boolean {
  const fitsAt = (run: readonly Part[], at: number): boolean =>
    at + run.length <= items.length && run.every((part, i) => fits(items[at + i] as Item, part));
  const last = middle.pop();
  if (!last) return items.length === first.length && fitsAt(first, 0);
  if (!fitsAt(first, 0)) return false;
  let at = first.length;
  for (const run of middle) {
    while (!fitsAt(run, at)) if (++at > items.length) return false;
    at += run.length;
  }
  return items.length - last.length >= at && fitsAt(last, items.length - last.length);
}

/** The patterns that the braces of a pattern stand for; null where there are too many. */
function alternativesOf(pattern: string): string[] | null {
  const found: string[] = [];
  const open = [pattern];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const choices = firstBraces(next);
    if (choices) open.push(...choices.reverse());
    else found.push(next);
    if (found.length + open.length > MOST_ALTERNATIVES) return null;
  }
  return found;
}

/** The pattern with each choice of its first braces in their place; null where it has none. */
function firstBraces(pattern: string): string[] | null {
  const starts: number[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const [start] = starts;
    if (pattern[at] === '\\') at++;
    else if (pattern[at] === '{') starts.push(at);
    else if (pattern[at] === '}' && starts.pop() !== undefined && starts.length === 0 && start !== undefined) {
      const [before, within, after] = [pattern.slice(0, start), pattern.slice(start + 1, at), pattern.slice(at + 1)];
      return choicesOf(within).map((choice) => before + choice + after);
    }
  }
  return null;
}

/** What stands between the commas that are in no braces. */
function choicesOf(within: string): string[] {
  const choices: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at < within.length; at++) {
    if (within[at] === '\\') at++;
    else if (within[at] === '{') depth++;
    else if (within[at] === '}') depth--;
    else if (within[at] === ',' && depth === 0) {
      choices.push(within.slice(from, at));
      from = at + 1;
    }
  }
  return [...choices, within.slice(from)];
}

/** Names between each two `**`, of which one at the end stands for at least one name. */
function namePatterns(pattern: string): Runs<Runs<Fits>> {
  const names = pattern.split('/');
  const runs: Runs<Fits>[][] = [[]];
  for (const name of names) {
    if (name === '**') runs.push([]);
    else runs.at(-1)?.push(characterRuns(name));
  }
  if (names.at(-1) === '**') runs.at(-1)?.push(characterRuns('*'));
  return runs;
}

const CHARACTER = /\\(.)|\*+|\[([!^]?)(\]?[^\]]*)\]|./gsu;

function characterRuns(name: string): Runs<Fits> {
  const runs: Fits[][] = [[]];
  for (const [found, escaped, not, characters] of name.matchAll(CHARACTER)) {
    if (found.startsWith('*')) runs.push([]);
    else runs.at(-1)?.push(characters === undefined ? fitsOf(found, escaped) : fitsClass(characters, not === ''));
  }
  return runs;
}

function fitsOf(found: string, escaped: string | undefined): Fits {
  if (found === '?') return () => true;
  const wanted = escaped ?? found;
  return (character) => character === wanted;
}

/** @param characters such as "a-z_". */
function fitsClass(characters: string, within: boolean): Fits {
  const ranges = [...characters.matchAll(/(.)-(.)|./gsu)].map(([found, first = found, last = found]) => [first, last]);
  return (character) => ranges.some(([first = '', last = '']) => first <= character && character <= last) === within;
}
