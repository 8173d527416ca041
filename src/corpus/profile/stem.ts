/** A lemma without the plural that taggers leave on names and unknown words, so that "Angels" meets "angel". */
export function stem(lemma: string): string {
  if (lemma.length < 5 || !lemma.endsWith('s') || lemma.endsWith('ss')) return lemma;
  return lemma.endsWith('ies') ? `${lemma.slice(0, -3)}y` : lemma.slice(0, -1);
}
