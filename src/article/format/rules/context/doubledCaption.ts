import type { ContextRule, Passage } from '../../passage';
import { squash } from '../phrases';

const LONGEST = 700;
/** Letters and digits. */
const SHORTEST = 12;

/** One says what the other says, or says it and goes on ("… at the quay." and "… at the quay. (Tom Brask)"). */
function sameWords(a: Passage, b: Passage): boolean {
  if (a.text.length > LONGEST || b.text.length > LONGEST || a.folded.slice(0, 4) !== b.folded.slice(0, 4)) return false;
  const [shorter, longer] = [squash(a.text), squash(b.text)].sort((x, y) => x.length - y.length);
  if (!shorter || !longer) return false;
  return shorter.length >= SHORTEST && shorter.length > longer.length * 0.6 && longer.startsWith(shorter);
}

const mayBe = ({ kind }: Passage): boolean => kind === null || kind === 'caption';

/** A caption that scraping took twice: the alternative text of the picture and the line below it. */
export const doubledCaption: ContextRule = (passages) => {
  for (let i = 1; i < passages.length; i++) {
    const above = passages[i - 1]?.kind === 'credit' ? passages[i - 2] : passages[i - 1];
    const [first, second] = [above, passages[i]];
    if (first && second && mayBe(first) && mayBe(second) && sameWords(first, second)) {
      first.kind = 'caption';
      second.kind = 'caption';
    }
  }
};
