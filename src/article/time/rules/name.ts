import { names } from '../lexicon';
import { phrase, type Rule } from '../rule';

/** "60 Minutes", "the Sunday Times": names that hold a word for a time. */
export const name: Rule = {
  triggers: ['digit', 'weekday', 'dayWord', 'unit', 'partOfDay', 'month', 'holiday'],
  pattern: phrase(names, 'g'),
  read: () => 'none',
};
