import { startingOn } from '../dates';
import { dayOf } from '../period';
import { phrase, type Rule } from '../rule';

/** "9/11", which names one day only. */
export const september11: Rule = {
  triggers: ['digit'],
  pattern: phrase('(?<![\\d/])9/11(?!/)'),
  read: () => startingOn('day', dayOf(2001, 9, 11)),
};
