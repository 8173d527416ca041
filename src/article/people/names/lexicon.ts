import { wordList } from '../../wordList';
import functionWords from './functionWords.txt';
import givenList from './givenNames.txt';
import outlets from './outlets.txt';
import particles from './particles.txt';
import saidVerbs from './saidVerbs.txt';
import surnames from './surnames.txt';
import titles from './titles.txt';

/** Given name → "f", "m", or "" where it is both or not known. */
export const GIVEN_NAMES: ReadonlyMap<string, string> = new Map(
  [...wordList(givenList)].map((entry) => {
    const [name = '', gender = ''] = entry.split(':');
    return [name, gender];
  }),
);
export const SURNAMES = wordList(surnames);
export const PARTICLES = wordList(particles);
export const TITLES = wordList(titles);
export const SAID_VERBS = wordList(saidVerbs);
export const FUNCTION_WORDS = wordList(functionWords);
/** Alone they are never somebody's name. */
export const OUTLETS = wordList(outlets);
