import { above, type Evidence } from './evidence';

const NUMBERED = /^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]|\d{1,3}\s|\[[ x]\])\s?\S/;

const FEWEST = 3;

/** Numbered from top to bottom: rules, verses, minutes, questions. */
export const numbering: Evidence = {
  reason: 'numbered paragraphs',
  weigh({ passages }) {
    const numbered = passages.filter(({ text }) => NUMBERED.test(text)).length;
    if (numbered < FEWEST) return 0;
    return above(numbered / Math.max(passages.length, 1), 0.3, -6, -3);
  },
};
