import { trimEnd } from '../../trimEnd';

/** "out-of- tune": the parts of a compound that were picked one by one. */
const SPLIT_HYPHEN = /(\p{L})- (?=\p{L})/gu;

/** "$ 120 million", "NATO -led", "3 - 1". */
const SPLIT_SIGN = /([$€£¥]) (?=\d)| (?=-\p{L})|(?<=\d) (?=-)|(?<=\d -|\d-) (?=\d)/gu;

/** "1.2 m", where the article has "1.2m". */
const SPLIT_UNIT = /(\d) (?=(?:m|bn|tn)\b)/g;

const HAS_SIGN = /[-$€£¥]/;

/** A quotation inside a label begins like a sentence; names such as "The Hague" go on with a capital. */
const CAPITAL_WITHIN =
  /(\p{Ll} )((?:The|An?|This|That|These|Those|He|She|It|They|We|His|Her|Its|Their|Our|My|There|No|All|Some)(?= \p{Ll}))/gu;

/** What no label ends in. */
const AT_END = /[\s,;:–—―-]/;

/** The longest label, in characters: words can be of any length. */
const MAX_LENGTH = 240;

/** The words of a label as they are shown: without stray spaces and control characters, and with a capital. */
export function finish(text: string): string {
  const clean = text.slice(0, 2 * MAX_LENGTH).replace(/[\p{Cc}\p{Cf}]/gu, '');
  const cut = clean.length > MAX_LENGTH ? `${clean.slice(0, MAX_LENGTH).replace(/[\uD800-\uDBFF]$/, '')}…` : clean;
  const whole = (HAS_SIGN.test(cut) ? cut.replace(SPLIT_HYPHEN, '$1-').replace(SPLIT_SIGN, '$1') : cut)
    .replace(SPLIT_UNIT, '$1')
    .replace(CAPITAL_WITHIN, (_, before, word) => before + word.toLowerCase());
  const label = trimEnd(whole, AT_END);
  return label.charAt(0).toUpperCase() + label.slice(1);
}
