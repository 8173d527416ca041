// Whom every surname means in three real articles, which stand beside the project and not in it.
import assert from 'node:assert/strict';
import type { Corpus } from '../../../src/corpus';
import { readSeeds, type Seed } from '../../support/seeds';

const IDENTITIES: Readonly<Record<string, string>> = {
  Musk: 'elon-musk',
  Trump: 'donald-trump',
  Vance: 'jd-vance',
  Wiles: 'susie-wiles',
  Epstein: 'jeffrey-epstein',
  Isaacman: 'jared-isaacman',
  Newsom: 'gavin-newsom',
  Zelensky: 'volodymyr-zelensky',
  Putin: 'vladimir-putin',
  Hannity: 'sean-hannity',
  'Katie Miller': 'katie-miller',
  'Stephen Miller': 'stephen-miller',
  Kirk: 'charlie-kirk',
  'bin Salman': 'mohammed-bin-salman',
  'Teresa May': 'teresa-may',
};
/** What makes something else of a surname. */
const PART_OF_ANOTHER_NAME = /^\s+administration\b/i;

interface Occurrence {
  readonly start: number;
  readonly end: number;
  readonly expected: string | null;
}

describe('In three real articles', () => {
  let corpus: Corpus;
  let articles: readonly Seed[];

  before(function () {
    ({ articles, corpus } = readSeeds(this));
  });

  /** Everywhere that a name stands in the reporting. */
  function* occurrences(name: string, expected: string, { text, analysis }: Seed) {
    for (const { index } of text.matchAll(new RegExp(`(?<![@\\w])${name}(?!\\w)`, 'g'))) {
      const end = index + name.length;
      if (!analysis.sentences.some((sentence) => sentence.start <= index && end <= sentence.end)) continue;
      const isOther = PART_OF_ANOTHER_NAME.test(text.slice(end));
      yield { start: index, end, expected: isOther ? null : expected } satisfies Occurrence;
    }
  }

  /** The identities of those whom a name at this place means. */
  const meant = ({ path, analysis }: Seed, { start, end }: Occurrence) =>
    analysis.people
      .filter(({ mentions }) => mentions.some((each) => each.kind === 'name' && each.start <= start && end <= each.end))
      .map(({ id }) => corpus.identityOf(path, id));

  for (const [name, identity] of Object.entries(IDENTITIES)) {
    it(`every ${name} is the right person or, in another name, nobody`, () => {
      let checked = 0;
      for (const article of articles) {
        for (const occurrence of occurrences(name, identity, article)) {
          const place = `${article.path} at ${occurrence.start}`;
          assert.deepEqual(meant(article, occurrence), occurrence.expected ? [occurrence.expected] : [], place);
          checked++;
        }
      }
      assert.ok(checked > 0, `${name} is nowhere`);
    });
  }

  it('the month of May is nobody', () => {
    for (const article of articles) {
      for (const { index } of article.text.matchAll(/(?<!Teresa )\bMay\b/g)) {
        const place = { start: index, end: index + 3, expected: null };
        assert.deepEqual(meant(article, place), [], `${article.path} at ${index}`);
      }
    }
  });
});
