import { testRows } from './table';

describe('words that are no times', () => {
  testRows([
    ['Rosa May met her uncle Nils May in Drennock.'],
    ['May said that she may stay.'],
    ['April Quill and June Brask left.'],
    ['Thousands march in the March for Peace.'],
    ['Thousands marched in March.', 'March = DATE 2031-03'],
    ['Jan Kavan was second, with a second to spare.'],
    ['She springs into action and falls, and summers on the coast.'],
    ['In the autumn of his career he painted.'],
    ['The Sunday Times and USA Today reported it.'],
    ['He told 60 Minutes that the Daily Courier lied.'],
    ['A quarter of the voters and three quarters of the members stayed.'],
    ['They scored in the fourth quarter of a football game.'],
    ['The match was abandoned in the second half.'],
    ['A 44-year-old man and a boy who is six years old were hurt.'],
    ['The blast killed 2000 people in some 1500 villages.'],
    ['Flight 1998 carried $2031 in cash.'],
    ['Version 2.10.31 scored 3:45 and 12-11.'],
    ['Every now and then she laughs.'],
    ['The past president praised the present system.'],
    ['They traded futures for the Future Fund.'],
    ['August was the hottest month.', 'August = DATE 2030-08'],
    ['He is one of 1250 troops who were sent there in 1850.', '1850 = DATE 1850'],
    ['The 2030-31 season opened in October.', '2030 = DATE 2030', 'October = DATE 2030-10'],
    ['Call 555-1998.'],
    ['Odile Brask, of the Friday Club, spoke to the Thursday Group.'],
    ['Shares fell by end-June.', 'end-June = DATE 2030-06'],
  ]);
});

describe('dates that do not exist', () => {
  testRows([
    ['Nothing happened on February 31, 2030.', 'February 31, 2030 = DATE null'],
    ['Nothing happened on February 31.', 'February 31 = DATE null'],
    ['Nothing happened on 2030-02-30.', '2030-02-30 = DATE null'],
    ['Nothing happened on 12/45/2030.', '12/45/2030 = DATE null'],
    ['Nothing happened on 0000-01-01.', '0000-01-01 = DATE null'],
    ['Everything ends on 9999-12-31.', '9999-12-31 = DATE 9999-12-31'],
    ['Everything ended 20,000 years ago.', '20,000 years ago = DATE null'],
  ]);
});

describe('dates that contradict the weekday beside them', () => {
  testRows([['It fell on Monday, March 4, 2031.', 'Monday, March 4, 2031 = DATE 2031-03-04']]);
});

describe('a stamp that is no date', () => {
  testRows([['It fell on Monday.', 'Monday = DATE null']], '2031-02-31');
});

describe('a stamp in the future', () => {
  testRows([['It fell on Monday.', 'Monday = DATE 9998-12-28']], '9999-01-01');
});
