import { above, type Evidence } from './evidence';

/** Semicolons and long dashes of nineteenth-century prose. */
const MARK = /;|[a-z]--[a-z]/g;

export const period: Evidence = {
  reason: 'punctuated like an old book',
  weigh: (sample) => above(sample.density(MARK), 6, -0.15, -2),
};
