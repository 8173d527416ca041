import type { ArticleAnalysis, ArticleEvent, Span, Term } from '../../article';
import { groupBy } from '../../article/groupBy';
import { overlaps } from '../../article/span';
import { linesOf } from '../furniture/lines';
import { namedPerson } from '../identities';
import { agencyOf } from '../independence/agency';
import { withoutArticle } from '../independence/outlets';
import type { Vocabulary } from '../vocabulary';
import { type Action, type ArticleProfile, FAR, KIND, type NameRun, type Quotation, USE } from './articleProfile';
import { comparable, firstOf } from './comparable';
import { deniedTerms } from './denial';
import { dayNumber, momentOf, weekdayIn } from './moments';
import { quantitiesOf } from './quantities';
import { reportingTerms } from './reporting';
import { sentenceAt } from './sentenceAt';
import { stem } from './stem';
import { describingTerms, termsOf } from './whois';
import { countWords, hashWording, hashWords } from './wording';

/** Of a sentence, as in {@link comparable}. */
const QUANTITIES = 32;
const PEOPLE = 32;
const QUOTATIONS = 32;
/** Words that take part in one event. */
const ARGUMENTS = 64;

/** Reads an article into a profile; the profile's distinct terms and name runs are acquired from `vocabulary`. */
export function profileArticle(
  path: string,
  text: string,
  whole: ArticleAnalysis,
  vocabulary: Vocabulary,
): ArticleProfile {
  const analysis = comparable(whole);
  const { sentences, people } = analysis;
  const ids = new Map<string, number>();
  const idOf = (term: string): number => {
    const known = ids.get(term);
    if (known !== undefined) return known;
    const id = vocabulary.acquire(term);
    ids.set(term, id);
    return id;
  };
  const describing = describingTerms(text, analysis);
  const denied = deniedTerms(text, analysis);
  const dating = datingTerms(analysis);
  const usesOf = (term: Term): number =>
    (describing.has(term) ? USE.describing : 0) |
    (denied.has(term) ? USE.denied : 0) |
    (dating.has(term) ? USE.dating : 0);
  const reporting = reportingTerms(text, analysis);
  const termLists = reporting.map((terms) => distinctTerms(terms, idOf, usesOf));
  const words = sentences.map(({ start, end }) => hashWords(text.slice(start, end)));
  const dates = groupBy(
    analysis.times.filter(({ type }) => type !== 'DURATION'),
    (time) => sentenceAt(sentences, time),
  );
  const distinct = new Map<number, number>();
  for (const terms of termLists)
    for (const [id, kinds] of terms) distinct.set(id, (distinct.get(id) ?? 0) | (kinds & ANY_KIND));
  const profile: Omit<ArticleProfile, 'acquired'> = {
    path,
    publisher: analysis.publisher,
    agency: agencyOf(text, analysis),
    day: analysis.publicationDate ? dayNumber(analysis.publicationDate) : null,
    lines: linesOf(text, analysis),
    sentenceCount: sentences.length,
    terms: Uint32Array.from(termLists.flatMap((terms) => [...terms.keys()])),
    kinds: Uint8Array.from(termLists.flatMap((terms) => [...terms.values()])),
    termPlaces: Uint8Array.from(reporting.flatMap((terms, index) => placesOf(text, sentences[index], terms))),
    termStarts: startsOf(termLists.map(({ size }) => size)),
    distinctTerms: Uint32Array.from(distinct.keys()),
    distinctKinds: Uint8Array.from(distinct.values()),
    spellings: spellingsOf(analysis, idOf),
    words: Uint16Array.from(words.flat()),
    wordStarts: startsOf(words.map(({ length }) => length)),
    wordings: Uint32Array.from(words, hashWording),
    headlines: sentences.flatMap(({ block }, index) => (analysis.blocks[block]?.kind === 'headline' ? [index] : [])),
    quotations: quotationsOf(text, analysis),
    attributions: analysis.events.flatMap(attributionOf),
    nameRuns: analysis.terms.flatMap((terms, sentence) => nameRunsOf(text, terms, sentence, idOf)),
    people: people.map((person) => ({ ...namedPerson(person), mentionCount: person.mentions.length })),
    mentionBlocks: Uint32Array.from(
      people.flatMap(({ mentions }) => mentions.map((mention) => sentenceAt(analysis.blocks, mention) ?? 0)),
    ),
    descriptions: people.map((person) => [...new Set([...termsOf(person, text, analysis)].map(idOf))]),
    appearances: appearancesOf(analysis),
    quantities: sentences.flatMap((sentence, index) =>
      [...quantitiesOf(text, sentence, analysis.terms[index] ?? [], dates.get(index) ?? [])]
        .slice(0, QUANTITIES)
        .map(({ start, ...quantity }) => ({
          ...quantity,
          word: countWords(text.slice(sentence.start, start)),
          context: quantity.context.map((lemma) => idOf(stem(lemma))),
          sentence: index,
        })),
    ),
    moments: analysis.times.flatMap((time) => {
      const moment = momentOf(time);
      const sentence = sentenceAt(sentences, time);
      return moment && sentence !== null ? [{ ...moment, sentence }] : [];
    }),
    weekdays: analysis.times.flatMap((time) => {
      const weekday = momentOf(time) ? null : weekdayIn(text.slice(time.start, time.end));
      const sentence = sentenceAt(sentences, time);
      return weekday !== null && sentence !== null ? [{ weekday, sentence }] : [];
    }),
    actions: analysis.events.map((event) => actionOf(event, text, analysis, idOf)),
  };
  return { ...profile, acquired: Uint32Array.from(ids.values()) };
}

