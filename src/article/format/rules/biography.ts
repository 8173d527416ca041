import type { Passage } from '../passage';
import { anyOf } from './phrases';
import journalists from './words/journalists.txt';

const LONGEST = 700;
const NAME =
  /^(?:(?:Dr|Prof|Professor|Sir|Dame|Rev)\.? )?(\p{Lu}[\p{L}'’.-]{0,40}(?: (?:\p{Lu}[\p{L}'’.-]{0,40}|de|van|von|der|bin|al)){1,4}),? /u;
const OCCUPATION = new RegExp(`\\b(?:${anyOf(journalists)})s?\\b`);
const IS_ONE =
  /^(?:,.{1,80},)? ?(?:is|was|are|has (?:been|covered|worked|written|reported|served)|serves as|works as|(?:\p{Ll}+ )?(?:covers|reports|writes|edits|hosts|teaches|leads)|joined|previously)\b/u;

const COVERS =
  /^(?:\p{L}+ )?(?:covers|covered|has covered|edits|hosts|reports (?:on|from|for|about)|writes (?:on|for|about)|joined (?:the|our)\b.{2,60} (?:in|after))\b/u;

/**
 * Whether a passage is a note about whoever wrote the article, "Ada Quill is a reporter at the Harbour Gazette, covering ports.":
 * a full name that the article's `body` does not mention, then what they do.
 */
export function isBiography(passage: Passage, body: string): boolean {
  const surname = subjectOf(passage)?.split(' ').at(-1);
  return surname !== undefined && !body.includes(surname);
}

/** Whether a passage is such a note about one of the `authors` whom bylines, in lower case, name: the text may mention them too. */
export function isBiographyOf(passage: Passage, authors: readonly string[]): boolean {
  const subject = subjectOf(passage)?.toLowerCase();
  return subject !== undefined && authors.some((author) => author.includes(subject));
}

/** Whom a passage introduces as somebody who writes for outlets. */
function subjectOf({ text, folded }: Passage): string | undefined {
  if (text.length > LONGEST) return undefined;
  const [start = '', name] = NAME.exec(text) ?? [];
  const rest = folded.slice(start.length - 1).trimStart();
  const isOne = name !== undefined && IS_ONE.test(rest);
  return isOne && (COVERS.test(rest) || OCCUPATION.test(rest.slice(0, 200))) ? name : undefined;
}
