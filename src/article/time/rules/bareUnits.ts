import { singular, UNITS } from '../lexicon/patterns';
import { constant } from '../meaning';
import { durationOf } from '../quantity';
import { phrase, type Rule } from '../rule';

/** "for years", "after weeks of talks", "in the days before the vote": some of a unit, nobody knows how many. */
export const bareUnits: Rule = {
  triggers: ['unit'],
  pattern: phrase(
    `(?=[hdmwyc])(?:(?<=\\b(?:for|after|in|within|over|through|during|of|took|take|spent|lasted|last|in the|over the|just|only|matter of) )(?<unit>${UNITS})|(?<before>${UNITS})(?= (?:before|after)\\b))`,
  ),
  read({ groups: { unit, before } }) {
    return constant('DURATION', durationOf(null, singular(unit ?? before ?? '')));
  },
};
