import { above, type Evidence } from './evidence';

const WORDING =
  /\b(?:without warrant(?:y|ies)|redistribution and use|permission is hereby granted|all rights reserved|as is["”]? basis|licen[cs]ed under|terms and conditions|hereinafter|heretofore|hereby (?:grant|agree|enact)\w*|shall (?:not )?be (?:deemed|liable|entitled|construed))\b/gi;

/** Licences, terms of use, contracts, statutes. */
export const licensing: Evidence = {
  reason: 'the wording of a licence or a law',
  weigh: (sample) => above(sample.rate('licensing'), 40, -0.1, -7) + above(sample.density(WORDING), 0.5, -0.5, -3),
};
