import assert from 'node:assert/strict';
import { testRows } from './table';
import { described } from './times';

describe('weekdays', () => {
  testRows([
    ['The mayor resigned on Sunday.', 'Sunday = DATE 2031-03-09'],
    ['The mayor resigned Wednesday.', 'Wednesday = DATE 2031-03-12'],
    ['On Friday, the mayor resigned.', 'Friday = DATE 2031-03-07'],
    ['The mayor will resign on Friday.', 'Friday = DATE 2031-03-14'],
    ['On Friday, the mayor will resign.', 'Friday = DATE 2031-03-14'],
    ['She said Monday that she will resign on Friday.', 'Monday = DATE 2031-03-10', 'Friday = DATE 2031-03-14'],
    ['The council had been expected to vote on Friday.', 'Friday = DATE 2031-03-14'],
    ['A vote is scheduled for Friday.', 'Friday = DATE 2031-03-14'],
    ['The mayor plans to resign Friday.', 'Friday = DATE 2031-03-14'],
    ['The mayor was forced to resign Friday.', 'Friday = DATE 2031-03-07'],
    ['The mayor has been in hospital since Friday.', 'Friday = DATE 2031-03-07'],
    ['The strike has cost millions since Monday.', 'Monday = DATE 2031-03-10'],
    ['They extended the talks until Thursday.', 'Thursday = DATE 2031-03-13'],
    ['She could be back as early as Thursday.', 'Thursday = DATE 2031-03-13'],
    ['Friday’s vote was close.', 'Friday = DATE 2031-03-07'],
    ['The orchestra disbanded last Thursday.', 'last Thursday = DATE 2031-03-06'],
    ['The orchestra disbanded last Wednesday.', 'last Wednesday = DATE 2031-03-05'],
    ['They will meet next Friday.', 'next Friday = DATE 2031-03-14'],
    ['They will meet this coming Monday.', 'this coming Monday = DATE 2031-03-17'],
    ['They met this past Monday.', 'this past Monday = DATE 2031-03-10'],
    ['They met on Thursday of last week.', 'Thursday of last week = DATE 2031-03-06'],
    ['The dam burst late on Monday night.', 'Monday night = TIME 2031-03-10TNI'],
    ['The dam burst early Tuesday.', 'early Tuesday = DATE 2031-03-11'],
    [
      'Sittings are set for Monday 17, Tuesday 18 and Thursday the 20th.',
      'Monday 17 = DATE 2031-03-17',
      'Tuesday 18 = DATE 2031-03-18',
      'Thursday the 20th = DATE 2031-03-20',
    ],
    ['The choir sang on Friday the 28th.', 'Friday the 28th = DATE 2031-02-28'],
    ['On Monday 16 people were hurt.', 'Monday = DATE 2031-03-10'],
    ['The trial opens on Monday week.', 'Monday week = DATE 2031-03-24'],
    ['The trial opens on Friday fortnight, he said.', 'Friday fortnight = DATE 2031-03-28'],
    ['The trial opens a week on Tuesday.', 'a week on Tuesday = DATE 2031-03-25'],
    ['It snowed over the weekend.', 'the weekend = DATE 2031-W10-WE'],
    ['It will snow this weekend.', 'this weekend = DATE 2031-W11-WE'],
    ['It snowed last weekend.', 'last weekend = DATE 2031-W10-WE'],
  ]);
});

describe('days, weeks, months and years counted from the day of publication', () => {
  testRows([
    ['The premier fell yesterday.', 'yesterday = DATE 2031-03-11'],
    ['The premier fell yesterday morning.', 'yesterday morning = TIME 2031-03-11TMO'],
    ['The vote is today, not tomorrow.', 'today = DATE 2031-03-12', 'tomorrow = DATE 2031-03-13'],
    ['The premier speaks tonight.', 'tonight = TIME 2031-03-12TNI'],
    ['The premier spoke last night.', 'last night = TIME 2031-03-11TNI'],
    ['The premier spoke this morning.', 'this morning = TIME 2031-03-12TMO'],
    ['They left the day before yesterday.', 'the day before yesterday = DATE 2031-03-10'],
    ['They left earlier this week.', 'earlier this week = DATE 2031-W11'],
    ['They left last week.', 'last week = DATE 2031-W10'],
    ['They leave early next month.', 'early next month = DATE 2031-04'],
    ['They left this month.', 'this month = DATE 2031-03'],
    ['They left last year.', 'last year = DATE 2030'],
    ['Prices doubled in the current quarter.', 'the current quarter = DATE 2031-Q1'],
    ['Prices will double this century.', 'this century = DATE 20XX'],
    ['The contract expires at the end of the year.', 'the end of the year = DATE 2031'],
    ['The contract expires by year-end.', 'year-end = DATE 2031'],
    ['He left three days ago.', 'three days ago = DATE 2031-03-09'],
    ['He left a week ago.', 'a week ago = DATE 2031-W10'],
    ['He left two months ago.', 'two months ago = DATE 2031-01'],
    ['He left almost four years ago.', 'almost four years ago = DATE 2027'],
    ['He left a year and a half ago.', 'a year and a half ago = DATE 2029-09'],
    ['He left more than two decades ago.', 'more than two decades ago = DATE 201X'],
    ['The lease ends two years from now.', 'two years from now = DATE 2033'],
    ['He left six hours ago.', 'six hours ago = TIME null'],
    ['He left several years ago.', 'several years ago = DATE PAST_REF'],
    ['He left years ago.', 'years ago = DATE PAST_REF'],
  ]);
});

describe('a headline or caption', () => {
  it('tells in the present what has happened', () => {
    assert.deepEqual(described('Mayor resigns on Friday', { kind: 'headline' }), ['Friday = DATE 2031-03-07']);
  });

  it('tells in the present what the picture shows', () => {
    const caption = 'A man wades through the water on Monday.';
    assert.deepEqual(described(caption, { kind: 'caption' }), ['Monday = DATE 2031-03-10']);
  });

  it('tells with "to" what is to come', () => {
    assert.deepEqual(described('Mayor to resign on Friday', { kind: 'headline' }), ['Friday = DATE 2031-03-14']);
  });
});
