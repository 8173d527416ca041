import type { Candidate } from '../meaning';
import { compoundDuration } from './compoundDuration';
import { dateAndClock } from './dateAndClock';
import { includeModifiers } from './includeModifiers';
import { weekdayAndDate } from './weekdayAndDate';

/** Changes the expressions of a sentence, given with the text of the article. */
export type Refiner = (found: readonly Candidate[], text: string) => Candidate[];

/** In order: each sees what the ones before it made. */
export const refiners: readonly Refiner[] = [weekdayAndDate, dateAndClock, compoundDuration, includeModifiers];
