/** No lead-in is longer, in characters. */
const LONGEST = 100;

/** What a sentence proper starts with. */
const START = '(?=["“”\'‘’(]*\\p{Lu})';
const DASH = '(?: ?[—–] ?|--? ?| (?:--?|_) )';
/** "PORT ELLAN, Norland —", "NARESH, Oct 19 - ": a place in capitals, more of it, a date, an agency, and a dash. */
const PLACE = new RegExp(
  `^\\p{Lu}[\\p{Lu} .'’-]{2,40}(?:, [\\p{L}\\d .,'’-]{1,40}?)?(?: \\([\\p{L} /.]{2,30}\\))?${DASH}${START}`,
  'u',
);
/** "Vellamar (Anp) - ": a place and an agency. */
const AGENCY = new RegExp(
  `^(?:[\\p{Lu}\\d][\\p{L}\\d.'’/-]*,? ){1,8}\\([\\p{L} /.]{2,30}\\)(?:${DASH}|: )${START}`,
  'u',
);
/** "9.20 ", "14:05 GMT – ": when an entry of a live report was written. */
const ENTRY = new RegExp(
  `^\\d{1,2}[.:]\\d{2}(?: ?[ap]\\.?m\\.?)?(?: (?:GMT|BST|CET|CEST|EST|EDT|PST|PDT|ET|UTC))? ?[:—–-]? ${START}`,
  'u',
);

/** How many characters at the start of a sentence say where or when it was written, and are no part of it. */
export function leadInLength(sentence: string): number {
  const start = sentence.slice(0, LONGEST);
  const found = PLACE.exec(start) ?? AGENCY.exec(start) ?? ENTRY.exec(start);
  return found?.[0].length ?? 0;
}
