import type { ContextRule, Passage } from '../../passage';

const FEWEST_PARAGRAPHS = 3;
const SHORTEST_PARAGRAPH = 60;
const LONGEST = 60;
const MOST_WORDS = 6;
const ENDS_SENTENCE = /[.!?…]["'”’)\]]*$/;
/** Lists and tables of results have figures, bullets or colons. */
const LISTS = /\p{N}|[.:;!?]$|^[-*•·‣▪●–—]/u;

const isParagraph = ({ kind, text }: Passage): boolean =>
  (kind === null || kind === 'paragraph') && text.length >= SHORTEST_PARAGRAPH && ENDS_SENTENCE.test(text);

const isTag = ({ kind, text }: Passage): boolean =>
  kind === null && text.length < LONGEST && text.split(' ').length <= MOST_WORDS && !LISTS.test(text);

/** The article's subjects below its last paragraph: "Schools", "Ports and harbours". */
export const tags: ContextRule = (passages) => {
  if (passages.filter(isParagraph).length < FEWEST_PARAGRAPHS) return;
  for (const passage of passages.slice(passages.findLastIndex(isParagraph) + 1)) {
    if (isTag(passage)) passage.kind = 'noise';
  }
};
