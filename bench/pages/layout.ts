import { Deck, Random } from '../generator/random';
import { type MarkedPage, markedPage } from './marks';
import type { Section } from './sections';

/** The reporting of one article, and what a site says of it around. */
export interface Body {
  readonly name: string;
  readonly headline: string;
  readonly deck: string;
  readonly place: string;
  readonly byline: string;
  /** ISO date. */
  readonly date: string;
  readonly caption: string;
  readonly photographer: string;
  readonly paragraphs: readonly string[];
}

export function bodyOf({ name, known, lines }: Section): Body {
  const of = (key: string): string => known.get(key) ?? '';
  return {
    name,
    headline: of('headline'),
    deck: of('deck'),
    place: of('place'),
    byline: of('byline'),
    date: of('date'),
    caption: of('caption'),
    photographer: of('photographer'),
    paragraphs: lines,
  };
}

/** Other stories, comments, names: what fills the slots that are not about the article. */
export type Filler = ReadonlyMap<string, readonly string[]>;

export const fillerOf = (sections: readonly Section[]): Filler =>
  new Map(sections.map(({ name, lines }) => [name, lines]));

const PARAGRAPHS = /\{paragraphs(?: (\d+))?\}/;
const SLOT = /\{([A-Za-z]+)(?::([^}]*))?\}/g;
const DATE_PART = /YYYY|YY|Month|MONTH|Mon|Weekday|Wd|MM|DD|Do|D|M/g;

/** Fills a layout; the same seed fills it the same way. */
export function layOut({ name, known, lines }: Section, body: Body, filler: Filler, seed: number): MarkedPage {
  const random = new Random(`${name} ${seed}`);
  const decks = new Map([...filler].map(([slot, fillings]) => [slot, new Deck(fillings, random)]));
  const paragraphs = [...body.paragraphs];
  const date = new Date(`${body.date}T12:00:00Z`);
  let dated = false;

  const values: Readonly<Record<string, string>> = {
    headline: body.headline,
    deck: body.deck,
    place: body.place,
    byline: body.byline,
    caption: body.caption,
    photographer: body.photographer,
    initials: body.byline.replace(/(\p{L})\p{L}*[^\p{L}]*/gu, '$1'),
    slug: body.headline
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 48),
  };

  const fill = (line: string): string | null => {
    let missing = false;
    const filled = line.replace(SLOT, (slot, key: string, form?: string) => {
      if (key === 'date') {
        dated = true;
        return (form ?? '').replace(DATE_PART, (part) => datePart(date, part));
      }
      if (key === 'Weekday') return datePart(date, key);
      if (key === 'paragraph') return paragraphs.shift() ?? '';
      const value = values[key] ?? decks.get(key)?.deal();
      if (value === undefined) throw new Error(`The layout ${name} has an unknown slot ${slot}`);
      if (value === '') missing = true;
      return value;
    });
    return missing || filled.trim().length < 2 ? null : filled;
  };

  const filled = lines.flatMap((line): readonly string[] => {
    const many = PARAGRAPHS.exec(line);
    if (!many) return [fill(line) ?? []].flat();
    const before = line.slice(0, many.index);
    const after = line.slice(many.index + many[0].length);
    const taken = paragraphs.splice(0, many[1] ? Number(many[1]) : paragraphs.length);
    return taken.map((each, i) => `${before}${each}${i === taken.length - 1 ? (fill(after) ?? after) : ''}`);
  });
  const wrapped = filled.flatMap((line) => wrap(line, Number(known.get('wrap') ?? Number.POSITIVE_INFINITY)));
  const gap = known.get('gap') === '1';
  const spaced = wrapped.flatMap(({ line, first }, i) => (gap && first && i > 0 ? ['', line] : [line]));
  const published = known.get('published');
  const told = dated && published !== 'none' && (published !== 'in numbers' || date.getUTCDate() > 12);
  return markedPage(
    `${name}, ${body.name}`,
    new Map([
      ['headline', body.headline],
      ['date', told ? body.date : ''],
      ['publisher', known.get('publisher') ?? known.get('outlet') ?? ''],
      ['byline', lines.some((line) => line.includes('{byline}')) ? body.byline.replace(' and ', ' | ') : ''],
    ]),
    spaced,
  );
}

/** Broken between words at so many columns, every part with the line's mark. */
function wrap(line: string, columns: number): readonly { readonly line: string; readonly first: boolean }[] {
  if (line.length <= columns + 2 || line.includes('⟦')) return [{ line, first: true }];
  const parts: string[] = [];
  let part = '';
  for (const word of line.slice(2).split(' ')) {
    if (part !== '' && part.length + 1 + word.length > columns) {
      parts.push(part);
      part = word;
    } else part = part === '' ? word : `${part} ${word}`;
  }
  parts.push(part);
  return parts.map((each, i) => ({ line: `${line.slice(0, 2)}${each}`, first: i === 0 }));
}

function datePart(date: Date, part: string): string {
  const day = date.getUTCDate();
  const name = (options: Intl.DateTimeFormatOptions): string =>
    date.toLocaleDateString('en-US', { ...options, timeZone: 'UTC' });
  const parts: Readonly<Record<string, () => string>> = {
    YYYY: () => String(date.getUTCFullYear()),
    YY: () => String(date.getUTCFullYear()).slice(2),
    Month: () => name({ month: 'long' }),
    MONTH: () => name({ month: 'long' }).toUpperCase(),
    Mon: () => name({ month: 'short' }),
    Weekday: () => name({ weekday: 'long' }),
    Wd: () => name({ weekday: 'short' }),
    MM: () => String(date.getUTCMonth() + 1).padStart(2, '0'),
    DD: () => String(day).padStart(2, '0'),
    Do: () => `${day}${ordinal(day)}`,
    D: () => String(day),
    M: () => String(date.getUTCMonth() + 1),
  };
  return parts[part]?.() ?? part;
}

function ordinal(day: number): string {
  if (day > 10 && day < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}
