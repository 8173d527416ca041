import { OBJECTIONS } from '../objections';
import type { FeatureFamily } from './feature';

const CHECKS = Object.values(OBJECTIONS);

/** Signs, each seldom seen, that two sentences tell of two things. */
export const objections: FeatureFamily = {
  features: Object.fromEntries(Object.keys(OBJECTIONS).map((name) => [`objection: ${name}`, -1 as const])),
  measure: (pair) => CHECKS.map((check) => Number(check(pair))),
};
