import type { ContextRule, Passage } from '../../passage';
import { isProse } from '../prose';

/** "-- Ada Quill", "— Ada Quill and Tom Brask" */
const SIGNED =
  /^(?:-{1,2}|[–—]) ?\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,3}(?:(?:,| and|, and) \p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,3}){0,3}(?:, [\p{L} ]{2,40})?$/u;
const QUOTATION = /^["“‘]|["”’]$/;
const LONGEST = 120;

const isParagraph = (passage: Passage): boolean =>
  (passage.kind === null || passage.kind === 'paragraph') && isProse(passage);

/** The author's name behind dashes below the last paragraph; below a quotation it is whose words they are. */
export const signOff: ContextRule = (passages) => {
  const last = passages.findLastIndex(isParagraph);
  for (let i = Math.max(last, 0) + 1; i < passages.length; i++) {
    const [above, passage] = [passages[i - 1], passages[i]];
    if (!above || passage?.kind !== null || passage.text.length > LONGEST || !SIGNED.test(passage.text)) continue;
    if (!QUOTATION.test(above.text)) passage.kind = 'byline';
  }
};
