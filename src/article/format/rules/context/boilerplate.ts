import type { ContextRule } from '../../passage';
import { hintsAtAppeal } from '../appeal';

const SHORTEST = 40;

/** A passage that stands in the article twice, word for word, and hints at an appeal: reporting does not repeat itself. */
export const boilerplate: ContextRule = (passages) => {
  const seen = new Map<string, number>();
  for (const { text } of passages) seen.set(text, (seen.get(text) ?? 0) + 1);
  for (const passage of passages) {
    if (passage.kind !== null || passage.text.length < SHORTEST || (seen.get(passage.text) ?? 0) < 2) continue;
    if (hintsAtAppeal(passage)) passage.kind = 'promotion';
  }
};
