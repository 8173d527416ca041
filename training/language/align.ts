import type { Span } from '../../src/article/span';
import type { GoldSentence, GoldToken } from './conllu';

/**
 * The annotation of a sentence carried over to the tokens that our own tokenizer finds, so that what is learned is what
 * will be seen. Null where several annotated words and several tokens overlap and nothing says which is which.
 */
export function alignToTokens(sentence: GoldSentence, tokens: readonly Span[]): GoldToken[] | null {
  const groups = groupOverlapping(sentence.tokens, tokens);
  if (groups === null) return null;
  const bearers = groups.map(({ own }) => bearer(sentence.text, own, tokens));
  /** For every annotated word, the token that stands for it. */
  const tokenOf = groups.flatMap(({ gold }, i) => gold.map(() => bearers[i] ?? -1));
  const aligned: GoldToken[] = [];
  for (const [k, { gold, own }] of groups.entries()) {
    const word = gold.find((i) => !gold.includes(sentence.tokens[i]?.head ?? -1));
    const annotation = sentence.tokens[word ?? -1];
    if (annotation === undefined) return null;
    const head = annotation.head < 0 ? -1 : (tokenOf[annotation.head] ?? -1);
    for (const i of own) {
      const token = tokens[i];
      if (token === undefined) return null;
      const { start, end } = token;
      if (i === bearers[k]) aligned.push({ ...annotation, start, end, head });
      else
        aligned.push({
          ...partOfWord(sentence.text.slice(start, end), annotation),
          start,
          end,
          head: bearers[k] ?? -1,
        });
    }
  }
  return aligned;
}

/** The token that takes over the annotation of a group: the last with a letter or digit. */
function bearer(text: string, own: readonly number[], tokens: readonly Span[]): number {
  const isWord = (i: number) => /[\p{L}\p{N}]/u.test(text.slice(tokens[i]?.start, tokens[i]?.end));
  return own.findLast(isWord) ?? own[own.length - 1] ?? -1;
}

/** How a token is annotated that our tokenizer splits off an annotated word. */
function partOfWord(text: string, word: GoldToken): GoldToken {
  const isWord = /[\p{L}\p{N}]/u.test(text);
  return isWord
    ? { ...word, relation: word.pos === 'PROPN' ? 'flat' : 'compound' }
    : { ...word, lemma: text, pos: 'PUNCT', tag: 'HYPH', relation: 'punct' };
}

interface Group {
  readonly gold: readonly number[];
  readonly own: readonly number[];
}

function groupOverlapping(gold: readonly Span[], own: readonly Span[]): Group[] | null {
  const groups: Group[] = [];
  let g = 0;
  let o = 0;
  while (g < gold.length || o < own.length) {
    const group = { gold: [] as number[], own: [] as number[] };
    let goldEnd = -1;
    let ownEnd = -1;
    do {
      const nextGold = gold[g];
      const nextOwn = own[o];
      if (nextGold !== undefined && (nextOwn === undefined || goldEnd <= ownEnd)) {
        group.gold.push(g++);
        goldEnd = nextGold.end;
      } else if (nextOwn !== undefined) {
        group.own.push(o++);
        ownEnd = nextOwn.end;
      }
    } while (goldEnd !== ownEnd && (g < gold.length || o < own.length));
    if (goldEnd !== ownEnd || (group.gold.length > 1 && group.own.length > 1)) return null;
    groups.push(group);
  }
  return groups;
}
