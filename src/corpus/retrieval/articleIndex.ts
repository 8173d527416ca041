import { keepRecent } from '../keepRecent';
import type { ArticleProfile } from '../profile/articleProfile';
import { largest } from './largest';
import type { Rarity } from './rarity';
import { RELATED_ARTICLES, type RelatedArticle, RelatedList } from './relatedList';

/** Most postings read to find them, rarest terms first: what is in every article says little and costs most. */
export const POSTINGS_READ = 20_000;

/** Articles whose related ones are remembered. */
const REMEMBERED = 512;

/** To correct what is remembered for more changed articles costs more than to find it again. */
const MOST_CORRECTED = 32;

/** Which articles use which terms. Results do not depend on the order in which articles came. */
export class ArticleIndex {
  readonly #articles: (ArticleProfile | null)[] = [];
  readonly #slots = new Map<string, number>();
  readonly #free: number[] = [];
  /** Per term the slots of the articles that use it. */
  readonly #postings = new Map<number, number[]>();
  readonly #rarity: Rarity;
  /** Per slot the length of the vector of weights; 0 when it is not worked out. */
  #norms = new Float64Array(64);
  /** Per slot what the article in question shares with it; 0 between questions. */
  #scores = new Float64Array(64);
  /** By path, least recently used first. */
  readonly #lists = new Map<string, RelatedList>();
  /** Paths of articles that came, changed or went since the lists were right. */
  readonly #replaced = new Set<string>();
  /** Terms of the article that lists are corrected for. */
  #marked = new Uint8Array(0);

  constructor(rarity: Rarity) {
    this.#rarity = rarity;
  }

