import type { ParsedSentence } from '../../language/token';
import type { QuoteFinder } from '../quotations/quotes';
import type { Appearance } from './discourse';

const FIRST_PERSON = new Set(['i', 'me', 'my', 'mine', 'myself']);

/** "I" and its forms in quotations whose speaker is known. */
export function* firstPerson(sentences: readonly ParsedSentence[], quotes: QuoteFinder): Generator<Appearance> {
  for (const sentence of sentences) {
    for (const [token, { start, end, lower }] of sentence.tokens.entries()) {
      if (!FIRST_PERSON.has(lower)) continue;
      const speaker = quotes.speakerOf(quotes.at(start));
      if (speaker)
        yield {
          start,
          end,
          character: speaker,
          kind: 'pronoun',
          sentence: sentence.index,
          firstToken: token,
          endToken: token + 1,
        };
    }
  }
}
