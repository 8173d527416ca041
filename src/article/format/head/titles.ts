import functionWords from '../../functionWords.txt';
import { wordList } from '../../wordList';
import { writtenDates } from '../dates';
import { hostIn, isOutletName } from '../outlets';
import type { Passage } from '../passage';
import { endsInAgency, endsInCredit } from '../rules/lines/credit';
import { isListHeading } from '../rules/lines/relatedLink';
import { speaksOfPage } from '../rules/pageTalk';
import { inTitleCase, squash } from '../rules/phrases';
import { showsPicture } from '../rules/pictures';
import { isProse } from '../rules/prose';
import { isKicker } from './title';

/** How far down a headline may stand, in passages: below the menus of all sections, and other stories' titles. */
const MOST = 400;
const LONGEST = 260;
/** A topic above the headline is named in the text as it stands. */
const LONGEST_TOPIC = 60;
/** The words of so many paragraphs are compared. */
const PARAGRAPHS = 25;
const PARAGRAPH = 80;
/** What stands that near below a line speaks for it. */
const NEAR = 4;
/** Lines below the heading of a list of other stories that may belong to the list. */
const LIST = 6;

const stop = wordList(functionWords);
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;
const STEM = 6;
const BY_CHANCE = 2;
/** More do not make a longer line, a deck, the likelier headline. */
const ENOUGH_SHARED = 6;
const ENDS_LIKE_SENTENCE = /[^.]\.["”’)\]]*$/;
const ENDS_OPEN = /[,:;]$|[_–—-]$/;
const ENDS_IN_ABBREVIATION = /\b(?:U\.S|U\.K|U\.N|D\.C|Jr|Sr|Inc|Corp|Co|Ltd|a\.m|p\.m)\.["”’]?$/;
const STARTS = /^["'“‘([¿¡$£€#@]*[\p{Lu}\p{N}]|^\p{Ll}{1,2}\p{Lu}/u;
const ABOUT_PAGE = /^(?:this|the) (?:article|story|page|post|content|video)\b|^\d+ comments?\b/;
const PROMISES_MORE = /^(?:discover|get|see|read|watch|view|find) more\b/;
const SEARCH_BOX = /^search (?:for|our|the|this)\b.{0,40}$/;
const LENGTH_OF_VIDEO = /^\d{1,2}:\d\d$/;
const GLUED_TOGETHER = /\p{Ll}\p{Lu}\p{Ll}+ ?\p{Lu}\p{Ll}*\p{Lu}/u;
const SHORTEST_TITLE = 20;
const TWO_WORDS = /\p{Lu} \p{Lu}/u;

const wordsOf = (text: string): number => text.split(/\s+/).length;

const INFLECTION = /(?<=\p{L}{3})(?:'s|ies|es|s|ed|ing|e|y)$/u;

const stemsOf = (folded: string): string[] =>
  (folded.match(WORD) ?? [])
    .filter((word) => word.length > 2 && !stop.has(word))
    .map((word) => word.replace(INFLECTION, '').slice(0, STEM));

/** A full stop ends a headline in capitals, in title case, or behind an abbreviation. */
export function endsLikeTitle({ text }: Passage): boolean {
  if (!ENDS_LIKE_SENTENCE.test(text) && !ENDS_OPEN.test(text)) return true;
  if (ENDS_IN_ABBREVIATION.test(text) || inTitleCase(text)) return true;
  return text === text.toUpperCase() && TWO_WORDS.test(text);
}

const isParagraph = ({ kind, text }: Passage): boolean => kind === null && text.length >= PARAGRAPH;
/** Whether a passage is a paragraph of the text rather than a line above it. */
export const isTextual = (passage: Passage): boolean =>
  isParagraph(passage) && (isProse(passage) || passage.text.length > LONGEST);

/** Whether a passage is short enough for a headline, and starts like one. */
export const isLine = ({ text }: Passage): boolean => text.length >= 4 && text.length <= LONGEST && STARTS.test(text);

/** What the file shows of one line at its top, for and against its being the headline. */
interface Surroundings {
  readonly body: string;
  readonly bodyWords: ReadonlySet<string>;
  readonly slugs: readonly ReadonlySet<string>[];
  /** Squashed line → how often it stands in the file's head and foot. */
  readonly copies: ReadonlyMap<string, number>;
}

function surroundingsOf(passages: readonly Passage[]): Surroundings {
  const paragraphs = passages.filter(isTextual).slice(0, PARAGRAPHS);
  const slugs = passages.slice(0, MOST).filter(({ text }) => hostIn(text) !== null);
  const copies = new Map<string, number>();
  for (const { text } of [...passages.slice(0, MOST), ...passages.slice(Math.max(MOST, passages.length - MOST))]) {
    if (text.length > LONGEST) continue;
    const key = squash(text);
    copies.set(key, (copies.get(key) ?? 0) + 1);
  }
  return {
    body: paragraphs.map(({ folded }) => folded).join('\n'),
    bodyWords: new Set(paragraphs.flatMap(({ folded }) => stemsOf(folded))),
    slugs: slugs.map(({ folded }) => new Set(stemsOf(folded.replace(/[-_/.+]/g, ' ')))),
    copies,
  };
}

function length(words: number): number {
  if (words <= 1) return -4;
  if (words === 2) return -2.5;
  if (words === 3) return -1;
  if (words === 4) return -0.5;
  if (words <= 17) return 1;
  if (words <= 24) return 0.2;
  return words <= 34 ? -1 : -3;
}

/** 0..4: the words that it shares with the text; one or two may do so by chance. */
function overlap(stems: readonly string[], bodyWords: ReadonlySet<string>): number {
  if (stems.length === 0) return 0;
  const shared = stems.filter((stem) => bodyWords.has(stem)).length;
  return (4 * Math.min(shared, ENOUGH_SHARED)) / (stems.length + BY_CHANCE);
}

const SHAPES: readonly [(passage: Passage) => boolean, number][] = [
  [(passage) => !endsLikeTitle(passage), -3.5],
  [({ text }) => !STARTS.test(text), -2],
  [({ text }) => isKicker(text), -4],
  [({ text }) => isOutletName(text), -3],
  [({ text }) => /https?:|www\.|\S@\S{1,80}\.\w|©/.test(text), -6],
  [({ text }) => !/\p{L}{3}/u.test(text), -6],
  [({ kind }) => kind === 'promotion' || kind === 'noise', -1.5],
  [({ text }) => /\([^()]{3,60}\)\.?$/.test(text), -1.5],
  [({ folded }) => ABOUT_PAGE.test(folded), -4],
  [speaksOfPage, -1],
  [({ folded }) => PROMISES_MORE.test(folded) || SEARCH_BOX.test(folded), -4],
  [({ folded }) => /^by\s/.test(folded), -3],
  [({ folded }) => /^(?:we|our)\s/.test(folded), -2],
  [({ text }) => writtenDates(text).length > 0, -1],
  [({ text }) => GLUED_TOGETHER.test(text), -1.5],
  [({ text }) => endsInCredit(text) || endsInAgency(text), -4],
  [(passage) => showsPicture(passage), -1],
  [({ folded }) => isListHeading(folded), -4],
  [({ folded }) => /\b(?:to|after|as|in|of|for|over|with|from|at|on|is|are|by|amid|says|will)\b/.test(folded), 0.4],
];

const MAY_BE: ReadonlySet<Passage['kind']> = new Set([
  null,
  'headline',
  'noise',
  'promotion',
  'caption',
  'credit',
  'embed',
]);

const isAuthorship = ({ kind, role }: Passage): boolean => kind === 'byline' || kind === 'date' || role === 'dateline';

/** A line that may be the headline, and how much speaks for it: 0 and above is enough. */
export interface Title {
  readonly passage: Passage;
  readonly at: number;
  readonly score: number;
  /** 0..4: what it shares with the text. */
  readonly shared: number;
}

const ENOUGH = 0;
/** Byline and date stand below the headline, where a likely one has been seen; captions below them. */
const LIKELY = 1.5;
const BELOW_AUTHOR = 2;
/** What stands twice was taken for a caption for that alone. */
const CAPTION = 1.5;
const NOT_ABOVE_TEXT = 2.5;
const BELOW_TITLE = 0.5;
const LINE_BELOW_TITLE = 1;
/** A deck says more of what the text says than the headline right above it. */
const RIGHT_BELOW_TITLE = 2.2;
const SHARED = 1;
const LONGEST_TOPIC_IN_WORDS = 5;
/** So near below a headline its deck may stand, in passages. */
const DECK = 6;
/** So near above the text the headline stands, in passages; titles of other stories stand further up. */
const ABOVE_TEXT = 12;

/** How long the video is whose title stands above; below the time of an entry of a live report its text follows. */
const isOfVideo = (line: Passage | undefined, below: Passage | undefined): boolean =>
  line !== undefined && LENGTH_OF_VIDEO.test(line.text) && !(below && isTextual(below));

/** "HomeCourtsFerry Captain Goes Free" above "Ferry Captain Goes Free". */
const endsInTitle = (text: string, title: string): boolean =>
  title.length >= SHORTEST_TITLE && title.length < text.length && text.endsWith(title);

/** The lines at the top of the file that may be its headline, in order. */
export function titlesOf(passages: readonly Passage[]): Title[] {
  const around = surroundingsOf(passages);
  const text = passages.findIndex(
    (passage, i) => isTextual(passage) && passages.slice(i + 1, i + 1 + NEAR).some(isTextual),
  );
  const titles: Title[] = [];
  let paragraphs = 0;
  let list = Number.NEGATIVE_INFINITY;
  let belowAuthor = false;
  for (let i = 0; i < passages.length && i < MOST && paragraphs < 3; i++) {
    const passage = passages[i];
    if (!passage) break;
    if (isListHeading(passage.folded)) list = i;
    if (isAuthorship(passage)) {
      list = Number.NEGATIVE_INFINITY;
      belowAuthor ||= titles.some(({ score }) => score >= LIKELY);
    }
    if (isTextual(passage) && !(inTitleCase(passage.text) && passage.text.length <= LONGEST)) paragraphs++;
    else if (MAY_BE.has(passage.kind) && !passage.role && passage.text.length <= LONGEST && i < passages.length - 1) {
      const near = passages.slice(i + 1, i + 1 + NEAR);
      const stems = stemsOf(passage.folded);
      const copies = Math.min((around.copies.get(squash(passage.text)) ?? 1) - 1, 1);
      const slug = Math.max(0, ...around.slugs.map((words) => overlap(stems, words)));
      const authored = near.some(isAuthorship);
      const shared = overlap(stems, around.bodyWords);
      let score =
        length(wordsOf(passage.text)) +
        shared +
        slug +
        copies * 1.5 +
        (authored ? 1 : 0) +
        (near.some(isTextual) && !belowAuthor ? 0.7 : 0) +
        (i >= text - ABOVE_TEXT ? 0.5 : 0) -
        1;
      if (passage.text.length <= LONGEST_TOPIC && around.body.includes(passage.folded)) score -= 2;
      for (const [holds, weight] of SHAPES) if (holds(passage)) score += weight;
      if (passages[i - 1]?.text === '#') score += 2;
      if (near.some(({ text }) => endsInTitle(passage.text, text))) score -= 3;
      if (isOfVideo(passages[i + 1], passages[i + 2])) score -= 2;
      if (i - list <= LIST) score -= 2;
      if ((passage.kind === 'caption' && copies === 0) || passage.kind === 'credit') score -= CAPTION;
      if (belowAuthor) score -= BELOW_AUTHOR;
      if (paragraphs > 0) score -= passage.kind !== null || !authored ? NOT_ABOVE_TEXT + paragraphs : 0;
      titles.push({ passage, at: i, score, shared });
    }
  }
  return titles;
}

/** How much likelier than the line above it a line has to be to be no deck of it. */
function marginOf(above: Title, { at }: Title, follows: boolean): number {
  if (at - above.at > DECK) return 0;
  if (!follows) return BELOW_TITLE;
  const isTitle = wordsOf(above.passage.text) > LONGEST_TOPIC_IN_WORDS && above.shared >= SHARED;
  return isTitle && above.score >= LIKELY ? RIGHT_BELOW_TITLE : LINE_BELOW_TITLE;
}

/** The likeliest headline, or null. Of two lines in a row the first is the headline and the second its deck. */
export function bestTitle(passages: readonly Passage[]): Passage | null {
  const titles = titlesOf(passages);
  let best: Title | null = null;
  /** The last of the likely lines right below it. */
  let below = Number.NEGATIVE_INFINITY;
  for (const title of titles) {
    if (title.score < ENOUGH) continue;
    const follows = title.at === below + 1;
    if (!best || title.score > best.score + marginOf(best, title, follows)) {
      best = title;
      below = title.at;
    } else if (follows) below = title.at;
  }
  return best?.passage ?? null;
}
