import assert from 'node:assert/strict';
import { readFormat } from '../../../src/article/format';
import { expectedKinds, fixture, fixtures, kindsOf } from './support';

describe('the format of invented articles', () => {
  const expected = expectedKinds();

  for (const { name, text } of fixtures('articles')) {
    it(name.replaceAll('-', ' '), () => {
      const format = readFormat(text);
      assert.ok(format.recognition.recognized, `taken for no article: ${format.recognition.reasons.join(', ')}`);
      assert.equal(kindsOf(format), expected.get(name));
    });
  }

  it('has a fixture for every line of the table', () => {
    assert.deepEqual(
      [...expected.keys()].sort(),
      fixtures('articles').map(({ name }) => name),
    );
  });
});

describe('text files that are no articles', () => {
  for (const { name, text } of fixtures('others')) {
    it(name.replaceAll('-', ' '), () => {
      const { recognition, blocks } = readFormat(text);
      assert.ok(!recognition.recognized, `taken for an article: ${recognition.reasons.join(', ')}`);
      assert.deepEqual(blocks, []);
    });
  }
});

describe('what an article says about itself', () => {
  const cases: [name: string, headline: string | null, publisher: string | null, date: string | null][] = [
    ['headline-only-in-trailer', 'Calder Keeps Its Village Schools Open', 'Meridian Post', null],
    ['trailer-run-into-last-paragraph', 'Two Tons of Eels Seized at Marrow Bay Ferry', 'The Calder Courier', null],
    ['date-stamp-runs-into-first-paragraph', null, null, '2031-05-04'],
    ['published-line-day-month-year', 'Boatyard saved by its own apprentices', null, '2031-03-14'],
    ['published-line-month-first', 'Flood Warning Lifted Along the Esk', null, '2031-03-09'],
    ['press-release-with-contact', "Orvex to Supply Copper for Norland's New Railway", null, '2031-06-03'],
    ['wire-with-iso-date-line', 'SOCCER - CALDER HOLD VESSEN TO DRAW.', null, '1997-10-04'],
    ['post-date-is-not-publication-date', null, null, null],
    ['publisher-from-appeal', null, 'The Lantern', null],
    ['donations-reported-not-asked', null, null, null],
    ['kicker-headline-deck-byline', 'Minister survives vote over missing trains', null, null],
  ];
  for (const [name, headline, publisher, publicationDate] of cases) {
    it(name.replaceAll('-', ' '), () => {
      const format = readFormat(fixture('articles', name));
      assert.deepEqual(
        [format.headline, format.publisher, format.publicationDate],
        [headline, publisher, publicationDate],
      );
    });
  }
});
