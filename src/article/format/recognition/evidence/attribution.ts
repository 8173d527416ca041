import { above, type Evidence } from './evidence';

const SAYING =
  /\b(?:said|says|told|according to|added|announced|reported that|reportedly|claimed|alleged(?:ly)?|warned|insisted|confirmed|denied|declined to comment|spokes(?:man|woman|person|people))\b/g;

/** "…, officials said", "according to": news says who says so. */
export const attribution: Evidence = {
  reason: 'statements with a source',
  weigh: (sample) => above(sample.density(SAYING), 2, 0.15, 2),
};
