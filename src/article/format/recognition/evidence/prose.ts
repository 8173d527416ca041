import { isBrief } from './brief';
import { clamp, type Evidence } from './evidence';

/** From this many words on, being prose throughout speaks for an article; a note of one sentence is prose too. */
const ENOUGH_WORDS = 80;

/** Full sentences, in paragraphs: nearly all of an article, little of a list, a table or a program. */
export const prose: Evidence = {
  reason: 'full sentences',
  weigh(sample) {
    const { prose: paragraphs, proseShare, words } = sample;
    if (isBrief(sample)) return paragraphs.length > 0 ? 0.5 : 0;
    if (paragraphs.length === 0) return -8;
    const weight = clamp((proseShare - 0.45) * 5, -3, 2);
    return weight > 0 ? weight * Math.min(words / ENOUGH_WORDS, 1) : weight;
  },
};
