import type { Rule } from '../passage';

const CREDIT = [
  /^(?:photo(?:graph)?s?|image|picture|credit|illustration|video)s?(?: credit)?(?: by|:| courtesy)\b.{1,120}$/i,
  /^.{0,80}\b(?:getty images|reuters|via ap|ap photo|associated press|shutterstock|afp|epa|pa wire|pa images)\b.{0,40}$/i,
  /^.{1,60}\/.{1,60}\bvia\b.{1,60}$/,
  /^\(?©.{1,80}$/,
];

const folded = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** A picture's credit, and its caption: doubled by scraping, or standing right above the credit. */
export const caption: Rule = (passages) => {
  passages.forEach((passage) => {
    if (passage.kind !== null || passage.text.length > 140) return;
    if (CREDIT.some((pattern) => pattern.test(passage.text)) && !/[.!?]["”]?$/.test(passage.text))
      passage.kind = 'credit';
  });
  for (let i = 1; i < passages.length; i++) {
    const [first, second] = [passages[i - 1], passages[i]];
    if (!first || !second || first.kind !== null || second.kind !== null || first.text.length > 600) continue;
    if (Math.abs(first.text.length - second.text.length) < 12 && folded(first.text) === folded(second.text)) {
      first.kind = 'caption';
      second.kind = 'caption';
    }
  }
};
