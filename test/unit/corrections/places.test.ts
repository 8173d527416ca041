import assert from 'node:assert/strict';
import { Corrections, linesOf, passageAt } from '../../../src/corpus/corrections';
import { linkOf } from '../../../src/editor/corrections/dismissedLink';
import { article } from '../../support/articleFolder';

const [HERE, THERE] = ['file:///news/a.txt', 'file:///news/b.txt'];
const TEXT = article('Imre Castellane', 'Vellmar');
const OTHER = article('Odalys Brenn', 'Karstad');

const corrections = new Corrections([
  { kind: 'headline', value: 'Mayor resigns', article: { file: HERE, lines: linesOf(TEXT) }, at: null },
]);

describe('The place of an article', () => {
  const holds = (text: string): boolean => corrections.of(HERE, text).metadata.headline === 'Mayor resigns';
  const isNamesake = (text: string): boolean => corrections.ofNamesakes(THERE, text).length > 0;

  it('is its file, as long as that says something of what it said', () => {
    assert.ok(holds(TEXT));
    assert.ok(holds(`${TEXT}\n\nA new last paragraph that the reader wrote.`));
    assert.ok(holds(TEXT.replace(/^.*$/m, 'Another beginning, and nothing of the first paragraph left.')));
    assert.ok(holds(TEXT.replaceAll('\n', '\r\n').replaceAll(' ', '\u00a0')));
    assert.equal(holds(OTHER), false, 'another article in a file of this name');
    assert.equal(holds(''), false);
  });

  it('is found under another name by what it says, edited or not', () => {
    assert.ok(isNamesake(TEXT));
    assert.ok(isNamesake(`A headline put above it\n\n${TEXT}`));
    assert.equal(isNamesake(OTHER), false);
    assert.equal(corrections.ofNamesakes(HERE, TEXT).length, 0, 'it is no namesake of itself');
  });

  it('is known by five lines at most, the longer ones, however the text is made', () => {
    for (const text of ['', '\n\n', 'x', 'x\n'.repeat(100_000), 'y'.repeat(1_000_000), '\ud800'.repeat(500), TEXT]) {
      const lines = linesOf(text);
      assert.ok(lines.length <= 5 && lines.every(({ length }) => length > 0 && length <= 80), text.slice(0, 20));
    }
  });
});

describe('The place of a sentence', () => {
  const spanIn = (text: string, words: string) => {
    const start = text.indexOf(words);
    assert.notEqual(start, -1, words);
    return { start, end: start + words.length };
  };
  const FIRST = 'The council, which meets again next week, is expected to name a successor.';
  const SECOND = 'The mayor said that the vote was unfair.';
  const ofFirst = (text: string, file = HERE) => passageAt(file, text, spanIn(text, FIRST));
  const ofSecond = (text: string, file = THERE) => passageAt(file, text, spanIn(text, SECOND));
  const parted = new Corrections([{ kind: 'notTheSame', passages: [ofFirst(TEXT), ofSecond(OTHER)], at: null }]);

  it('is where it says the same, whatever was edited around it, from either side', () => {
    const edited = TEXT.replace('Residents of Vellmar have waited for months.', 'Nobody knows more.');
    assert.ok(parted.part(ofFirst(edited), ofSecond(`A new beginning.\n\n${OTHER}`)));
    assert.ok(parted.part(ofSecond(OTHER), ofFirst(TEXT)));
  });

  it('is where it was edited a little, and everything around it was not', () => {
    const edited = TEXT.replace('again next week', 'again this week');
    assert.ok(parted.part(passageAt(HERE, edited, spanIn(edited, FIRST.replace('next', 'this'))), ofSecond(OTHER)));
    const other = 'Nobody would say anything of it to reporters.';
    const replaced = TEXT.replace(FIRST, other);
    assert.equal(parted.part(passageAt(HERE, replaced, spanIn(replaced, other)), ofSecond(OTHER)), false);
  });

  it('is in a file of another name, and not where the same words stand among others', () => {
    assert.ok(parted.part(ofFirst(TEXT, 'file:///news/renamed.txt'), ofSecond(OTHER)));
    const elsewhere = `Nothing of it was said.\n\n${SECOND} And so on.`;
    assert.equal(parted.part(ofFirst(TEXT), ofSecond(elsewhere, 'file:///news/c.txt')), false);
  });

  it('is taken over from what the first version remembered, sentences of several lines too', () => {
    const wrapped = FIRST.replace(' week', '\nweek');
    const found = linkOf([`${HERE}\n${wrapped}`, `${THERE}\n${SECOND}`].join('\n'));
    assert.equal(found?.file, HERE);
    assert.ok(found && new Corrections([found.correction]).part(ofFirst(TEXT), ofSecond(OTHER)));
    for (const key of ['', '\n', HERE, `${HERE}\n`, `${HERE}\n${FIRST}`, `x\n${FIRST}\n${THERE}\n${SECOND}`])
      assert.equal(linkOf(key), null);
  });
});
