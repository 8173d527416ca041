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
  readonly #kinships: ReadonlyMap<string, number>;

  constructor(article: ArticleProfile, related: readonly RelatedArticle[], similarities: Similarities) {
    const articles = [article, ...related.map((each) => each.article)];
    let ties: Matrix = similarities.matrix(articles);
    for (let round = 1; round < ROUNDS; round++) ties = agreements(ties);
    this.#kinships = new Map(
      Array.from(agreementsOfFirst(ties), (kinship, i) => [articles[i]?.path ?? '', kinship] as const),
    );
  }

  /** 0..1: how surely `article` tells the story of the article in the middle; undefined when it is not related. */
  kinship(article: ArticleProfile): number | undefined {
    return this.#kinships.get(article.path);
  }
}

type Matrix = readonly Float64Array[];

/** Cosines of the articles' ties to their closest. */
function agreements(ties: Matrix): Matrix {
  const strongest = ties.map(closestOf);
  const rows = ties.map(({ length }) => new Float64Array(length));
  strongest.forEach((own, i) => {
    for (let j = i; j < strongest.length; j++) {
      const agreement = agreementOf(own, strongest[j]);
      (rows[i] ?? NOTHING)[j] = agreement;
      (rows[j] ?? NOTHING)[i] = agreement;
    }
  });
  return rows;
}

function agreementsOfFirst(ties: Matrix): Float64Array {
  const [own, ...others] = ties.map(closestOf);
  return Float64Array.from([own, ...others], (other) => agreementOf(own, other));
}

function agreementOf(own: Closest | undefined, other: Closest | undefined): number {
  let dot = 0;
  for (const i of own?.members ?? []) dot += (own?.weights[i] ?? 0) * (other?.weights[i] ?? 0);
  return dot;
}

const NOTHING = new Float64Array(0);

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
