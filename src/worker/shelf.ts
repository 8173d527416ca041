import { CHOSEN, type Person, type Span } from '../article';
import { LineIndex } from '../article/lineIndex';
import { decode } from '../codec';
import { type Appearance, Corpus } from '../corpus';
import type { Location } from './protocol';
import type { ShownAnalysis } from './store/analysisCodec';
import { bodyCodec, type EncodedArticle, readArticle } from './store/encodedArticle';

/** An article on the shelf: analysed, and ready to be cited by position. */
export interface ShelvedArticle {
  readonly uri: string;
  readonly text: string;
  readonly analysis: ShownAnalysis;
  readonly lines: LineIndex;
}

/** One person of one article, ready to be cited. */
export interface CitedPerson {
  readonly article: ShelvedArticle;
  readonly person: Person;
}

/** Articles that stay decoded; the others are decoded when they are asked for. */
const AT_HAND = 128;

/**
 * The articles that the worker knows. An open document wins over its file. An edit is analysed when anything is first
 * asked, so that of a burst of edits only the last costs anything.
 */
export class Shelf {
  readonly corpus = new Corpus();
  /** Keys of links that the reader called wrong. */
  dismissedLinks: ReadonlySet<string> = new Set();
  readonly #bodies = new Map<string, Uint8Array>();
  /** Least recently used first. */
  readonly #atHand = new Map<string, ShelvedArticle>();
  readonly #openDocuments = new Set<string>();
  readonly #edited = new Map<string, string>();

  /** How many articles there are; an open document that is not analysed yet counts as what it is said to be. */
  get size(): number {
    let size = this.#bodies.size;
    for (const uri of this.#edited.keys()) if (!this.#bodies.has(uri)) size++;
    return size;
  }

  has(uri: string): boolean {
    return this.#bodies.has(uri);
  }

  uris(): Iterable<string> {
    return this.#bodies.keys();
  }

  get(uri: string): ShelvedArticle | undefined {
    this.#settle();
    const known = this.#atHand.get(uri);
    if (known) this.#atHand.delete(uri);
    const article = known ?? this.#decode(uri);
    if (article) this.#keepAtHand(article);
    return article;
  }

  /** Everywhere the same person appears, by path, as far as the corpus knows it without looking at the articles. */
  appearances(identity: string): Appearance[] {
    this.#settle();
    return this.corpus.appearances(identity);
  }

  /** The article of an appearance, with the person as it has it. */
  look({ path, person: { id } }: Appearance): CitedPerson[] {
    const article = this.get(path);
    const person = article?.analysis.people.find((each) => each.id === id);
    return article && person ? [{ article, person }] : [];
  }

  /** The people of one article, or with null of all. */
  people(uri: string | null): ReturnType<Corpus['people']> {
    this.#settle();
    return this.corpus.people(uri ?? undefined);
  }

  isOpen(uri: string): boolean {
    return this.#openDocuments.has(uri);
  }

  changeDocument(uri: string, text: string, isArticle: boolean): void {
    this.#openDocuments.add(uri);
    if (isArticle) this.#edited.set(uri, text);
    else this.#remove(uri);
  }

  /** What the document said stays until its file is put in its place. */
  closeDocument(uri: string): void {
    this.#settle();
    this.#openDocuments.delete(uri);
  }

  /** Puts what a file says on the shelf, or takes the file off it. Nothing happens while its document is open. */
  put(uri: string, article: EncodedArticle | null): void {
    if (this.#openDocuments.has(uri)) return;
    if (article) this.#set(uri, article);
    else this.#remove(uri);
  }

  #settle(): void {
    for (const [uri, text] of this.#edited) {
      this.#edited.delete(uri);
      if ((this.#atHand.get(uri) ?? this.#decode(uri))?.text === text) continue;
      const article = readArticle(text, CHOSEN);
      if (article) this.#set(uri, article);
      else this.#remove(uri);
    }
  }

  #set(uri: string, { body, profile }: EncodedArticle): void {
    this.#bodies.set(uri, body);
    this.#atHand.delete(uri);
    this.corpus.setProfile(uri, profile);
  }

  #remove(uri: string): void {
    this.#edited.delete(uri);
    this.#atHand.delete(uri);
    if (this.#bodies.delete(uri)) this.corpus.remove(uri);
  }

  #decode(uri: string): ShelvedArticle | undefined {
    const body = this.#bodies.get(uri);
    if (!body) return undefined;
    const { text, analysis } = decode(bodyCodec, body);
    return { uri, text, analysis, lines: new LineIndex(text) };
  }

  #keepAtHand(article: ShelvedArticle): void {
    this.#atHand.set(article.uri, article);
    for (const uri of this.#atHand.keys()) {
      if (this.#atHand.size <= AT_HAND) break;
      this.#atHand.delete(uri);
    }
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
