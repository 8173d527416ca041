import type { ArticleProfile } from '../profile/articleProfile';
import { RELATED_ARTICLES, type RelatedArticle } from './relatedList';
import type { Similarities } from './similarities';

/** How many of its closest articles stand for an article in one round. */
const CLOSEST = 12;
/** Weight of an article among its own closest. */
const OWN_WEIGHT = 0.5;
/** Above 1: strong ties grow stronger, weak ones fade, so that two articles with nobody else around stay strangers. */
const INFLATION = 1.5;
const ROUNDS = 3;

/** The closest and the article itself. */
const MEMBERS = CLOSEST + 1;
const LARGEST = RELATED_ARTICLES + 1;
/** Where ties are worked out, and one row is spread out over all places: what is in them counts only meanwhile. */
const TIES = new Float64Array(LARGEST * LARGEST);
const SPREAD = new Float64Array(LARGEST);

/**
 * An article among its related ones. Two accounts of one earthquake may share fewer words than accounts of two, but they
 * resemble the same third articles. So similarity is replaced, a few times over, by how much the neighbours agree: shared
 * nearest neighbours (Jarvis and Patrick 1973) with the inflation of Markov clustering (van Dongen 2000). The constants
 * were found on the training topics of ECB+.
 */
export class Neighbourhood {
  readonly #places: ReadonlyMap<string, number>;
  /** Before the last round, whose result is only worked out for those asked about. */
  readonly #closest: Closest;
  readonly #last: Closest;

  constructor(article: ArticleProfile, related: readonly RelatedArticle[], similarities: Similarities) {
    const articles = [article, ...related.map((each) => each.article)];
    this.#places = new Map(articles.map(({ path }, place) => [path, place]));
    const size = articles.length;
    similarities.matrix(articles, TIES);
    for (let round = 2; round < ROUNDS; round++) agreements(closestOf(TIES, size), size, TIES);
    this.#closest = closestOf(TIES, size);
    this.#last = new Closest(size);
    this.#settle(0);
  }

  /** 0..1: how surely `article` tells the story of the article in the middle; undefined when it is not related. */
  kinship({ path }: ArticleProfile): number | undefined {
    const place = this.#places.get(path);
    if (place === undefined) return undefined;
    this.#settle(place);
    return this.#last.agreement(0, place);
  }

  #settle(place: number): void {
    const ties = TIES.subarray(0, this.#places.size);
    for (let other = 0; other < ties.length; other++) ties[other] = this.#closest.agreement(place, other);
    this.#last.choose(place, ties);
  }
}

/** Cosines of the articles' ties to their closest, row by row. */
function agreements(closest: Closest, size: number, ties: Float64Array): void {
  for (let i = 0; i < size; i++) {
    for (let j = i; j < size; j++) {
      const agreement = closest.agreement(i, j);
      ties[i * size + j] = agreement;
      ties[j * size + i] = agreement;
    }
  }
}

/** @param ties of each with each, row by row. */
function closestOf(ties: Float64Array, size: number): Closest {
  const closest = new Closest(size);
  for (let i = 0; i < size; i++) closest.choose(i, ties.subarray(i * size, (i + 1) * size));
  return closest;
}

/** Per article those with the strongest ties to it, itself included, in a vector of unit length. */
class Closest {
  readonly #counts: Uint8Array;
  /** Row by row. */
  readonly #members: Uint8Array;
  readonly #weights: Float64Array;

  constructor(size: number) {
    this.#counts = new Uint8Array(size);
    this.#members = new Uint8Array(size * MEMBERS);
    this.#weights = new Float64Array(size * MEMBERS);
  }

  /** @param ties of the article at `self` to all. */
  choose(self: number, ties: Float64Array): void {
    const members = this.#members.subarray(self * MEMBERS, (self + 1) * MEMBERS);
    const weights = this.#weights.subarray(self * MEMBERS, (self + 1) * MEMBERS);
    const count = strongestTies(ties, self, members);
    members[count] = self;
    weights[count] = OWN_WEIGHT;
    let squares = OWN_WEIGHT ** 2;
    for (let k = 0; k < count; k++) {
      const weight = (ties[members[k] ?? 0] ?? 0) ** INFLATION;
      weights[k] = weight;
      squares += weight * weight;
    }
    this.#counts[self] = count + 1;
    const length = Math.sqrt(squares);
    for (let k = 0; k <= count; k++) weights[k] = (weights[k] ?? 0) / length;
  }

  /** The same to the last bit whichever comes first. */
  agreement(one: number, other: number): number {
    const [members, weights] = [this.#members, this.#weights];
    const [start, end] = this.#rowOf(Math.min(one, other));
    const [startOfOther, endOfOther] = this.#rowOf(Math.max(one, other));
    for (let k = startOfOther; k < endOfOther; k++) SPREAD[members[k] ?? 0] = weights[k] ?? 0;
    let dot = 0;
    for (let k = start; k < end; k++) dot += (weights[k] ?? 0) * (SPREAD[members[k] ?? 0] ?? 0);
    for (let k = startOfOther; k < endOfOther; k++) SPREAD[members[k] ?? 0] = 0;
    return dot;
  }

  #rowOf(place: number): [start: number, end: number] {
    const start = place * MEMBERS;
    return [start, start + (this.#counts[place] ?? 0)];
  }
}

/** Writes the others with the strongest ties to `members`, strongest first, of equal ones the first; returns how many. */
function strongestTies(ties: Float64Array, self: number, members: Uint8Array): number {
  let count = 0;
  let least = 0;
  for (let i = 0; i < ties.length; i++) {
    const tie = ties[i] ?? 0;
    if (i === self || tie <= 0 || (count === CLOSEST && tie <= least)) continue;
    let place = Math.min(count, CLOSEST - 1);
    while (place > 0 && (ties[members[place - 1] ?? 0] ?? 0) < tie) {
      members[place] = members[place - 1] ?? 0;
      place--;
    }
    members[place] = i;
    count = Math.min(count + 1, CLOSEST);
    least = ties[members[count - 1] ?? 0] ?? 0;
  }
  return count;
}
