import type { Doubt } from './doubt';
import { isMisplacedRelative, isMisplacedSubject } from './misplaced';

export const misplacedSubject: Doubt = {
  name: 'a subject that may belong elsewhere',
  example: 'A nurse who replaced the drug with sugar has been jailed. → Sugar has been jailed',
  holds: ({ head, subject, tokens }, view) =>
    subject >= 0 &&
    !tokens.has(view.tree.left(subject) - 1) &&
    (isMisplacedSubject(view, head, subject) || isMisplacedRelative(view, head, subject)),
};
