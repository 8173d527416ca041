import type { ContextRule, Passage } from '../../passage';
import { isListHeading } from '../lines/relatedLink';

const MOST = 15;

/** A title, not a sentence of the article: short, no full stop. */
const isTitle = ({ kind, text }: Passage): boolean =>
  (kind === null || kind === 'noise') && text.length < 160 && !/[a-z]{2}[.:]["”’]?$/.test(text);

/** A heading of links even where only one follows. */
const HEADS_LINK = /^(?:related|recommended|read)\b/;

/** The titles below "Related stories" or "More from Harbour Gazette". One title above a text may be a subheading of it. */
export const relatedList: ContextRule = (passages) => {
  passages.forEach((heading, i) => {
    if (heading.kind !== 'noise' || !isListHeading(heading.folded)) return;
    const below = passages.slice(i + 1, i + 1 + MOST);
    const text = below.findIndex((passage) => !isTitle(passage));
    const titles = text < 0 ? below : below.slice(0, text);
    if (titles.length === 1 && text >= 0 && !HEADS_LINK.test(heading.folded)) return;
    for (const title of titles) title.kind = 'noise';
  });
};
