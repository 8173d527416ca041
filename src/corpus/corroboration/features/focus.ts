import { KIND } from '../../profile/articleProfile';
import type { FeatureFamily } from './feature';

/**
 * Shared words that either article hardly uses elsewhere. Where two reports name a mediator only once each, those are the
 * sentences about the mediation; the name of the president, in every sentence, says nothing.
 */
export const focus: FeatureFamily = {
  features: { 'weight of words used only here': 1, 'weight of a name used only here': 1, 'words used only here': 1 },
  measure({ articles: { first, second }, shared }) {
    let sum = 0;
    let name = 0;
    let exclusive = 0;
    for (const { term, weight, kindsA, kindsB } of shared) {
      const uses = first.sentencesWith(term).length * second.sentencesWith(term).length;
      const focused = uses > 0 ? weight / Math.sqrt(uses) : 0;
      sum += focused;
      if (kindsA & kindsB & KIND.name) name = Math.max(name, focused);
      if (uses === 1) exclusive++;
    }
    return [sum, name, exclusive];
  },
};
