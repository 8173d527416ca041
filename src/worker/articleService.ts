import { type ArticleAnalysis, analyzeArticle, decodeArticle, type Span } from '../article';
import { groupBy } from '../article/groupBy';
import { LineIndex, type Range } from '../article/lineIndex';
import { contains } from '../article/span';
import { Corpus, type Corroboration, type SentenceReference } from '../corpus';
import { type Appearance, buildPersonCard } from './personCard';
import type {
  ArticleEvents,
  ArticleLayout,
  FileOutcome,
  Location,
  OtherTelling,
  ParagraphLinks,
  PersonCard,
  Progress,
  StoredFile,
} from './protocol';
import { locate, type ShelvedArticle, sourceOf } from './shelvedArticle';

/**
 * The articles that the worker knows, and the answers to what the editor asks of them. An edit is analysed when it is
 * first asked about, so that of a burst of edits only the last costs anything.
 */
export class ArticleService {
  readonly #shelf = new Map<string, ShelvedArticle>();
  readonly #corpus = new Corpus();
  readonly #openDocuments = new Set<string>();
  readonly #edited = new Map<string, string>();

  get progress(): Progress {
    return { articles: this.#shelf.size, pending: this.#edited.size };
  }

  changeDocument(uri: string, text: string, isArticle: boolean): void {
    this.#openDocuments.add(uri);
    if (isArticle) this.#edited.set(uri, text);
    else this.#forget(uri);
  }

  closeDocument(uri: string): void {
    this.#openDocuments.delete(uri);
    this.#settle();
  }

  removeFiles(uris: readonly string[]): void {
    for (const uri of uris) if (!this.#openDocuments.has(uri)) this.#forget(uri);
  }

  readFiles(files: readonly StoredFile[]): FileOutcome[] {
    return files.map((file) => this.#readFile(file));
  }

  personCard(uri: string, offset: number): PersonCard | null {
    const article = this.#article(uri);
    if (!article) return null;
    const found = personAt(article.analysis, offset);
    if (!found) return null;
    const identity = this.#corpus.identityOf(uri, found.person.id);
    return buildPersonCard(article, found.person, found.mention, identity, this.#appearances(identity));
  }

  personMentions(identity: string): Location[] {
    this.#settle();
    return this.#appearances(identity).flatMap(({ article, person }) =>
      person.mentions.map((mention) => locate(article, mention)),
    );
  }

  events(uri: string): ArticleEvents | null {
    const article = this.#article(uri);
    if (!article) return null;
    const { analysis } = article;
    const names = new Map(analysis.people.map(({ id, name }) => [id, name]));
    return {
      recognition: analysis.recognition,
      headline: analysis.headline,
      events: analysis.events.map((event) => ({
        ...event,
        participants: event.participants.flatMap((id) => names.get(id) ?? []),
        location: locate(article, event),
        sentence: sentenceText(article, event.sentence),
      })),
    };
  }

  layout(uri: string): ArticleLayout | null {
    const article = this.#article(uri);
    if (!article) return null;
    const { analysis, lines, text } = article;
    return {
      recognition: analysis.recognition,
      headline: analysis.headline,
      publicationDate: analysis.publicationDate,
      blocks: analysis.blocks.map(({ kind, role, start, end }) => ({
        kind,
        role: role ?? null,
        range: lines.rangeOf({ start, end }),
        preview: text.slice(start, Math.min(end, start + PREVIEW)),
      })),
      quotes: analysis.quotes.map((quote) => lines.rangeOf(quote)),
    };
  }

  enclosingRanges(uri: string, offsets: readonly number[]): Range[][] {
    const article = this.#article(uri);
    if (!article) return offsets.map(() => []);
    const { analysis, lines, text } = article;
    const { events, quotes, sentences, blocks } = analysis;
    const spans: Span[] = [...events, ...quotes, ...sentences, ...blocks, { start: 0, end: text.length }];
    return offsets.map((offset) =>
      nested(spans.filter(({ start, end }) => start <= offset && offset <= end)).map((span) => lines.rangeOf(span)),
    );
  }

  cleanText(uri: string): string | null {
    const article = this.#article(uri);
    if (!article) return null;
    const { blocks } = article.analysis;
    return blocks
      .filter(({ kind }) => kind === 'headline' || kind === 'paragraph')
      .map(({ start, end }) => article.text.slice(start, end).replace(/\s*[\r\n]+\s*/g, ' '))
      .join('\n\n');
  }

  /** The paragraphs of an article of which other articles tell something, in the order of the text. */
  links(uri: string): ParagraphLinks[] {
    const article = this.#article(uri);
    if (!article) return [];
    const { blocks, sentences } = article.analysis;
    const bySentence = groupBy(this.#shownLinks(uri), ({ here }) => here.sentence);
    const byBlock = groupBy(
      [...bySentence.keys()].sort((a, b) => a - b),
      (index) => sentences[index]?.block ?? -1,
    );
    return [...byBlock].flatMap(([index, linked]) => {
      const block = blocks[index];
      if (!block) return [];
      const links = linked.map((sentence) => ({
        range: article.lines.rangeOf(sentences[sentence] ?? block),
        tellings: (bySentence.get(sentence) ?? []).flatMap((link) => this.#tellingOf(link)).sort(byScore),
      }));
      return { range: article.lines.rangeOf(block), sentences: links.sort((a, b) => bestScore(b) - bestScore(a)) };
    });
  }

  #article(uri: string): ShelvedArticle | undefined {
    this.#settle();
    return this.#shelf.get(uri);
  }

  #readFile({ uri, bytes }: StoredFile): FileOutcome {
    if (this.#openDocuments.has(uri)) return { uri, recognized: this.#shelf.has(uri) };
    const decoded = decodeArticle(bytes);
    if ('problem' in decoded) {
      this.#forget(uri);
      return { uri, recognized: false, problem: decoded.problem };
    }
    return { uri, recognized: this.#shelve(uri, decoded.text) };
  }

  #settle(): void {
    for (const [uri, text] of this.#edited) this.#shelve(uri, text);
    this.#edited.clear();
  }

  #shelve(uri: string, text: string): boolean {
    const known = this.#shelf.get(uri);
    if (known?.text === text) return true;
    const analysis = analyzeArticle(text);
    if (!analysis.recognition.recognized) {
      this.#forget(uri);
      return false;
    }
    this.#shelf.set(uri, { uri, text, analysis, lines: new LineIndex(text) });
    this.#corpus.set(uri, text, analysis);
    return true;
  }

  #forget(uri: string): void {
    this.#edited.delete(uri);
    if (this.#shelf.delete(uri)) this.#corpus.remove(uri);
  }

  #appearances(identity: string): Appearance[] {
    return this.#corpus.appearances(identity).flatMap(({ path, personId }) => {
      const article = this.#shelf.get(path);
      const person = article?.analysis.people.find(({ id }) => id === personId);
      return article && person ? [{ article, person }] : [];
    });
  }

  #shownLinks(uri: string): { here: SentenceReference; there: SentenceReference; link: Corroboration }[] {
    return this.#corpus
      .corroborations(uri)
      .filter(({ shown }) => shown)
      .map((link) =>
        link.a.path === uri ? { here: link.a, there: link.b, link } : { here: link.b, there: link.a, link },
      );
  }

