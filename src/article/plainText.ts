import { withoutInvisible } from './visibleText';

const CONTROL = /[\p{Cc}\s]+/gu;

/** What JSON need not escape and what still steers whatever it is shown in: a terminal takes U+009B for ESC [. */
const UNESCAPED = /[\x7f-\x9f\u2028\u2029\p{Default_Ignorable_Code_Point}]/gu;

/** JSON of the value, with nothing in it that is not seen: those characters are written as escapes, which say the same. */
export function plainJson(value: unknown, indent: number): string {
  return JSON.stringify(value, null, indent).replace(UNESCAPED, (character) =>
    Array.from({ length: character.length }, (_, i) => escapeOf(character.charCodeAt(i))).join(''),
  );
}

const escapeOf = (unit: number): string => `\\u${unit.toString(16).padStart(4, '0')}`;

/** Half of a surrogate pair alone, which no encoding can carry. */
const HALF = /\p{Cs}/gu;

/**
 * One line of a text for showing it, cut to at most `limit` UTF-16 units: without what is not seen, and without characters
 * that steer what they are shown in (a terminal's cursor and colours) or reverse the direction of what follows.
 */
export function plainText(text: string, limit = 300): string {
  const line = withoutInvisible(text.slice(0, 4 * limit))
    .replace(CONTROL, ' ')
    .trim();
  const cut = line.length <= limit ? line : `${line.slice(0, limit - 1).trimEnd()}…`;
  return cut.replace(HALF, '\ufffd');
}
