import { testRows } from './table';

describe('times of day', () => {
  testRows([
    ['The bomb went off Monday at 8:20 a.m. in the square.', 'Monday at 8:20 a.m. = TIME 2031-03-10T08:20'],
    ['They have until 9 a.m. Tuesday to sign.', '9 a.m. Tuesday = TIME 2031-03-18T09:00'],
    ['The talks will resume at 9pm EST on Friday.', '9pm EST on Friday = TIME 2031-03-14T21:00'],
    [
      'It struck at 8:20 local time (0520 GMT) Friday.',
      '8:20 local time = TIME 2031-03-07T08:20',
      '0520 GMT = TIME 2031-03-07T05:20Z',
      'Friday = DATE 2031-03-07',
    ],
    ['Polls closed at 22:30 on Sunday.', '22:30 on Sunday = TIME 2031-03-09T22:30'],
    ['She rang at four in the morning.', 'four in the morning = TIME 2031-03-12T04:00'],
    ['She rang at nine at night.', 'nine at night = TIME 2031-03-12T21:00'],
    ['She rang at five o’clock.', 'five o’clock = TIME 2031-03-12T05:00'],
    ['She rang on Monday at noon.', 'Monday at noon = TIME 2031-03-10T12:00'],
    ['The truce ends at midnight Saturday.', 'midnight Saturday = TIME 2031-03-15T24:00'],
    ['It happened early Friday morning.', 'early Friday morning = TIME 2031-03-07TMO'],
    [
      'On Monday it rained, and by 5:30 that afternoon the cellar was full.',
      'Monday = DATE 2031-03-10',
      '5:30 that afternoon = TIME 2031-03-10T17:30',
    ],
    [
      'The quake struck on Monday. It was felt at 6 a.m. in Oslin.',
      'Monday = DATE 2031-03-10',
      '6 a.m. = TIME 2031-03-10T06:00',
    ],
    [
      'The quake struck on Monday. They fled in the night.',
      'Monday = DATE 2031-03-10',
      'the night = TIME 2031-03-10TNI',
    ],
  ]);
});
