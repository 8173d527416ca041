import type { Rule } from '../passage';

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?';
const PUBLISHED = new RegExp(
  `^(?:(?:first |originally )?published|updated|last updated|posted|last modified|modified)\\b.{0,20}\\b(?:\\d{4}|${MONTH} \\d|\\d{1,2} ${MONTH}).{0,60}$`,
  'i',
);

/** "Published 4 March 2031, 09:12 GMT", "Updated: March 4, 2031". */
export const dateLine: Rule = (passages) => {
  for (const passage of passages) {
    if (passage.kind === null && passage.text.length < 120 && PUBLISHED.test(passage.text)) passage.kind = 'date';
  }
};
