import { isOutletName, outletKey } from '../../article/format/outlets';
import { type Label, labelsOf } from './labels';

/** So many files under one label agree where one of them may say nothing. */
const FEWEST_FILES = 2;
/** And where none of them says anything, but their folder is called like an outlet. */
const FEWEST_SILENT_FILES = 3;
const SHORTEST_INITIALS = 3;

/** Articles that have a label in common. */
interface Labelled {
  articles: number;
  /** By the names of outlets that they give, how many do. */
  readonly outlets: Map<string, number>;
}

/**
 * Who published an article that does not say so itself: the outlet that its folder or the beginning of its name is called
 * after, where others with the same label say that they are of it and none that it is of another.
 */
export class Outlets {
  /** What each article says itself. */
  readonly #stated = new Map<string, string | null>();
  readonly #labelled = new Map<string, Labelled>();

  set(path: string, publisher: string | null): void {
    if (this.#stated.get(path) === publisher) return;
    this.delete(path);
    this.#stated.set(path, publisher);
    this.#count(path, publisher, 1);
  }

  delete(path: string): void {
    const publisher = this.#stated.get(path);
    if (publisher === undefined) return;
    this.#stated.delete(path);
    this.#count(path, publisher, -1);
  }

  /** As the article says, or else as its path does, or null. */
  of(path: string): string | null {
    const stated = this.#stated.get(path);
    if (stated !== null) return stated ?? null;
    for (const label of labelsOf(path)) {
      const name = this.#namedBy(label);
      if (name !== null) return name;
    }
    return null;
  }

  #namedBy({ id, words, isFolder }: Label): string | null {
    const labelled = this.#labelled.get(id);
    if (!labelled || labelled.articles < FEWEST_FILES) return null;
    const names = [...labelled.outlets].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name);
    const [first] = names;
    if (first !== undefined) {
      const isOne = names.every((name) => outletKey(name) === outletKey(first));
      return isOne && calls(words, first) ? first : null;
    }
    const name = words.map(capitalised).join(' ');
    const isSaid = isFolder && words.length > 1 && labelled.articles >= FEWEST_SILENT_FILES;
    return isSaid && isOutletName(name) ? name : null;
  }

  #count(path: string, publisher: string | null, by: 1 | -1): void {
    for (const { id } of labelsOf(path)) {
      const labelled = this.#labelled.get(id) ?? { articles: 0, outlets: new Map<string, number>() };
      labelled.articles += by;
      if (labelled.articles === 0) this.#labelled.delete(id);
      else this.#labelled.set(id, labelled);
      if (publisher === null) continue;
      const count = (labelled.outlets.get(publisher) ?? 0) + by;
      if (count === 0) labelled.outlets.delete(publisher);
      else labelled.outlets.set(publisher, count);
    }
  }
}

/** Whether words are an outlet's name, its host or its initials. */
function calls(words: readonly string[], outlet: string): boolean {
  const label = outletKey(words.join(' '));
  if (label === outletKey(outlet)) return label !== '';
  const initials = initialsOf(outlet);
  return (
    label.length >= SHORTEST_INITIALS && (label === initials || label === initialsOf(outlet.replace(/^the /i, '')))
  );
}

const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map((word) => word.charAt(0).toLowerCase())
    .join('');

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
