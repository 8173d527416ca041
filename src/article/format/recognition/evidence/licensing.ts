import { above, type Evidence } from './evidence';

const PHRASE =
  /\b(?:without warrant(?:y|ies)|redistribution and use|permission is hereby granted|all rights reserved|as is["”]? basis|licen[cs]ed under|terms and conditions)\b/gi;
const OBLIGATION = /\b(?:shall|hereby|hereof|herein|hereinafter|thereof|therein|pursuant|notwithstanding)\b/gi;
/** "Article 4", "SECTION 12.", "§ 3". */
const NUMBERED =
  /^[ \t]*(?:(?:Article|ARTICLE|Section|SECTION|Clause|CLAUSE|Amendment|AMENDMENT|Rule|RULE|Schedule|SCHEDULE) (?:\d+|[IVXLC]+)\b|§ ?\d)/gm;

/** Licences, terms of use, contracts, statutes. */
export const licensing: Evidence = {
  reason: 'the wording of a licence or a law',
  weigh: (sample) =>
    above(sample.rate('licensing'), 40, -0.1, -7) +
    above(sample.density(PHRASE), 0.5, -0.5, -3) +
    above(sample.density(OBLIGATION), 7, -0.2, -5) +
    above(sample.density(NUMBERED), 2, -0.4, -5),
};
