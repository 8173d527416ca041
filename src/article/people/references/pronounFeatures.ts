import type { ParsedSentence } from '../../language/token';
import type { Character } from '../cast';
import { type Gender, genderOfGivenName } from '../gender';
import { genderOfNoun, isPersonNoun } from '../nouns';
import type { ClauseAround } from './clauses';
import { type Appearance, type Discourse, isPossessive, roleOf } from './discourse';

/** A third-person singular pronoun where it stands. */
export interface Pronoun {
  readonly sentence: ParsedSentence;
  readonly token: number;
  readonly gender: Gender;
  readonly form: 'subject' | 'object' | 'possessive' | 'reflexive';
  /** Index of the quotation that it stands in, or -1. */
  readonly quote: number;
  /** {@link clausesAround} it. */
  readonly clauses: readonly ClauseAround[];
  /** It is who says the quotation of this index ("…, she said"); -1 where it says none. */
  readonly says: number;
}

/** Somebody whom a pronoun could mean. */
export interface Candidate {
  readonly appearance: Appearance;
  readonly sentence: ParsedSentence;
  /** 0 for who appeared last. */
  readonly rank: number;
  readonly quote: number;
  /** Named behind the pronoun ("When she came, Quill …"). */
  readonly isAhead: boolean;
}

/** What speaks for and against a candidate, by name; the weights are in pronounWeights.json. */
export function candidateFeatures(
  pronoun: Pronoun,
  { appearance, sentence, rank, quote, isAhead }: Candidate,
  all: readonly Candidate[],
  discourse: Discourse,
): string[] {
  const { character, kind, firstToken, endToken } = appearance;
  const { form } = pronoun;
  const candidates = all.length;
  const distance = pronoun.sentence.index - sentence.index;
  const back = isAhead ? 'ahead' : `${Math.min(distance, 4)} back`;
  const near = isAhead ? 'ahead' : `${Math.min(distance, 2)} back`;
  const role = isPossessive(sentence, endToken) ? 'owner' : roleOf(sentence, firstToken, endToken);
  const gender = genderOf(character);
  const count = discourse.countOf(character);
  const found = [
    back,
    `rank ${Math.min(rank, 5)}`,
    `rank ${Math.min(rank, 3)}, ${near}`,
    `${form}, ${near}`,
    role,
    `${role} for ${form}`,
    `${role}, ${near}`,
    `${role} for ${form}, ${near}`,
    `last a ${kind}`,
    `last a ${kind}, ${near}`,
    `appearances ${bucket(count)}`,
    `times subject ${bucket(discourse.subjectsOf(character))}`,
    `came ${Math.min(discourse.orderOf(character), 3)}`,
    `came ${Math.min(discourse.orderOf(character), 3)}, ${near}`,
    character.gender
      ? 'gender told'
      : gender
        ? `given name ${gender === pronoun.gender ? 'agrees' : 'disagrees'}`
        : 'gender open',
    `${Math.min(candidates, 4)} candidates`,
    `${Math.min(candidates, 4)} candidates, rank ${Math.min(rank, 2)}`,
  ];
  if (!gender && all.some((each) => genderOf(each.appearance.character)))
    found.push('gender open beside one that agrees', `gender open beside one that agrees, ${near}`);
  if (isMainSubject(sentence, firstToken, endToken)) {
    const own = isMainSubject(pronoun.sentence, pronoun.token, pronoun.token + 1) ? 'main subject' : form;
    found.push(`main subject, ${near}`, `main subject for ${own}, ${near}`);
    if (sentence.block !== pronoun.sentence.block) found.push(`main subject for ${own}, ${near}, other paragraph`);
    if (pronoun.says >= 0) found.push(`in a tag: main subject, ${near}`);
  }
  if (firstToken === 0) found.push('begins its sentence', `begins its sentence, ${near}, for ${form}`);
  if (sentence.block !== pronoun.sentence.block) found.push('other paragraph', `other paragraph for ${form}`);
  else if (distance > 0) found.push('same paragraph');
  if (candidates === 1)
    found.push('alone', character.gender ? 'alone, gender told' : 'alone, gender not told', `alone, ${near}`);
  if (character.names.length > 2 * count && isAhead) found.push('ahead, main person');
  if (pronoun.quote >= 0) found.push(quote === pronoun.quote ? 'same quotation' : 'outside the quotation');
  else if (quote >= 0) found.push('inside a quotation');
  if (distance === 0) {
    const depth = pronoun.clauses.findIndex(({ subject }) => firstToken <= subject && subject < endToken);
    const link = pronoun.clauses[depth]?.link ?? '';
    if (link) found.push(`subject of the clause by ${link} from ${form}`);
    const where = isAhead ? ' ahead' : '';
    found.push(depth < 0 ? `no subject around ${form}${where}` : `subject ${depth} clauses out from ${form}${where}`);
    const gap = Math.abs(pronoun.token - firstToken);
    found.push(`${gap < 4 ? '3' : gap < 9 ? '8' : gap < 17 ? '16' : 'more'} tokens apart${where}`);
  }
  const source = discourse.source(pronoun.sentence.index, 4);
  const speaks = pronoun.says >= 0 ? 'in a tag' : 'elsewhere';
  if (source) found.push(`${speaks}: ${source === character ? 'spoke last' : 'another spoke last'}`);
  if (pronoun.says >= 0) {
    found.push(`in a tag, ${near}`, `in a tag: ${role}`, `in a tag: ${role}, ${near}`);
  }
  return found;
}

