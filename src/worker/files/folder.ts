import { Minimatch } from 'minimatch';
import type { ArticleFolder } from '../protocol';
import { isWithin, nameOf, relativePath } from './uri';

const ARTICLE_NAME = /\.(?:txt|text|article)$/i;

/** A folder of the workspace, with what the reader's settings say of its files. */
export class Folder {
  readonly uri: string;
  readonly #include: readonly RegExp[];
  readonly #exclude: readonly RegExp[];

  constructor({ uri, include, exclude }: ArticleFolder) {
    this.uri = uri;
    this.#include = include.flatMap(toExpression);
    this.#exclude = exclude.flatMap(toExpression);
  }

  holds(uri: string): boolean {
    return isWithin(uri, this.uri);
  }

  /** Whether a file in this folder may be an article. */
  mayBeArticle(uri: string): boolean {
    if (!ARTICLE_NAME.test(nameOf(uri))) return false;
    const path = relativePath(uri, this.uri);
    return (
      (this.#include.length === 0 || this.#include.some((each) => each.test(path))) && !this.#isBelowExcluded(path)
    );
  }

  /** Whether a file or folder, not asking for those it is in, is excluded. */
  excludes(uri: string): boolean {
    return this.#isExcluded(relativePath(uri, this.uri));
  }

  /** Whether a file or folder, or one it is in, is excluded. */
  excludesWithin(uri: string): boolean {
    return this.#isBelowExcluded(relativePath(uri, this.uri));
  }

  #isBelowExcluded(path: string): boolean {
    for (let end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1)) {
      if (this.#isExcluded(path.slice(0, end))) return true;
    }
    return this.#isExcluded(path);
  }

  #isExcluded(path: string): boolean {
    return this.#exclude.some((each) => each.test(path));
  }
}

/** None for a pattern that is none. */
function toExpression(pattern: string): RegExp[] {
  const expression = new Minimatch(pattern, { dot: true, nocomment: true, nonegate: true, noext: true }).makeRe();
  return expression ? [expression] : [];
}
