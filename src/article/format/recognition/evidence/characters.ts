import { above, type Evidence } from './evidence';

const PRONOUN = /\b(?:I|[Mm]e|[Mm]y|[Hh]e|[Hh]im|[Hh]is|[Ss]he|[Hh]ers?|(?:him|her|my)self)\b/g;
const FIGURE = /\d[\d.,]*/g;
/** In shorter texts the lack of figures says nothing. */
const ENOUGH_WORDS = 150;
/**
 * Occurrences in a thousand words. Nineteen articles in twenty have two figures or more and fewer than fifty of these
 * pronouns; of chapters of novels nineteen in twenty have fewer figures, and most have seventy to ninety pronouns.
 */
const FEW_FIGURES = 1.5;
const MANY_PRONOUNS = 33;

/** He, she and I in every line, and neither dates nor ages nor amounts: a story, not a report. */
export const characters: Evidence = {
  reason: 'a story of he, she and I without dates or amounts',
  weigh(sample) {
    const pronouns = sample.density(PRONOUN);
    const timeless = sample.words >= ENOUGH_WORDS && sample.density(FIGURE) < FEW_FIGURES;
    return above(pronouns, 45, -0.05, -3) + (timeless && pronouns > MANY_PRONOUNS ? -2 : 0);
  },
};
