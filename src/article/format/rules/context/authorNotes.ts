import type { ContextRule, Passage } from '../../passage';
import { isBiographyOf } from '../biography';
import { isProse } from '../prose';

const NAME = /^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u;
const LONGEST_NAME = 60;
/** "• Ada Quill farms at Low Marl": no article tells of its author in the third person. */
const STARTS_WITH_NAME = /^(?:[•*·–—-] ?)?(\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){1,3}) \p{Ll}/u;
const LONGEST_NOTE = 300;
/** So much of the text stands above such a note. */
const MOST_ABOVE = 0.6;
/** Boxes about authors name no more of them. */
const MOST_AUTHORS = 20;

const isText = (passage: Passage): boolean => passage.kind === null && isProse(passage);

const lengthOf = (passages: readonly Passage[]): number =>
  passages.reduce((sum, { kind, text }) => (kind === null ? sum + text.length : sum), 0);

function isNoteOf({ text }: Passage, authors: readonly string[]): boolean {
  const name = text.length <= LONGEST_NOTE ? STARTS_WITH_NAME.exec(text)?.[1] : undefined;
  return name !== undefined && authors.some((author) => author.includes(name.toLowerCase()));
}

/** The box about whoever a byline names, below some of the text: the name again, and a note about them. */
export const authorNotes: ContextRule = (passages) => {
  const authors = passages
    .filter(({ kind }) => kind === 'byline')
    .slice(0, MOST_AUTHORS)
    .map(({ folded }) => folded);
  if (authors.length === 0) return;
  const first = passages.findIndex(isText);
  const length = lengthOf(passages);
  let above = 0;
  passages.forEach((passage, i) => {
    if (passage.kind !== null) return;
    above += passage.text.length;
    if (i <= first) return;
    const { text, folded } = passage;
    const isName = text.length <= LONGEST_NAME && NAME.test(text) && authors.some((author) => author.includes(folded));
    const tellsOfAuthor = above > length * MOST_ABOVE && isNoteOf(passage, authors);
    if (isName || tellsOfAuthor || isBiographyOf(passage, authors)) passage.kind = 'contributors';
  });
};
