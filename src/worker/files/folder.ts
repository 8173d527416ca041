import type { ArticleFolder } from '../protocol';
import { hasArticleName, isOwn } from './articleName';
import { Glob, globProblem, namesOf, type PathNames } from './glob';
import { isWithin, relativePath } from './uri';

/** A folder of the workspace, with what the reader's settings say of its files. */
export class Folder {
  readonly uri: string;
  /** Whether links that lead out of it are followed. */
  readonly followLinks: boolean;
  readonly #include: readonly Glob[];
  readonly #exclude: readonly Glob[];

  constructor({ uri, include, exclude, followLinks = false }: ArticleFolder) {
    this.uri = uri;
    this.followLinks = followLinks;
    this.#include = include.flatMap(toGlob);
    this.#exclude = exclude.flatMap(toGlob);
  }

  holds(uri: string): boolean {
    return isWithin(uri, this.uri);
  }

  /** Whether a file in this folder may be an article. */
  mayBeArticle(uri: string): boolean {
    const relative = relativePath(uri, this.uri);
    if (!hasArticleName(relative)) return false;
    const path = namesOf(relative);
    return (
      (this.#include.length === 0 || this.#include.some((each) => each.matches(path))) && !this.#isBelowExcluded(path)
    );
  }

  /** Whether a file or folder, not asking for those it is in, is excluded. */
  excludes(uri: string): boolean {
    return this.#isExcluded(namesOf(relativePath(uri, this.uri)));
  }

  /** Whether a file or folder, or one it is in, is excluded. */
  excludesWithin(uri: string): boolean {
    return this.#isBelowExcluded(namesOf(relativePath(uri, this.uri)));
  }

  #isBelowExcluded(path: PathNames): boolean {
    return path.some((_, index) => this.#isExcluded(path.slice(0, index + 1)));
  }

  #isExcluded(path: PathNames): boolean {
    return isOwn([path.at(-1)?.join('') ?? '']) || this.#exclude.some((each) => each.matches(path));
  }
}

/** None for a pattern that cannot be used. */
const toGlob = (pattern: string): Glob[] => (globProblem(pattern) === null ? [new Glob(pattern)] : []);
