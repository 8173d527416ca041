import type { Person, Quote } from '../../../src/article/analysis';
import type { ArticleFormat } from '../../../src/article/format';
import { splitSentences } from '../../../src/article/format/sentences';
import { parseSentences } from '../../../src/article/language';
import { findPeople } from '../../../src/article/people';

export interface Reading {
  readonly text: string;
  readonly people: readonly Person[];
  readonly quotes: readonly Quote[];
  /** The one person of that name; throws when there is none or more than one. */
  person(name: string): Person;
  /** The words of a person's mentions of a kind, in order. */
  mentions(name: string, kind: Person['mentions'][number]['kind']): string[];
  /** Each quotation with its speaker's name. */
  said(): [string, string | null][];
}

/** Finds the people of an article whose blocks are its lines: paragraphs, but for those that `kinds` names by their index. */
export function read(
  text: string,
  kinds: Readonly<Record<number, ArticleFormat['blocks'][number]['kind']>> = {},
): Reading {
  const blocks = [...text.matchAll(/[^\n]+/g)].map((line, i) => ({
    kind: kinds[i] ?? ('paragraph' as const),
    start: line.index,
    end: line.index + line[0].length,
  }));
  const format: ArticleFormat = {
    recognition: { recognized: true, confidence: 1, reasons: [] },
    headline: null,
    publisher: null,
    publicationDate: null,
    blocks,
    sentences: blocks.flatMap((block, index) =>
      ['paragraph', 'headline', 'embed', 'caption'].includes(block.kind)
        ? splitSentences(text, block).map((span) => ({ ...span, block: index }))
        : [],
    ),
  };
  const { people, quotes } = findPeople({ text, format, sentences: parseSentences(text, format) });
  const person = (name: string): Person => {
    const found = people.filter((each) => each.name === name);
    if (found.length !== 1 || !found[0]) {
      throw new Error(
        `${found.length} people are called ${name}; there are ${people.map((each) => each.name).join(', ')}`,
      );
    }
    return found[0];
  };
  return {
    text,
    people,
    quotes,
    person,
    mentions: (name, kind) =>
      person(name)
        .mentions.filter((mention) => mention.kind === kind)
        .map(({ start, end }) => text.slice(start, end)),
    said: () =>
      quotes.map(({ start, end, speaker }) => [
        text.slice(start, end),
        people.find(({ id }) => id === speaker)?.name ?? null,
      ]),
  };
}

/** The names found, as written, in order. */
export const namesIn = (text: string): string[] => {
  const { people } = read(text);
  return people
    .flatMap(({ mentions }) => mentions)
    .filter(({ kind }) => kind === 'name')
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => text.slice(start, end));
};
