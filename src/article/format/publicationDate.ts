import { findDate } from './dates';
import type { Passage } from './passage';

const UPDATED = /^(?:last |article )?(?:updated|modified|edited)\b/;
/** "PORT ELLAN, June 3, 2031 – The harbour board …": what stands before the dash. */
const BEFORE_DASH = /^(\p{Lu}[\p{L} .,'’-]{1,50}, [\p{L}\d .,]{6,25})(?: ?\([\p{L} /]{2,30}\))? ?[–—_-]{1,2}\s/u;
/** How far down the first paragraph may begin. */
const TOP = 8;

const isDate = ({ kind }: Passage): boolean => kind === 'date';
const isUpdate = ({ folded }: Passage): boolean => UPDATED.test(folded);

/** In the order in which they are believed: the stamp and "Published" lines, "Updated" lines, the date beside the place. */
function* datedTexts(passages: readonly Passage[]): Generator<string> {
  const lines = passages.filter(isDate);
  for (const { text } of lines.filter((line) => !isUpdate(line))) yield text;
  for (const { text } of lines.filter(isUpdate)) yield text;
  for (const { text } of passages.filter(({ role }) => role === 'dateline')) yield text;
  for (const { kind, text } of passages.slice(0, TOP)) {
    if (kind === null || kind === 'paragraph') yield BEFORE_DASH.exec(text.slice(0, 120))?.[1] ?? '';
  }
}

/** When the file says that it was published, as an ISO date, or null. The date of an embedded post is not the article's. */
export function findPublicationDate(passages: readonly Passage[]): string | null {
  for (const text of datedTexts(passages)) {
    const date = findDate(text);
    if (date) return date;
  }
  return null;
}
