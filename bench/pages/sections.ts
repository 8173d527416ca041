/** A part of one of the files of pages: its name, what is said of it above the empty line, and the lines below. */
export interface Section {
  readonly name: string;
  readonly known: ReadonlyMap<string, string>;
  readonly lines: readonly string[];
}

const HEADING = '=== ';

/** Reads "=== NAME", lines of "key: value", an empty line, and whatever stands below up to the next heading. */
export function sectionsOf(file: string): readonly Section[] {
  const [, ...parts] = `\n${file}`.split(`\n${HEADING}`);
  return parts.map((part) => {
    const [name = '', ...rest] = part.split('\n');
    const empty = rest.indexOf('');
    const known = rest.slice(0, empty).map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    });
    const lines = rest.slice(empty + 1);
    while (lines.at(-1) === '') lines.pop();
    return { name, known: new Map(known), lines };
  });
}