const bucket = (count: number): string => (count >= 8 ? '8' : count >= 4 ? '4' : count >= 2 ? '2' : String(count));

const genderOf = ({ gender, name }: Character): Gender | null => gender ?? genderOfGivenName(name.given);

/** Is what stands at these tokens the subject of the sentence's main clause? */
function isMainSubject({ tokens }: ParsedSentence, firstToken: number, endToken: number): boolean {
  for (let at = firstToken; at < endToken; at++) {
    const token = tokens[at];
    if (token && (token.head < firstToken || token.head >= endToken))
      return token.relation.startsWith('nsubj') && tokens[token.head]?.relation === 'root';
  }
  return false;
}

/** What speaks for the pronoun meaning none of the candidates. */
export function noneFeatures(pronoun: Pronoun, all: readonly Candidate[], discourse: Discourse): string[] {
  const [best] = all;
  const candidates = all.length;
  const found = ['none', `none, ${Math.min(candidates, 4)} candidates`, `none for ${pronoun.form}`];
  if (pronoun.quote >= 0) found.push('none in a quotation');
  if (pronoun.says >= 0) found.push('none in a tag');
  const limit = best && best.sentence.index === pronoun.sentence.index ? best.appearance.endToken : 0;
  const other = otherPerson(pronoun, limit);
  if (other) found.push(`none: ${other} between`, `none: ${other} between for ${pronoun.form}`);
  const around = pronoun.sentence.tokens[pronoun.clauses[0]?.subject ?? -1];
  if (around?.pos === 'NOUN' && isPersonNoun(around)) found.push('none: subject is a noun for a person');
  if (!best) return found;
  const near = `${Math.min(pronoun.sentence.index - best.sentence.index, 3)} back`;
  found.push(`none, nearest ${near}`);
  if (best.sentence.block !== pronoun.sentence.block) found.push('none, nearest in another paragraph');
  if (other) found.push(`none: ${other} between, nearest ${near}`);
  found.push(...unnamedSince(best, pronoun, discourse));
  return found;
}

/** Somebody unnamed has been the subject since the nearest candidate appeared: "Quill left. A neighbor came. He …". */
function unnamedSince({ appearance }: Candidate, { sentence, gender, says }: Pronoun, discourse: Discourse): string[] {
  const unnamed = discourse.unnamed(gender);
  if (!unnamed) return [];
  const distance = sentence.index - unnamed.sentence;
  const isLater = unnamed.sentence > appearance.sentence || unnamed.token > appearance.firstToken;
  if (distance > 2 || unnamed.sentence < appearance.sentence || !isLater) return [];
  const since = `none: somebody unnamed ${distance} back`;
  const found = [since];
  if (says >= 0) found.push(`${since}, in a tag`);
  if (unnamed.speaks) found.push(`${since} who speaks`);
  if (unnamed.gender) found.push(`${since}, of that gender`);
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
