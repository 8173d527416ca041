import type { ArticleAnalysis, Recognition } from './analysis';
import type { ArticleDocument } from './document';
import { findEvents } from './events';
import { readFormat, recognize } from './format';
import { parseSentences } from './language';
import { findPeople } from './people';
import { findTerms } from './terms';
import { findTimes } from './time';
import { translate } from './translate';
import { readVisible } from './visibleText';

export type * from './analysis';
export { decodeArticle } from './format/decode';
export { parseToConllu } from './parse';
export type { Span } from './span';

/** What is known of an article and counts instead of what its text says. */
export type KnownMetadata = Partial<Pick<ArticleAnalysis, 'headline' | 'publisher' | 'publicationDate'>>;

/** Instead of recognition, for a text that the reader calls an article. */
export const CHOSEN: Recognition = { recognized: true, confidence: 1, reasons: ['you chose to read it as one'] };

/** The same for one that the reader calls none. */
export const NOT_CHOSEN: Recognition = {
  recognized: false,
  confidence: 0,
  reasons: ['you chose not to read it as one'],
};

/**
 * Everything that one article says. `text` is the file as the editor sees it: byte order mark stripped, line ends kept.
 * A text that is not recognised as an article comes back with empty lists.
 */
export function analyzeArticle(text: string, recognition?: Recognition, metadata: KnownMetadata = {}): ArticleAnalysis {
  const visible = readVisible(text);
  return translate(analyzeVisible(visible.text, recognition, metadata), visible.toOriginal);
}

/** As {@link CHOSEN}, knowing how much it looks like one. */
export function chosenAsArticle(text: string): Recognition {
  return { ...CHOSEN, confidence: recognize(readVisible(text).text).confidence };
}

/** A text and its analysis as they are seen: the spans of the analysis cut the words as they are read. */
export function asSeen(text: string, analysis: ArticleAnalysis): { text: string; analysis: ArticleAnalysis } {
  const visible = readVisible(text);
  return { text: visible.text, analysis: translate(analysis, visible.toVisible) };
}

function analyzeVisible(text: string, recognition: Recognition | undefined, metadata: KnownMetadata): ArticleAnalysis {
  const read = readFormat(text, recognition);
  if (!read.recognition.recognized) return emptyAnalysis(read.recognition);
  const format = { ...read, ...metadata };
  const document: ArticleDocument = { text, format, sentences: parseSentences(text, format) };
  const { people, quotes } = findPeople(document);
  const times = findTimes(document);
  const events = findEvents(document, people, quotes, times);
  return { ...format, people, times, events, quotes, terms: findTerms(document) };
}

/** Of a text that is no article. */
export function emptyAnalysis(recognition: Recognition): ArticleAnalysis {
  return {
    recognition,
    headline: null,
    publisher: null,
    publicationDate: null,
    blocks: [],
    sentences: [],
    people: [],
    times: [],
    events: [],
    quotes: [],
    terms: [],
  };
}
