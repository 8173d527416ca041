import type { ContextRule, Passage } from '../../passage';
import { anyOf } from '../phrases';
import journalists from '../words/journalists.txt';

const LONGEST = 700;
const NAME =
  /^(?:(?:Dr|Prof|Professor|Sir|Dame|Rev)\.? )?(\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}[\p{L}'’.-]*|de|van|von|der|bin|al)){1,4}),? /u;
const OCCUPATION = new RegExp(`\\b(?:${anyOf(journalists)})s?\\b`);
const IS_ONE =
  /^(?:,.{1,80},)? ?(?:is|was|are|has (?:been|covered|worked|written|reported|served)|serves as|works as|(?:\p{Ll}+ )?(?:covers|reports|writes|edits|hosts|teaches|leads)|joined|previously)\b/u;

/** The note about whoever wrote it: a full name, then what they do, at the end of the file. */
function isNote(passage: Passage, body: string): boolean {
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

const isBody = ({ kind }: Passage): boolean => kind === null || kind === 'paragraph' || kind === 'headline';

/** "Ada Quill is a reporter at the Harbour Gazette, covering ports." */
export const biography: ContextRule = (passages) => {
  for (let i = passages.length - 1; i > 1; i--) {
    const passage = passages[i];
    if (!passage || !isBody(passage)) continue;
    const body = passages
      .slice(0, i)
      .filter(isBody)
      .map(({ text }) => text)
      .join('\n');
    if (passage.kind !== null || !isNote(passage, body)) return;
    passage.kind = 'contributors';
  }
};
