import type { ArticleProfile } from '../profile/articleProfile';
import type { RelatedArticle } from './articleIndex';
import type { Rarity } from './rarity';

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

  constructor(article: ArticleProfile, related: readonly RelatedArticle[], rarity: Rarity) {
    const articles = [article, ...related.map((each) => each.article)];
    let ties = similarities(articles, rarity);
    for (let round = 0; round < ROUNDS; round++) ties = agreements(ties);
    this.#kinships = new Map(articles.map(({ path }, i) => [path, ties[0]?.[i] ?? 0]));
  }

  /** 0..1: how surely `article` tells the story of the article in the middle; undefined when it is not related. */
  kinship(article: ArticleProfile): number | undefined {
    return this.#kinships.get(article.path);
  }
}

type Matrix = readonly Float64Array[];

/** Cosines of the articles' term weights. */
function similarities(articles: readonly ArticleProfile[], rarity: Rarity): Matrix {
  const uses = new Map<number, { readonly article: number; readonly weight: number }[]>();
  articles.forEach(({ distinctTerms, distinctKinds }, article) => {
    distinctTerms.forEach((term, i) => {
      const use = { article, weight: rarity.inArticle(term, distinctKinds[i] ?? 0) };
      const known = uses.get(term);
      if (known) known.push(use);
      else uses.set(term, [use]);
    });
  });
  const rows = articles.map(() => new Float64Array(articles.length));
  for (const sharing of uses.values()) {
    if (sharing.length === 1) continue;
    for (const one of sharing) {
      const row = rows[one.article];
      if (row) for (const other of sharing) row[other.article] = (row[other.article] ?? 0) + one.weight * other.weight;
    }
  }
  const norms = articles.map((article) => rarity.normOf(article));
  rows.forEach((row, i) => {
    row.forEach((dot, j) => {
      row[j] = dot / ((norms[i] ?? 1) * (norms[j] ?? 1));
    });
  });
  return rows;
}

/** Cosines of the articles' ties to their closest. */
function agreements(ties: Matrix): Matrix {
  const strongest = ties.map(closestOf);
  return strongest.map((own) => {
    const row = new Float64Array(ties.length);
    strongest.forEach((other, j) => {
      let dot = 0;
      for (const i of own.members) dot += (own.weights[i] ?? 0) * (other.weights[i] ?? 0);
      row[j] = dot;
    });
    return row;
  });
}

interface Closest {
  readonly members: readonly number[];
  /** Of unit length; 0 for everybody who is not a member. */
  readonly weights: Float64Array;
}

function closestOf(row: Float64Array, self: number): Closest {
  const others = Array.from(row.keys()).filter((i) => i !== self && (row[i] ?? 0) > 0);
  const members = others.sort((i, j) => (row[j] ?? 0) - (row[i] ?? 0) || i - j).slice(0, CLOSEST);
  const weights = new Float64Array(row.length);
  weights[self] = OWN_WEIGHT;
  for (const i of members) weights[i] = (row[i] ?? 0) ** INFLATION;
  members.push(self);
  const length = Math.hypot(...members.map((i) => weights[i] ?? 0));
  for (const i of members) weights[i] = (weights[i] ?? 0) / length;
  return { members, weights };
}
