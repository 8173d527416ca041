import assert from 'node:assert/strict';
import { readFormat } from '../../../src/article/format';

const BODY = `
Officials in Port Ellan said on Monday that the quay would be closed for repairs until the end of the year.

The harbour board told residents in a letter. About 400 boats will have to move, a spokesman said.`;

const dateOf = (...lines: string[]): string | null => readFormat([...lines, BODY].join('\n')).publicationDate;

describe('the publication date', () => {
  const cases: Record<string, [lines: string[], date: string | null]> = {
    'is the stamp in the first paragraph, below the headline': [
      ['Quay to Close', 'By Ada Quill', ' date 2031-05-04 The quay will close on Friday, the harbour board said.'],
      '2031-05-04',
    ],
    'is the stamp before anything else': [[' date 2031-05-04 Quay to Close', 'Published March 9, 2031'], '2031-05-04'],
    'is when it was published, not when it was updated': [
      ['Quay to Close', 'Updated: 12 March 2031, 09:12 GMT', 'Published: 9 March 2031, 06:40 GMT'],
      '2031-03-09',
    ],
    'is when it was updated where it says no more': [['Quay to Close', 'Last updated: March 12, 2031'], '2031-03-12'],
    'is the published line rather than the dateline': [
      ['Quay to Close', 'PORT ELLAN, Norland 2031-03-08', 'Posted on March 9th, 2031'],
      '2031-03-09',
    ],
    'stands before the dash of a dateline': [['PORT ELLAN, Aug. 7, 2031 (ANP) -- The quay is closed.'], '2031-08-07'],
    'is not the date on which somebody was born': [['Ada Quill (22 January 1934 – 3 May 2001) drew the quay.'], null],
    'is a date alone on its line': [['Quay to Close', 'Sunday, 9 March 2031'], '2031-03-09'],
    'is read from figures where day and month cannot be mistaken': [
      ['Quay to Close', 'Published 25/03/2031'],
      '2031-03-25',
    ],
    'is not guessed from figures that can be read both ways': [['Quay to Close', 'Published 03/04/2031'], null],
    'is not a date that does not exist': [['Quay to Close', 'Published February 30, 2031'], null],
    'is not a date without a year': [['Quay to Close', 'Published March 9'], null],
    'is an ISO date with its time': [['Quay to Close', '2031-03-09T14:05:00+01:00'], '2031-03-09'],
    'has a clock glued to its year': [['Quay to Close', 'March 9, 20314:29 AM ET'], '2031-03-09'],
    'is glued to the byline': [['Quay to Close', 'By Ada QuillMarch 9, 2031'], '2031-03-09'],
    'stands behind names and a dash': [['Quay to Close', 'Ada Quill - Mar 9, 2031, 10:31 pm CST'], '2031-03-09'],
    'is when it was first published': [
      ['Quay to Close', 'Mon 10 Mar 2031 08.00 GMT', 'First published on Sun 9 Mar 2031 14.05 GMT'],
      '2031-03-09',
    ],
    'is decided by the weekday where only one day falls on it': [['Quay to Close', 'Thu 04/03/2031'], '2031-04-03'],
    'is decided by another date of the page': [
      ['https://quill.example/2031/03/04/quay', 'Quay to Close', 'Published 04/03/2031'],
      '2031-03-04',
    ],
    'is decided by the order of another date of the page': [
      ['Quay to Close', 'Published 04/03/2031', 'Updated 25/03/2031'],
      '2031-03-04',
    ],
    'may have a year of two figures': [['Quay to Close', 'Ada Quill', '25.3.31'], '2031-03-25'],
    'takes the year of the copyright in a dateline without one': [
      ['Quay to Close', 'PORT ELLAN, March 10 (ANP) — The quay will close.', '© 2031 Harbour Gazette'],
      '2031-03-10',
    ],
    'is the one nearer the headline, not that of the day on which the page was taken': [
      ['Harbour Gazette', 'Friday, March 14, 2031', 'Quay to Close', 'March 9, 2031'],
      '2031-03-09',
    ],
    'is not the date of a post': [['Quay to Close', 'Gulls are pleased. — Ada Quill (@adaquill) March 9, 2031'], null],
    'is not a date that the text mentions': [['The quay was built on 9 March 1911.'], null],
  };
  it('stands directly below the text, and not below the title of another story', () => {
    const article = `Quay to Close\n${BODY}`;
    assert.equal(readFormat(`${article}\n\nPublished 9 March 2031`).publicationDate, '2031-03-09');
    assert.equal(readFormat(`${article}\n\nFerry Strike Ends\n\nPublished 9 March 2031`).publicationDate, null);
  });

  for (const [what, [lines, date]] of Object.entries(cases)) {
    it(what, () => assert.equal(dateOf(...lines), date));
  }
});
