import type { ArticleEvent, Role } from '../../article';
import { visibleText } from '../../article/visibleText';
import type { Appearance } from '../../corpus';
import type { Fact, PersonCard } from '../protocol';
import { type CitedPerson, locate, type Shelf, type ShelvedArticle, sourceOf } from '../shelf';
import { type FoundMention, findPersonAt } from './people';

/** Articles that are looked at for what somebody did, the newest: those of a president may be most of a folder. */
const ARTICLES_READ = 32;
/** How many deeds a card shows before "more". */
const DEEDS_SHOWN = 3;

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
    },
    aliases: person.aliases,
    mentionsHere: person.mentions.length,
  };
}

/** What the other articles add. */
function knownElsewhere(shelf: Shelf, here: CitedPerson, elsewhere: readonly Appearance[]) {
  const newest = elsewhere.toSorted((a, b) => (b.day ?? UNDATED) - (a.day ?? UNDATED)).slice(0, ARTICLES_READ);
  const deeds = newestFirst([here, ...newest.flatMap((each) => shelf.look(each))].flatMap(deedsOf));
  return {
    role: roleOf(here) ?? roleElsewhere(shelf, elsewhere),
    otherArticles: elsewhere.length,
    mentionsElsewhere: elsewhere.reduce((sum, { person }) => sum + person.mentionCount, 0),
    deeds: deeds.slice(0, DEEDS_SHOWN),
    moreDeeds: Math.max(0, deeds.length - DEEDS_SHOWN),
  };
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

/** Undated ones last, those of this article first among them. */
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
