import type { Moment } from '../../profile/moments';
import type { ComparedArticle } from '../comparedArticle';
import type { FeatureFamily } from './feature';

/** Whether the sentences tell of the same time. */
export const moments: FeatureFamily = {
  features: {
    'same day': 1,
    'different times': -1,
    'same weekday': 1,
    'different weekdays': -1,
    'days between the articles': 0,
    'same month or year, not that of the articles': 1,
  },
  measure({ articles: { first, second }, candidate: { a, b } }) {
    const [ofA, ofB] = [first.momentsOf(a), second.momentsOf(b)];
    const meeting = ofA.some((one) => ofB.some((other) => meet(one, other)));
    const sameDay = ofA.some((one) => isDay(one) && ofB.some((other) => isDay(other) && meet(one, other)));
    const samePeriod = ofA.some(
      (one) => isAway(one, first) && isAway(one, second) && ofB.some((other) => isSame(one, other)),
    );
    const [weekdaysA, weekdaysB] = [first.weekdaysOf(a), second.weekdaysOf(b)];
    const sameWeekday = weekdaysA.some((weekday) => weekdaysB.includes(weekday));
    const [dayA, dayB] = [first.profile.day, second.profile.day];
    return [
      Number(sameDay),
      Number(ofA.length > 0 && ofB.length > 0 && !meeting),
      Number(sameWeekday),
      Number(weekdaysA.length > 0 && weekdaysB.length > 0 && !sameWeekday),
      dayA !== null && dayB !== null ? Math.abs(dayA - dayB) : -1,
      Number(samePeriod),
    ];
  },
};

const meet = (one: Moment, other: Moment): boolean => one.from <= other.to && other.from <= one.to;
const isSame = (one: Moment, other: Moment): boolean => one.from === other.from && one.to === other.to;
const isDay = ({ from, to }: Moment): boolean => from === to;

/** A longer time than a day in which the article did not come out. */
const isAway = (moment: Moment, { profile: { day } }: ComparedArticle): boolean =>
  !isDay(moment) && (day === null || day < moment.from || moment.to < day);
