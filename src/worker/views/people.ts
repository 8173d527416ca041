import type { Mention, Person, Span } from '../../article';
import { groupBy } from '../../article/groupBy';
import { readVisible, visibleText } from '../../article/visibleText';
import type { Appearance } from '../../corpus';
import type { PersonAt, PersonFound, PersonItem, PersonMention } from '../protocol';
import { locate, type Shelf, type ShelvedArticle, sentenceText, sourceOf } from '../shelf';

/** A mention with whom it means. */
export interface FoundMention {
  readonly person: Person;
  readonly mention: Mention;
  /** The mention with the title before it. */
  readonly titled: Span;
}

/** The person meant at an offset: of mentions inside each other, by the shortest. The title before a name is part of it. */
export function findPersonAt({ text, analysis }: ShelvedArticle, offset: number): FoundMention | null {
  let found: FoundMention | null = null;
  for (const person of analysis.people) {
    for (const mention of person.mentions) {
      if (mention.end < offset || offset < mention.start - MAX_TITLE) continue;
      const titled = { start: titleStart(text, person, mention), end: mention.end };
      if (titled.start <= offset && !(found && lengthOf(found.titled) <= lengthOf(titled)))
        found = { person, mention, titled };
    }
  }
  return found;
}

/** UTF-16 units of a title before a name, at most. */
const MAX_TITLE = 60;
const lengthOf = ({ start, end }: Span): number => end - start;

/** Where the title stands that comes right before a name, as other names ("Mr. Quill") and roles ("President") tell; or the name. */
function titleStart(text: string, { aliases, roles }: Person, { kind, start, end }: Mention): number {
  if (kind !== 'name') return start;
  const name = visibleText(text.slice(start, end));
  const titles = [
    ...aliases.filter((alias) => alias.endsWith(` ${name}`)).map((alias) => alias.slice(0, -name.length)),
    ...roles.map((role) => `${role.text} `),
  ];
  const from = Math.max(0, start - MAX_TITLE);
  const before = readVisible(text.slice(from, start));
  const title = titles.find((each) => before.text.endsWith(each));
  if (!title) return start;
  const at = before.text.length - title.length;
  return from + before.toOriginal({ start: at, end: at }).start;
}

export function personAt(shelf: Shelf, uri: string, offset: number): PersonAt | null {
  const article = shelf.get(uri);
  const found = article && findPersonAt(article, offset);
  if (!found) return null;
  const { person, mention, titled } = found;
  return {
    identity: shelf.corpus.identityOf(uri, person.id),
    name: person.name,
    range: article.lines.rangeOf(titled),
    definition: locate(article, fullMention(article, person) ?? mention),
    mentionsHere: person.mentions.map((each) => article.lines.rangeOf(each)),
  };
}

/** The first mention that gives the name in full. */
export function fullMention({ text }: ShelvedArticle, { mentions, name }: Person): Mention | undefined {
  const names = mentions.filter(({ kind }) => kind === 'name');
  return names.find(({ start, end }) => visibleText(text.slice(start, end)).replace(/\s+/g, ' ') === name) ?? names[0];
}

/** Every mention of a person in all articles, article by article. */
export function personMentions(shelf: Shelf, identity: string): PersonMention[] {
  return shelf
    .appearances(identity)
    .flatMap((appearance) => shelf.look(appearance))
    .flatMap(({ article, person }) =>
      person.mentions.map((mention) => ({
        location: locate(article, mention),
        line: lineAround(article, mention),
        source: sourceOf(article),
      })),
    );
}

/** The sentence of a mention; of a byline, which has none, the line. */
function lineAround(article: ShelvedArticle, mention: Mention): string {
  const index = article.analysis.sentences.findIndex(({ start, end }) => start <= mention.start && mention.end <= end);
  if (index >= 0) return sentenceText(article, index);
  const block = article.analysis.blocks.find(({ start, end }) => start <= mention.start && mention.end <= end);
  return block ? article.text.slice(block.start, block.end) : '';
}

/** More are nothing to look through: one is found by name. */
const MOST_PEOPLE = 1000;
const MOST_FOUND = 100;

/** The people of one article, or with null of all; most mentioned first. */
export function people(shelf: Shelf, uri: string | null): PersonItem[] {
  return everybody(shelf, uri)
    .slice(0, MOST_PEOPLE)
    .map(({ first, ...item }) => item);
}

/** The people whose names hold the letters of `query` in their order, with where each is first met. */
export function peopleNamed(shelf: Shelf, query: string): PersonFound[] {
  return everybody(shelf, null)
    .filter(({ name }) => matches(name, query))
    .slice(0, MOST_FOUND)
    .flatMap(({ name, role, first }) => {
      const article = first && shelf.get(first.path);
      const person = article?.analysis.people.find(({ id }) => id === first?.person.id);
      const mention = article && person && (fullMention(article, person) ?? person.mentions[0]);
      return article && mention ? [{ name, role, location: locate(article, mention) }] : [];
    });
}

function matches(name: string, query: string): boolean {
  const letters = name.toLowerCase();
  let at = 0;
  for (const letter of query.toLowerCase().replace(/\s/g, '')) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** A person with the first of the articles that have them. */
type IndexedPerson = PersonItem & { readonly first: Appearance | undefined };

function everybody(shelf: Shelf, uri: string | null): IndexedPerson[] {
  const identityOf = ({ path, person }: Appearance) => shelf.corpus.identityOf(path, person.id);
  return [...groupBy(shelf.people(uri), identityOf)]
    .map(([identity, group]) => personItem(identity, group))
    .sort((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1));
}

function personItem(identity: string, group: readonly Appearance[]): IndexedPerson {
  const inOrder = group.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const names = inOrder.map(({ person }) => person.name);
  return {
    identity,
    name: names.reduce((fullest, name) => (name.length > fullest.length ? name : fullest), names[0] ?? identity),
    role: inOrder.find(({ person }) => person.roles.length > 0)?.person.roles[0]?.text ?? null,
    byline: group.every(({ person }) => person.byline),
    mentions: group.reduce((sum, { person }) => sum + person.mentionCount, 0),
    articles: group.length,
    first: inOrder[0],
  };
}
