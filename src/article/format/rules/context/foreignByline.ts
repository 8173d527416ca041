import type { ContextRule, Passage } from '../../passage';
import { isProse } from '../prose';

/** Longer lines of the page above a byline are titles and summaries. */
const LONGEST_BUTTON = 25;
const NAME = /\p{Lu}[\p{L}'’-]{1,30} \p{Lu}[\p{L}'’-]{1,30}/gu;

const BY = /^by /i;

const isByline = ({ kind }: Passage): boolean => kind === 'byline';
/** A stamp may name who wrote it too. */
const namesAuthors = ({ kind }: Passage): boolean => kind === 'byline' || kind === 'date';
const namesIn = ({ text }: Passage): readonly string[] =>
  (text.replace(BY, '').match(NAME) ?? []).map((name) => name.toLowerCase());

/** The byline of another story, in a list below the article: it names nobody who wrote this one. */
export const foreignByline: ContextRule = (passages) => {
  const last = passages.findLastIndex((passage) => passage.kind === null && isProse(passage));
  const known = new Set(passages.slice(0, Math.max(last, 0)).filter(namesAuthors).flatMap(namesIn));
  let listed = false;
  for (const passage of passages.slice(last + 1)) {
    if (passage.kind === 'noise' && passage.text.length > LONGEST_BUTTON) listed = true;
    if (!isByline(passage) || namesIn(passage).some((name) => known.has(name))) continue;
    if (listed || known.size > 0) passage.kind = 'noise';
  }
};
