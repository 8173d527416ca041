import type { ContextRule } from '../../passage';
import { isClock } from './dateline';

/** The time of day above an entry of a live report says when it was written, and is no sentence of it. */
export const entryTime: ContextRule = (passages) => {
  for (const passage of passages) if (passage.role === 'dateline' && isClock(passage)) passage.kind = 'date';
};
