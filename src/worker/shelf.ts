import { CHOSEN, type Person, type Span } from '../article';
import { LineIndex } from '../article/lineIndex';
import { decode } from '../codec';
import { type Appearance, Corpus, withoutBlocks } from '../corpus';
import { Corrections, tiesOf } from '../corpus/corrections';
import { keepRecent } from '../corpus/keepRecent';
import type { Analyst } from './analyst/analyst';
import { ownAnalyst } from './analyst/ownAnalyst';
import type { Location } from './protocol';
import type { ShownAnalysis } from './store/analysisCodec';
import { bodyCodec, type EncodedArticle } from './store/encodedArticle';

/** An article on the shelf: analysed, and ready to be cited by position. */
export interface ShelvedArticle {
  readonly uri: string;
  readonly text: string;
  /** Without what the corpus sets aside, and with the publisher that it knows. */
  readonly analysis: ShownAnalysis;
  /** The blocks that it sets aside, as indices. */
  readonly furniture: readonly number[];
  readonly lines: LineIndex;
}

/** One person of one article, ready to be cited. */
export interface CitedPerson {
  readonly article: ShelvedArticle;
  readonly person: Person;
}

/** Why there is nothing of an article yet, in words that follow its name. */
export const STILL_READ = 'it is still being read';

const NO_TIES: ReturnType<typeof tiesOf> = new Map();

/** Articles that stay decoded; the others are decoded when they are asked for. */
const AT_HAND = 128;
/** How long an answer waits for the open document that it is about, in milliseconds. */
const LATE = 5000;
/** And for each of the others: most are read by then, and what they say elsewhere does not go and come back. */
const LITTLE = 1000;

/**
 * The articles that the worker knows. An open document wins over its file. An edit is read when anything is first asked, so
 * that of a burst of edits only the last costs anything; who asks waits for {@link Shelf.settle}.
 */
export class Shelf {
  readonly corpus = new Corpus();
  readonly #bodies = new Map<string, Uint8Array>();
  /** Least recently used first. */
  readonly #atHand = new Map<string, ShelvedArticle>();
  readonly #openDocuments = new Set<string>();
  readonly #edited = new Map<string, string>();
  /** Open documents to be read again, though they say what they said. */
  readonly #outdated = new Set<string>();
  readonly #readings = new Map<string, Promise<void>>();
  /** Why, by the open documents that could not be read. */
  readonly #problems = new Map<string, string>();
  readonly #analyst: Analyst;

  readonly #onLate: () => void;
  /** Documents whose reading some answer did not wait for. */
  readonly #late = new Set<string>();
  #corrections = new Corrections();

  /**
   * @param analyst reads the open documents.
   * @param onLate documents have been read that answers did not wait for.
   */
  constructor(analyst: Analyst = ownAnalyst, onLate: () => void = () => {}) {
    this.#analyst = analyst;
    this.#onLate = onLate;
  }

  /** What the reader says against what was read. */
  get corrections(): Corrections {
    return this.#corrections;
  }

