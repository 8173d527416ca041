import type { Analyst } from './analyst';
import { timedReading } from './timedReading';

/** Reads on this very thread, and lets whatever else is to be done go first. */
export const ownAnalyst: Analyst = {
  width: 1,
  async analyze(text, as, metadata) {
    await nextTurn();
    return timedReading(text, as, metadata);
  },
  dispose() {},
};

/** After the messages that have arrived. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
