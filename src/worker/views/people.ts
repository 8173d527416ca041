import type { Mention, Person } from '../../article';
import { groupBy } from '../../article/groupBy';
import type { PersonAt, PersonItem, PersonMention } from '../protocol';
import { type Appearance, locate, type Shelf, type ShelvedArticle, sentenceText, sourceOf } from '../shelf';

/** The person meant at an offset. */
export function findPersonAt(article: ShelvedArticle, offset: number): { person: Person; mention: Mention } | null {
  for (const person of article.analysis.people) {
    const mention = person.mentions.find(({ start, end }) => start <= offset && offset <= end);
    if (mention) return { person, mention };
  }
  return null;
}

export function personAt(shelf: Shelf, uri: string, offset: number): PersonAt | null {
  const article = shelf.get(uri);
  const found = article && findPersonAt(article, offset);
  if (!found) return null;
  const { person, mention } = found;
  return {
    identity: shelf.corpus.identityOf(uri, person.id),
    name: person.name,
    range: article.lines.rangeOf(mention),
    definition: locate(article, fullMention(article, person) ?? mention),
    mentionsHere: person.mentions.map((each) => article.lines.rangeOf(each)),
  };
}

/** The first mention that gives the name in full. */
function fullMention({ text }: ShelvedArticle, { mentions, name }: Person): Mention | undefined {
  const names = mentions.filter(({ kind }) => kind === 'name');
  return names.find(({ start, end }) => text.slice(start, end) === name) ?? names[0];
}

/** Every mention of a person in all articles, article by article. */
export function personMentions(shelf: Shelf, identity: string): PersonMention[] {
  return shelf.appearances(identity).flatMap(({ article, person }) =>
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

/** The people of one article, or with null of all; most mentioned first. */
export function people(shelf: Shelf, uri: string | null): PersonItem[] {
  const articles = uri === null ? [...shelf.all()] : [shelf.get(uri)].filter((article) => article !== undefined);
  const appearances = articles.flatMap((article) => article.analysis.people.map((person) => ({ article, person })));
  const identityOf = ({ article, person }: Appearance) => shelf.corpus.identityOf(article.uri, person.id);
  return [...groupBy(appearances, identityOf)]
    .map(([identity, group]) => personItem(identity, group))
    .sort((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1));
}

function personItem(identity: string, group: readonly Appearance[]): PersonItem {
  const [fullest] = [...group].sort((a, b) => b.person.name.length - a.person.name.length);
  const described = group.find(({ person }) => person.roles.length > 0);
  return {
    identity,
    name: fullest?.person.name ?? identity,
    role: described?.person.roles[0]?.text ?? null,
    byline: group.every(({ person }) => person.byline),
    mentions: group.reduce((sum, { person }) => sum + person.mentions.length, 0),
    articles: group.length,
    first:
      group.flatMap(({ article, person }) => {
        const mention = fullMention(article, person) ?? person.mentions[0];
        return mention ? [locate(article, mention)] : [];
      })[0] ?? null,
  };
}
