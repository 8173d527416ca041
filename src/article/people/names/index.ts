import { leadInLength } from '../../language/leadIn';
import type { ParsedSentence } from '../../language/token';
import { byStart, type Span } from '../../span';
import { agreeWithin } from './consistency';
import { GIVEN_NAMES, isTitle, SURNAMES } from './lexicon';
import modelFile from './model.bin';
import { withoutNobody } from './nobody';
import { nameRanges, surnamesOf } from './ranges';
import { decodeModel, tag } from './tagger';
import { type NameWord, nameWords } from './word';

/** A personal name where it stands in a sentence, without title and possessive. */
export interface NameMention extends Span {
  /** Index into the article's sentences. */
  readonly sentence: number;
  /** Indices of its tokens in the sentence, half open. */
  readonly firstToken: number;
  readonly endToken: number;
  /** The name's words: "Ursula", "von", "der", "Leyen"; for "Ada" in "Ada and Ben Quill" with the surname that they share. */
  readonly words: readonly string[];
  /** The title right before it, as written ("Mr.", "Vice President"), or null. */
  readonly title: Span | null;
}

const model = decodeModel(modelFile);

const MAX_WORD_LENGTH = 40;
const CAPITALIZED = /^\p{Lu}\p{L}/u;

/** All personal names of an article's sentences, in order. */
export function findNames(text: string, sentences: readonly ParsedSentence[]): NameMention[] {
  const words = sentences.map((sentence) =>
    nameWords(text, sentence).filter((word) => word.end - word.start <= MAX_WORD_LENGTH),
  );
  const labels = tag(model, words);
  agreeWithin(words, labels);
  const surnames = new Set(words.flatMap((each, s) => [...surnamesOf(each, labels[s] ?? new Uint8Array())]));
  const found = sentences.flatMap((sentence, s) =>
    [...nameRanges(words[s] ?? [], labels[s] ?? new Uint8Array(), surnames)].map((range) =>
      mention(text, sentence, words[s] ?? [], range),
    ),
  );
  const people = withoutNobody(found, sentences).filter((name) => {
    const sentence = sentences[name.sentence];
    return (
      !isPlural(sentence, name) &&
      !isInDateline(text, sentence, name) &&
      !isPartyAndState(name) &&
      !beginsWithArticle(name) &&
      !isQuestionMark(sentence, name) &&
      !isStorm(sentence, name)
    );
  });
  const told = namesOfBody(people, sentences);
  return [...people, ...speakersOf(people, sentences)]
    .sort(byStart)
    .filter(
      (name) =>
        sentences[name.sentence]?.kind !== 'headline' || told.size === 0 || name.words.some((word) => told.has(word)),
    )
    .map((name, i, all) => withSharedSurname(text, name, all[i + 1]));
}

/** "R-Neb." behind a name is a party and a state. */
const isPartyAndState = ({ words }: NameMention): boolean =>
  words.length === 1 && /^[DRI]-\p{Lu}/u.test(words[0] ?? '');

/** "Q." and "A." in front of what is asked and answered. */
const isQuestionMark = (sentence: ParsedSentence | undefined, { start, words }: NameMention): boolean =>
  start === sentence?.start && /^[QA]\.?$/.test(words[0] ?? '');

const STORMS = new Set(['cyclone', 'hurricane', 'storm', 'typhoon']);

const isStorm = (
  sentence: ParsedSentence | undefined,
  { firstToken, words: [first = '', second] }: NameMention,
): boolean =>
  STORMS.has(first.toLowerCase()) ||
  (second === undefined && STORMS.has(sentence?.tokens[firstToken - 1]?.lower ?? ''));

/** "The Webb" is a newspaper or a ship. */
const beginsWithArticle = ({ words: [first] }: NameMention): boolean => first === 'The';

/** The words of the names in the article's own sentences: a headline writes other words with a capital too. */
function namesOfBody(names: readonly NameMention[], sentences: readonly ParsedSentence[]): ReadonlySet<string> {
  return new Set(names.flatMap(({ sentence, words }) => (sentences[sentence]?.kind === 'headline' ? [] : words)));
}

/** "QUILL: It did not.", as transcripts write who speaks, where somebody of that surname is named. */
function* speakersOf(names: readonly NameMention[], sentences: readonly ParsedSentence[]): Generator<NameMention> {
  const surnames = new Map(
    names.filter(({ words }) => words.length > 1).map(({ words }) => [words.at(-1)?.toUpperCase(), words.at(-1)]),
  );
  const taken = new Set(names.map(({ start }) => start));
  for (const { index, tokens } of sentences) {
    const [first, colon] = tokens;
    const surname = first && first.text.length > 1 ? surnames.get(first.text) : undefined;
    if (!first || surname === undefined || colon?.text !== ':' || taken.has(first.start)) continue;
    const { start, end } = first;
    yield { start, end, sentence: index, firstToken: 0, endToken: 1, words: [surname], title: null };
  }
}

/** "The Quills" are several, and "Teslas" are cars. */
function isPlural(sentence: ParsedSentence | undefined, { words, title, firstToken }: NameMention): boolean {
  return words.length === 1 && title === null && sentence?.tokens[firstToken]?.tag === 'NNPS';
}

/** A place or an agency in front of a sentence is nobody. */
const isInDateline = (text: string, sentence: ParsedSentence | undefined, { end }: NameMention): boolean =>
  sentence !== undefined && end <= sentence.start + leadInLength(text.slice(sentence.start, sentence.end));

/** "Ada" of "Ada and Ben Quill" is Ada Quill. */
function withSharedSurname(text: string, name: NameMention, next: NameMention | undefined): NameMention {
  const [word = ''] = name.words;
  const isGiven = name.words.length === 1 && GIVEN_NAMES.has(word.toLowerCase()) && !SURNAMES.has(word.toLowerCase());
  if (!isGiven || !next || next.words.length < 2 || !/^ (?:and|&) $/.test(text.slice(name.end, next.start)))
    return name;
  return { ...name, words: [word, ...next.words.slice(1)] };
}

function mention(
  text: string,
  sentence: ParsedSentence,
  words: readonly NameWord[],
  [first, end]: readonly [number, number],
): NameMention {
  const parts = words.slice(first, end);
  const start = parts[0];
  const last = parts.at(-1);
  if (!start || !last) throw new RangeError('a name has at least one word');
  const spanEnd = /^[JS]r$/.test(last.text) && text[last.end] === '.' ? last.end + 1 : last.end;
  return {
    start: start.start,
    end: spanEnd,
    sentence: sentence.index,
    firstToken: start.firstToken,
    endToken: last.endToken,
    words: parts.map((part) => part.text).filter((part) => /\p{L}/u.test(part)),
    title: titleBefore(words, first),
  };
}

/** "Vice President", "Mr." right before word `at`. */
function titleBefore(words: readonly NameWord[], at: number): Span | null {
  let first = at;
  while (first > 0 && at - first < 3) {
    const word = words[first - 1]?.text ?? '';
    const isDot = word === '.' && isTitle(words[first - 2]?.text ?? '');
    if (!isDot && !(CAPITALIZED.test(word) && (isTitle(word) || isTitle(`${word} ${words[first]?.text ?? ''}`)))) break;
    first--;
  }
  const start = words[first];
  const end = words[at - 1];
  return first < at && start && end ? { start: start.start, end: end.end } : null;
}
