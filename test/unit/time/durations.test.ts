import { testRows } from './table';

describe('durations', () => {
  testRows([
    ['They talked for three days.', 'three days = DURATION P3D'],
    ['After a 16-hour flight they slept.', '16-hour = DURATION PT16H'],
    ['They stayed five and a half hours.', 'five and a half hours = DURATION PT5H30M'],
    ['They stayed 5 1/2 hours.', '5 1/2 hours = DURATION PT5H30M'],
    ['They stayed half an hour.', 'half an hour = DURATION PT30M'],
    ['They stayed an hour and a half.', 'an hour and a half = DURATION PT1H30M'],
    ['They stayed two and a half years.', 'two and a half years = DURATION P2Y6M'],
    ['They stayed twenty-one days.', 'twenty-one days = DURATION P21D'],
    ['They stayed a couple of weeks.', 'a couple of weeks = DURATION P2W'],
    ['They stayed several months.', 'several months = DURATION PXM'],
    ['They waited for years.', 'years = DURATION PXY'],
    ['They stayed more than 1,000 years.', 'more than 1,000 years = DURATION P1000Y'],
    ['They stayed at least two more weeks.', 'at least two more weeks = DURATION P2W'],
    ['They reigned for three decades.', 'three decades = DURATION P30Y'],
    ['It was the worst in half a century.', 'half a century = DURATION P50Y'],
    ['The day-long meeting ended a decades-long feud.', 'day-long = DURATION P1D', 'decades-long = DURATION PXY'],
    ['A weeklong strike began.', 'weeklong = DURATION P1W'],
    ['Prices doubled in the past four months.', 'the past four months = DURATION P4M'],
    ['Prices doubled over the past decade.', 'the past decade = DURATION P10Y'],
    ['Prices doubled in recent years.', 'recent years = DURATION PXY'],
    ['Prices doubled in the first nine months of 2030.', 'the first nine months = DURATION P9M', '2030 = DATE 2030'],
    ['She won in 4 hours 12 minutes and 9 seconds.', '4 hours 12 minutes and 9 seconds = DURATION PT4H12M9S'],
    ['The strike is expected to last six weeks.', 'six weeks = DURATION P6W'],
    ['Ten days before the flood they left.', 'Ten days = DURATION P10D'],
  ]);
});

describe('sets', () => {
  testRows([
    ['She prays every day.', 'every day = SET P1D'],
    ['She visits every other week.', 'every other week = SET P2W'],
    ['They vote every four years.', 'every four years = SET P4Y'],
    ['They meet every Monday.', 'every Monday = SET XXXX-WXX-1'],
    ['They meet on Mondays.', 'Mondays = SET XXXX-WXX-1'],
    ['They swim every morning.', 'every morning = SET XXXX-XX-XXTMO'],
    ['It is a daily paper with an annual index.', 'daily = SET P1D', 'annual = SET P1Y'],
    ['She calls twice a week.', 'twice a week = SET P1W'],
    ['It costs $2 million a year.', 'a year = SET P1Y'],
  ]);
});

describe('vague times', () => {
  testRows([
    ['She now lives abroad.', 'now = DATE PRESENT_REF'],
    ['She currently lives abroad.', 'currently = DATE PRESENT_REF'],
    ['She recently moved abroad.', 'recently = DATE PAST_REF'],
    ['She lived abroad in the past.', 'the past = DATE PAST_REF'],
    ['She may live abroad in the foreseeable future.', 'the foreseeable future = DATE FUTURE_REF'],
  ]);
});