  add(article: ArticleProfile): void {
    const slot = this.#free.pop() ?? this.#articles.length;
    this.#articles[slot] = article;
    this.#slots.set(article.path, slot);
    for (const term of article.distinctTerms) {
      const postings = this.#postings.get(term);
      if (postings) postings.push(slot);
      else this.#postings.set(term, [slot]);
    }
    if (slot >= this.#scores.length) this.#grow();
    this.#norms[slot] = 0;
    this.#replaced.add(article.path);
  }

  remove(article: ArticleProfile): void {
    const slot = this.#slots.get(article.path);
    if (slot === undefined) return;
    this.#slots.delete(article.path);
    this.#articles[slot] = null;
    this.#free.push(slot);
    for (const term of article.distinctTerms) this.#removePosting(term, slot);
    this.#replaced.add(article.path);
  }

  /** The articles closest to one, best first; equally close ones by path. */
  related(article: ArticleProfile): readonly RelatedArticle[] {
    this.#settle();
    const known = this.#lists.get(article.path);
    const list = known?.article === article ? known : this.#find(article);
    keepRecent(this.#lists, article.path, list, REMEMBERED);
    return list.members;
  }

  #find(article: ArticleProfile): RelatedList {
    const termsRead = this.#termsRead(article);
    const touched = this.#score(article, termsRead);
    const { norm } = this.#rarity.weigh(article);
    const similarities = Float64Array.from(touched, (slot) => (this.#scores[slot] ?? 0) / (norm * this.#normOf(slot)));
    const least = largest(similarities, RELATED_ARTICLES + 1);
    const found: RelatedArticle[] = [];
    touched.forEach((slot, i) => {
      const [other, similarity = 0] = [this.#articles[slot], similarities[i]];
      if (other && similarity >= least) found.push({ article: other, similarity });
      this.#scores[slot] = 0;
    });
    return new RelatedList(article, termsRead, found);
  }

  /** Sums up what each article shares with one; returns the slots of those that share anything. */
  #score(article: ArticleProfile, termsRead: number): number[] {
    const scores = this.#scores;
    const touched: number[] = [];
    const { weights, heaviestFirst } = this.#rarity.weigh(article);
    for (const i of heaviestFirst.subarray(0, termsRead)) {
      const product = (weights[i] ?? 0) ** 2;
      for (const slot of this.#postings.get(article.distinctTerms[i] ?? -1) ?? NOWHERE) {
        const score = scores[slot] ?? 0;
        if (score === 0) touched.push(slot);
        scores[slot] = score + product;
      }
    }
    const own = this.#slots.get(article.path);
    if (own === undefined) return touched;
    scores[own] = 0;
    return touched.filter((slot) => slot !== own);
  }

  /** How many of its terms, rarest first, related articles are found by. */
  #termsRead(article: ArticleProfile): number {
    const { heaviestFirst } = this.#rarity.weigh(article);
    let budget = POSTINGS_READ;
    for (let read = 0; read < heaviestFirst.length; read++) {
      budget -= this.#rarity.articlesWith(article.distinctTerms[heaviestFirst[read] ?? 0] ?? -1);
      if (budget < 0) return read;
    }
    return heaviestFirst.length;
  }

  /** Makes the lists right again: for few changed articles by putting these in their places. */
  #settle(): void {
    const changes = this.#rarity.takeChanges();
    if (changes === null) this.#norms.fill(0);
    const changed = changes && this.#changedArticles(changes);
    if (!changed || changed.size > MOST_CORRECTED) this.#lists.clear();
    else for (const path of changed) this.#correct(path);
    this.#replaced.clear();
  }

  /** Paths of the articles that are others now, or whose words weigh something else. */
  #changedArticles(terms: readonly number[]): ReadonlySet<string> {
    const changed = new Set(this.#replaced);
    for (const term of terms) {
      for (const slot of this.#postings.get(term) ?? NOWHERE) {
        this.#norms[slot] = 0;
        changed.add(this.#articles[slot]?.path ?? '');
      }
    }
    return changed;
  }

  #correct(path: string): void {
    this.#lists.delete(path);
    const slot = this.#slots.get(path);
    const article = slot === undefined ? null : (this.#articles[slot] ?? null);
    this.#mark(article, 1);
    for (const [key, list] of this.#lists) {
      const similarity = article && slot !== undefined ? this.#similarityToMarked(list, slot) : 0;
      if (!list.put(path, article, similarity)) this.#lists.delete(key);
    }
    this.#mark(article, 0);
  }

  #mark(article: ArticleProfile | null, as: 0 | 1): void {
    if (this.#marked.length < this.#rarity.terms) this.#marked = new Uint8Array(2 * this.#rarity.terms);
    for (const term of article?.distinctTerms ?? NOWHERE) this.#marked[term] = as;
  }

  /** Summed up as {@link #score} does. */
  #similarityToMarked({ article, termsRead }: RelatedList, slot: number): number {
    const { weights, heaviestFirst, norm } = this.#rarity.weigh(article);
    let score = 0;
    for (let k = 0; k < termsRead; k++) {
      const i = heaviestFirst[k] ?? 0;
      if (this.#marked[article.distinctTerms[i] ?? 0]) score += (weights[i] ?? 0) ** 2;
    }
    return score / (norm * this.#normOf(slot));
  }

  #normOf(slot: number): number {
    const known = this.#norms[slot];
    if (known) return known;
    const article = this.#articles[slot];
    const norm = article ? this.#rarity.normOf(article) : 1;
    this.#norms[slot] = norm;
    return norm;
  }

  #grow(): void {
    const norms = this.#norms;
    this.#scores = new Float64Array(2 * norms.length);
    this.#norms = new Float64Array(2 * norms.length);
    this.#norms.set(norms);
  }

  #removePosting(term: number, slot: number): void {
    const postings = this.#postings.get(term) ?? [];
    const last = postings.pop();
    if (postings.length === 0 && last === slot) this.#postings.delete(term);
    else if (last !== undefined && last !== slot) postings[postings.indexOf(slot)] = last;
  }
}

const NOWHERE: readonly number[] = [];
