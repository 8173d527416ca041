import type { ArticleProfile } from '../profile/articleProfile';
import { hashesOf, LineIndex } from './lineIndex';
import { evidenceOf, furnitureIn } from './verdict';

const NOTHING: readonly number[] = [];

/** The furniture of the sites that articles come from: which of their blocks others have word for word. */
export class Furniture {
  readonly #index = new LineIndex<ArticleProfile>();
  readonly #articles = new Map<string, ArticleProfile>();
  readonly #blocks = new Map<string, readonly number[]>();

  /**
   * Puts an article in the place of the one with its path, or with null takes that away.
   * @returns the paths of the others whose furniture is another now.
   */
  replace(path: string, article: ArticleProfile | null): string[] {
    const before = this.#articles.get(path);
    const hashes = new Set([before, article].flatMap((each) => (each ? [...hashesOf(each.lines)] : [])));
    const evidence = Array.from(hashes, (hash) => evidenceOf(this.#index, hash));
    if (before) this.#index.remove(before);
    if (article) this.#index.add(article);
    if (article) this.#articles.set(path, article);
    else this.#articles.delete(path);
    const touched = new Set<ArticleProfile>();
    [...hashes].forEach((hash, i) => {
      if (evidenceOf(this.#index, hash) === evidence[i]) return;
      for (const other of this.#index.around(hash)) touched.add(other);
    });
    this.#blocks.delete(path);
    if (article) this.#judge(article);
    return [...touched].filter((other) => other.path !== path && this.#judge(other)).map((other) => other.path);
  }

  /** Indices of blocks, in order; the same array as long as they are the same. */
  of(path: string): readonly number[] {
    return this.#blocks.get(path) ?? NOTHING;
  }

  /** How many other files of the corpus have a block of an article word for word. */
  othersWith(path: string, block: number): number {
    const hash = this.#articles.get(path)?.lines.hashes[block] ?? 0;
    return hash === 0 ? 0 : this.#index.filesWith(hash) - 1;
  }

  /** Whether it is another verdict than before. */
  #judge(article: ArticleProfile): boolean {
    const known = this.of(article.path);
    const found = furnitureIn(article, this.#index);
    if (known.length === found.length && known.every((block, i) => block === found[i])) return false;
    if (found.length === 0) this.#blocks.delete(article.path);
    else this.#blocks.set(article.path, found);
    return true;
  }
}
