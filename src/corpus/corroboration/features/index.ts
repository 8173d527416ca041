import type { SentencePair } from '../sentencePair';
import { actions } from './actions';
import { alignment } from './alignment';
import { coverage } from './coverage';
import type { Direction, FeatureFamily } from './feature';
import { focus } from './focus';
import { lengths } from './lengths';
import { matter } from './matter';
import { moments } from './moments';
import { names } from './names';
import { neighbours } from './neighbours';
import { objections } from './objections';
import { occasions } from './occasions';
import { parts } from './parts';
import { people } from './people';
import { placement } from './placement';
import { quantities } from './quantities';
import { rare } from './rare';
import { related } from './related';
import { rivals } from './rivals';
import { roles } from './roles';
import { runs } from './runs';
import { story } from './story';
import { substitutions } from './substitutions';
import { words } from './words';

const FAMILIES: readonly FeatureFamily[] = [
  words,
  runs,
  focus,
  names,
  people,
  matter,
  parts,
  actions,
  roles,
  coverage,
  quantities,
  related,
  moments,
  occasions,
  substitutions,
  story,
  rivals,
  lengths,
  rare,
  neighbours,
  placement,
  alignment,
  objections,
];

/** Names and directions of the features, in the order of {@link measure}. */
export const FEATURES: readonly (readonly [name: string, direction: Direction])[] = FAMILIES.flatMap(({ features }) =>
  Object.entries(features),
);

export function measure(pair: SentencePair): Float64Array {
  const row = new Float64Array(FEATURES.length);
  let next = 0;
  for (const family of FAMILIES) for (const value of family.measure(pair)) row[next++] = value;
  return row;
}