/** Gives back what {@link profileArticle} acquired. */
export function releaseArticle({ acquired }: ArticleProfile, vocabulary: Vocabulary): void {
  for (const id of acquired) vocabulary.release(id);
}

/** The words of time expressions. */
function datingTerms({ times, sentences, terms }: ArticleAnalysis): ReadonlySet<Term> {
  return new Set(
    times.flatMap((time) => (terms[sentenceAt(sentences, time) ?? -1] ?? []).filter((term) => overlaps(term, time))),
  );
}

const ANY_KIND = Object.values(KIND).reduce((bits, kind) => bits | kind);

/** The terms with the kinds that they are anywhere in the sentence, and the uses that they have everywhere in it. */
function distinctTerms(
  terms: readonly Term[],
  idOf: (term: string) => number,
  usesOf: (term: Term) => number,
): Map<number, number> {
  const found = new Map<number, number>();
  for (const term of terms) {
    const id = idOf(stem(term.lemma));
    const [known, uses] = [found.get(id), usesOf(term)];
    found.set(id, known === undefined ? KIND[term.kind] | uses : (known & ANY_KIND) | KIND[term.kind] | (known & uses));
  }
  return found;
}

function quotationsOf(text: string, { quotes, sentences, people }: ArticleAnalysis): Quotation[] {
  const found: Quotation[] = [];
  let next = 0;
  for (const { start, end, speaker } of firstOf(quotes, QUOTATIONS, (quote) => sentenceAt(sentences, quote))) {
    while ((sentences[next]?.end ?? Infinity) <= start) next++;
    for (let index = next; (sentences[index]?.start ?? Infinity) < end; index++) {
      const sentence = sentences[index];
      if (!sentence) break;
      const from = countWords(text.slice(sentence.start, Math.max(sentence.start, start)));
      const to = countWords(text.slice(sentence.start, Math.min(sentence.end, end)));
      if (to > from) {
        found.push({ sentence: index, start: from, end: to, speaker: people.findIndex(({ id }) => id === speaker) });
      }
    }
  }
  return found;
}

