export interface Table {
  readonly title: string;
  /** What the figures mean, in a sentence or two. */
  readonly note?: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** As Markdown; the first column is of words and the others are of figures. */
export function toMarkdown({ title, note, head, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, i) => (i === 0 ? '---' : '---:'));
  const table = [head, rule, ...rows].map(line).join('\n');
  return [`### ${title}`, ...(note ? [note] : []), table].join('\n\n');
}

const figures = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 });

/** To three digits: "1,230,000", "0.25". */
export const figure = (value: number): string => figures.format(value);

export const ratio = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} ×`;

/** @param milliseconds given as "12 ms", or from a second on as "3.4 s". */
export const duration = (milliseconds: number): string =>
  milliseconds < 1000 ? `${figure(milliseconds)} ms` : `${figure(milliseconds / 1000)} s`;

export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
