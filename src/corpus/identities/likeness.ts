import type { Entry } from './entry';
import type { Group } from './group';

/** A way in which members of a group are described, shared by all who are described so. */
interface Description {
  readonly group: Group;
  /** How many words it shares with the entry in question; 0 between questions. */
  shared: number;
}

/** Finds the group of which a member shares most roles and companions with somebody. */
export class Likeness {
  readonly #asked: ReadonlyMap<Entry, ReadonlySet<string>>;
  /** The words of all who are asked about: others make no difference. */
  readonly #words: ReadonlySet<string>;
  readonly #descriptions = new Map<Group, Set<string>>();
  readonly #byWord = new Map<string, Description[]>();

  /** @param asked whom {@link mostAlike} may be asked about. */
  constructor(asked: readonly Entry[]) {
    this.#asked = new Map(asked.map((entry) => [entry, entry.description]));
    this.#words = new Set([...this.#asked.values()].flatMap((description) => [...description]));
  }

  add(group: Group, entry: Entry): void {
    const words = [...(this.#asked.get(entry) ?? entry.description)].filter((word) => this.#words.has(word));
    if (words.length === 0) return;
    const known = this.#descriptions.get(group) ?? new Set();
    const signature = words.join('\n');
    this.#descriptions.set(group, known);
    if (known.has(signature)) return;
    known.add(signature);
    const description = { group, shared: 0 };
    for (const word of words) {
      const described = this.#byWord.get(word);
      if (described) described.push(description);
      else this.#byWord.set(word, [description]);
    }
  }

  /** Undefined when nobody shares anything, and when two groups share equally much. */
  mostAlike(entry: Entry): Group | undefined {
    let best: Group | undefined;
    let most = 0;
    let tied = false;
    for (const { group, shared } of this.#sharing(entry)) {
      if (shared < most || !group.couldHold(entry)) continue;
      if (shared > most) [best, most, tied] = [group, shared, false];
      else if (group !== best) tied = true;
    }
    return tied ? undefined : best;
  }

  #sharing(entry: Entry): Description[] {
    const touched = new Set<Description>();
    for (const word of this.#asked.get(entry) ?? []) {
      for (const description of this.#byWord.get(word) ?? []) {
        description.shared++;
        touched.add(description);
      }
    }
    const sharing = Array.from(touched, ({ group, shared }) => ({ group, shared }));
    for (const description of touched) description.shared = 0;
    return sharing;
  }
}
