import type { ParsedSentence } from '../../language/token';
import type { Gender } from '../gender';
import { GIVEN_NAMES } from '../names/lexicon';
import { genderOfNoun, isPersonNoun } from '../nouns';
import { type Appearance, type Discourse, isPossessive, isSubject } from './discourse';

/** A third-person singular pronoun where it stands. */
export interface Pronoun {
  readonly sentence: ParsedSentence;
  readonly token: number;
  readonly gender: Gender;
  readonly form: 'subject' | 'object' | 'possessive' | 'reflexive';
  /** Index of the quotation that it stands in, or -1. */
  readonly quote: number;
  /** {@link subjectsAround} it. */
  readonly subjects: readonly number[];
}

/** Somebody whom a pronoun could mean. */
export interface Candidate {
  readonly appearance: Appearance;
  readonly sentence: ParsedSentence;
  /** 0 for who appeared last. */
  readonly rank: number;
  readonly quote: number;
}

/** What speaks for and against a candidate, by name; the weights are in pronounWeights.json. */
export function candidateFeatures(
  pronoun: Pronoun,
  { appearance, sentence, rank, quote }: Candidate,
  candidates: number,
  discourse: Discourse,
): string[] {
  const { character, kind, firstToken, endToken } = appearance;
  const distance = pronoun.sentence.index - sentence.index;
  const subject = isSubject(sentence, firstToken, endToken);
  const found = [
    `sentences back: ${Math.min(distance, 4)}`,
    `rank: ${Math.min(rank, 4)}`,
    `${pronoun.form}, sentences back: ${Math.min(distance, 2)}`,
  ];
  if (subject)
    found.push('subject', `subject for ${pronoun.form}`, `subject, sentences back: ${Math.min(distance, 2)}`);
  else found.push(`no subject for ${pronoun.form}`);
  if (isPossessive(sentence, endToken)) found.push('possessive', `possessive for ${pronoun.form}`);
  if (firstToken === 0) found.push('begins its sentence');
  found.push(`last a ${kind}`, `last a ${kind}, sentences back: ${Math.min(distance, 2)}`);
  if (character.gender === pronoun.gender) found.push('gender agrees');
  const gender = givenGender(character.name.given);
  if (!character.gender && gender) found.push(gender === pronoun.gender ? 'given name agrees' : 'given name disagrees');
  const count = discourse.countOf(character);
  found.push(`appearances: ${count >= 8 ? '8' : count >= 4 ? '4' : count >= 2 ? '2' : '1'}`);
  if (candidates === 1) found.push('only candidate');
  if (candidates === 1 && character.gender) found.push('only candidate of that gender');
  if (sentence.block !== pronoun.sentence.block) found.push('other paragraph');
  if (pronoun.quote >= 0) found.push(quote === pronoun.quote ? 'same quotation' : 'outside the quotation');
  else if (quote >= 0) found.push('inside a quotation');
  if (distance === 0) {
    const depth = pronoun.subjects.findIndex((at) => firstToken <= at && at < endToken);
    found.push(depth < 0 ? `no subject around ${pronoun.form}` : `subject ${depth} clauses out from ${pronoun.form}`);
  }
  return found;
}

/** What speaks for the pronoun meaning none of the candidates. */
export function noneFeatures(pronoun: Pronoun, best: Candidate | undefined): string[] {
  const found = ['none'];
  if (pronoun.quote >= 0) found.push('none in a quotation');
  const limit = best && best.sentence.index === pronoun.sentence.index ? best.appearance.endToken : 0;
  const other = otherPerson(pronoun, limit);
  if (other) found.push(`none: ${other} between`);
  if (!best) return found;
  found.push(`none, nearest ${Math.min(pronoun.sentence.index - best.sentence.index, 3)} back`);
  return found;
}

/** Nobody reads further back for somebody else, in tokens. */
const FAR = 200;

/** A noun for somebody else between the nearest candidate and the pronoun. */
function otherPerson({ sentence, token, gender }: Pronoun, from: number): string | null {
  for (let at = token - 1; at >= Math.max(from, token - FAR); at--) {
    const word = sentence.tokens[at];
    if (word?.pos !== 'NOUN' || !isPersonNoun(word)) continue;
    const nounGender = genderOfNoun(word.text);
    if (nounGender && nounGender !== gender) continue;
    return nounGender ? 'a noun of that gender' : 'a noun for a person';
  }
  return null;
}

function givenGender(given: string | null): Gender | null {
  const gender = given ? GIVEN_NAMES.get(given) : undefined;
  return gender === 'f' ? 'female' : gender === 'm' ? 'male' : null;
}
