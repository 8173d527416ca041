import assert from 'node:assert/strict';
import { Shelf } from '../../../src/worker/shelf';
import { articleEvents } from '../../../src/worker/views/events';

const URI = 'file:///news/quay.txt';
const ARTICLE = `Port Velm sells its quay

The council of Port Velm sold the old quay to a shipyard on Monday. Mayor Ada Quill signed the contract in the town hall.

“We had no choice,” Ms. Quill told reporters.

Correction: An earlier version of this article misstated the price of the quay.
`;

describe('The events of an article', () => {
  const shelf = new Shelf();
  let shown: ReturnType<typeof articleEvents>;

  before(async () => {
    shelf.changeDocument(URI, ARTICLE, true);
    await shelf.settle(URI);
    shown = articleEvents(shelf, URI);
  });

  it('come with what the outlet corrected, and where it says so', () => {
    assert.deepEqual(
      shown?.corrections.map(({ text, location }) => [text.slice(0, 25), location.range.start.line]),
      [['Correction: An earlier ve', 6]],
    );
  });

  it('are none of the correction itself', () => {
    assert.ok((shown?.events.length ?? 0) > 0);
    assert.deepEqual(
      shown?.events.filter(({ sentence }) => sentence.includes('misstated')),
      [],
    );
  });
});
