import type { ArticleEvent } from '../../article';
import type { ArticleEvents, NamedPlace } from '../protocol';
import { locate, type Shelf, type ShelvedArticle, sentenceText } from '../shelf';

export function articleEvents(shelf: Shelf, uri: string): ArticleEvents | null {
  const article = shelf.get(uri);
  if (!article) return null;
  const { analysis, text } = article;
  const told = new Map<string, number>();
  return {
    headline: analysis.headline,
    publicationDate: analysis.publicationDate,
    corrections: analysis.blocks
      .filter(({ kind }) => kind === 'correction')
      .map((block) => ({ text: text.slice(block.start, block.end), location: locate(article, block) })),
    events: analysis.events.map((event) => ({
      id: `${uri}#${numbered(event.label, told)}`,
      label: event.label,
      type: event.type,
      time: event.time,
      timeText: event.timeText,
      timeStated: event.timeStated,
      attribution: event.attribution,
      anonymous: event.anonymous,
      polarity: event.polarity,
      modality: event.modality,
      shown: event.shown,
      reasons: event.reasons,
      participants: participantsOf(article, event),
      block: analysis.sentences[event.sentence]?.block ?? -1,
      location: locate(article, event),
      sentence: sentenceText(article, event.sentence),
    })),
  };
}

/** A label that is given a second time gets a number. */
function numbered(label: string, told: Map<string, number>): string {
  const count = (told.get(label) ?? 0) + 1;
  told.set(label, count);
  return count === 1 ? label : `${label} (${count})`;
}

/** Each with the mention that takes part, or else the person's first. */
function participantsOf(article: ShelvedArticle, event: ArticleEvent): NamedPlace[] {
  return event.participants.flatMap((id) => {
    const person = article.analysis.people.find((each) => each.id === id);
    const place = event.arguments.find((argument) => argument.person === id) ?? person?.mentions[0];
    return person && place ? [{ name: person.name, location: locate(article, place) }] : [];
  });
}
