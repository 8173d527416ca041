import { groupBy } from '../../src/article/groupBy';
import type { GoldDocument } from './conllu';

/** Documents in so many parts; every genre is spread over them. */
export function foldsOf(documents: readonly GoldDocument[], count: number): GoldDocument[][] {
  const folds: GoldDocument[][] = Array.from({ length: count }, () => []);
  const ofGenre = groupBy(documents, ({ genre }) => genre);
  for (const group of ofGenre.values()) for (const [i, document] of group.entries()) folds[i % count]?.push(document);
  return folds;
}
