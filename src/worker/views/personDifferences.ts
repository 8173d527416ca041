import type { Role, Span } from '../../article';
import type { Fact, PersonDifference } from '../protocol';
import { type CitedPerson, locate, sourceOf } from '../shelf';
import { fullMention } from './people';

/** How many of a kind a card shows. */
const MOST = 2;

/** What other articles state differently of somebody: a role, an age, the spelling of the name. */
export function differencesOf(here: CitedPerson, elsewhere: readonly CitedPerson[]): PersonDifference[] {
  return [differentRoles, differentAges, differentSpellings].flatMap((find) => find(here, elsewhere).slice(0, MOST));
}

type Find = (here: CitedPerson, elsewhere: readonly CitedPerson[]) => PersonDifference[];

/** What makes another office of one: a deputy is no minister, a former mayor none any more. */
const QUALIFIER = /\b(?:former|ex|acting|interim|deputy|vice|assistant|late|designate|elect)\b[ -]?/g;
/** From here on a role says only of what. */
const COMPLEMENT = /,| (?:of|for|at|in|from|with|to|on)\b/;

/** "deputy mayor of Port Velm": what it is a kind of, and what kind. */
function officeOf({ text }: Role): { readonly office: string; readonly qualifiers: string } {
  const lower = text.toLowerCase();
  const qualifiers = lower.match(QUALIFIER) ?? [];
  const [office = ''] = lower.replace(QUALIFIER, '').split(COMPLEMENT, 1);
  return { office: office.trim(), qualifiers: qualifiers.map((each) => each.replace(/[ -]$/, '')).join(' ') };
}

/** Where nobody has the role of here in the same way, but somebody with another qualifier. */
const differentRoles: Find = (here, elsewhere) =>
  elsewhere.flatMap((there) => {
    for (const role of here.person.roles) {
      const { office, qualifiers } = officeOf(role);
      const alike = there.person.roles.filter((other) => office !== '' && officeOf(other).office === office);
      const [other] = alike;
      if (other && alike.every((each) => officeOf(each).qualifiers !== qualifiers))
        return [{ of: 'role', here: role.text, there: factOf(there, other.text, other) }];
    }
    return [];
  });

/** Ages that one birthday explains agree. */
const differentAges: Find = (here, elsewhere) => {
  const own = ageOf(here);
  if (!own) return [];
  return elsewhere.flatMap((there) => {
    const other = ageOf(there);
    const years = yearsBetween(here, there);
    if (!other || years === null || Math.abs(other.age - own.age - years) <= 1) return [];
    return [{ of: 'age', here: `${own.age}`, there: factOf(there, `${other.age}`, other) }];
  });
};

const OLDEST = 120;
/** How far before a name its age is looked for, in UTF-16 units. */
const AROUND = 60;

/** As in "Ada Quill, 52, said" and "the 52-year-old Ada Quill". */
function ageOf({ article: { text }, person }: CitedPerson): (Span & { readonly age: number }) | null {
  for (const { kind, start, end } of person.mentions) {
    if (kind !== 'name') continue;
    const behind = /^, (\d{1,3})(?=[,.;)])/.exec(text.slice(end, end + 8));
    if (behind?.[1] && Number(behind[1]) <= OLDEST)
      return { start: end + 2, end: end + 2 + behind[1].length, age: Number(behind[1]) };
    const from = Math.max(0, start - AROUND);
    const before = /\b(\d{1,3})-year-old (?:[\p{L}’'-]+ ){0,3}$/u.exec(text.slice(from, start));
    if (before?.[1] && Number(before[1]) <= OLDEST) {
      const at = from + before.index;
      return { start: at, end: at + before[1].length, age: Number(before[1]) };
    }
  }
  return null;
}

/** From the day of one article to that of the other; null where either has none. */
function yearsBetween(here: CitedPerson, there: CitedPerson): number | null {
  const [from, to] = [here, there].map(({ article }) => Date.parse(article.analysis.publicationDate ?? ''));
  return from === undefined || to === undefined || Number.isNaN(from + to) ? null : (to - from) / YEAR;
}

const YEAR = 365.25 * 24 * 3600 * 1000;

const differentSpellings: Find = (here, elsewhere) =>
  elsewhere.flatMap((there) => {
    const mention = fullMention(there.article, there.person);
    return mention && isSpelledDifferently(here.person.name, there.person.name)
      ? [{ of: 'spelling', here: here.person.name, there: factOf(there, there.person.name, mention) }]
      : [];
  });

/** Word for word the same but for a letter. */
function isSpelledDifferently(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => name.toLowerCase().split(' '));
  if (!one || !other || one.length !== other.length || one.join(' ') === other.join(' ')) return false;
  return one.every((word, i) => isAlike(word, other[i] ?? ''));
}

/** Initials are no spelling. */
const LEAST = 3;

function isAlike(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < LEAST) return false;
  const length = Math.max(a.length, b.length);
  let [first, last] = [0, 0];
  while (first < length && a[first] === b[first]) first++;
  while (last < length - first && a[a.length - 1 - last] === b[b.length - 1 - last]) last++;
  return length - first - last <= 1;
}

const factOf = ({ article }: CitedPerson, text: string, span: Span): Fact => ({
  text,
  date: article.analysis.publicationDate,
  location: locate(article, span),
  source: sourceOf(article),
});
