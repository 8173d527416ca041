import type { Person, TimeExpression } from '../analysis';
import type { ParsedSentence } from '../language';
import { wordList } from '../wordList';
import type { TokenRange } from './clause';
import type { Introductions } from './introductions';
import timeNounList from './lexicon/timeNouns.txt';
import { mend } from './mend';
import type { PeopleIndex, Reference } from './people';
import { sayingsBeside } from './speech';
import { DependencyTree } from './tree';

/** Nouns whose "of" belongs to a title: "head of state". */
const OFFICES = new Set(['head', 'minister', 'secretary', 'speaker', 'chief']);
const timeNouns = wordList(timeNounList);

/** One sentence with everything that is known about it: its tree, and who and which time stands where. */
export class SentenceView {
  readonly tree: DependencyTree;
  /** The first token behind a dateline: "HALDEN (Anp) — ". */
  readonly start: number;
  readonly #references: readonly (Reference | null)[];
  readonly #times: readonly (TimeExpression | null)[];
  /** How many tokens of days and times of day stand before each token, and at the end. */
  #datesBefore: number[] | undefined;
  /** By token. */
  #sayings: Map<number, TokenRange> | undefined;

  /** `times` are those that overlap the sentence. */
  constructor(
    readonly sentence: ParsedSentence,
    readonly people: PeopleIndex,
    times: readonly TimeExpression[],
    readonly text: string,
    readonly introductions: Introductions,
  ) {
    this.#references = people.ofSentence(sentence);
    this.#times = timesByToken(sentence, times);
    this.start = endOfDateline(sentence);
    this.tree = new DependencyTree(sentence.tokens, mend(sentence.tokens, this.#references, this.#times));
  }

  /** Is there a day or a time of day among the tokens from `first` to `last`? */
  hasDate(first: number, last: number): boolean {
    if (!this.#datesBefore) {
      this.#datesBefore = [0];
      for (const time of this.#times)
        this.#datesBefore.push(
          (this.#datesBefore.at(-1) ?? 0) + Number(time?.type === 'DATE' || time?.type === 'TIME'),
        );
    }
    return (this.#datesBefore[last + 1] ?? 0) > (this.#datesBefore[first] ?? 0);
  }

  /** The clause of saying in which a token stands beside what the clause is about, or null. */
  sayingAt(index: number): TokenRange | null {
    if (!this.#sayings) {
      this.#sayings = new Map();
      for (const range of sayingsBeside(this.tree))
        for (let each = range.first; each <= range.last; each++) this.#sayings.set(each, range);
    }
    return this.#sayings.get(index) ?? null;
  }

  /** Who is meant by the noun phrase with this head, or null. A name stands on its head or on the name that follows a title. */
  referenceOf(head: number): Reference | null {
    const own = this.#references[head] ?? null;
    if (own?.mention.kind === 'name') return own;
    for (const part of this.tree.childrenBy(head, 'flat', 'nmod:desc', 'appos')) {
      const reference = this.#references[part];
      if (reference?.mention.kind === 'name') return reference;
    }
    return own ?? this.#ofTitle(head);
  }

  /** "Secretary of State Elon Vale": whose title has an "of", with its noun right in front of the name. */
  #ofTitle(head: number): Reference | null {
    const { tree } = this;
    if (!/^NNP/.test(tree.tag(head)) && !OFFICES.has(tree.lemma(head))) return null;
    for (const part of tree.childrenBy(head, 'nmod')) {
      const reference = this.#references[part];
      const of = tree.child(part, 'case');
      const isBehindNoun = of + 1 < part && of === head + 1 && tree.relation(part - 1) === 'nmod:desc';
      if (reference?.mention.kind === 'name' && tree.marker(part) === 'of' && isBehindNoun) return reference;
    }
    return null;
  }

  /** Whose mention a token is part of, or null. */
  mentionAt(index: number): Reference | null {
    return this.#references[index] ?? null;
  }

  personOf(head: number): Person | null {
    return this.referenceOf(head)?.person ?? null;
  }

  /** The pronouns of the sentence that mean the person, in lower case. */
  pronounsOf(person: Person): ReadonlySet<string> {
    const pronouns = new Set<string>();
    this.#references.forEach((reference, i) => {
      if (reference?.person === person && reference.mention.kind === 'pronoun')
        pronouns.add(this.tree.tokens[i]?.lower ?? '');
    });
    return pronouns;
  }

  timeAt(index: number): TimeExpression | null {
    return this.#times[index] ?? null;
  }

  /** Does the phrase with this head say when? */
  isTemporal(head: number): boolean {
    return this.timeAt(head) !== null || timeNouns.has(this.tree.lemma(head));
  }
}

/** The longest dateline, in tokens. */
const LONGEST_DATELINE = 14;
const DATELINE_END = /^(?:[—–―]|--|-)$/;

/** Behind a dash that follows a place in capitals. */
function endOfDateline({ tokens, kind }: ParsedSentence): number {
  if (kind !== 'paragraph' || !/^\p{Lu}{3}/u.test(tokens[0]?.text ?? '')) return 0;
  for (let i = 1; i < Math.min(tokens.length, LONGEST_DATELINE); i++)
    if (DATELINE_END.test(tokens[i]?.text ?? '')) return i + 1;
  return 0;
}

function timesByToken({ tokens }: ParsedSentence, times: readonly TimeExpression[]): (TimeExpression | null)[] {
  if (times.length === 0) return [];
  let next = 0;
  return tokens.map((token) => {
    while ((times[next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) next++;
    const time = times[next];
    return time && time.start < token.end ? time : null;
  });
}
