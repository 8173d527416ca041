import type { ContextRule, Passage } from '../../passage';
import { anyOf } from '../phrases';
import journalists from '../words/journalists.txt';

/** How far below the headline names may stand. */
const NEAR = 7;
/** Longer ones above the names are no deck. */
const LONGEST_DECK = 260;
const NAME = "\\p{Lu}[\\p{L}'’-]+(?: (?:\\p{Lu}[\\p{L}'’.-]*|de|van|von|der|bin|al)){1,4}";
/** "Ada Quill / Northwire": the outlet or agency behind the name. */
const OUTLET = " ?[/|·•] ?(?:The )?\\p{Lu}[\\p{L}\\p{N}'’.-]*(?: (?:of|the|\\p{Lu}[\\p{L}\\p{N}'’.-]*)){0,4}";
/** Who writes a live report by turns. */
const TURN = '(?: \\((?:now|earlier)\\))?';
const NAMES = new RegExp(`^${NAME}${TURN}(?:(?:,| and|, and| &) ${NAME}${TURN}){0,4}(?:${OUTLET})?$`, 'u');
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
  const below = passages.slice(at + 1, at + 1 + NEAR);
  for (const [i, passage] of below.entries()) {
    if (isText(passage) && (i > 0 || passage.text.length > LONGEST_DECK)) return;
    const { kind, text } = passage;
    if (kind !== null || text.length > 90 || text === text.toUpperCase() || !NAMES.test(text)) continue;
    const body = passages
      .filter(isText)
      .slice(0, 50)
      .map((paragraph) => paragraph.text)
      .join(' ');
    if (!areNames(text, body)) return;
    passage.kind = 'byline';
    const next = below[i + 1];
    if (next?.kind === null && next.text.length < 60 && POSITION.test(next.text)) next.kind = 'byline';
    return;
  }
};
