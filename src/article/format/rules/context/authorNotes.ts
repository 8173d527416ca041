import type { ContextRule, Passage } from '../../passage';
import { isBiographyOf } from '../biography';
import { isProse } from '../prose';

const NAME = /^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u;
const LONGEST_NAME = 60;
/** Boxes about authors name no more of them. */
const MOST_AUTHORS = 20;

const isText = (passage: Passage): boolean => passage.kind === null && isProse(passage);

/** The box about whoever a byline names, below some of the text: the name again, and a note about them. */
export const authorNotes: ContextRule = (passages) => {
  const authors = passages
    .filter(({ kind }) => kind === 'byline')
    .slice(0, MOST_AUTHORS)
    .map(({ folded }) => folded);
  if (authors.length === 0) return;
  const first = passages.findIndex(isText);
  passages.forEach((passage, i) => {
    if (i <= first || passage.kind !== null) return;
    const { text, folded } = passage;
    const isName = text.length <= LONGEST_NAME && NAME.test(text) && authors.some((author) => author.includes(folded));
    if (isName || isBiographyOf(passage, authors)) passage.kind = 'contributors';
  });
};
