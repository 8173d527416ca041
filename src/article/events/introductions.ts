import type { ParsedSentence, Token } from '../language';

/** The words around a noun that say which is meant: "Halden city | council", "council | of Halden". */
export interface Introduction {
  readonly before: string;
  readonly behind: string;
  /** "Vale’s": stands in place of an article. */
  readonly isOwned: boolean;
}

/** Where a noun was introduced, and where it was first introduced as another one. */
interface Introduced extends Introduction {
  readonly sentence: number;
  anotherIn: number;
}

const MODIFIER = /^(?:amod|compound|nmod:poss|nmod:desc)$/;
/** With one of these it is another one, or one of several. */
const ANOTHER =
  /^(?:other|another|same|former|late|next|last|previous|second|third|new|old|own|such|several|many|few|more|only|then|acting|different|similar|various|whole|entire|main|current|future)$/;
const MOST_WORDS = 4;

/**
 * How an article introduces what it later only points to: "a Halden appeals court", and then "the court". Where it introduces
 * two things by one noun, nothing tells which is meant.
 */
export class Introductions {
  readonly #introduced = new Map<string, Introduced>();

  constructor(sentences: readonly ParsedSentence[]) {
    for (const sentence of sentences) if (sentence.kind === 'paragraph') this.#read(sentence);
  }

  /** What the article said about a noun before this sentence, where it said one thing. */
  of(noun: Token, sentence: number): Introduction | null {
    const introduced = this.#introduced.get(keyOf(noun));
    return introduced && introduced.sentence < sentence && introduced.anotherIn > sentence ? introduced : null;
  }

  #read({ tokens, index }: ParsedSentence): void {
    tokens.forEach((noun, at) => {
      if (!/^NNS?$/.test(noun.tag) || noun.relation.startsWith('compound')) return;
      const introduction = introductionAt(tokens, at);
      if (!introduction) return;
      const known = this.#introduced.get(keyOf(noun));
      if (!known)
        this.#introduced.set(keyOf(noun), {
          ...introduction,
          sentence: index,
          anotherIn: introduction.isUnsure ? -1 : Number.POSITIVE_INFINITY,
        });
      else if (!isSame(known, introduction)) known.anotherIn = Math.min(known.anotherIn, index);
    });
  }
}

const keyOf = ({ lemma, tag }: Token): string => `${tag} ${lemma}`;

/** "The Halden court" and "the court of Halden" are taken for two. */
const isSame = (one: Introduction, other: Introduction): boolean =>
  one.before.toLowerCase() === other.before.toLowerCase() && one.behind === other.behind;

function introductionAt(
  tokens: readonly Token[],
  noun: number,
): (Introduction & { readonly isUnsure: boolean }) | null {
  let first = noun;
  while (first > 0 && isModifier(tokens, first - 1, noun)) first--;
  const modifiers = tokens.slice(first, noun);
  const behind = complementOf(tokens, noun);
  if (modifiers.length === 0 && behind === '') return null;
  const isOwned = modifiers.some(({ relation }) => relation === 'nmod:poss');
  const isUnsure =
    behind === UNNAMED ||
    !BEFORE.test(tokens[first - 1]?.tag ?? '.') ||
    modifiers.length > MOST_WORDS ||
    (behind === '' && !modifiers.some(isTelling)) ||
    modifiers.some(({ lower, tag }) => ANOTHER.test(lower) || /^(?:PRP\$|CD|JJ[RS])$/.test(tag));
  return { before: textOf(modifiers), behind, isOwned, isUnsure };
}

/** A name, or a noun that says which or what kind. */
const isTelling = ({ tag, relation }: Token): boolean => /^NN/.test(tag) || relation === 'nmod:poss';

/** Tags of what stands in front of a whole noun phrase: elsewhere a part of it may be lost. */
const BEFORE = /^(?:DT|IN|TO|VB|CC|RP|RB|MD|[,.:]$)/;

const JOINT = /^(?:-|['’]s?)$/;

function isModifier(tokens: readonly Token[], at: number, noun: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (JOINT.test(token.text)) return isModifier(tokens, at - 1, noun);
  return token.head > at && token.head <= noun && MODIFIER.test(token.relation);
}

/** "of Halden", "of the Halden Port Authority"; UNNAMED where it is of something without a name. */
function complementOf(tokens: readonly Token[], noun: number): string {
  if (tokens[noun + 1]?.lower !== 'of') return '';
  const first = tokens[noun + 2]?.lower === 'the' ? noun + 3 : noun + 2;
  let end = first;
  while (/^NNP/.test(tokens[end]?.tag ?? '') && end - first <= MOST_WORDS) end++;
  return end > first ? textOf(tokens.slice(noun + 1, end)) : UNNAMED;
}

const UNNAMED = 'of';

function textOf(tokens: readonly Token[]): string {
  let text = '';
  for (const [i, token] of tokens.entries())
    text += (i > 0 && tokens[i - 1]?.end !== token.start ? ' ' : '') + token.text;
  return text;
}
