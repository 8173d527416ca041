import { labelledWords, wordList } from '../../wordList';
import familyFirstNames from './familyFirstNames.txt';
import functionWords from './functionWords.txt';
import givenList from './givenNames.txt';
import institutionNouns from './institutionNouns.txt';
import neverNames from './neverNames.txt';
import organisationKinds from './organisationKinds.txt';
import organisationNouns from './organisationNouns.txt';
import outlets from './outlets.txt';
import particles from './particles.txt';
import placeNouns from './placeNouns.txt';
import places from './places.txt';
import saidVerbs from './saidVerbs.txt';
import surnames from './surnames.txt';
import titles from './titles.txt';

/** Given name → "f", "m", or "" where it is both or not known. */
export const GIVEN_NAMES = labelledWords(givenList);
export const isGivenName = (word: string): boolean => GIVEN_NAMES.has(word.toLowerCase());
export const SURNAMES = wordList(surnames);
const FAMILY_FIRST_NAMES: ReadonlySet<string> = new Set(
  [...wordList(familyFirstNames)].map((name) => name.toLowerCase()),
);
/** Does the name's family name stand in front of the given ones? */
export const isFamilyFirst = (family: string): boolean => FAMILY_FIRST_NAMES.has(family.toLowerCase());
export const PARTICLES = wordList(particles);
export const TITLES = wordList(titles);
/** Is the word a title, with or without its full stop? */
export const isTitle = (word: string): boolean => TITLES.has(word.toLowerCase().replace(/\.$/, ''));
export const SAID_VERBS = wordList(saidVerbs);
export const FUNCTION_WORDS = wordList(functionWords);
/** Alone they are never somebody's name. */
export const OUTLETS = wordList(outlets);
const institutions = [...labelledWords(institutionNouns)];
export const INSTITUTION_NOUNS: ReadonlySet<string> = new Set(institutions.map(([noun]) => noun));
/** Those that are nobody's surname. */
export const CERTAIN_INSTITUTION_NOUNS: ReadonlySet<string> = new Set(
  institutions.filter(([, use]) => use !== 'name').map(([noun]) => noun),
);
const beginsPlace = [...labelledWords(placeNouns)];
/** Begin names of places: "Villa Quill". */
export const PLACE_NOUNS: ReadonlySet<string> = new Set(
  beginsPlace.filter(([, use]) => use !== 'of').map(([noun]) => noun),
);
/** Do so before a particle: "Col de Quill". */
export const PLACE_NOUNS_OF: ReadonlySet<string> = new Set(
  beginsPlace.filter(([, use]) => use === 'of').map(([noun]) => noun),
);
/** Of one word or two. */
export const PLACES = wordList(places);
/** First words of those of several. */
export const PLACE_STARTS: ReadonlySet<string> = new Set(
  [...PLACES].filter((place) => place.includes(' ')).map((place) => place.slice(0, place.lastIndexOf(' '))),
);
/** Have a capital, and are in nobody's name. */
export const NEVER_NAMES = wordList(neverNames);
/** Of which only organisations have any. */
export const ORGANISATION_NOUNS = wordList(organisationNouns);
/** What has a name and is nobody: "firm", "ship". */
export const ORGANISATION_KINDS = wordList(organisationKinds);
