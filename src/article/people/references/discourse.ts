import type { MentionKind } from '../../analysis';
import type { ParsedSentence } from '../../language/token';
import type { Span } from '../../span';
import type { Character } from '../cast';
import type { Gender } from '../gender';

/** A place where a character is meant, with what later mentions need to know about it. */
export interface Appearance extends Span {
  readonly character: Character;
  readonly kind: MentionKind;
  /** Index into the article's sentences. */
  readonly sentence: number;
  /** Indices of its tokens in the sentence, half open. */
  readonly firstToken: number;
  readonly endToken: number;
}

/** The part that what stands at these tokens plays in its clause. */
export function roleOf({ tokens }: ParsedSentence, firstToken: number, endToken: number): string {
  for (let at = firstToken; at < endToken; at++) {
    const token = tokens[at];
    if (token && (token.head < firstToken || token.head >= endToken)) return ROLES.get(token.relation) ?? 'other';
  }
  return 'other';
}

const ROLES: ReadonlyMap<string, string> = new Map([
  ['nsubj', 'subject'],
  ['nsubj:pass', 'passive subject'],
  ['nsubj:outer', 'subject'],
  ['root', 'root'],
  ['obj', 'object'],
  ['iobj', 'object'],
  ['obl', 'oblique'],
  ['obl:agent', 'agent'],
  ['nmod', 'complement'],
  ['nmod:poss', 'owner'],
  ['appos', 'apposition'],
  ['conj', 'joined'],
  ['compound', 'modifier'],
]);

/** Is what stands at these tokens the subject of its clause? */
export function isSubject({ tokens }: ParsedSentence, firstToken: number, endToken: number): boolean {
  for (let at = firstToken; at < endToken; at++) {
    const token = tokens[at];
    if (token && (token.head < firstToken || token.head >= endToken)) return token.relation.startsWith('nsubj');
  }
  return false;
}

export const isPossessive = ({ tokens }: ParsedSentence, endToken: number): boolean =>
  /^['’]s?$/i.test(tokens[endToken]?.text ?? '');

const GENDERS: readonly Gender[] = ['female', 'male'];

/** How many of a character's latest appearances count as recent. */
const REMEMBERED = 64;

/** What a character has been doing so far. */
interface Record {
  readonly latest: Appearance;
  readonly appearances: number;
  /** Times as a subject. */
  readonly subjects: number;
  /** Place among all characters in order of appearance; 0 came first. */
  readonly order: number;
}

/** Somebody whom the article does not name, as a subject: "the sheriff", "a neighbor". */
export interface Unnamed {
  readonly sentence: number;
  readonly token: number;
  readonly gender: Gender | null;
  readonly speaks: boolean;
}

/** Who has appeared so far, the latest last. */
export class Discourse {
  readonly #records = new Map<Character, Record>();
  readonly #unnamed = new Map<Gender, Unnamed>();
  #met = 0;
  #source: { readonly character: Character; readonly sentence: number } | null = null;

  /** The latest unnamed subject, of a gender that a pronoun could have. */
  unnamed(gender: Gender): Unnamed | null {
    return this.#unnamed.get(gender) ?? null;
  }

  addUnnamed(unnamed: Unnamed): void {
    for (const gender of GENDERS) if (!unnamed.gender || unnamed.gender === gender) this.#unnamed.set(gender, unnamed);
  }

  /** `speaks`: does the appearance say something where it stands? */
  add(appearance: Appearance, isSubject: boolean, speaks: boolean): void {
    const { character } = appearance;
    const before = this.#records.get(character);
    this.#records.delete(character);
    this.#records.set(character, {
      latest: appearance,
      appearances: (before?.appearances ?? 0) + 1,
      subjects: (before?.subjects ?? 0) + (isSubject ? 1 : 0),
      order: before?.order ?? this.#met++,
    });
    if (speaks) this.#source = { character, sentence: appearance.sentence };
    if (this.#records.size > REMEMBERED) {
      const [oldest] = this.#records.keys();
      if (oldest) this.#records.delete(oldest);
    }
  }

  countOf(character: Character): number {
    return this.#records.get(character)?.appearances ?? 0;
  }

  subjectsOf(character: Character): number {
    return this.#records.get(character)?.subjects ?? 0;
  }

  orderOf(character: Character): number {
    return this.#records.get(character)?.order ?? this.#met;
  }

  /** Who said something last, if that was no more than some sentences before. */
  source(sentence: number, sentences: number): Character | null {
    return this.#source && sentence - this.#source.sentence <= sentences ? this.#source.character : null;
  }

  /** The last appearance of everyone who appeared no more than `sentences` sentences before, the latest first. */
  recent(sentence: number, sentences: number): Appearance[] {
    return [...this.#records.values()]
      .map(({ latest }) => latest)
      .filter((each) => sentence - each.sentence <= sentences)
      .reverse();
  }
}
