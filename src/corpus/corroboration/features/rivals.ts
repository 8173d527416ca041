import type { Standing } from '../alignment';
import type { FeatureFamily } from './feature';

/** Whether another sentence of the other article fits better. */
export const rivals: FeatureFamily = {
  features: {
    'lower rank of the sentences for each other': 0,
    'higher rank of the sentences for each other': 0,
    'lower rank by words used only here': 0,
    'higher rank by words used only here': 0,
    'lower lead by words used only here': 1,
    'higher lead by words used only here': 1,
    'lower rank by words rare in both articles': 0,
    'higher rank by words rare in both articles': 0,
    'lower lead by words rare in both articles': 1,
    'higher lead by words rare in both articles': 1,
    'lower rank by meaning': 0,
    'higher rank by meaning': 0,
    'lower lead by meaning': 1,
    'higher lead by meaning': 1,
  },
  measure: ({ candidate: { cosine, focus, rare, meant } }) => [
    ...ranks(cosine),
    ...ranks(focus),
    ...leads(focus),
    ...ranks(rare),
    ...leads(rare),
    ...ranks(meant),
    ...leads(meant),
  ],
};

function ranks({ value, bestOfA, bestOfB }: Standing): [lower: number, higher: number] {
  const [ofA, ofB] = [share(value, bestOfA), share(value, bestOfB)];
  return [Math.min(ofA, ofB), Math.max(ofA, ofB)];
}

function leads({ value, rivalOfA, rivalOfB }: Standing): [lower: number, higher: number] {
  const [ofA, ofB] = [value - rivalOfA, value - rivalOfB];
  return [Math.min(ofA, ofB), Math.max(ofA, ofB)];
}

const share = (value: number, best: number): number => (best > 0 ? value / best : 0);
