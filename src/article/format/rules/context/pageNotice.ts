import type { ContextRule, Passage } from '../../passage';
import { servesReader } from '../appeal';
import { speaksOfPage } from '../pageTalk';

const LONGEST_HEADING = 60;

const isSetAside = (passage: Passage | undefined): boolean =>
  passage?.kind === 'noise' || passage?.kind === 'promotion';
const isHeading = ({ kind, text }: Passage): boolean =>
  kind === null && text.length < LONGEST_HEADING && !/[.:;!?…"”]$/.test(text);

/**
 * "Is this article fair? Tell us below.", "Our work is licensed under Creative Commons.", wherever it stands, and a heading that
 * has nothing but such things above and below it.
 */
export const pageNotice: ContextRule = (passages) => {
  for (const passage of passages)
    if (passage.kind === null && speaksOfPage(passage) && !servesReader(passage)) passage.kind = 'noise';
  passages.forEach((passage, i) => {
    if (isHeading(passage) && isSetAside(passages[i - 1]) && isSetAside(passages[i + 1])) passage.kind = 'noise';
  });
};
