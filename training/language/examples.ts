import { spellingOf } from '../../src/article/language/spelling';
import { tokenize } from '../../src/article/language/tokenizer';
import { capitalise } from '../../src/article/language/wordType';
import { alignToTokens } from './align';
import type { GoldDocument, GoldSentence, GoldToken } from './conllu';

/** A sentence to learn from: spellings as the models will see them, and the annotation of each. */
export interface Example {
  readonly words: readonly string[];
  readonly gold: readonly GoldToken[];
}

export function examplesOf(documents: readonly GoldDocument[]): Example[] {
  return documents.flatMap(({ sentences }) => sentences.map(exampleOf).filter((example) => example !== null));
}

function exampleOf(sentence: GoldSentence): Example | null {
  const gold = alignToTokens(sentence, tokenize(sentence.text));
  return gold && { words: gold.map((token) => spellingOf(sentence.text, token)), gold };
}

/** The examples, and some of them again as a headline would have them: in capitals, or each word capitalised. */
export function withHeadlines(examples: readonly Example[], random: () => number): Example[] {
  return examples.flatMap((example) => {
    const chance = random();
    if (chance < 0.05) return [example, { ...example, words: example.words.map((word) => word.toUpperCase()) }];
    if (chance < 0.15) return [example, { ...example, words: example.words.map((word, i) => titled(word, i)) }];
    return [example];
  });
}

/** Function words that headlines leave in lower case are short. */
const titled = (word: string, i: number): string =>
  (i > 0 && word.length < 4) || word !== word.toLowerCase() ? word : capitalise(word);
