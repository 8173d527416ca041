import type { SentenceView } from '../sentenceView';
import type { Doubt } from './doubt';
import { isMisplacedRelative, isMisplacedSubject } from './misplaced';

export const misplacedSubject: Doubt = {
  name: 'a subject that may belong elsewhere',
  example: 'A nurse who replaced the drug with sugar has been jailed. → Sugar has been jailed',
  holds: ({ head, subject, tokens }, view) =>
    subject >= 0 &&
    (standsBeside(view, head, subject) ||
      (!tokens.has(view.tree.left(subject) - 1) &&
        (isMisplacedSubject(view, head, subject) || isMisplacedRelative(view, head, subject)))),
};

/** "Gates 4 and 5 came open, the mayor, Ada Vale, told reporters": behind a comma stands who says it, not who does it. */
const standsBeside = ({ tree }: SentenceView, head: number, subject: number): boolean =>
  subject > head &&
  tree.head(subject) === head &&
  tree.child(head, 'cop', 'expl') < 0 &&
  tree.lemma(head) !== 'be' &&
  [tree.left(subject), tree.left(subject) - 1].some((index) => tree.tokens[index]?.text === ',');
