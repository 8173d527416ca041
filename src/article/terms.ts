import type { Term } from './analysis';
import calendarWordsText from './calendarWords.txt';
import type { ArticleDocument } from './document';
import functionWordsText from './functionWords.txt';
import type { Token, Upos } from './language';
import { wordList } from './wordList';

const FUNCTION_WORDS = wordList(functionWordsText);
const CALENDAR_WORDS = wordList(calendarWordsText);

const KINDS: Partial<Record<Upos, Term['kind']>> = {
  PROPN: 'name',
  NOUN: 'noun',
  VERB: 'verb',
  ADJ: 'modifier',
  ADV: 'modifier',
  NUM: 'number',
};

const HAS_LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** The words of each sentence that can make it recognisable elsewhere, in the order of the text. */
export function findTerms(document: ArticleDocument): readonly (readonly Term[])[] {
  return document.sentences.map(({ tokens }) => tokens.map(termOf).filter((term) => term !== null));
}

function termOf(token: Token): Term | null {
  const kind = KINDS[token.pos];
  if (!kind || !HAS_LETTER_OR_DIGIT.test(token.text)) return null;
  const surface = token.lower;
  // "US" is a country, "us" is not.
  const acronym = kind === 'name' && token.text === token.text.toUpperCase();
  if (!acronym && (FUNCTION_WORDS.has(surface) || FUNCTION_WORDS.has(token.lemma))) return null;
  const { start, end } = token;
  // A weekday is written like a name and names nobody.
  if (CALENDAR_WORDS.has(surface)) return { start, end, lemma: surface, kind: 'modifier' };
  return { start, end, lemma: kind === 'name' ? surface : token.lemma.toLowerCase(), kind };
}
