import type { Random } from '../../../bench/generator/random';
import { hostileToken, hostileUnit, nonsense } from './hostile';

/** @param other a text that may be spliced in. */
type Mutation = (text: string, random: Random, other: string) => string;

/** Texts grow no longer than this by mutation. */
const LONGEST = 60_000;

const place = (text: string, random: Random): number => random.integer(0, text.length);

/** A stretch of a text: of some characters, or much of it. */
function stretch(text: string, random: Random): [start: number, end: number] {
  const start = place(text, random);
  const length = random.chance(0.7) ? random.integer(1, 12) : random.integer(0, text.length);
  return [start, Math.min(text.length, start + length)];
}

const replaced = (text: string, start: number, end: number, by: string): string =>
  text.slice(0, start) + by + text.slice(end);

/** How many times something comes again: mostly a few, now and then very many. */
const many = (random: Random): number => (random.chance(0.8) ? random.integer(2, 5) : random.integer(20, 400));

/** The stretches between separators, with one of them done to. */
function ofParts(separator: RegExp, change: (parts: string[], at: number, random: Random) => string[]): Mutation {
  return (text, random) => {
    const parts = text.split(separator);
    return change(parts, random.integer(0, parts.length - 1), random).join('');
  };
}

const LINES = /(?<=\n)/;
const SENTENCES = /(?<=[.!?]["”’]? )/;
const TOKENS = /(?<= )/;

const duplicate = (parts: string[], at: number, random: Random): string[] => {
  const part = parts[at] ?? '';
  const times = Math.min(many(random), Math.ceil(LONGEST / (part.length + 1)));
  return parts.toSpliced(at, 1, ...Array<string>(times).fill(part));
};
const remove = (parts: string[], at: number): string[] => parts.toSpliced(at, 1);
const move = (parts: string[], at: number, random: Random): string[] => {
  const part = parts[at] ?? '';
  return parts.toSpliced(at, 1).toSpliced(random.integer(0, parts.length - 1), 0, part);
};

const SWAPS: readonly (readonly [RegExp, string])[] = [
  [/[“”]/g, '"'],
  [/"/g, '“'],
  [/["“”]/g, '”'],
  [/[’‘]/g, "'"],
  [/'/g, '’'],
  [/["“”]/g, "'"],
  [/["“”'’]/g, ''],
  [/ /g, '\u00a0'],
  [/ /g, '  '],
  [/ /g, '\t'],
  [/ /g, '\u200b'],
  [/ /g, '\n'],
  [/-/g, '—'],
  [/[—–]/g, '-'],
  [/[—–]/g, '--'],
  [/\n+/g, '\n'],
  [/\n+/g, '\n\n\n'],
  [/\n+/g, ' '],
  [/\n/g, '\r\n'],
  [/\n/g, '\r'],
  [/\n/g, '\u2028'],
  [/\. /g, '.'],
  [/\./g, ''],
  [/,/g, ''],
  [/,/g, ' and '],
];

const MUTATIONS: readonly (readonly [weight: number, Mutation])[] = [
  [3, (text, random) => replaced(text, ...stretch(text, random), '')],
  [
    3,
    (text, random) =>
      ((at) => replaced(text, at, at + 1, String.fromCharCode(random.integer(0, 0xffff))))(place(text, random)),
  ],
  [
    2,
    (text, random) =>
      ((at) => replaced(text, at, at + 1, String.fromCharCode(random.integer(32, 126))))(place(text, random)),
  ],
  [6, (text, random) => ((at) => replaced(text, at, at, hostileToken(random)))(place(text, random))],
  [
    4,
    (text, random) =>
      ((at) => replaced(text, at, at, ` ${hostileToken(random)} `))(text.indexOf(' ', place(text, random)) + 1),
  ],
  [
    2,
    (text, random) => ((at) => replaced(text, at, at, hostileUnit(random).repeat(many(random))))(place(text, random)),
  ],
  [
    2,
    (text, random) =>
      ((at) => replaced(text, at, at, `${nonsense(random)} `))(text.indexOf('. ', place(text, random)) + 2),
  ],
  [4, ofParts(LINES, (parts, at, random) => parts.toSpliced(at, 0, `${hostileToken(random)}\n`))],
  [2, ofParts(LINES, duplicate)],
  [2, ofParts(LINES, remove)],
  [2, ofParts(LINES, move)],
  [2, ofParts(SENTENCES, duplicate)],
  [2, ofParts(SENTENCES, remove)],
  [2, ofParts(SENTENCES, move)],
  [2, ofParts(TOKENS, duplicate)],
  [3, ofParts(TOKENS, remove)],
  [3, ofParts(TOKENS, move)],
  [3, (text, random) => ((swap) => text.replaceAll(swap[0], swap[1]))(random.pick(SWAPS))],
  [
    3,
    (text, random) => {
      const [start, end] = stretch(text, random);
      const [pattern, by] = random.pick(SWAPS);
      return replaced(text, start, end, text.slice(start, end).replaceAll(pattern, by));
    },
  ],
  [
    1,
    (text, random) => {
      const [start, end] = stretch(text, random);
      const part = text.slice(start, end);
      return replaced(text, start, end, random.chance(0.5) ? part.toUpperCase() : part.toLowerCase());
    },
  ],
  [2, (text, random, other) => text.slice(0, place(text, random)) + other.slice(place(other, random))],
  [
    2,
    (text, random, other) =>
      ((at) => replaced(text, at, at, other.slice(...stretch(other, random))))(place(text, random)),
  ],
  [1, (text, random) => text.slice(0, place(text, random))],
];

const ALL = MUTATIONS.flatMap(([weight, mutation]) => Array<Mutation>(weight).fill(mutation));

/** A text with something done to it, once or several times. */
export function mutate(text: string, random: Random, other: string): string {
  let mutated = text;
  for (let times = random.pick([1, 1, 1, 2, 2, 3, 5, 9]); times > 0; times--) {
    mutated = random.pick(ALL)(mutated, random, other).slice(0, LONGEST);
  }
  return mutated;
}
