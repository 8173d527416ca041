import { KIND } from '../profile/articleProfile';
import type { Vocabulary } from '../vocabulary';
import type { SentencePair, SharedTerm } from './sentencePair';

/** Words named in one reason. */
const WORDS_NAMED = 4;

/** What speaks for a link, most telling first, as short phrases. */
export function reasonsOf({ shared }: SentencePair, vocabulary: Vocabulary): string[] {
  const named = (terms: readonly SharedTerm[]) =>
    [...terms]
      .sort((x, y) => y.weight - x.weight)
      .slice(0, WORDS_NAMED)
      .map(({ term }) => vocabulary.term(term))
      .join(', ');
  const names = shared.filter(({ kindsA, kindsB }) => kindsA & kindsB & KIND.name);
  const actions = shared.filter((each) => !names.includes(each) && (each.kindsA | each.kindsB) & KIND.verb);
  const others = shared.filter((each) => !names.includes(each) && !actions.includes(each));
  const reasons: [string, SharedTerm[]][] = [
    ['same names', names],
    ['same action', actions],
    ['same words', others],
  ];
  return reasons.filter(([, terms]) => terms.length > 0).map(([label, terms]) => `${label}: ${named(terms)}`);
}
