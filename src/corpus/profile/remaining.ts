import { type ArticleProfile, KIND, type ProfileDetails } from './articleProfile';

/** What is at hand of an article without some of its blocks. */
type Core = Omit<ArticleProfile, keyof ProfileDetails | 'path' | 'acquired'>;

/** Which sentences and people of an article are left without some of its blocks, given by their indices. */
export class Remainder {
  readonly #whole: Core;
  readonly #sentences: Places;
  readonly #people: Places;
  /** Per person of the whole article the mentions that are left. */
  readonly #mentionBlocks: readonly (readonly number[])[];

  constructor(whole: Core, blocks: readonly number[]) {
    const gone = new Set(blocks);
    this.#whole = whole;
    this.#sentences = new Places(sentencesOutside(whole.lines.sentenceCounts, gone));
    let next = 0;
    this.#mentionBlocks = whole.people.map(({ mentionCount }) => {
      const own = whole.mentionBlocks.subarray(next, next + mentionCount);
      next += mentionCount;
      return [...own].filter((block) => !gone.has(block));
    });
    const isLeft = (person: number): boolean =>
      (this.#mentionBlocks[person]?.length ?? 0) > 0 || whole.people[person]?.mentionCount === 0;
    this.#people = new Places([...whole.people.keys()].filter(isLeft));
  }

  core(): Core {
    const { publisher, agency, day, lines, termStarts, people } = this.#whole;
    const terms = this.#sentences.stretchesOf(this.#whole.terms, termStarts);
    const kinds = this.#sentences.stretchesOf(this.#whole.kinds, termStarts);
    const distinct = new Map<number, number>();
    terms.forEach((term, i) => {
      distinct.set(term, (distinct.get(term) ?? 0) | ((kinds[i] ?? 0) & ANY_KIND));
    });
    const mentionBlocks = this.#people.of(this.#mentionBlocks);
    return {
      publisher,
      agency,
      day,
      lines,
      sentenceCount: this.#sentences.count,
      terms,
      kinds,
      termStarts: this.#sentences.startsOf(termStarts),
      distinctTerms: Uint32Array.from(distinct.keys()),
      distinctKinds: Uint8Array.from(distinct.values()),
      people: this.#people.of(people).map((person, i) => ({ ...person, mentionCount: mentionBlocks[i]?.length ?? 0 })),
      mentionBlocks: Uint32Array.from(mentionBlocks.flat()),
    };
  }

  /** @param whole those of the whole article. */
  details(whole: ProfileDetails): ProfileDetails {
    const [sentences, people] = [this.#sentences, this.#people];
    return {
      termPlaces: sentences.stretchesOf(whole.termPlaces, this.#whole.termStarts),
      spellings: whole.spellings,
      words: sentences.stretchesOf(whole.words, whole.wordStarts),
      wordStarts: sentences.startsOf(whole.wordStarts),
      wordings: Uint32Array.from(sentences.of(whole.wordings)),
      headlines: whole.headlines.flatMap((sentence) => sentences.placeOf(sentence) ?? []),
      quotations: sentences
        .moved(whole.quotations)
        .map((quotation) => ({ ...quotation, speaker: people.placeOf(quotation.speaker) ?? -1 })),
      attributions: sentences.moved(whole.attributions),
      nameRuns: sentences.moved(whole.nameRuns),
      descriptions: people.of(whole.descriptions),
      appearances: whole.appearances.flatMap(([sentence, person]) => {
        const [to, who] = [sentences.placeOf(sentence), people.placeOf(person)];
        return to === undefined || who === undefined ? [] : [[to, who] as const];
      }),
      quantities: sentences.moved(whole.quantities),
      moments: sentences.moved(whole.moments),
      weekdays: sentences.moved(whole.weekdays),
      actions: sentences
        .moved(whole.actions)
        .map((action) => ({ ...action, people: action.people.flatMap((person) => people.placeOf(person) ?? []) })),
    };
  }
}

const ANY_KIND = Object.values(KIND).reduce((bits, kind) => bits | kind);

function sentencesOutside(sentenceCounts: Uint32Array, blocks: ReadonlySet<number>): number[] {
  const remaining: number[] = [];
  let next = 0;
  sentenceCounts.forEach((count, block) => {
    for (const end = next + count; next < end; next++) if (!blocks.has(block)) remaining.push(next);
  });
  return remaining;
}

/** Those that remain of many, in their order. */
class Places {
  readonly #remaining: readonly number[];
  #places: ReadonlyMap<number, number> | undefined;

  constructor(remaining: readonly number[]) {
    this.#remaining = remaining;
  }

  get count(): number {
    return this.#remaining.length;
  }

  placeOf(former: number): number | undefined {
    this.#places ??= new Map(this.#remaining.map((each, place) => [each, place]));
    return this.#places.get(former);
  }

  of<Value>(values: ArrayLike<Value>): Value[] {
    return this.#remaining.map((former) => values[former] as Value);
  }

  /** What is said of sentences that remain. */
  moved<Value extends { readonly sentence: number }>(values: readonly Value[]): Value[] {
    return values.flatMap((value) => {
      const sentence = this.placeOf(value.sentence);
      return sentence === undefined ? [] : [{ ...value, sentence }];
    });
  }

  /** The parts of an array that stand for them. */
  stretchesOf<Numbers extends Uint8Array | Uint16Array | Uint32Array>(values: Numbers, starts: Uint32Array): Numbers {
    const places = this.startsOf(starts);
    const picked = new (values.constructor as new (length: number) => Numbers)(places.at(-1) ?? 0);
    this.#remaining.forEach((former, place) => {
      picked.set(values.subarray(starts[former], starts[former + 1]), places[place]);
    });
    return picked;
  }

  /** Where these parts start, and the end of the last. */
  startsOf(starts: Uint32Array): Uint32Array {
    const moved = new Uint32Array(this.count + 1);
    this.#remaining.forEach((former, place) => {
      moved[place + 1] = (moved[place] ?? 0) + (starts[former + 1] ?? 0) - (starts[former] ?? 0);
    });
    return moved;
  }
}
