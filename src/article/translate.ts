import type { ArticleAnalysis } from './analysis';
import type { Span } from './span';
import { type Translation, unchanged } from './visibleText';

/** The same analysis with every span translated into another text. */
export function translate(analysis: ArticleAnalysis, to: Translation): ArticleAnalysis {
  if (to === unchanged) return analysis;
  const moved = <Value extends Span>(value: Value): Value => ({ ...value, ...to(value) });
  return {
    ...analysis,
    blocks: analysis.blocks.map(moved),
    sentences: analysis.sentences.map(moved),
    people: analysis.people.map((person) => ({
      ...person,
      roles: person.roles.map(moved),
      mentions: person.mentions.map(moved),
    })),
    times: analysis.times.map(({ anchor, ...time }) => ({
      ...moved(time),
      ...(anchor !== undefined && { anchor: anchor === 'publication' ? anchor : to(anchor) }),
    })),
    events: analysis.events.map((event) => ({
      ...moved(event),
      trigger: to(event.trigger),
      arguments: event.arguments.map(moved),
    })),
    quotes: analysis.quotes.map(moved),
    terms: analysis.terms.map((terms) => terms.map(moved)),
  };
}
