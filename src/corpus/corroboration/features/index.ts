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

/** Families that cost much and tell little: most pairs are told apart without the first of these, nearly all without the others. */
const LATER: readonly (readonly FeatureFamily[])[] = [
  [runs, names, matter, actions, roles, occasions, substitutions],
  [objections],
];

/** Some families, measured together. */
interface Step {
  readonly families: readonly { readonly family: FeatureFamily; readonly start: number }[];
  /** 1 for each feature that is known after this step. */
  readonly known: Uint8Array;
}

const STEPS: readonly Step[] = [FAMILIES.filter((family) => !LATER.flat().includes(family)), ...LATER].map(
  (_, index, steps) => ({
    families: steps[index]?.map((family) => ({ family, start: startOf(family) })) ?? [],
    known: knownFrom(steps.slice(0, index + 1).flat()),
  }),
);

function startOf(family: FeatureFamily): number {
  return FAMILIES.slice(0, FAMILIES.indexOf(family)).reduce((sum, { features }) => sum + sizeOf(features), 0);
}

function sizeOf(features: FeatureFamily['features']): number {
  return Object.keys(features).length;
}

function knownFrom(families: readonly FeatureFamily[]): Uint8Array {
  const known = new Uint8Array(FEATURES.length);
  for (const family of families) known.fill(1, startOf(family), startOf(family) + sizeOf(family.features));
  return known;
}

export function measure(pair: SentencePair): Float64Array {
  const row = new Float64Array(FEATURES.length);
  for (const step of STEPS) write(step, pair, row);
  return row;
}

/**
 * The same, or null as soon as what is known shows that it is not needed.
 * @param mayMatter whether a row may be needed of which only the features are there that are `known`.
 */
export function measureWhile(
  pair: SentencePair,
  mayMatter: (row: Float64Array, known: Uint8Array) => boolean,
): Float64Array | null {
  const row = new Float64Array(FEATURES.length);
  for (const step of STEPS) {
    write(step, pair, row);
    if (!mayMatter(row, step.known)) return null;
  }
  return row;
}

function write({ families }: Step, pair: SentencePair, row: Float64Array): void {
  for (const { family, start } of families) {
    let next = start;
    for (const value of family.measure(pair)) row[next++] = value;
  }
}
