import { type ArticleProfile, KIND } from '../profile/articleProfile';
import type { LineIndex } from './lineIndex';
import { FORM } from './lines';

/** An article and so many others: enough for a line that may be a paragraph of theirs. */
const SEVERAL = 3;
/** An article of which less is its own is a reprint, or another version: what it shares is its text. */
const LEAST_OWN = 0.5;
/** Two articles with so many short lines in common are pages of one site. */
const LINES_OF_SITE = 3;
/** A line of fewer words may be anybody's: "Yes.", "Page 2", the name of a speaker. */
const FEWEST_WORDS_WITHIN = 3;
const FEWEST_WORDS_OF_TITLE = 5;
/** What speaks of other things than the article has a smaller share of its names and nouns in common with it. */
const MOST_COMMON_TERMS = 0.25;

/** What a verdict depends on of a line: as long as this is the same, no article's verdict is another. */
export const evidenceOf = (index: LineIndex<ArticleProfile>, hash: number): number =>
  2 * Math.min(index.articlesWith(hash), SEVERAL) + Math.min(index.articlesHeaded(hash), 1);

/**
 * Which blocks of an article, by index, are the furniture of its site: lines that stand word for word in other articles, and
 * are neither these articles' own text nor an agency's. Depends on the article and on how many others have each of its lines.
 */
export function furnitureIn(article: ArticleProfile, index: LineIndex<ArticleProfile>): number[] {
  const { hashes, forms, wordCounts } = article.lines;
  const articles = Array.from(hashes, (hash) => (hash === 0 ? 0 : index.articlesWith(hash)));
  const is = (i: number, form: number): boolean => ((forms[i] ?? 0) & form) === form;
  const isCandidate = (i: number): boolean =>
    isShared(i) && is(i, FORM.reporting) && !is(i, FORM.headline) && !is(i, FORM.part);
  const isShared = (i: number): boolean => (articles[i] ?? 0) > 1;
  const isOwn = (i: number): boolean => is(i, FORM.reporting | FORM.paragraph) && !isShared(i);
  const isShort = (i: number): boolean => !is(i, FORM.sentence) && !is(i, FORM.credit);

  const blocks = [...forms.keys()];
  if (!blocks.some(isCandidate)) return [];
  const paragraphs = blocks.filter((i) => is(i, FORM.reporting | FORM.paragraph));
  const own = paragraphs.filter(isOwn);
  const wordsOf = (some: readonly number[]): number => some.reduce((sum, i) => sum + (wordCounts[i] ?? 0), 0);
  if (own.length === 0 || wordsOf(own) < LEAST_OWN * wordsOf(paragraphs)) return [];

  const [first = 0, last = 0] = [own[0], own.at(-1)];
  const headline = blocks.find((i) => is(i, FORM.headline)) ?? -1;
  const isOfSite = blocks.filter((i) => isShared(i) && isShort(i)).length >= LINES_OF_SITE;
  const isTitleElsewhere = (i: number): boolean =>
    (wordCounts[i] ?? 0) >= FEWEST_WORDS_OF_TITLE &&
    hashes[i] !== hashes[headline] &&
    index.articlesHeaded(hashes[i] ?? 0) > 0;

  const setAside = new Set<number>();
  const isWithin = (i: number): boolean => first < i && i < last;
  for (const i of blocks) {
    if (!isCandidate(i) || !isShort(i)) continue;
    const several = (articles[i] ?? 0) >= SEVERAL;
    const isLine = isWithin(i)
      ? several &&
        !is(i, FORM.label) &&
        (wordCounts[i] ?? 0) >= (is(i, FORM.subheading) ? FEWEST_WORDS_OF_TITLE : FEWEST_WORDS_WITHIN)
      : several || isOfSite;
    if (isLine || isTitleElsewhere(i)) setAside.add(i);
  }

  /** A line of the site stands between the article's last paragraph and this one. */
  let closed = false;
  const isForeign = foreignTo(article, own);
  for (const i of blocks) {
    if (i > last && isShort(i) && isShared(i) && (setAside.has(i) || !is(i, FORM.reporting))) closed = true;
    if (!isCandidate(i) || isShort(i)) continue;
    const several = (articles[i] ?? 0) >= SEVERAL;
    const isAlone = ![i - 1, i + 1].some((next) => isShared(next) && is(next, FORM.reporting | FORM.sentence));
    const stands = i > last && closed ? several || (isOfSite && isAlone) : i < headline && isOfSite;
    if (stands || (several && isOfSite && isAlone && is(i, FORM.paragraph) && isForeign(i))) setAside.add(i);
  }
  return blocks.filter((i) => setAside.has(i));
}

/** Tells blocks that share no name, and hardly a noun, with the article's own paragraphs. */
function foreignTo(article: ArticleProfile, own: readonly number[]): (block: number) => boolean {
  const { terms, kinds, termStarts, lines } = article;
  const starts = startsOf(lines.sentenceCounts);
  const termsOf = (block: number): number[] => {
    const places: number[] = [];
    const end = termStarts[starts[block + 1] ?? 0] ?? 0;
    for (let place = termStarts[starts[block] ?? 0] ?? 0; place < end; place++) {
      if ((kinds[place] ?? 0) & (KIND.name | KIND.noun)) places.push(place);
    }
    return places;
  };
  let known: ReadonlySet<number> | undefined;
  return (block) => {
    known ??= new Set(own.flatMap(termsOf).map((place) => terms[place] ?? 0));
    const places = termsOf(block);
    const common = places.filter((place) => known?.has(terms[place] ?? 0));
    return (
      !common.some((place) => (kinds[place] ?? 0) & KIND.name) && common.length <= MOST_COMMON_TERMS * places.length
    );
  };
}

/** The first sentence of each block, and behind the last. */
function startsOf(sentenceCounts: Uint32Array): Uint32Array {
  const starts = new Uint32Array(sentenceCounts.length + 1);
  for (const [block, count] of sentenceCounts.entries()) starts[block + 1] = (starts[block] ?? 0) + count;
  return starts;
}
