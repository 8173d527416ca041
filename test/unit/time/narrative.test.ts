import assert from 'node:assert/strict';
import { testRows } from './table';
import { anchorsIn, described } from './times';

describe('times counted from the one that the text named before', () => {
  testRows([
    [
      'The ferry sank on Sunday; the night before, its pumps had failed.',
      'Sunday = DATE 2031-03-09',
      'the night before = TIME 2031-03-08TNI',
    ],
    [
      'The strike began on March 3. Three days later, it was over.',
      'March 3 = DATE 2031-03-03',
      'Three days later = DATE 2031-03-06',
    ],
    ['It began on Monday. The next day, it was over.', 'Monday = DATE 2031-03-10', 'The next day = DATE 2031-03-11'],
    [
      'It began on Monday. The following morning, it was over.',
      'Monday = DATE 2031-03-10',
      'The following morning = TIME 2031-03-11TMO',
    ],
    ['It began on Monday. That night, it was over.', 'Monday = DATE 2031-03-10', 'That night = TIME 2031-03-10TNI'],
    [
      'He was jailed in August 2029 and freed the following spring.',
      'August 2029 = DATE 2029-08',
      'the following spring = DATE 2030-SP',
    ],
    [
      'The wall broke on the night of March 3. At six in the morning, help came.',
      'March 3 = DATE 2031-03-03',
      'six in the morning = TIME 2031-03-04T06:00',
    ],
    ['She left in 2028; two years later she was back.', '2028 = DATE 2028', 'two years later = DATE 2030'],
    ['She left in June 2028 and was back later that year.', 'June 2028 = DATE 2028-06', 'later that year = DATE 2028'],
    [
      'Profit for the third quarter rose from a year earlier.',
      'the third quarter = DATE 2030-Q3',
      'a year earlier = DATE 2029-Q3',
    ],
    [
      'The trial opened on May 2, 2030. The previous Friday, he had fled.',
      'May 2, 2030 = DATE 2030-05-02',
      'The previous Friday = DATE 2030-04-26',
    ],
    ['In 2028, he moved to Oslin. In May he bought a boat.', '2028 = DATE 2028', 'May = DATE 2028-05'],
    ['He left last May. Months later he was back.', 'last May = DATE 2030-05', 'Months later = DATE null'],
    ['The next day, it was over.', 'The next day = DATE null'],
    [
      'He died on March 7, a Friday, in Velm. He had come that same weekend; that evening it rained.',
      'March 7, a Friday = DATE 2031-03-07',
      'same weekend = DATE 2031-W10-WE',
      'that evening = TIME 2031-03-07TEV',
    ],
    ['It was dark on March 3 (a Monday).', 'March 3 (a Monday = DATE 2031-03-03'],
    ['It was a Friday. He spoke in a Friday statement.', 'Friday = DATE null', 'Friday = DATE 2031-03-07'],
    ['They meet on a Tuesday night, when it is quiet.', 'Tuesday night = DATE null'],
  ]);

  it('counts from the date that was named last, not first', () => {
    const text = 'The strike began on March 3. It spread on March 7. A day later, it was over.';
    assert.deepEqual(anchorsIn(text), ['March 3 < publication', 'March 7 < publication', 'A day later < March 7']);
  });

  it('leaves out a day that another event dates', () => {
    assert.deepEqual(described('She left the day before the election.'), []);
  });

  it('counts "last night" in a post from the date of the post', () => {
    const text = 'Who left a cello on the tram last night? It is safe with me.\n\n— Mara Rook (@rook) January 4, 2031';
    assert.deepEqual(described(text, { kind: 'embed' }), [
      'last night = TIME 2031-01-03TNI',
      'January 4, 2031 = DATE 2031-01-04',
    ]);
    assert.deepEqual(anchorsIn(text, { kind: 'embed' }), ['last night < January 4, 2031']);
  });
});

describe('an undated article', () => {
  testRows(
    [
      ['The mayor resigned on Sunday, a week ago.', 'Sunday = DATE null', 'a week ago = DATE null'],
      ['The mayor resigned yesterday.', 'yesterday = DATE null'],
      ['The mayor resigned late last night.', 'late last night = TIME null'],
      ['The mayor resigned last month.', 'last month = DATE null'],
      ['The mayor resigned on May 12.', 'May 12 = DATE XXXX-05-12'],
      ['The mayor resigned in May.', 'May = DATE XXXX-05'],
      ['The mayor resigned on May 12, 2029.', 'May 12, 2029 = DATE 2029-05-12'],
      [
        'The mayor resigned on May 12, 2029. The next day he was gone.',
        'May 12, 2029 = DATE 2029-05-12',
        'The next day = DATE 2029-05-13',
      ],
      ['The mayor spoke for three hours.', 'three hours = DURATION PT3H'],
    ],
    null,
  );
});