  #tellingOf({ there, link }: { there: SentenceReference; link: Corroboration }): OtherTelling[] {
    const article = this.#shelf.get(there.path);
    const sentence = article?.analysis.sentences[there.sentence];
    if (!article || !sentence) return [];
    return [
      {
        relation: link.relation,
        score: link.score,
        reasons: link.reasons,
        location: locate(article, sentence),
        text: sentenceText(article, there.sentence),
        source: sourceOf(article),
        publicationDate: article.analysis.publicationDate,
      },
    ];
  }
}

/** How much of a block an outline needs, in UTF-16 units. */
const PREVIEW = 120;

/** Of spans that share a place those that hold each other, innermost first. */
function nested(spans: readonly Span[]): Span[] {
  const bySize = [...spans].sort((a, b) => a.end - a.start - (b.end - b.start));
  const chain: Span[] = [];
  for (const span of bySize) {
    const inner = chain.at(-1);
    if (!inner || (contains(span, inner) && !contains(inner, span))) chain.push(span);
  }
  return chain;
}

const byScore = (a: OtherTelling, b: OtherTelling): number => b.score - a.score;
const bestScore = ({ tellings }: { tellings: readonly OtherTelling[] }): number => tellings[0]?.score ?? 0;

function sentenceText({ text, analysis }: ShelvedArticle, index: number): string {
  const sentence = analysis.sentences[index];
  return sentence ? text.slice(sentence.start, sentence.end) : '';
}

function personAt(analysis: ArticleAnalysis, offset: number) {
  for (const person of analysis.people) {
    const mention = person.mentions.find(({ start, end }) => start <= offset && offset <= end);
    if (mention) return { person, mention };
  }
  return null;
}
