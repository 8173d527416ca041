import type { Evidence } from './evidence';

const CREDITS = [
  /^By \p{Lu}[\p{L}.'’-]+ \p{Lu}/mu,
  /\bcontributed (?:reporting|to this (?:report|article|story))\b/,
  /^(?:Additional reporting|Reporting|Editing|Writing) by \p{Lu}/mu,
  /^\(?(?:Photo|Image|Picture)s?(?: by|:)|Getty Images|AP Photo|\bvia (?:AP|Reuters|AFP)\b|^Image caption/m,
  /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3} (?:is|writes|covers|reports|edits) .{0,80}\b(?:columnist|editor|reporter|correspondent|column|contributor|staff writer)\b.{0,80}\.\s*$/mu,
  /^(?:Published|Updated|Last updated|Posted):? .{0,20}\b(?:19|20|21)\d\d\b/m,
];

/** A by-line, contributors, a picture's credit, a note about who wrote it, a line that says when it was published. */
export const credits: Evidence = {
  reason: 'by-lines and credits',
  weigh: ({ text }) => Math.min(CREDITS.filter((pattern) => pattern.test(text)).length * 1.2, 3),
};
