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
  readonly #closest: readonly Closest[];
  readonly #own: Closest;

  constructor(article: ArticleProfile, related: readonly RelatedArticle[], similarities: Similarities) {
    const articles = [article, ...related.map((each) => each.article)];
    this.#places = new Map(articles.map(({ path }, place) => [path, place]));
    let ties: readonly Float64Array[] = similarities.matrix(articles);
    for (let round = 2; round < ROUNDS; round++) ties = agreements(ties.map(closestOf));
    this.#closest = ties.map(closestOf);
    this.#own = this.#closestAtLast(0);
  }

  /** 0..1: how surely `article` tells the story of the article in the middle; undefined when it is not related. */
  kinship({ path }: ArticleProfile): number | undefined {
    const place = this.#places.get(path);
    return place === undefined ? undefined : agreementOf(this.#own, this.#closestAtLast(place));
  }

  #closestAtLast(place: number): Closest {
    const row = Float64Array.from(this.#closest, (_, other) => agreementBetween(this.#closest, place, other));
    return closestOf(row, place);
  }
}

/** Cosines of the articles' ties to their closest. */
function agreements(closest: readonly Closest[]): Float64Array[] {
  const rows = closest.map(() => new Float64Array(closest.length));
  rows.forEach((row, i) => {
    for (let j = i; j < closest.length; j++) {
      row[j] = agreementBetween(closest, i, j);
      (rows[j] ?? row)[i] = row[j] ?? 0;
    }
  });
  return rows;
}

/** The same to the last bit whichever comes first. */
const agreementBetween = (closest: readonly Closest[], i: number, j: number): number =>
  agreementOf(closest[Math.min(i, j)], closest[Math.max(i, j)]);

function agreementOf(own: Closest | undefined, other: Closest | undefined): number {
  let dot = 0;
  if (own && other) for (const i of own.members) dot += (own.weights[i] ?? 0) * (other.weights[i] ?? 0);
  return dot;
}

interface Closest {
  readonly members: readonly number[];
  /** Of unit length; 0 for everybody who is not a member. */
  readonly weights: Float64Array;
}

function closestOf(row: Float64Array, self: number): Closest {
  const members = strongestTies(row, self);
  const weights = new Float64Array(row.length);
  weights[self] = OWN_WEIGHT;
  let squares = OWN_WEIGHT ** 2;
  for (const i of members) {
    const weight = (row[i] ?? 0) ** INFLATION;
    weights[i] = weight;
    squares += weight * weight;
  }
  members.push(self);
  const length = Math.sqrt(squares);
  for (const i of members) weights[i] = (weights[i] ?? 0) / length;
  return { members, weights };
}

/** The others with the strongest ties, strongest first; of equal ones the first. */
function strongestTies(row: Float64Array, self: number): number[] {
  const members: number[] = [];
  for (let i = 0; i < row.length; i++) {
    const tie = row[i] ?? 0;
    if (i === self || tie <= 0) continue;
    if (members.length === CLOSEST && tie <= (row[members[CLOSEST - 1] ?? 0] ?? 0)) continue;
    let place = Math.min(members.length, CLOSEST - 1);
    while (place > 0 && (row[members[place - 1] ?? 0] ?? 0) < tie) {
      members[place] = members[place - 1] ?? 0;
      place--;
    }
    members[place] = i;
  }
  return members;
}
