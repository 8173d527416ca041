import type { ArticleEvent, Role } from '../../article';
import { visibleText } from '../../article/visibleText';
import type { Appearance } from '../../corpus';
import type { Fact, PersonCard } from '../protocol';
import { type CitedPerson, locate, type Shelf, type ShelvedArticle, sourceOf } from '../shelf';
import { type FoundMention, findPersonAt } from './people';
import { differencesOf } from './personDifferences';

/** Articles that are looked at for what somebody did, the newest: those of a president may be most of a folder. */
const ARTICLES_READ = 32;
/** How many deeds a card shows before "more": of this article, and of others. */
const DEEDS_SHOWN = { here: 3, elsewhere: 2 } as const;
const QUOTATIONS_SHOWN = 2;
/** Shorter ones are words and not what somebody says, in UTF-16 units. */
const LEAST_QUOTATION = 25;

export function personCard(shelf: Shelf, uri: string, offset: number): PersonCard | null {
  const article = shelf.get(uri);
  const found = article && findPersonAt(article, offset);
  if (!found) return null;
  const identity = shelf.corpus.identityOf(uri, found.person.id);
  const elsewhere = shelf.appearances(identity).filter(({ path }) => path !== uri && shelf.corpus.isSource(path));
  return {
    identity,
    ...cardOf(article, found),
    ...knownElsewhere(shelf, { article, person: found.person }, elsewhere),
  };
}

/** What the article itself says. */
function cardOf(article: ShelvedArticle, { person, mention, titled }: FoundMention) {
  return {
    name: person.name,
    byline: person.byline,
    mention: {
      kind: mention.kind,
      text: visibleText(article.text.slice(mention.start, mention.end)),
      range: article.lines.rangeOf(titled),
      isCertain: isCertain(article, { person, mention, titled }),
    },
    aliases: person.aliases,
    mentionsHere: person.mentions.length,
  };
}

/** What the other articles add. */
function knownElsewhere(shelf: Shelf, here: CitedPerson, elsewhere: readonly Appearance[]) {
  const newest = elsewhere.toSorted((a, b) => (b.day ?? UNDATED) - (a.day ?? UNDATED)).slice(0, ARTICLES_READ);
  const others = newest.flatMap((each) => shelf.look(each));
  const own = newestFirst(deedsOf(here));
  const labels = new Set(own.map(({ text }) => text));
  const theirs = newestFirst(others.flatMap(deedsOf)).filter(({ text }) => !labels.has(text));
  const deeds = [...own.slice(0, DEEDS_SHOWN.here), ...theirs.slice(0, DEEDS_SHOWN.elsewhere)];
  return {
    role: roleOf(here) ?? roleElsewhere(shelf, elsewhere),
    otherArticles: elsewhere.length,
    mentionsElsewhere: elsewhere.reduce((sum, { person }) => sum + person.mentionCount, 0),
    deeds,
    moreDeeds: own.length + theirs.length - deeds.length,
    quotations: [here, ...others].map(quotationsOf).find((found) => found.length > 0) ?? [],
    differences: differencesOf(here, others),
  };
}

/** A name is, where nobody else of the article bears it; what else there is means whom it is taken to mean. */
function isCertain({ text, analysis }: ShelvedArticle, { person, mention, titled }: FoundMention): boolean {
  if (mention.kind !== 'name') return false;
  const words = wordsOf(text.slice(mention.start, mention.end));
  const isTitled = titled.start < mention.start;
  return !analysis.people.some((other) => {
    const isOther = isTitled && person.gender !== null && other.gender !== null && person.gender !== other.gender;
    const names = new Set(wordsOf(other.name));
    return other !== person && !other.byline && !isOther && words.every((word) => names.has(word));
  });
}

const wordsOf = (name: string): string[] => visibleText(name).split(/\s+/);

/** The first that say something. */
function quotationsOf({ article, person }: CitedPerson): Fact[] {
  return article.analysis.quotes
    .filter(({ speaker, start, end }) => speaker === person.id && end - start >= LEAST_QUOTATION)
    .slice(0, QUOTATIONS_SHOWN)
    .map((quote) => ({
      text: visibleText(article.text.slice(quote.start, quote.end)),
      date: article.analysis.publicationDate,
      location: locate(article, quote),
      source: sourceOf(article),
    }));
}

/** Older than anything dated. */
const UNDATED = Number.MIN_SAFE_INTEGER;

function roleElsewhere(shelf: Shelf, elsewhere: readonly Appearance[]): Fact | null {
  const telling = elsewhere.find(({ person }) => person.roles.length > 0);
  const [cited] = telling ? shelf.look(telling) : [];
  return cited ? roleOf(cited) : null;
}

/** The role that names most: "Norvik and Halden chief executive" says more than "magnate". */
function roleOf({ article, person }: CitedPerson): Fact | null {
  const [first, ...others] = person.roles;
  if (!first) return null;
  const role = others.reduce((best, each) => (capitals(each) > capitals(best) ? each : best), first);
  return { text: role.text, date: null, location: locate(article, role), source: sourceOf(article) };
}

const capitals = ({ text }: Role): number => text.match(/\p{Lu}\p{L}*/gu)?.length ?? 0;

/** What the person does in the events that a reader would call events. */
function deedsOf({ article, person }: CitedPerson): Fact[] {
  const own = (event: ArticleEvent) => event.participants[0] === person.id && event.shown;
  return article.analysis.events.filter(own).map((event) => ({
    text: event.label,
    date: event.time,
    location: locate(article, event),
    source: sourceOf(article),
  }));
}

/** Each once, undated ones last. */
function newestFirst(deeds: readonly Fact[]): Fact[] {
  const labels = new Set<string>();
  const unique = deeds.filter(({ text }) => !labels.has(text) && labels.add(text));
  return unique.sort((a, b) => compareDates(b.date, a.date));
}

/** ISO dates compare as text; what is not a calendar date counts as oldest. */
function compareDates(a: string | null, b: string | null): number {
  const calendar = (date: string | null) => (date && /^\d{4}/.test(date) ? date : '');
  return calendar(a).localeCompare(calendar(b));
}
