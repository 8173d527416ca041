import type { Passage } from '../../passage';
import type { Evidence } from './evidence';

const ASKS = /\?[”"’']?$/;
const LONGEST_QUESTION = 400;
const FEWEST = 2;
/** "Wikinews interviews …", "Q&A", "in conversation with", "has been edited for length". */
const SAYS_SO =
  /\b[Ii]nterview(?:s|ed|er)?\b|\bQ ?& ?A\b|\bin conversation with\b|\b(?:edited|condensed) (?:and \w+ )?for (?:length|clarity)\b/;
const TOP = 800;

const isQuestion = (passage: Passage | undefined): boolean =>
  passage !== undefined && passage.text.length < LONGEST_QUESTION && ASKS.test(passage.text);

/** Questions that are passages of their own, each with an answer below it. */
export const interview: Evidence = {
  reason: 'questions and answers',
  weigh({ text, passages }) {
    const asked = passages.filter(
      (passage, i) => isQuestion(passage) && i + 1 < passages.length && !isQuestion(passages[i + 1]),
    );
    const answered =
      asked.length < FEWEST ? 0 : Math.min(asked.length, 6) * Math.min((asked.length / passages.length) * 3, 1);
    const saysSo = SAYS_SO.test(text.slice(0, TOP)) || SAYS_SO.test(text.slice(-TOP));
    return answered * 0.5 + (saysSo ? 1.5 : 0);
  },
};
