import type { ContextRule, Passage } from '../../passage';
import { givesWords, showsPicture } from '../pictures';
import { labelsCaption } from './labelledCaption';

const LONGEST = 450;
/** The empty lines that usually stand between this file's passages. */
function usualGap(passages: readonly Passage[]): number {
  const gaps = passages
    .slice(1)
    .map(({ gap }) => gap)
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? 0;
}

/** The line above a credit: sticking to it where other passages are apart, or telling what is seen. */
export const captionOfCredit: ContextRule = (passages) => {
  const gap = usualGap(passages);
  for (let i = 1; i < passages.length; i++) {
    const [above, line] = [passages[i - 1], passages[i]];
    if (!above || line?.kind !== 'credit' || above.kind !== null || above.text.length > LONGEST || givesWords(above))
      continue;
    const next = passages[i + 1];
    if (next && labelsCaption(next)) continue;
    const sticks = line.gap < gap && above.gap >= gap;
    if (sticks || showsPicture(above)) above.kind = 'caption';
  }
};
