import type { ContextRule, Passage } from '../../passage';
import { anyOf } from '../phrases';
import journalists from '../words/journalists.txt';

/** How far below the headline names may stand. */
const NEAR = 5;
const NAME = "\\p{Lu}[\\p{L}'’-]+(?: (?:\\p{Lu}[\\p{L}'’.-]*|de|van|von|der|bin|al)){1,4}";
/** "Ada Quill / Northwire": the outlet or agency behind the name. */
const OUTLET = " ?[/|·•] ?(?:The )?\\p{Lu}[\\p{L}\\p{N}'’.-]*(?: (?:of|the|\\p{Lu}[\\p{L}\\p{N}'’.-]*)){0,4}";
const NAMES = new RegExp(`^${NAME}(?:(?:,| and|, and| &) ${NAME}){0,4}(?:${OUTLET})?$`, 'u');
/** "Political correspondent, Westmarch", below a name. */
const POSITION = new RegExp(`^(?:\\p{L}+ ){0,3}(?:${anyOf(journalists)})s?(?:,? [\\p{L} ,]{2,40})?$`, 'iu');
const CAPITALISED = /\p{Lu}\p{Ll}{2,}/gu;

const isText = ({ kind, text }: Passage): boolean => kind === null && text.length > 80;

/** A name's words are not written small elsewhere; "Learning Objectives" is no name where the text speaks of learning. */
const areNames = (line: string, body: string): boolean =>
  (line.match(CAPITALISED) ?? []).every((word) => !body.includes(` ${word.toLowerCase()} `));

/** Names alone on a line between the headline and the text: "Ada Quill and Tom Brask". */
export const bareByline: ContextRule = (passages) => {
  const at = passages.findIndex(({ kind }) => kind === 'headline');
  if (at < 0) return;
  for (const passage of passages.slice(at + 1, at + 1 + NEAR)) {
    if (isText(passage)) return;
    const { kind, text } = passage;
    if (kind !== null || text.length > 90 || text === text.toUpperCase() || !NAMES.test(text)) continue;
    const body = passages
      .filter(isText)
      .slice(0, 50)
      .map((paragraph) => paragraph.text)
      .join(' ');
    if (!areNames(text, body)) return;
    passage.kind = 'byline';
    const below = passages[passages.indexOf(passage) + 1];
    if (below?.kind === null && below.text.length < 60 && POSITION.test(below.text)) below.kind = 'byline';
    return;
  }
};
