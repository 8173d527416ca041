import type { ArticleEvent, Role } from '../../article';
import type { Fact, PersonCard } from '../protocol';
import { type Appearance, locate, type Shelf, type ShelvedArticle, sourceOf } from '../shelf';
import { type FoundMention, findPersonAt } from './people';

/** How many deeds a card shows before "more". */
const DEEDS_SHOWN = 3;
const SALIENT = 0.5;

export function personCard(shelf: Shelf, uri: string, offset: number): PersonCard | null {
  const article = shelf.get(uri);
  const found = article && findPersonAt(article, offset);
  if (!found) return null;
  const identity = shelf.corpus.identityOf(uri, found.person.id);
  return cardOf(article, found, identity, shelf.appearances(identity));
}

/** The card of a person met in `article`; `appearances` are all articles that hold the same identity. */
function cardOf(
  article: ShelvedArticle,
  { person, mention, titled }: FoundMention,
  identity: string,
  appearances: readonly Appearance[],
): PersonCard {
  const elsewhere = appearances.filter((appearance) => appearance.article.uri !== article.uri);
  const deeds = newestFirst([{ article, person }, ...elsewhere].flatMap(deedsOf));
  return {
    identity,
    name: person.name,
    byline: person.byline,
    mention: {
      kind: mention.kind,
      text: article.text.slice(mention.start, mention.end),
      range: article.lines.rangeOf(titled),
    },
    role: roleOf({ article, person }) ?? elsewhere.map(roleOf).find((role) => role !== null) ?? null,
    aliases: person.aliases,
    mentionsHere: person.mentions.length,
    otherArticles: elsewhere.length,
    mentionsElsewhere: elsewhere.reduce((sum, appearance) => sum + appearance.person.mentions.length, 0),
    deeds: deeds.slice(0, DEEDS_SHOWN),
    moreDeeds: Math.max(0, deeds.length - DEEDS_SHOWN),
  };
}

/** The role that names most: "Norvik and Halden chief executive" says more than "magnate". */
function roleOf({ article, person }: Appearance): Fact | null {
  const [first, ...others] = person.roles;
  if (!first) return null;
  const role = others.reduce((best, each) => (capitals(each) > capitals(best) ? each : best), first);
  return { text: role.text, date: null, location: locate(article, role), source: sourceOf(article) };
}

const capitals = ({ text }: Role): number => text.match(/\p{Lu}\p{L}*/gu)?.length ?? 0;

/** What the person does in the events that a reader would call events. */
function deedsOf({ article, person }: Appearance): Fact[] {
  const own = (event: ArticleEvent) => event.participants[0] === person.id && event.salience >= SALIENT;
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
