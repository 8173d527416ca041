import { wordList } from '../../wordList';
import given from './givenNames.txt';
import particles from './particles.txt';
import saidVerbs from './saidVerbs.txt';
import surnames from './surnames.txt';
import titles from './titles.txt';

export const GIVEN_NAMES = wordList(given);
export const SURNAMES = wordList(surnames);
export const PARTICLES = wordList(particles);
export const TITLES = wordList(titles);
export const SAID_VERBS = wordList(saidVerbs);
