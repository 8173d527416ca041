import type { Cutter, Part } from './cut';

const LONGEST = 220;
const WORK = '(?:Written|Reported|Edited|Curated|Reviewed|Translated|Words|Story|Photographs|Photos|Illustrations)';
const STARTS = new RegExp(`^${WORK} by\\b`, 'i');
const NEXT = new RegExp(`(?<=\\S) (?:[|,/·•] ?)?(?=${WORK} by\\b)`, 'gi');

/** Who did what, one behind the other: "Written by: Ada Quill Edited by: Tom Brask". */
export const cutHands: Cutter = ({ text }) => {
  if (text.length > LONGEST || !STARTS.test(text)) return null;
  const parts: Part[] = [];
  let from = 0;
  for (const { index, 0: between } of text.matchAll(NEXT)) {
    parts.push({ from, to: index });
    from = index + between.length;
  }
  return parts.length === 0 ? null : [...parts, { from, to: text.length }];
};
