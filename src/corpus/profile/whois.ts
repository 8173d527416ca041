import type { ArticleAnalysis, Person, Span, Term } from '../../article';
import { overlaps } from '../../article/span';
import { sentenceAt } from './sentenceAt';
import { stem } from './stem';

/** Most words of a description in front of a name, or behind it. */
const DESCRIBING_TERMS = 6;

/** What stands between a description and the name that follows it. */
const BEFORE_NAME = /^,?\s*$/;
/** What stands between a name and the description that follows it. */
const AFTER_NAME =
  /^(?:,\s*(?:who\s+)?(?:(?:is|was|then)\s+)?|\s+(?:is|was)\s+)(?:(?:the|a|an|her|his|their|whose)\s+)?$/i;
/** What may stand between the words of a description. */
const WITHIN_DESCRIPTION = /^(?:['’]s)?\s+(?:(?:of|for|at|in|and|the|a|an|to)\s+){0,2}$/i;

/**
 * The words that say who somebody is: of names and titles, of roles, and what stands beside the name ("the harbour master,
 * Nils Oduya").
 */
export function* termsOf(
  { mentions, roles }: Person,
  text: string,
  { sentences, terms }: ArticleAnalysis,
): Generator<string> {
  for (const span of [...mentions, ...roles]) {
    const within = terms[sentenceAt(sentences, span) ?? -1] ?? [];
    for (const term of within) if (overlaps(term, span)) yield stem(term.lemma);
  }
  for (const mention of mentions) {
    if (mention.kind === 'pronoun') continue;
    const around = terms[sentenceAt(sentences, mention) ?? -1] ?? [];
    const before = around.filter(({ end }) => end <= mention.start).reverse();
    const after = around.filter(({ start }) => start >= mention.end);
    for (const { lemma } of describing(before, mention, text, BEFORE_NAME)) yield stem(lemma);
    for (const { lemma } of describing(after, mention, text, AFTER_NAME)) yield stem(lemma);
  }
}

/** What an article puts behind a name to say who it is, up to the next comma: ", a baker who lost her shop", ", who chairs the committee". */
const APPOSITION =
  /^(?:['’]s?)?, (?:an?|the|one of|\d{1,3}, an?|whose|who (?:is|was|has|had|used|[a-z]{2,20}s)) (?:[^,;.:"“”]|[,.](?=\d)){1,120}/i;

/** The words of an article that only say who somebody is, beside the name. */
export function describingTerms(text: string, { people, sentences, terms }: ArticleAnalysis): ReadonlySet<Term> {
  const found = new Set<Term>(ages(text, { sentences, terms }));
  for (const { mentions } of people) {
    for (const mention of mentions) {
      if (mention.kind === 'pronoun') continue;
      const around = terms[sentenceAt(sentences, mention) ?? -1] ?? [];
      const [before, after] = [
        around.filter(({ end }) => end <= mention.start),
        around.filter(({ start }) => start >= mention.end),
      ];
      for (const term of describing(before.reverse(), mention, text, BEFORE_NAME)) found.add(term);
      for (const term of describing(after, mention, text, AFTER_NAME)) found.add(term);
      const apposition = APPOSITION.exec(text.slice(mention.end, mention.end + APPOSITION_REACH));
      const end = mention.end + (apposition?.[0].length ?? 0);
      for (const term of after) if (term.end <= end) found.add(term);
    }
  }
  return found;
}

const APPOSITION_REACH = 130;

const AGE = /\b\d{1,3}[- ]years?[- ]old\b/gi;

/** The words of "24-year-old", which say who somebody is without a name. */
function* ages(text: string, { sentences, terms }: Pick<ArticleAnalysis, 'sentences' | 'terms'>): Generator<Term> {
  for (const [index, { start, end }] of sentences.entries()) {
    for (const { 0: age, index: from } of text.slice(start, end).matchAll(AGE)) {
      const span = { start: start + from, end: start + from + age.length };
      for (const term of terms[index] ?? []) if (overlaps(term, span)) yield term;
    }
  }
}

/** The nouns and modifiers next to a name, nearest first, up to a verb or to words that belong to something else. */
function* describing(terms: readonly Term[], name: Span, text: string, link: RegExp): Generator<Term> {
  let [last, expected] = [name, link];
  for (const term of terms.slice(0, DESCRIBING_TERMS)) {
    if (term.kind === 'verb' || term.kind === 'number') return;
    const between = term.start >= last.end ? text.slice(last.end, term.start) : text.slice(term.end, last.start);
    if (!expected.test(between)) return;
    if (term.kind !== 'name') yield term;
    [last, expected] = [term, WITHIN_DESCRIPTION];
  }
}
