import assert from 'node:assert/strict';
import type { Corroboration } from '../../../src/corpus';
import { endsOf, expected, keyOf, PLANTED, type Planted, StoryFolder, stories, wordsOf } from './stories';

const TOLD: Readonly<Record<Planted, string>> = {
  conflicts: 'differ',
  updates: 'are an earlier state and a later one',
  repeats: 'are one running copy',
  quotations: 'are one quotation that two heard',
  cites: 'are one that cites the other',
};

const FEWEST_WORDS = 400;

describe('Sixty articles of twenty stories', function () {
  this.timeout(300_000);
  let read: StoryFolder;
  before(() => {
    read = new StoryFolder();
  });

  it('are of three outlets each, at length, and stand beside notes', () => {
    const articles = stories.flatMap(([, story]) => story.articles);
    assert.deepEqual([stories.length, articles.length], [20, 60]);
    assert.deepEqual([...read.files].sort(), [...articles, ...expected.notes].sort());
    const short = articles.filter((article) => read.wordsIn(article) < FEWEST_WORDS);
    assert.deepEqual(short, []);
  });

  it('have all words that are quoted of them, once', () => {
    const words = [...stories.map(([, story]) => story), { facts: expected.across }].flatMap(wordsOf);
    assert.deepEqual(
      words.filter((each) => read.timesOf(each) !== 1),
      [],
    );
  });

  for (const [article, missed] of [...stories.flatMap(([, story]) => story.articles), ...expected.notes].map(
    (name) => [name, expected.unread[name]] as const,
  )) {
    const isNote = expected.notes.includes(article);
    it(`are ${isNote ? 'no article' : 'an article'}: ${article}`, function () {
      holds(this, missed, read.isRead(article) !== isNote, () => `${article} is read as it should not be`);
    });
  }

  it('are backed by no notes that are no source', () => {
    const noted = stories.filter(([name]) => expected.notes.some((note) => note.endsWith(name)));
    const backing = noted.flatMap(([, { articles }]) => articles.flatMap((article) => read.notesBacking(article)));
    assert.deepEqual(backing, []);
  });

  for (const [name, story] of stories) {
    describe(`of the story ${name}`, () => {
      it('back each other', function () {
        const facts = read.endsOfFacts(story.facts);
        const backed = read.shown.some((link) => facts.has(keyOf(endsOf(link))));
        holds(this, story.unbacked, backed, () => 'no fact is shown to be backed');
      });

      for (const kind of PLANTED) {
        for (const { what, between, missed } of story[kind] ?? []) {
          it(`${TOLD[kind]}: ${what}`, function () {
            const link = read.linkBetween(between);
            holds(this, missed, says(link, kind), () =>
              link ? read.describe(link) : `no link: ${between.join(' | ')}`,
            );
          });
        }
      }

      for (const { what, sentence, missed } of story.withdrawn ?? []) {
        it(`do not tell what they correct: ${what}`, function () {
          const links = read.shown.filter((link) => endsOf(link).includes(read.endOf(sentence)));
          holds(this, missed, links.length === 0, () => links.map((link) => read.describe(link)).join('\n'));
        });
      }

      for (const { never, what, between, missed } of story.never ?? []) {
        it(`do not ${never === 'linked' ? 'back each other' : 'differ'}: ${what} (${between.join(' | ')})`, function () {
          const link = read.linkBetween(between);
          const isSaid = link?.shown && (never === 'linked' || link.relation === 'conflicts');
          holds(this, missed, !isSaid, () => (link ? read.describe(link) : ''));
        });
      }

      for (const { what, between } of story.wrong ?? []) {
        it(`are not linked by ${what} (${between.join(' | ')})`, function () {
          holds(this, what, !read.linkBetween(between)?.shown, () => '');
        });
      }
    });
  }

  it('are linked by nothing but what they both tell', () => {
    const facts = read.endsOfFacts([...stories.flatMap(([, story]) => story.facts), ...expected.across]);
    const keysOf = (kind: Planted | 'wrong') =>
      new Set(
        stories.flatMap(([, story]) =>
          (story[kind] ?? []).map(({ between }) => keyOf(between.map((words) => read.endOf(words)))),
        ),
      );
    const wrong = keysOf('wrong');
    const planted = new Map(PLANTED.map((kind) => [kind, keysOf(kind)]));
    const isRight = (link: Corroboration): boolean => {
      const key = keyOf(endsOf(link));
      if (link.relation !== 'corroborates') return planted.get(link.relation)?.has(key) ?? false;
      return facts.has(key) || [...planted.values()].some((keys) => keys.has(key));
    };
    const unexpected = read.shown.filter((link) => !wrong.has(keyOf(endsOf(link))) && !isRight(link));
    assert.equal(unexpected.map((link) => read.describe(link)).join('\n'), '');
  });
});

/** What is known not to hold is pending, and has to be taken off the list as soon as it does. */
function holds(context: Mocha.Context, missed: string | undefined, isSo: boolean, otherwise: () => string): void {
  if (missed === undefined) assert.ok(isSo, otherwise());
  else {
    assert.ok(!isSo, 'This holds now: take it off what is missed or wrong in expected.json.');
    context.skip();
  }
}

function says(link: Corroboration | undefined, kind: Planted): boolean {
  if (!link?.shown) return false;
  return kind === 'quotations' ? link.relation === 'corroborates' && link.quotation : link.relation === kind;
}
