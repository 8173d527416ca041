import assert from 'node:assert/strict';
import { analyzeArticle, CHOSEN } from '../../../src/article';

/** In UTF-16 units: what grows with the square of the text does not come to its end on these. */
const SIZE = 60_000;

const FAMILIES: Readonly<Record<string, string>> = {
  'unclosed quotation marks': '“he said ',
  'nested quotation marks': '“‘he said’ she said” ',
  'he said that': 'he said that ',
  pronouns: 'he she they him her ',
  'titles and names': 'Mr. X said ',
  commas: ',',
  dashes: '— ',
  parentheses: '(',
  dates: 'March 3, 2024 ',
  numbers: '12345 ',
  digits: '1',
  hyphens: 'a-',
  addresses: 'https://example.org/a?b=c ',
  'capitalised words': 'Word ',
  spaces: ' ',
  newlines: '\n',
  'one huge sentence': 'the council of the town opened a pier and ',
};

describe('The time that an article takes', () => {
  for (const [family, unit] of Object.entries(FAMILIES)) {
    it(`does not grow faster than its text: ${family}`, () => {
      const text = unit.repeat(Math.ceil(SIZE / unit.length));
      assert.ok(Array.isArray(analyzeArticle(text, CHOSEN).events));
    });
  }
});
