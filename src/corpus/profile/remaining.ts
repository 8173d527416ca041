import { type ArticleProfile, KIND } from './articleProfile';

type Content = Omit<ArticleProfile, 'path' | 'acquired'>;

/** What is left of an article without some of its blocks: the other sentences, and whoever is met elsewhere too. */
export function remainingOf(whole: Content, blocks: readonly number[]): Content {
  const { lines, termStarts, wordStarts, mentionBlocks } = whole;
  const gone = new Set(blocks);
  const sentences = new Places(sentencesOutside(lines.sentenceCounts, gone));
  const mentions = mentionBlocks.map((each) => each.filter((block) => !gone.has(block)));
  const isLeft = (person: number): boolean => Boolean(mentions[person]?.length || !mentionBlocks[person]?.length);
  const people = new Places([...whole.people.keys()].filter(isLeft));
  const terms = sentences.stretchesOf(whole.terms, termStarts);
  const kinds = sentences.stretchesOf(whole.kinds, termStarts);
  const distinct = new Map<number, number>();
  terms.forEach((term, i) => {
    distinct.set(term, (distinct.get(term) ?? 0) | ((kinds[i] ?? 0) & ANY_KIND));
  });
  return {
    publisher: whole.publisher,
    agency: whole.agency,
    day: whole.day,
    lines,
    sentenceCount: sentences.count,
    terms,
    kinds,
    termStarts: sentences.startsOf(termStarts),
    distinctTerms: Uint32Array.from(distinct.keys()),
    distinctKinds: Uint8Array.from(distinct.values()),
    people: people.of(whole.people.map((person, i) => ({ ...person, mentionCount: mentions[i]?.length ?? 0 }))),
    words: sentences.stretchesOf(whole.words, wordStarts),
    wordStarts: sentences.startsOf(wordStarts),
    wordings: Uint32Array.from(sentences.of(whole.wordings)),
    attributions: sentences.moved(whole.attributions),
    nameRuns: sentences.moved(whole.nameRuns),
    mentionBlocks: people.of(mentions),
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
  readonly #places: ReadonlyMap<number, number>;

  constructor(remaining: readonly number[]) {
    this.#remaining = remaining;
    this.#places = new Map(remaining.map((former, place) => [former, place]));
  }

  get count(): number {
    return this.#remaining.length;
  }

  placeOf(former: number): number | undefined {
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
    const picked = this.#remaining.flatMap((former) => [...values.subarray(starts[former], starts[former + 1])]);
    return new (values.constructor as new (values: readonly number[]) => Numbers)(picked);
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
