/** "the Washington Post" and "The Washington Post" are one outlet. */
export const withoutArticle = (name: string): string => name.replace(/^the /i, '').trim();

/** Fewer letters than these make an abbreviation that others have too. */
const FEWEST_INITIALS = 3;

/** Whether a name in a text is an outlet's: whole, with "'s", as a handle, its last word ("The Times"), or its initials. */
export function namesOutlet(name: string, publisher: string | null): boolean {
  if (publisher === null) return false;
  const outlet = lettersOf(withoutArticle(publisher));
  const said = withoutArticle(name.replace(/['’]s?$/u, '').replace(/^@/, ''));
  if (lettersOf(said) === outlet) return true;
  const words = withoutArticle(publisher).split(/\s+/);
  const initials = words.map(([letter = '']) => letter).join('');
  return (
    words.length > 1 &&
    (said === words.at(-1) || (initials.length >= FEWEST_INITIALS && lettersOf(said) === lettersOf(initials)))
  );
}

const lettersOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
