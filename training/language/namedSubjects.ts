import type { GoldToken } from './conllu';
import type { Example } from './examples';
import { type Names, namesIn } from './names';

/** News names whom other texts call "he" or "she" ("Pell plans to …"), so sentences are repeated here with names for them. */
export function withNamedSubjects(examples: readonly Example[], random: () => number): Example[] {
  const names = namesIn(examples);
  return examples.flatMap((example) => {
    const subject = example.gold.findIndex(
      ({ relation }, i) => relation.startsWith('nsubj') && /^s?he$/i.test(example.words[i] as string),
    );
    return subject >= 0 && random() < SHARE ? [example, named(example, subject, names, random)] : [example];
  });
}

/** Share of the sentences with such a subject that are repeated. */
const SHARE = 0.6;

/** Puts a first and last name, a last name, or one after a title in the place of the subject. */
function named({ words, gold }: Example, subject: number, names: Names, random: () => number): Example {
  const any = (items: readonly string[]): string => items[Math.floor(random() * items.length)] as string;
  const chance = random();
  const last = any(names.last);
  if (chance < 0.4) return { words: words.with(subject, last), gold: gold.with(subject, asName(gold, subject)) };
  const isTitled = chance < 0.5;
  const head = isTitled ? subject + 1 : subject;
  const inserted: GoldToken = {
    ...asName(gold, subject),
    head,
    relation: isTitled ? 'nmod:desc' : 'flat',
  };
  const moved = gold.map((token, i) => ({
    ...(i === subject ? asName(gold, subject) : token),
    head: token.head === subject ? head : token.head > subject ? token.head + 1 : token.head,
  }));
  const pair = isTitled ? [any(names.titles), last] : [any(names.first), last];
  return {
    words: words.toSpliced(subject, 1, ...pair),
    gold: moved.toSpliced(isTitled ? subject : subject + 1, 0, inserted),
  };
}

const asName = (gold: readonly GoldToken[], i: number): GoldToken => ({ ...(gold[i] as GoldToken), tag: 'NNP' });