  /** Replaces what the reader said before. @returns the articles about which something else is said now: their files are to be read again. */
  correct(corrections: Corrections): string[] {
    const before = this.#corrections;
    this.#corrections = corrections;
    const named = new Set([...before.articles(), ...corrections.articles()]);
    const changed = [...named].filter((uri) => corrections.differs(uri, before));
    for (const uri of changed) {
      this.#relateAsCorrected(uri);
      const text = this.#edited.get(uri) ?? this.get(uri)?.text;
      if (text === undefined || !this.#openDocuments.has(uri)) continue;
      this.#outdated.add(uri);
      if (!this.#edited.has(uri)) this.#edited.set(uri, text);
    }
    return changed;
  }

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
    const known = this.#atHand.get(uri);
    if (known) this.#atHand.delete(uri);
    const article = known && this.#isCurrent(known) ? known : this.#decode(uri);
    if (article) keepRecent(this.#atHand, uri, article, AT_HAND);
    return article;
  }

  /** Everywhere the same person appears, by path, as far as the corpus knows it without looking at the articles. */
  appearances(identity: string): Appearance[] {
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
    return this.corpus.people(uri ?? undefined);
  }

  isOpen(uri: string): boolean {
    return this.#openDocuments.has(uri);
  }

  changeDocument(uri: string, text: string, isArticle: boolean): void {
    this.#openDocuments.add(uri);
    this.#problems.delete(uri);
    if (isArticle) this.#edited.set(uri, text);
    else this.#remove(uri);
  }

  /** What the document said stays until its file is put in its place. */
  closeDocument(uri: string): void {
    this.#openDocuments.delete(uri);
    this.#edited.delete(uri);
    this.#problems.delete(uri);
  }

  /** Puts what a file says on the shelf, or takes the file off it. Nothing happens while its document is open. */
  put(uri: string, article: EncodedArticle | null): void {
    if (this.#openDocuments.has(uri)) return;
    if (article) this.#set(uri, article);
    else this.#remove(uri);
  }

  /** Why an open document could not be read, in words that follow its name. */
  problemOf(uri: string): string | null {
    return this.#problems.get(uri) ?? null;
  }

  /**
   * Ends when the article is what its document says, or could not be read; one that takes long is off the shelf until then.
   * For the others, or with null for all, it waits a little, and once: what is read later is announced by {@link onLate}.
   */
  async settle(uri: string | null): Promise<void> {
    const awaited = [...this.#edited.keys()].filter((each) => each === uri || !this.#late.has(each));
    await Promise.all(awaited.map((each) => this.#settleWithin(each, each === uri ? LATE : LITTLE)));
    if (uri !== null && this.#late.has(uri) && this.#edited.has(uri)) this.#withhold(uri);
  }

  /** @param limit in milliseconds. */
  async #settleWithin(uri: string, limit: number): Promise<void> {
    const reading = this.#settleOne(uri);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const enough = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(true), limit);
    });
    const isLate = await Promise.race([reading.then(() => false), enough]);
    clearTimeout(timer);
    if (!isLate || this.#late.has(uri)) return;
    this.#late.add(uri);
    void reading.then(() => {
      this.#late.delete(uri);
      this.#onLate();
    });
  }

  #withhold(uri: string): void {
    this.#atHand.delete(uri);
    if (this.#bodies.delete(uri)) this.corpus.remove(uri);
    this.#problems.set(uri, STILL_READ);
  }

  #settleOne(uri: string): Promise<void> {
    const reading = this.#readings.get(uri) ?? this.#readLast(uri).finally(() => this.#readings.delete(uri));
    this.#readings.set(uri, reading);
    return reading;
  }

  /** Goes on until what was read is what the document says now. */
  async #readLast(uri: string): Promise<void> {
    for (let text = this.#edited.get(uri); text !== undefined; text = this.#edited.get(uri)) {
      const isOutdated = this.#outdated.delete(uri);
      const isKnown = !isOutdated && (this.#atHand.get(uri) ?? this.#decode(uri))?.text === text;
      const put = isKnown ? (): void => {} : await this.#read(uri, text);
      if (this.#edited.get(uri) !== text || this.#outdated.has(uri)) continue;
      this.#edited.delete(uri);
      this.#problems.delete(uri);
      put();
    }
  }

  /** @returns what is to be done with the outcome, unless the document says something else by then. */
  async #read(uri: string, text: string): Promise<() => void> {
    try {
      const { article } = await this.#analyst.analyze(text, CHOSEN, this.#corrections.of(uri, text));
      return () => (article ? this.#set(uri, article) : this.#remove(uri));
    } catch (error) {
      return () => {
        this.#remove(uri);
        this.#problems.set(uri, (error as Error).message);
      };
    }
  }

  #set(uri: string, { body, profile }: EncodedArticle): void {
    this.#bodies.set(uri, body);
    this.#atHand.delete(uri);
    this.corpus.setProfile(uri, profile);
    this.#relateAsCorrected(uri);
  }

  /** What the reader says of an article and others. */
  #relateAsCorrected(uri: string): void {
    const article = this.#corrections.names(uri) ? this.get(uri) : undefined;
    const corrected = article && this.#corrections.of(uri, article.text);
    this.corpus.count(uri, corrected?.isSource ?? true);
    this.corpus.tie(
      uri,
      article ? tiesOf(uri, article.text, article.analysis.people, corrected?.people ?? []) : NO_TIES,
    );
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
    const furniture = this.corpus.furnitureOf(uri);
    const shown = { ...withoutBlocks(analysis, furniture), publisher: this.corpus.publisherOf(uri) };
    return { uri, text, analysis: shown, furniture, lines: new LineIndex(text) };
  }

  /** What other articles say may have made another of it. */
  #isCurrent({ uri, analysis, furniture }: ShelvedArticle): boolean {
    return furniture === this.corpus.furnitureOf(uri) && analysis.publisher === this.corpus.publisherOf(uri);
  }
}

export function locate({ uri, lines }: ShelvedArticle, span: Span): Location {
  return { uri, range: lines.rangeOf(span) };
}

/** What a reader calls an article: its outlet, else what it says of itself. */
export const sourceOf = (article: ShelvedArticle): string =>
  article.analysis.publisher ?? `“${quotedWithin(article.analysis.headline ?? openingOf(article))}”`;

/** As it stands within quotation marks: with single ones. */
const quotedWithin = (words: string): string =>
  words
    .replace(/"([^"]{0,200})"/g, '‘$1’')
    .replace(/“/g, '‘')
    .replace(/”/g, '’');

/** Most letters of an opening that stands for a headline. */
const OPENING = 60;

function openingOf(article: ShelvedArticle): string {
  const opening = sentenceText(article, 0).replace(/\s+/g, ' ').trim() || fileName(article.uri);
  const space = opening.lastIndexOf(' ', OPENING);
  return opening.length > OPENING ? `${opening.slice(0, space > 0 ? space : OPENING)}…` : opening;
}

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
