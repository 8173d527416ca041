/** A stretch of a page, half open, in UTF-16 code units, and whether it is reporting. */
export interface MarkedSpan {
  readonly start: number;
  readonly end: number;
  readonly body: boolean;
}

/** A page as it is scraped, and what is right of it. */
export interface MarkedPage {
  readonly name: string;
  readonly text: string;
  /** Body and what is none; headline, deck, captions and embedded posts, which may be shown or not, are in no span. */
  readonly spans: readonly MarkedSpan[];
  readonly headline: string | null;
  /** ISO date; null where the page gives none, or none that can be told. */
  readonly date: string | null;
  /** The names that are right; none where the page does not say. */
  readonly publishers: readonly string[];
  /** Whose names a byline has to hold. */
  readonly bylines: readonly string[];
}

type Mark = 'body' | 'other' | 'open';

const MARKS: Readonly<Record<string, Mark>> = { '+': 'body', '-': 'other', '=': 'open', '~': 'open' };
const TURN = /[⟦⟧]/;

/**
 * Reads lines that begin with a mark: + body, - something else, = headline, ~ open. Within a line ⟦ … ⟧ holds what is of the
 * other kind.
 */
export function markedPage(name: string, known: ReadonlyMap<string, string>, lines: readonly string[]): MarkedPage {
  const spans: MarkedSpan[] = [];
  let text = '';
  const write = (part: string, mark: Mark): void => {
    const start = text.length + (part.length - part.trimStart().length);
    text += part;
    const end = text.trimEnd().length;
    if (mark !== 'open' && end > start) spans.push({ start, end, body: mark === 'body' });
  };
  lines.forEach((line, i) => {
    if (i > 0) text += '\n';
    if (line === '') return;
    const mark = MARKS[line.charAt(0)];
    if (!mark) throw new Error(`A line of the page ${name} has no mark: ${line}`);
    const other: Mark = mark === 'body' ? 'other' : 'body';
    line
      .slice(2)
      .split(TURN)
      .forEach((part, turn) => {
        write(part, turn % 2 === 0 ? mark : other);
      });
  });
  return {
    name,
    text: `${text}\n`,
    spans,
    headline: known.get('headline') || null,
    date: /^\d{4}-\d\d-\d\d$/.exec(known.get('date') ?? '')?.[0] ?? null,
    publishers: listOf(known.get('publisher')),
    bylines: listOf(known.get('byline')),
  };
}

const listOf = (value: string | undefined): readonly string[] =>
  value ? value.split('|').map((each) => each.trim()) : [];
