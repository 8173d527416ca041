import type { ArticleAnalysis, Span, Term } from '../../article';
import { groupBy } from '../../article/groupBy';
import { contains, overlaps } from '../../article/span';
import { wordList } from '../../article/wordList';
import denyingText from './denying.txt';

const DENYING = wordList(denyingText);

/** "There was no dinner", "there were never any dinners". */
const NOT_THERE =
  /\bthere (?:is|was|are|were|has been|have been|had been) (?:no|never an?|never any|not an?|not any) (?:such )?/giu;

/** The words that an article denies: what there was not, what did not happen, and what somebody says did not. */
export function deniedTerms(text: string, { sentences, events, terms }: ArticleAnalysis): ReadonlySet<Term> {
  const found = new Set<Term>();
  const deny = (sentence: number, span: Span) => {
    for (const term of terms[sentence] ?? []) {
      if ((term.kind === 'noun' || term.kind === 'verb') && overlaps(term, span)) found.add(term);
    }
  };
  const bySentence = groupBy(events, ({ sentence }) => sentence);
  for (const { sentence, trigger, polarity, arguments: participants } of events) {
    if (polarity === 'negative') deny(sentence, trigger);
    if (!isDenial(terms[sentence] ?? [], trigger)) continue;
    for (const patient of participants.filter(({ role }) => role === 'patient')) {
      const told = bySentence
        .get(sentence)
        ?.filter((event) => event.type !== 'Statement' && contains(patient, event.trigger));
      for (const span of told?.length ? told.map((event) => event.trigger) : [patient]) deny(sentence, span);
    }
  }
  sentences.forEach(({ start, end }, sentence) => {
    for (const { index, 0: opening } of text.slice(start, end).matchAll(NOT_THERE)) {
      const from = start + index + opening.length;
      deny(sentence, { start: from, end: from + 1 });
    }
  });
  return found;
}

const isDenial = (terms: readonly Term[], trigger: Span): boolean =>
  terms.some((term) => overlaps(term, trigger) && DENYING.has(term.lemma));
