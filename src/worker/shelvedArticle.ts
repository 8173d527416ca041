import type { ArticleAnalysis, Span } from '../article';
import type { LineIndex } from '../article/lineIndex';
import type { Location } from './protocol';

/** An article on the shelf: analysed, and ready to be cited by position. */
export interface ShelvedArticle {
  readonly uri: string;
  readonly text: string;
  readonly analysis: ArticleAnalysis;
  readonly lines: LineIndex;
}

export function locate({ uri, lines }: ShelvedArticle, span: Span): Location {
  return { uri, range: lines.rangeOf(span) };
}

/** What a reader calls the article: its publisher where the file names one, or else its file. */
export const sourceOf = ({ analysis, uri }: ShelvedArticle): string => analysis.publisher ?? fileName(uri);

function fileName(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1).replace(/\.(?:txt|text|article)$/i, '');
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
