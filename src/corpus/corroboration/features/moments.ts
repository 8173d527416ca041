import type { Moment } from '../../profile/moments';
import type { FeatureFamily } from './feature';

/** Whether the sentences tell of the same time. */
export const moments: FeatureFamily = {
  features: {
    'same day': 1,
    'different times': -1,
    'same weekday': 1,
    'different weekdays': -1,
    'days between the articles': 0,
  },
  measure({ articles: { first, second }, candidate: { a, b } }) {
    const [ofA, ofB] = [first.momentsOf(a), second.momentsOf(b)];
    const meeting = ofA.some((one) => ofB.some((other) => meet(one, other)));
    const sameDay = ofA.some((one) => isDay(one) && ofB.some((other) => isDay(other) && meet(one, other)));
    const [weekdaysA, weekdaysB] = [first.weekdaysOf(a), second.weekdaysOf(b)];
    const sameWeekday = weekdaysA.some((weekday) => weekdaysB.includes(weekday));
    const [dayA, dayB] = [first.profile.day, second.profile.day];
    return [
      Number(sameDay),
      Number(ofA.length > 0 && ofB.length > 0 && !meeting),
      Number(sameWeekday),
      Number(weekdaysA.length > 0 && weekdaysB.length > 0 && !sameWeekday),
      dayA !== null && dayB !== null ? Math.abs(dayA - dayB) : -1,
    ];
  },
};

const meet = (one: Moment, other: Moment): boolean => one.from <= other.to && other.from <= one.to;
const isDay = ({ from, to }: Moment): boolean => from === to;
