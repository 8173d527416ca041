import type { Passage } from './passage';

const TRAILER = /^The post (.{1,300}) appeared first (?:on|in) (.{1,80}?)\.?$/;
const PUBLISHED_BY =
  /\b(?:appeared|published)(?: first)? (?:on|in|by) (?:the )?(\p{Lu}[\p{L}\p{N}'’&-]*(?: (?:of|the|and|\p{Lu}[\p{L}\p{N}'’&-]*))*)\.?$/u;
const ORIGINAL = /^Read the original article (?:on|at|in) (.{2,60}?)\.?$/;
const SUPPORT = /^Support (?:the )?(\p{Lu}[\p{L}\p{N}'’&-]*(?: (?:of|the|and|\p{Lu}[\p{L}\p{N}'’&-]*))*)$/u;

/** Headline and outlet of "The post HEADLINE appeared first on OUTLET.", or null. */
export function parseTrailer(passages: readonly Passage[]): { headline: string; publisher: string } | null {
  const line = passages.findLast(({ kind, text }) => kind === 'trailer' && text.startsWith('The post '));
  const [, headline, publisher] = (line && TRAILER.exec(line.text)) ?? [];
  return headline && publisher ? { headline, publisher } : null;
}

/** An outlet that asks for support under its name, and names itself in the appeal once more. */
function supported(passages: readonly Passage[]): string | null {
  const promotions = passages.filter(({ kind }) => kind === 'promotion');
  for (const { text } of promotions) {
    const name = SUPPORT.exec(text)?.[1];
    const bare = name?.replace(/^The /, '');
    if (name && bare && promotions.filter((passage) => passage.text.includes(bare)).length > 1) return name;
  }
  return null;
}

/** Who published the article, where it says so itself: in the trailer, or in an appeal for money. Never a guess. */
export function findPublisher(passages: readonly Passage[]): string | null {
  const trailer = parseTrailer(passages);
  if (trailer) return trailer.publisher;
  for (const { kind, text } of passages) {
    if (kind !== 'trailer') continue;
    const name = (ORIGINAL.exec(text) ?? PUBLISHED_BY.exec(text))?.[1];
    if (name) return name;
  }
  return supported(passages);
}
