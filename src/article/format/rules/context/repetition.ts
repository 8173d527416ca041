import type { ContextRule, Passage } from '../../passage';

const LONGEST = 400;
/** Fewer words repeat by chance, quoted ones less so. */
const FEWEST_WORDS = 8;
const FEWEST_QUOTED = 4;
/** By so many characters the passage is longer from which the words were taken. */
const LONGER = 12;

const QUOTED = /^["“‘]/;
const SPEAKER = /["”’.!?…]\s*[—–-]{1,2}\s*\p{Lu}[\p{L} .,'’]{2,60}$/u;
const SIGNS = /[^\p{L}\p{N}]+/gu;

/** Only the words, each between single spaces. */
const bare = (text: string): string => ` ${text.toLowerCase().replace(SIGNS, ' ').trim()} `;

/** The words of a passage that may have been set large beside the text, or null when it is too short or too long. */
function quotable({ text }: Passage): string | null {
  if (text.length > LONGEST) return null;
  const words = bare(text.replace(SPEAKER, ''));
  const fewest = QUOTED.test(text) ? FEWEST_QUOTED : FEWEST_WORDS;
  return words.split(' ').length - 2 >= fewest ? words : null;
}

/** Pull quotes: they repeat words of a longer passage. */
export const repetition: ContextRule = (passages) => {
  const open = passages.filter(({ kind, role }) => kind === null && !role);
  const body = open.map(({ text }) => bare(text));
  for (const [at, passage] of open.entries()) {
    const words = quotable(passage);
    if (words && body.some((other, i) => i !== at && other.length > words.length + LONGER && other.includes(words))) {
      passage.kind = 'noise';
    }
  }
};
