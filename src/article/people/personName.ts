import { labelledWords } from '../wordList';
import { PARTICLES } from './names/lexicon';
import nicknameList from './nicknames.txt';

/** A name taken apart; all parts in lower case and without accents. */
export interface PersonName {
  /** "mohammed" of "Mohammed bin Salman"; null where there is only one name. */
  readonly given: string | null;
  /** "bin salman"; the only part where there is one. */
  readonly family: string;
  readonly suffix: string | null;
  /** Every part, given names first. */
  readonly parts: readonly string[];
}

const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/’/g, "'");

const SUFFIX = /^(?:jr|sr|i{2,3}|iv)\.?$/;

export function parseName(words: readonly string[]): PersonName {
  const lower = words.map(plain);
  const suffix = lower.length > 1 && SUFFIX.test(lower.at(-1) ?? '') ? (lower.pop() ?? null) : null;
  const particle = lower.findIndex((word, i) => i > 0 && i < lower.length - 1 && PARTICLES.has(word));
  const startsWithParticle = lower.length > 1 && PARTICLES.has(lower[0] ?? '');
  const familyAt = startsWithParticle ? 0 : particle > 0 ? particle : lower.length - 1;
  const family = lower.slice(familyAt).join(' ');
  const given = lower.slice(0, familyAt);
  return { given: given[0] ?? null, family, suffix, parts: [...given, family] };
}

const isInitials = (word: string): boolean =>
  (word.length === 1 || word.includes('.')) && /^(?:\p{L}\.?-?){1,3}$/u.test(word);

/** Nickname → the given names that it stands for. */
const NICKNAMES: ReadonlyMap<string, readonly string[]> = new Map(
  [...labelledWords(nicknameList)].map(([nickname, names]) => [nickname, names.split(' ')]),
);

const isNicknameOf = (nickname: string, given: string): boolean => NICKNAMES.get(nickname)?.includes(given) ?? false;

function sameGiven(a: string, b: string): boolean {
  if (a === b || isNicknameOf(a, b) || isNicknameOf(b, a)) return true;
  if (isInitials(a) || isInitials(b)) return a[0] === b[0];
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 3 && long.startsWith(short);
}

/** "George H. Harlan" is not George W. Harlan. */
function haveOtherInitials(a: PersonName, b: PersonName): boolean {
  const [initial, other] = [a, b].map(({ parts }) =>
    parts.length === 3 && isInitials(parts[1] ?? '') ? parts[1]?.[0] : undefined,
  );
  return initial !== undefined && other !== undefined && initial !== other;
}

/** Could two full names with one family name be one person's? */
export function compatible(a: PersonName, b: PersonName): boolean {
  if (a.suffix && b.suffix && a.suffix !== b.suffix) return false;
  if (!a.given || !b.given) return true;
  if (haveOtherInitials(a, b)) return false;
  return (
    sameGiven(a.given, b.given) || a.parts.slice(1, -1).includes(b.given) || b.parts.slice(1, -1).includes(a.given)
  );
}
