import type { Passage } from '../passage';
import type { Cutter, Part } from './cut';

const FENCE = /^(?:---|\+\+\+|-{3,} ?#.*)$/;
const FIELD = /^[-*•]?\s?(?:\*\*)?([\p{L}][\p{L}_ -]{1,24})(?:\*\*)?\s?[:=](?:\*\*)?\s*(.*)/u;
const MOST = 40;
/** So many fields at the top without a fence are front matter too. */
const FEWEST = 2;

type Meaning = 'headline' | 'date' | 'byline' | 'publisher' | 'other';

const MEANINGS: Readonly<Record<string, Meaning>> = {
  title: 'headline',
  headline: 'headline',
  date: 'date',
  published: 'date',
  'publication date': 'date',
  'publish date': 'date',
  'date published': 'date',
  'published date': 'date',
  datepublished: 'date',
  publishdate: 'date',
  pubdate: 'date',
  author: 'byline',
  authors: 'byline',
  byline: 'byline',
  by: 'byline',
  writer: 'byline',
  publisher: 'publisher',
  publication: 'publisher',
  outlet: 'publisher',
  site: 'publisher',
  sitename: 'publisher',
  'site name': 'publisher',
  newspaper: 'publisher',
  source: 'publisher',
  url: 'other',
  link: 'other',
  'source url': 'other',
  'source link': 'other',
  canonical: 'other',
  description: 'other',
  summary: 'other',
  excerpt: 'other',
  tags: 'other',
  keywords: 'other',
  categories: 'other',
  category: 'other',
  section: 'other',
  topic: 'other',
  language: 'other',
  lang: 'other',
  image: 'other',
  slug: 'other',
  layout: 'other',
  updated: 'other',
  modified: 'other',
  accessed: 'other',
  retrieved: 'other',
  scraped: 'other',
  id: 'other',
};

const meaningOf = (text: string): Meaning | undefined => {
  const key = FIELD.exec(text)?.[1]?.toLowerCase().replaceAll('_', ' ').trim();
  return key === undefined ? undefined : MEANINGS[key];
};

/** How many passages at the top are front matter: fenced, or a run of fields that name themselves. */
export function frontMatterLength(passages: readonly Passage[]): number {
  const top = passages.slice(0, MOST);
  if (FENCE.test(top[0]?.text ?? '')) {
    const end = top.findIndex(({ text }, i) => i > 0 && FENCE.test(text));
    const fields = top.slice(1, Math.max(end, 0));
    if (fields.some(({ text }) => meaningOf(text) !== undefined)) return end + 1;
  }
  const end = top.findIndex(({ text, kind }) => kind !== 'date' && meaningOf(text) === undefined);
  return end >= FEWEST ? end : 0;
}

const QUOTES = /^["'“]|["'”]$/g;
const ADDRESS = /^https?:/i;

/** A line of front matter: its value, set apart from its key. */
export const cutField: Cutter = ({ text }) => {
  const [, , value = ''] = FIELD.exec(text) ?? [];
  const meaning = meaningOf(text);
  const inner = value.trim().replace(QUOTES, '');
  if (!meaning || meaning === 'other' || inner === '' || ADDRESS.test(inner)) {
    return [{ from: 0, to: text.length, kind: 'noise' }];
  }
  const from = text.indexOf(inner, text.length - value.length);
  const part: Part =
    meaning === 'publisher'
      ? { from, to: from + inner.length, kind: 'noise', outlet: 'stated' }
      : { from, to: from + inner.length, kind: meaning };
  return [{ from: 0, to: from, kind: 'noise' }, part, { from: from + inner.length, to: text.length, kind: 'noise' }];
};
