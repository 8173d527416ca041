import { writtenDates } from './dates';
import { anyOf } from './rules/phrases';
import stampWords from './rules/words/stampWords.txt';

const CLOCK =
  /(?<![\d.:])\d{1,2}(?:[:.h]\d\d){1,2}(?:\.\d+)?(?:z\b|(?: ?[+-]\d\d:?\d\d\b)?)|\b\d{1,2} ?(?:am|pm|a\.m|p\.m)\b/g;
const AGO =
  /\b(?:\d+|an?|one|two|a few) ?(?:s(?:ec(?:ond)?s?)?|m(?:in(?:ute)?s?)?|h(?:(?:ou)?rs?)?|d(?:ays?)?|w(?:eeks?)?|months?|years?) ago\b/g;
const READING_TIME = /\b\d{1,3}(?: |-)?min(?:ute)?s?\.?(?: of)?(?: read(?:ing)?| listen| watch)?(?: time)?\b/g;
const DAY_OF_MONTH =
  /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?\b|\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\b/g;
const WORDS = new RegExp(`(?<!\\p{L})(?:${anyOf(stampWords)})(?!\\p{L})`, 'gu');
const LABEL_OR_DAY = /\b(?:published|updated|posted|today|yesterday|(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*)\b/u;
const ISO_TAIL = /^t(?=\d)/;
/** Of an offset, "GMT+1", or a day. */
const FIGURES = /(?<!\S)\d{1,2}(?!\S)/g;
const SIGNS = /[^\p{L}\p{N}]+/gu;

/** What a line says beside dates, times and words as "published on": nothing in a stamp, a name beside one. */
export function besideStamp(text: string): string {
  let rest = '';
  let end = 0;
  for (const date of writtenDates(text)) {
    rest += `${text.slice(end, date.start)} `;
    end = date.end;
  }
  rest += text.slice(end).toLowerCase().replace(ISO_TAIL, '');
  return rest
    .toLowerCase()
    .replace(AGO, ' ')
    .replace(READING_TIME, ' ')
    .replace(CLOCK, ' ')
    .replace(DAY_OF_MONTH, ' ')
    .replace(WORDS, ' ')
    .replace(SIGNS, ' ')
    .replace(FIGURES, ' ')
    .trim();
}

/** Whether a line says when something was published, and nothing else; perhaps without a year. A clock alone dates an entry. */
export function isStamp(text: string): boolean {
  const folded = text.toLowerCase();
  const says = writtenDates(text).length > 0 || folded.search(AGO) >= 0 || folded.search(DAY_OF_MONTH) >= 0;
  const today = folded.search(CLOCK) >= 0 && LABEL_OR_DAY.test(folded);
  return (says || today) && besideStamp(text) === '';
}
