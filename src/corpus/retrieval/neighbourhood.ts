import type { ArticleProfile } from '../profile/articleProfile';
import type { RelatedArticle } from './articleIndex';
import type { Similarities } from './similarities';

/** How many of its closest articles stand for an article in one round. */
const CLOSEST = 12;
/** Weight of an article among its own closest. */
const OWN_WEIGHT = 0.5;
/** Above 1: strong ties grow stronger, weak ones fade, so that two articles with nobody else around stay strangers. */
const INFLATION = 1.5;
const ROUNDS = 3;

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
    let ties = similarities.matrix(articles);
    for (let round = 2; round < ROUNDS; round++) ties = agreements(closestOf(ties, articles.length), articles.length);
    this.#closest = closestOf(ties, articles.length);
    this.#last = new Closest(articles.length);
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
    const row = new Float64Array(this.#places.size);
    for (let other = 0; other < row.length; other++) row[other] = agreementBetween(this.#closest, place, other);
    this.#last.choose(place, row);
  }
}

/** Cosines of the articles' ties to their closest, row by row. */
function agreements(closest: Closest, size: number): Float64Array {
  const ties = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = i; j < size; j++) {
      const agreement = closest.agreement(i, j);
      ties[i * size + j] = agreement;
      ties[j * size + i] = agreement;
    }
  }
  return ties;
}

/** The same to the last bit whichever comes first. */
const agreementBetween = (closest: Closest, i: number, j: number): number =>
  closest.agreement(Math.min(i, j), Math.max(i, j));

/** @param ties of each with each, row by row. */
function closestOf(ties: Float64Array, size: number): Closest {
  const closest = new Closest(size);
  for (let i = 0; i < size; i++) closest.choose(i, ties.subarray(i * size, (i + 1) * size));
  return closest;
}

/** Per article those with the strongest ties to it, itself included, in a vector of unit length. */
class Closest {
  readonly #size: number;
  readonly #members: Uint32Array;
  readonly #counts: Uint32Array;
  /** Row by row; 0 for everybody who is not a member. */
  readonly #weights: Float64Array;

  constructor(size: number) {
    this.#size = size;
    this.#members = new Uint32Array(size * (CLOSEST + 1));
    this.#counts = new Uint32Array(size);
    this.#weights = new Float64Array(size * size);
  }

  /** @param ties of the article at `self` to all. */
  choose(self: number, ties: Float64Array): void {
    const members = this.#members.subarray(self * (CLOSEST + 1), (self + 1) * (CLOSEST + 1));
    const count = strongestTies(ties, self, members);
    const weights = this.#weights.subarray(self * this.#size, (self + 1) * this.#size);
    weights[self] = OWN_WEIGHT;
    let squares = OWN_WEIGHT ** 2;
    for (let k = 0; k < count; k++) {
      const weight = (ties[members[k] ?? 0] ?? 0) ** INFLATION;
      weights[members[k] ?? 0] = weight;
      squares += weight * weight;
    }
    members[count] = self;
    this.#counts[self] = count + 1;
    const length = Math.sqrt(squares);
    for (let k = 0; k <= count; k++) weights[members[k] ?? 0] = (weights[members[k] ?? 0] ?? 0) / length;
  }

  agreement(own: number, other: number): number {
    const [members, weights] = [this.#members, this.#weights];
    const [rowOfOwn, rowOfOther] = [own * this.#size, other * this.#size];
    const start = own * (CLOSEST + 1);
    const end = start + (this.#counts[own] ?? 0);
    let dot = 0;
    for (let k = start; k < end; k++) {
      const member = members[k] ?? 0;
      dot += (weights[rowOfOwn + member] ?? 0) * (weights[rowOfOther + member] ?? 0);
    }
    return dot;
  }
}

/** Writes the others with the strongest ties to `members`, strongest first, of equal ones the first; returns how many. */
function strongestTies(ties: Float64Array, self: number, members: Uint32Array): number {
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
