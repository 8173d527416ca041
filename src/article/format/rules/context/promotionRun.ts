import type { ContextRule, Passage } from '../../passage';
import { asksWeakly } from '../appeal';
import { inTitleCase } from '../phrases';

/** So many passages that say nothing themselves may stand between two that ask. */
const LONGEST_FILLER = 3;
/** A heading above a single line that asks may as well be a subheading of the text. */
const FEWEST_UNDER_HEADING = 2;
const LONGEST = 900;
const LONGEST_TITLE = 120;
const HEADING = /^.{1,60}[^.!?:,;"”]$/;

const asks = (passage: Passage | undefined): boolean => passage?.kind === 'promotion';
const isHeading = ({ kind, role, text }: Passage): boolean =>
  kind === null && !role && (HEADING.test(text) || (text.length < LONGEST_TITLE && inTitleCase(text)));
const mayJoin = (passage: Passage): boolean =>
  passage.kind === null && passage.text.length < LONGEST && asksWeakly(passage);

const isFiller = (passage: Passage): boolean => mayJoin(passage) || isHeading(passage);

/** What stands between two parts of an appeal and might belong to it. */
function fillGaps(passages: readonly Passage[]): void {
  let last = -1;
  passages.forEach((passage, at) => {
    if (!asks(passage)) return;
    const between = last < 0 ? [] : passages.slice(last + 1, at);
    if (between.length <= LONGEST_FILLER && between.every(isFiller))
      for (const filler of between) filler.kind = 'promotion';
    last = at;
  });
}

/** What stands directly below or above an appeal and might belong to it. */
function widen(passages: readonly Passage[]): void {
  passages.forEach((passage, at) => {
    if (asks(passages[at - 1]) && mayJoin(passage)) passage.kind = 'promotion';
  });
  for (let at = passages.length - 2; at >= 0; at--) {
    const passage = passages[at];
    if (passage && asks(passages[at + 1]) && mayJoin(passage)) passage.kind = 'promotion';
  }
}

function takeHeadings(passages: readonly Passage[]): void {
  passages.forEach((passage, at) => {
    const below = passages.slice(at + 1, at + 1 + FEWEST_UNDER_HEADING);
    if (isHeading(passage) && below.length === FEWEST_UNDER_HEADING && below.every(asks)) passage.kind = 'promotion';
  });
}

/** What stands elsewhere in the article as part of an appeal. */
function takeRepetitions(passages: readonly Passage[]): void {
  const known = new Set(passages.filter(asks).map(({ text }) => text));
  for (const passage of passages) if (passage.kind === null && known.has(passage.text)) passage.kind = 'promotion';
}

/** An appeal that was split over several passages, with the heading above it. */
export const promotionRun: ContextRule = (passages) => {
  fillGaps(passages);
  widen(passages);
  takeHeadings(passages);
  takeRepetitions(passages);
};
