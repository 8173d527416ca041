import type { Span } from '../../article';
import type { Position } from '../../article/lineIndex';
import { visibleText } from '../../article/visibleText';
import { linesOf, type WordsPlace, wordsAt } from '../../corpus/corrections';
import type { MentionPlace } from '../protocol';
import type { Shelf, ShelvedArticle } from '../shelf';
import { numbered } from './events';
import { findPersonAt, fullMention } from './people';

/** Articles in which somebody is corrected at once, the newest. */
const MOST_ARTICLES = 100;

/** The mention at a place of an article, as it is corrected, or null where nobody is meant. */
export function mentionPlace(shelf: Shelf, uri: string, position: Position): MentionPlace | null {
  const article = shelf.get(uri);
  const found = article && findPersonAt(article, article.lines.offsetAt(position));
  if (!found) return null;
  const { person, mention } = found;
  const identity = shelf.corpus.identityOf(uri, person.id);
  return {
    ...placeIn(article, mention),
    kind: mention.kind,
    text: visibleText(article.text.slice(mention.start, mention.end)),
    identity,
    name: person.name,
    person: placeIn(article, fullMention(article, person) ?? mention),
    isNamedAgain: person.mentions.some((each) => each.kind === 'name' && each !== mention),
    isElsewhere: shelf.appearances(identity).some(({ path }) => path !== uri),
  };
}

/** Where one article or, with null, any gives a person's name in full; of any article the newest. */
export function personPlaces(shelf: Shelf, identity: string, within: string | null): WordsPlace[] {
  const appearances = shelf.appearances(identity).filter(({ path }) => within === null || path === within);
  return appearances
    .toSorted((a, b) => (b.day ?? Number.MIN_SAFE_INTEGER) - (a.day ?? Number.MIN_SAFE_INTEGER))
    .slice(0, MOST_ARTICLES)
    .flatMap((each) => shelf.look(each))
    .flatMap(({ article, person }) => {
      const mention = fullMention(article, person) ?? person.mentions[0];
      return mention ? [placeIn(article, mention)] : [];
    });
}

/** Where an event is named; null where it is not there any more. */
export function eventPlace(shelf: Shelf, uri: string, id: string): WordsPlace | null {
  const article = shelf.get(uri);
  const told = new Map<string, number>();
  const event = article?.analysis.events.find(({ label }) => `${uri}#${numbered(label, told)}` === id);
  return article && event ? placeIn(article, event.trigger) : null;
}

/** What an untitled document says may be anything in a moment. */
const placeIn = ({ uri, text }: ShelvedArticle, span: Span): WordsPlace => ({
  article: { file: uri, lines: uri.startsWith('untitled:') ? [] : linesOf(text) },
  place: wordsAt(text, span),
});
