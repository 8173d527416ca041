import { above, type Evidence } from './evidence';

const SYMBOL = /[{}<>\\|=;_#*@~^[\]`]/g;

/** The words of manuals and release notes, and the signs of source code. */
export const software: Evidence = {
  reason: 'the vocabulary and signs of software',
  weigh: (sample) => above(sample.rate('software'), 42, -0.1, -7) + above(sample.density(SYMBOL), 40, -0.03, -6),
};
