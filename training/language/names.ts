import type { Example } from './examples';

export interface Names {
  readonly first: readonly string[];
  readonly last: readonly string[];
  /** "Mr.", "Dr." … */
  readonly titles: readonly string[];
}

/** Names that the treebank annotates as first and last, and short titles in front of names. */
export function namesIn(examples: readonly Example[]): Names {
  const first: string[] = [];
  const last: string[] = [];
  const titles: string[] = [];
  for (const { words, gold } of examples) {
    for (const [i, { relation, tag, head }] of gold.entries()) {
      if (relation === 'nmod:desc' && tag === 'NNP' && words[i]?.endsWith('.')) titles.push(words[i]);
      if (relation !== 'flat' || tag !== 'NNP' || head !== i - 1 || gold[head]?.tag !== 'NNP') continue;
      first.push(words[head] as string);
      last.push(words[i] as string);
    }
  }
  return { first, last, titles };
}
