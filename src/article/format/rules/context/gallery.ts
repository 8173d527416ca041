import type { ContextRule } from '../../passage';
import { givesWords } from '../pictures';

/** "2 of 4", alone on a line. */
const PLACE = /^(?:photo |image |slide )?(\d{1,3}) ?(?:of|\/) ?(\d{1,3})$/;
const LONGEST = 400;

/** What stands below a picture's place in a gallery tells what the picture shows. */
export const gallery: ContextRule = (passages) => {
  passages.forEach(({ folded }, i) => {
    const [, place, pictures] = PLACE.exec(folded) ?? [];
    const below = passages[i + 1];
    if (!below || place === undefined || Number(place) > Number(pictures) || Number(place) === 0) return;
    if (below.kind === null && below.text.length <= LONGEST && !givesWords(below)) below.kind = 'caption';
  });
};
