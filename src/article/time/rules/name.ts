import { names } from '../lexicon';
import { alternation } from '../lexicon/lexicon';
import { phrase, type Rule } from '../rule';

/** "60 Minutes", "the Sunday Times": names that hold a word for a time. */
export const name: Rule = {
  triggers: ['name'],
  pattern: phrase(alternation(names), 'g'),
  read: () => 'none',
};
