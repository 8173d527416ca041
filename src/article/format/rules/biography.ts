import type { Passage } from '../passage';
import { anyOf } from './phrases';
import journalists from './words/journalists.txt';

const LONGEST = 700;
const NAME =
  /^(?:(?:Dr|Prof|Professor|Sir|Dame|Rev)\.? )?(\p{Lu}[\p{L}'’.-]{0,40}(?: (?:\p{Lu}[\p{L}'’.-]{0,40}|de|van|von|der|bin|al)){1,4}),? /u;
const OCCUPATION = new RegExp(`\\b(?:${anyOf(journalists)})s?\\b`);
const IS_ONE =
  /^(?:,.{1,80},)? ?(?:is|was|are|has (?:been|covered|worked|written|reported|served)|serves as|works as|(?:\p{Ll}+ )?(?:covers|reports|writes|edits|hosts|teaches|leads)|joined|previously)\b/u;

/**
 * Whether a passage is a note about whoever wrote the article, "Ada Quill is a reporter at the Harbour Gazette, covering ports.":
 * a full name that the article's `body` does not mention, then what they do.
 */
export function isBiography(passage: Passage, body: string): boolean {
  if (passage.text.length > LONGEST) return false;
  const name = NAME.exec(passage.text);
  const surname = name?.[1]?.split(' ').at(-1);
  if (!name || !surname) return false;
  const rest = passage.folded.slice(name[0].length - 1).trimStart();
  if (!IS_ONE.test(rest)) return false;
  const covers =
    /^(?:\p{L}+ )?(?:covers|covered|has covered|edits|hosts|reports (?:on|from|for|about)|writes (?:on|for|about))\b/u.test(
      rest,
    );
  return (covers || OCCUPATION.test(rest.slice(0, 200))) && !body.includes(surname);
}
