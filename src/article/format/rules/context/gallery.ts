import type { ContextRule, Passage } from '../../passage';
import { givesWords } from '../pictures';

/** "2 of 4", alone on a line. */
const PLACE = /^(?:photo |image |slide )?(\d{1,3}) ?(?:of|\/) ?(\d{1,3})$/;
const LONGEST = 400;
/** Of the photographer, and of whom the picture is from. */
const NAME = /^\p{Lu}[\p{L}\p{N}'’.&-]{0,40}(?: \p{Lu}[\p{L}\p{N}'’.&-]{0,40}){0,5}$/u;
const LONGEST_NAME = 60;

const isName = ({ kind, text }: Passage): boolean =>
  (kind === null || kind === 'noise' || kind === 'byline') && text.length <= LONGEST_NAME && NAME.test(text);

function captionAt(passages: readonly Passage[], i: number): void {
  const caption = passages[i];
  if (caption?.kind === null && caption.text.length <= LONGEST && !givesWords(caption)) caption.kind = 'caption';
}

/** What stands below a picture's place in a gallery, or above its credit on three lines: "Ada Quill", "/", "Northlight". */
export const gallery: ContextRule = (passages) => {
  passages.forEach(({ text, folded }, i) => {
    const [, place, pictures] = PLACE.exec(folded) ?? [];
    if (place !== undefined && Number(place) > 0 && Number(place) <= Number(pictures)) captionAt(passages, i + 1);
    const [above, below] = [passages[i - 1], passages[i + 1]];
    if (text !== '/' || !above || !below || !isName(above) || !isName(below)) return;
    above.kind = 'credit';
    below.kind = 'credit';
    captionAt(passages, i - 2);
  });
};
