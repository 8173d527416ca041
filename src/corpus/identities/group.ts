import { compatible, type PersonName } from '../../article/people';
import type { Entry } from './entry';

/** People of one family name who are taken to be the same. */
export class Group {
  readonly entries: Entry[] = [];
  readonly #articles = new Set<string>();
  readonly #genders = new Set<Entry['gender']>();
  /** Each once, so that joining a group of thousands costs what its different names cost. */
  readonly #names = new Map<string, PersonName>();

  add(entry: Entry): void {
    this.entries.push(entry);
    this.#articles.add(entry.article);
    if (entry.gender) this.#genders.add(entry.gender);
    this.#names.set(`${entry.name.parts.join(' ')} ${entry.name.suffix ?? ''}`, entry.name);
  }

  /** Whom one article tells apart are two people; and a man is no woman. */
  couldHold({ article, gender }: Entry): boolean {
    const hasOther = gender !== null && this.#genders.size > (this.#genders.has(gender) ? 1 : 0);
    return !this.#articles.has(article) && !hasOther;
  }

  /** Whether all names of the group can be another form of this one. */
  couldBear(name: PersonName): boolean {
    for (const own of this.#names.values()) if (!compatible(own, name)) return false;
    return true;
  }
}
