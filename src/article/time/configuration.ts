import type { Rule } from './rule';
import { age } from './rules/age';
import { ago } from './rules/ago';
import { bareUnits } from './rules/bareUnits';
import { century } from './rules/century';
import { clock } from './rules/clock';
import { clock24 } from './rules/clock24';
import { continuedDay } from './rules/continuedDay';
import { dayMonth } from './rules/dayMonth';
import { dayWord } from './rules/dayWord';
import { decade } from './rules/decade';
import { duration } from './rules/duration';
import { endOf } from './rules/endOf';
import { every } from './rules/every';
import { fiscalYear } from './rules/fiscalYear';
import { frequency } from './rules/frequency';
import { holiday } from './rules/holiday';
import { isoDate } from './rules/isoDate';
import { later } from './rules/later';
import { longDuration } from './rules/longDuration';
import { militaryClock } from './rules/militaryClock';
import { month } from './rules/month';
import { monthDay } from './rules/monthDay';
import { monthYear } from './rules/monthYear';
import { name } from './rules/name';
import { noon } from './rules/noon';
import { numberedWeekday } from './rules/numberedWeekday';
import { numericDate } from './rules/numericDate';
import { partOfDay } from './rules/partOfDay';
import { partOfDayBeside } from './rules/partOfDayBeside';
import { partOfThatDay } from './rules/partOfThatDay';
import { partOfToday } from './rules/partOfToday';
import { pastUnits } from './rules/pastUnits';
import { rate } from './rules/rate';
import { season } from './rules/season';
import { september11 } from './rules/september11';
import { shortYear } from './rules/shortYear';
import { spokenClock } from './rules/spokenClock';
import { thisUnit } from './rules/thisUnit';
import { unitBeside } from './rules/unitBeside';
import { vagueTime } from './rules/vagueTime';
import { weekday } from './rules/weekday';
import { weekdays } from './rules/weekdays';
import { weekdayWeek } from './rules/weekdayWeek';
import { weekend } from './rules/weekend';
import { weekOf } from './rules/weekOf';
import { year } from './rules/year';
import { yearEarlier } from './rules/yearEarlier';
import { yearOfEra } from './rules/yearOfEra';
import { yearPart } from './rules/yearPart';

/** Every way to express a time that is looked for. Of matches that overlap the longest counts; of equals, the first here. */
export const rules: readonly Rule[] = [
  name,
  age,
  isoDate,
  numericDate,
  september11,
  monthDay,
  dayMonth,
  continuedDay,
  weekOf,
  monthYear,
  month,
  fiscalYear,
  year,
  shortYear,
  yearOfEra,
  decade,
  century,
  yearPart,
  season,
  holiday,
  numberedWeekday,
  weekday,
  weekdayWeek,
  weekdays,
  weekend,
  dayWord,
  partOfToday,
  partOfThatDay,
  partOfDayBeside,
  partOfDay,
  clock,
  clock24,
  militaryClock,
  spokenClock,
  noon,
  every,
  rate,
  frequency,
  thisUnit,
  unitBeside,
  yearEarlier,
  endOf,
  ago,
  later,
  pastUnits,
  longDuration,
  duration,
  bareUnits,
  vagueTime,
];
