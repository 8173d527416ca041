import type { SentencePair } from './sentencePair';

/** Do both sentences name, or mean, one person? */
export function shareSomebody({ articles: { first, second }, candidate: { a, b } }: SentencePair): boolean {
  const there = second.peopleOf(b);
  return first.peopleOf(a).some(({ identity }) => there.some((other) => other.identity === identity));
}
