/**
 * Sentences with choices: "[a|b]" is either a or b, "{name}" is filled in. Of the names, "{~list}" is a word of that
 * list, which may itself have choices, and "{3..9}" a number or "{$3..9}" a sum; all others mean what the caller says.
 */
import type { Random } from './random';
import { wordsOf } from './words';

const CHOICE = /\[([^[\]]*)\]/g;
const SLOT = /\{([^{}]+)\}/g;
const RANGE = /^(\$?)(\d+)\.\.(\d+)$/;
const SMALL = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** @param fill says what stands for a name; `start` is where in the template it stands. */
export function expand(template: string, random: Random, fill: (name: string, start: number) => string): string {
  const chosen = template.replace(CHOICE, (_, options: string) => random.pick(options.split('|')));
  return chosen.replace(SLOT, (_, name: string, start: number) => {
    if (name.startsWith('~')) return expand(random.pick(wordsOf(name.slice(1))), random, fill);
    const [, sign, low, high] = RANGE.exec(name) ?? [];
    if (sign === undefined) return fill(name, start);
    const number = drawNumber(low, high, random);
    return sign ? sign + inFigures(number) : inWords(number);
  });
}

/** Expands a template that has no names of its own. */
export function expandWords(template: string, random: Random): string {
  return expand(template, random, (name) => {
    throw new Error(`No word list and no number: {${name}} in “${template}”`);
  });
}

/** As newspapers write numbers: "seven", "14", "2,300". */
export const inWords = (value: number): string => SMALL[value] ?? inFigures(value);

const figures = new Intl.NumberFormat('en-US');

export const inFigures = (value: number): string => figures.format(value);

/** As people count: 2,350 rather than 2,347. */
export function rounded(value: number): number {
  const step = value < 200 ? 1 : value < 2000 ? 10 : value < 20_000 ? 50 : 500;
  return Math.round(value / step) * step;
}

/** A round number between two bounds as written. */
export function drawNumber(low = '0', high = low, random: Random): number {
  return rounded(random.integer(Number(low), Number(high)));
}

/** A sentence put right after filling in: a capital at its start, no comma before another mark. */
export function tidy(sentence: string): string {
  const tidied = sentence.replace(/,(?=\s*[,.;:?!])|,(?=”\S)/g, '').replace(/ {2,}/g, ' ');
  return tidied.charAt(0).toUpperCase() + tidied.slice(1);
}
