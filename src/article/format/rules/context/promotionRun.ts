import type { ContextRule, Passage } from '../../passage';
import { promotionScore } from '../lines/promotion';

/** So many passages that say nothing themselves may stand between two that ask. */
const LONGEST_FILLER = 3;
const HEADING = /[^.!?:,;"”]$/;
const WEAK = 1;

const isHeading = ({ kind, text }: Passage): boolean => kind === null && text.length < 60 && HEADING.test(text);
const asksWeakly = (passage: Passage): boolean =>
  passage.kind === null && passage.text.length < 900 && promotionScore(passage) >= WEAK;

/** Fills the gaps of an appeal that was split over several passages, and takes the heading above it. */
export const promotionRun: ContextRule = (passages) => {
  const asks = passages.flatMap(({ kind }, i) => (kind === 'promotion' ? [i] : []));
  for (const [n, at] of asks.entries()) {
    const next = asks[n + 1];
    const between = next === undefined ? [] : passages.slice(at + 1, next);
    if (between.length <= LONGEST_FILLER && between.every((passage) => asksWeakly(passage) || isHeading(passage))) {
      for (const passage of between) passage.kind = 'promotion';
    }
  }
  for (let i = passages.length - 2; i > 0; i--) {
    const [passage, next] = [passages[i], passages[i + 1]];
    if (!passage || next?.kind !== 'promotion') continue;
    if (asksWeakly(passage) || isHeading(passage)) passage.kind = 'promotion';
  }
  for (let i = 1; i < passages.length; i++) {
    const [before, passage] = [passages[i - 1], passages[i]];
    if (passage && before?.kind === 'promotion' && asksWeakly(passage)) passage.kind = 'promotion';
  }
};
