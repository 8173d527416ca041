import assert from 'node:assert/strict';
import { Random } from '../../../bench/generator/random';
import { analyzeArticle, CHOSEN } from '../../../src/article';
import { Corpus } from '../../../src/corpus';
import { OperationCounter } from '../../support/operations';

/** Of the shorter text, in UTF-16 units: more than any stretch that the reader looks back over. */
const SIZE = 4000;
/** The longer text is twice as long. What grows with the square runs four times as often then, a logarithm more hardly shows. */
const MOST_GROWTH = 3;
/** What runs less often for a unit of the text costs nothing, and may have been remembered. */
const OFTEN = 2;
/** V8 now and then forgets what it counted when it tidies its memory; what grows does so every time. */
const ATTEMPTS = 4;

const FAMILIES: Readonly<Record<string, string>> = {
  'unclosed quotation marks': '“he said ',
  'nested quotation marks': '“‘he said’ she said” ',
  'he said that': 'he said that ',
  'statements and what they hold': 'he said that they were killed and ',
  pronouns: 'he she they him her ',
  'pronouns far from a name': 'the rain came and she saw it ',
  'titles and names': 'Mr. X said ',
  events: 'killed ',
  'events with people and places': 'killed ten people in Berg and ',
  commas: ',',
  dashes: '— ',
  parentheses: '(',
  dates: 'March 3, 2024 ',
  weekdays: 'Monday Friday ',
  numbers: '12345 ',
  quantities: '12345 people and ',
  money: '$5 million in ',
  digits: '1',
  hyphens: 'a-',
  addresses: 'https://example.org/a?b=c ',
  'capitalised words': 'Word ',
  names: 'Anna Berg and ',
  spaces: ' ',
  newlines: '\n',
  'one huge sentence': 'the council of the town opened a pier and ',
};

/** Words in any order, without an end of a sentence. */
const WORDS: Readonly<Record<string, string>> = {
  'verbs and pronouns': 'killed said opened voted that it she the minister arrested was by',
  'words of news':
    'the council of town opened pier and ferry minister said that he voted from harbour people killed in Berg Anna Monday ten police',
  'parts between commas': 'the town , opened , ferry said he , killed Berg ,',
  'names and titles': 'Anna Berg Nils Marrow minister Mr. of the and',
  'figures and units': '12 2025 ten million $5 March 3 percent people % -',
};

describe('What is done with an article', () => {
  let counter: OperationCounter;

  before(() => {
    // What is made when it is first used is made here; of the texts themselves nothing is to be remembered.
    readAndCompare('Nils Marrow, who runs the ferry, said on Friday that it had sunk. ');
    counter = new OperationCounter(__filename);
  });

  after(() => counter.dispose());

  for (const [family, unit] of Object.entries(FAMILIES)) {
    it(`does not grow faster than its text: ${family}`, () => {
      assertLinear((size) => unit.repeat(Math.ceil(size / unit.length)), unit.length);
    });
  }

  for (const [family, words] of Object.entries(WORDS)) {
    it(`does not grow faster than its text: ${family} in any order`, () => {
      assertLinear((size) => inAnyOrder(words.split(' '), size), words.length);
    });
  }

  it('does not grow faster than its text: a formula in sentences that share nothing else', () => {
    const sentence = (i: number) => `The kiln${i} of the weir${i} is as it was and as it will be.`;
    const length = sentence(100).length;
    assertLinear((size) => Array.from({ length: size / length }, (_, i) => sentence(i + 100)).join(' '), length);
  });

  /** @param unit Length by which a text is made longer where it is tried again. */
  function assertLinear(textOf: (size: number) => string, unit: number): void {
    let grown = growthOf(textOf, SIZE);
    for (let attempt = 1; attempt < ATTEMPTS && grown.size > 0; attempt++) {
      const again = growthOf(textOf, SIZE + attempt * unit);
      grown = new Map([...grown].filter(([stretch]) => again.has(stretch)));
    }
    assert.deepEqual([...grown.values()], []);
  }

  /** The stretches of code that run far more often for a text twice as long. */
  function growthOf(textOf: (size: number) => string, size: number): Map<string, string> {
    const [text, longer] = [textOf(size), textOf(2 * size)];
    const operations = counter.count(() => readAndCompare(text));
    const more = counter.count(() => readAndCompare(longer));
    return new Map(
      [...more]
        .filter(
          ([stretch, count]) => count > OFTEN * longer.length && count > MOST_GROWTH * (operations.get(stretch) ?? 0),
        )
        .map(([stretch, count]) => [stretch, `${operations.get(stretch) ?? 0} → ${count}: ${counter.codeOf(stretch)}`]),
    );
  }
});

function inAnyOrder(words: readonly string[], size: number): string {
  const random = new Random(words.join(' '));
  const text: string[] = [];
  for (let length = 0; length < size; length += (text.at(-1) ?? '').length + 1) text.push(random.pick(words));
  return text.join(' ');
}

/** Reads an article, and compares it with another that says much the same. */
function readAndCompare(text: string): void {
  const corpus = new Corpus();
  for (const [path, words] of Object.entries({ a: text, b: `Officials met. ${text}` }))
    corpus.set(path, words, analyzeArticle(words, CHOSEN));
  corpus.allCorroborations();
}