function spellingsOf({ terms }: ArticleAnalysis, idOf: (term: string) => number): { term: number; word: string }[] {
  const words = new Map<string, string>();
  for (const { lemma } of terms.flat()) {
    const cut = stem(lemma);
    if (cut !== lemma && !words.has(cut)) words.set(cut, lemma);
  }
  return Array.from(words, ([cut, word]) => ({ term: idOf(cut), word }));
}

/** Of each distinct term, how many words of its sentence stand before its first use. */
function placesOf(text: string, sentence: Span | undefined, terms: readonly Term[]): number[] {
  if (!sentence) return [];
  const places = new Map<string, number>();
  let [words, from] = [0, sentence.start];
  for (const term of terms) {
    words += countWords(text.slice(from, term.start));
    from = term.start;
    const name = stem(term.lemma);
    if (!places.has(name)) places.set(name, Math.min(FAR, words));
  }
  return [...places.values()];
}

function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, i) => {
    starts[i + 1] = (starts[i] ?? 0) + length;
  });
  return starts;
}

function nameRunsOf(text: string, terms: readonly Term[], sentence: number, idOf: (term: string) => number): NameRun[] {
  const runs: Term[][] = [];
  let previous: Term | null = null;
  for (const term of terms) {
    if (term.kind !== 'name') {
      previous = null;
      continue;
    }
    if (previous && text.slice(previous.end, term.start) === ' ') runs.at(-1)?.push(term);
    else runs.push([term]);
    previous = term;
  }
  return runs.map((run) => ({
    sentence,
    term: idOf(run.map(({ lemma }) => stem(lemma)).join(' ')),
    surface: idOf(run.map(({ start, end }) => text.slice(start, end)).join(' ')),
    length: run.length,
  }));
}

function appearancesOf({ people, sentences }: ArticleAnalysis): (readonly [number, number])[] {
  const found = new Set<number>();
  const width = people.length;
  people.forEach(({ mentions, byline }, person) => {
    if (byline) return;
    for (const mention of mentions) {
      const sentence = sentenceAt(sentences, mention);
      if (sentence !== null) found.add(sentence * width + person);
    }
  });
  const pairs = [...found].sort((a, b) => a - b).map((key) => [Math.floor(key / width), key % width] as const);
  return firstOf(pairs, PEOPLE, ([sentence]) => sentence);
}

function attributionOf({ attribution, anonymous, sentence }: ArticleEvent): { sentence: number; source: string }[] {
  return attribution && !anonymous ? [{ sentence, source: withoutArticle(attribution) }] : [];
}

/** "The school in Tarvik": the parser does not always part a place from what is there. */
const isLocation = ({ start }: Term, text: string): boolean =>
  /\b(?:in|near|outside) $/.test(text.slice(Math.max(0, start - 9), start));

function actionOf(
  event: ArticleEvent,
  text: string,
  analysis: ArticleAnalysis,
  idOf: (term: string) => number,
): Action {
  const terms = analysis.terms[event.sentence] ?? [];
  const within = (span: Span) => terms.filter((term) => overlaps(term, span)).map(({ lemma }) => idOf(stem(lemma)));
  return {
    sentence: event.sentence,
    term: within(event.trigger)[0] ?? -1,
    type: event.type,
    arguments: event.arguments.flatMap(within).slice(0, ARGUMENTS),
    agents: event.arguments.filter(({ role }) => role === 'agent').flatMap(within),
    places: event.arguments
      .flatMap((argument) =>
        terms.filter(
          (term) =>
            term.kind === 'name' && overlaps(term, argument) && (argument.role === 'place' || isLocation(term, text)),
        ),
      )
      .map(({ lemma }) => idOf(stem(lemma))),
    people: event.participants
      .map((id) => analysis.people.findIndex((person) => person.id === id))
      .filter((index) => index >= 0),
    time: momentOf({ value: event.time, type: 'DATE' }),
    negative: event.polarity === 'negative',
    actual: event.modality === 'actual',
  };
}
