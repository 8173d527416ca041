import {
  type ArticleAnalysis,
  analyzeArticle,
  CHOSEN,
  decodeArticle,
  type Person,
  type Recognition,
  type Span,
} from '../article';
import { LineIndex } from '../article/lineIndex';
import { Corpus } from '../corpus';
import type { FileOutcome, Location, Progress, StoredFile } from './protocol';

/** An article on the shelf: analysed, and ready to be cited by position. */
export interface ShelvedArticle {
  readonly uri: string;
  readonly text: string;
  readonly analysis: ArticleAnalysis;
  readonly lines: LineIndex;
}

/** One person of one article. */
export interface Appearance {
  readonly article: ShelvedArticle;
  readonly person: Person;
}

/**
 * The articles that the worker knows. An open document wins over its file. An edit is analysed when anything is first
 * asked, so that of a burst of edits only the last costs anything.
 */
export class Shelf {
  readonly corpus = new Corpus();
  /** Keys of links that the reader called wrong. */
  dismissedLinks: ReadonlySet<string> = new Set();
  readonly #articles = new Map<string, ShelvedArticle>();
  readonly #openDocuments = new Set<string>();
  readonly #edited = new Map<string, string>();

  get progress(): Progress {
    return { articles: this.#articles.size };
  }

  get(uri: string): ShelvedArticle | undefined {
    this.#settle();
    return this.#articles.get(uri);
  }

  all(): Iterable<ShelvedArticle> {
    this.#settle();
    return this.#articles.values();
  }

  /** Everywhere the same person appears. */
  appearances(identity: string): Appearance[] {
    this.#settle();
    return this.corpus.appearances(identity).flatMap(({ path, personId }) => {
      const article = this.#articles.get(path);
      const person = article?.analysis.people.find(({ id }) => id === personId);
      return article && person ? [{ article, person }] : [];
    });
  }

  changeDocument(uri: string, text: string, isArticle: boolean): void {
    this.#openDocuments.add(uri);
    if (isArticle) this.#edited.set(uri, text);
    else this.#forget(uri);
  }

  closeDocument(uri: string): void {
    this.#settle();
    this.#openDocuments.delete(uri);
  }

  removeFiles(uris: readonly string[]): void {
    for (const uri of uris) if (!this.#openDocuments.has(uri)) this.#forget(uri);
  }

  readFile({ uri, bytes }: StoredFile): FileOutcome {
    if (this.#openDocuments.has(uri)) return { uri, recognized: this.#articles.has(uri) };
    const decoded = decodeArticle(bytes);
    if ('text' in decoded) return { uri, recognized: this.#put(uri, decoded.text) };
    this.#forget(uri);
    return { uri, recognized: false, problem: decoded.problem };
  }

  #settle(): void {
    for (const [uri, text] of this.#edited) this.#put(uri, text, CHOSEN);
    this.#edited.clear();
  }

  #put(uri: string, text: string, recognition?: Recognition): boolean {
    if (this.#articles.get(uri)?.text === text) return true;
    const analysis = analyzeArticle(text, recognition);
    if (!analysis.recognition.recognized) {
      this.#forget(uri);
      return false;
    }
    this.#articles.set(uri, { uri, text, analysis, lines: new LineIndex(text) });
    this.corpus.set(uri, text, analysis);
    return true;
  }

  #forget(uri: string): void {
    this.#edited.delete(uri);
    if (this.#articles.delete(uri)) this.corpus.remove(uri);
  }
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

export function sentenceText({ text, analysis }: ShelvedArticle, index: number): string {
  const sentence = analysis.sentences[index];
  return sentence ? text.slice(sentence.start, sentence.end) : '';
}
