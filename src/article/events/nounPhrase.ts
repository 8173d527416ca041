import type { Person } from '../analysis';
import { wordList } from '../wordList';
import keptAdjectiveList from './lexicon/keptAdjectives.txt';
import { isBareSingular, isGerund, isPronoun, needsOf, prepositionOf } from './nominal';
import { oneOf, type Phrase, type Said, said } from './phrase';
import { plainText } from './plainText';
import type { SentenceView } from './sentenceView';
import type { DependencyTree } from './tree';

const keptAdjectives = wordList(keptAdjectiveList);

const PREMODIFIERS = new Set([
  'det',
  'det:predet',
  'nummod',
  'amod',
  'compound',
  'nmod:poss',
  'nmod:desc',
  'advmod',
  'cc:preconj',
  'nmod',
  'nmod:unmarked',
  'flat',
]);
const NAME_PARTS = new Set(['flat', 'fixed', 'goeswith', 'compound', 'nummod', 'dep']);

/** A finite verb inside a name is a parse gone wrong. */
const FINITE_TAGS = new Set(['VBD', 'VBZ', 'VBP', 'MD']);
/** Words that introduce clauses only; in front of a noun phrase they show that a clause was missed. */
export const CLAUSE_WORDS = new Set(['although', 'because', 'if', 'though', 'when', 'whereas', 'while']);
const NEGATION = /^(?:not|never|hardly)$/i;
/** Comparatives, superlatives, names and numbers. */
const KEPT_TAGS = new Set(['JJR', 'JJS', 'NNP', 'NNPS', 'CD']);

const PLACED =
  / (?:about|after|against|among|at|before|between|by|during|for|from|in|into|near|on|outside|over|since|through|to|under|until|with) /;
const ORDINAL = /^\d+(?:st|nd|rd|th)$/i;

/** Longest noun phrase that is looked at, in tokens. */
const REACH = 24;
/** How deep and how many noun phrases inside a noun phrase are worded. */
const MAX_DEPTH = 3;
const MAX_COMPLEMENTS = 4;

const pronounText = (tree: DependencyTree, index: number): string => {
  const { text = '', lower = '' } = tree.tokens[index] ?? {};
  return text === 'I' ? text : lower;
};

/** What a speaker calls themselves, as others say it. */
const THIRD_PERSON: Readonly<Record<'female' | 'male', Readonly<Record<string, string>>>> = {
  female: { I: 'she', me: 'her', my: 'her', myself: 'herself' },
  male: { I: 'he', me: 'him', my: 'his', myself: 'himself' },
};
const FIRST_PERSON = new Set(['I', 'me', 'my', 'myself']);

const OBJECTIVE: Readonly<Record<string, string>> = { I: 'me', he: 'him', she: 'her', they: 'them', we: 'us' };

/** "even artillery" */
const FOCUS = /^(?:even|also|just) /i;
/** A label starts without them, as headlines do. */
const ARTICLE = /^(?:the|an?) (?!(?:few|little|lot|number of|handful of|couple of)\b)/i;

/** "a" or "an" as the word that now follows it asks for; by its first letter, but for the common exceptions. */
function withFittingArticle(phrase: string): string {
  const [, article, next] = /^(an?) (\S+)/i.exec(phrase) ?? [];
  if (!article || !next) return phrase;
  const vowel = /^(?:[aeio]|u(?!ni|s)|hour|honest|hono)/i.test(next) && !/^(?:one|once|eu)/i.test(next);
  return `${article.charAt(0)}${vowel ? 'n' : ''}${phrase.slice(article.length)}`;
}

/** Items of a list without those that are worded like an earlier one: "her former husband and the boy's father" may be one. */
const distinct = (items: readonly (readonly Said[])[]): (readonly Said[])[] =>
  items.filter((item, i) => items.findIndex((other) => other[0]?.text === item[0]?.text) === i);

/** Words noun phrases for labels with one subject, in one sentence; what was worded is kept. */
export class Wording {
  readonly #wordings = new Map<number, readonly Said[]>();
  readonly #phrases = new Map<number, Phrase>();

  constructor(
    readonly view: SentenceView,
    /** Whom the label's subject names: "he" and "his" stay where they mean this person. */
    readonly subject: Person | null,
  ) {}

  /** The noun phrase with this head, from its fullest wording down to the head with what it can't do without. */
  nounPhrase(head: number): Phrase {
    const known = this.#phrases.get(head);
    if (known) return known;
    const phrase = oneOf(this.#wholeWordings(head));
    this.#phrases.set(head, phrase);
    return phrase;
  }

  /** The same as an object, where the article has it as a subject. */
  objectPhrase(head: number): Phrase {
    const objective = isPronoun(this.view.tree, head) && OBJECTIVE[pronounText(this.view.tree, head)];
    return objective && !this.view.personOf(head) ? oneOf([said(objective, head)]) : this.nounPhrase(head);
  }

  /** The same at the start of a label, where it goes without "the", "a" or "an", as in headlines. What stands behind an agent ("by guards at the gate") may belong to the verb. */
  leadingNounPhrase(head: number, withoutPlaces = false): Phrase {
    const all = this.#wholeWordings(head);
    const wordings = withoutPlaces ? all.filter(({ text }) => !PLACED.test(text)) : all;
    return oneOf(
      wordings.map((wording) => ({ ...wording, text: wording.text.replace(ARTICLE, '').replace(FOCUS, '') })),
    );
  }

  /** Wordings that stand for the phrase from its first token on; none for a question word. */
  #wholeWordings(head: number): Said[] {
    if (this.#isQuestionWord(head)) return [];
    const first = this.view.tree.left(head);
    return this.#wordingsOf(head, 0).map(({ text, end }) => said(text, end, Math.min(first, end)));
  }

  #isQuestionWord(head: number): boolean {
    return this.view.tree.tag(head).startsWith('W');
  }

  /** Wordings with coordination, richest first. */
  #wordingsOf(head: number, depth: number): readonly Said[] {
    const known = this.#wordings.get(head);
    if (known) return known;
    const { tree } = this.view;
    const own = this.#simpleWordings(head, depth);
    const conjuncts = tree
      .childrenBy(head, 'conj')
      .filter(
        (i) =>
          i > head &&
          i - head <= REACH &&
          !this.view.isTemporal(i) &&
          tree.isNominal(i) &&
          !this.#isOfMention(head, i) &&
          this.#isAlike(head, i),
      );
    const wordings = conjuncts.length > 0 && depth <= MAX_DEPTH ? this.#lists(head, own, conjuncts, depth) : own;
    this.#wordings.set(head, wordings);
    return wordings;
  }

  /** A person is coordinated with people, not with the name of a place or company; what has a preposition is not coordinated with what has none ("and at times"). */
  #isAlike(head: number, conjunct: number): boolean {
    if (this.view.tree.child(conjunct, 'case') >= 0 && this.view.tree.child(head, 'case') < 0) return false;
    if (!this.#isInTheSameClause(head, conjunct)) return false;
    const areNames = [head, conjunct].every((index) => this.view.tree.tag(index).startsWith('NNP'));
    return !areNames || (this.view.personOf(head) === null) === (this.view.personOf(conjunct) === null);
  }

  /** "demanded a trial but the judge wanted …": what a verb follows, or stands behind "but" or a verb, belongs to another clause. */
  #isInTheSameClause(head: number, conjunct: number): boolean {
    const { tree } = this.view;
    const conjunction = tree.child(conjunct, 'cc');
    const isAlone = tree.childrenBy(head, 'conj').length === 1;
    if (isAlone && tree.tokens[conjunction - 1]?.text === ',') return false;
    if (tree.lemma(conjunction) === 'but' || tree.child(conjunct, 'nsubj', 'cop') >= 0) return false;
    if (FINITE_TAGS.has(tree.tag(tree.right(conjunct) + 1)) && tree.head(head) < head) return false;
    if (/^(?:left|hurt|cut|hit|set|put)$/.test(tree.tokens[tree.left(conjunct) + 1]?.text ?? '')) return false;
    for (let i = head + 1; i < conjunct; i++)
      if (FINITE_TAGS.has(tree.tag(i)) && !this.#isDescribing(i, head)) return false;
    return true;
  }

  /** Is a verb part of a clause that describes what the head stands for? */
  #isDescribing(verb: number, head: number): boolean {
    const { tree } = this.view;
    let above = verb;
    for (let climbed = 0; above > head && climbed < MAX_DEPTH + 1; climbed++) above = tree.head(above);
    return above === head;
  }

  /** Is a word part of the very mention that the head stands for ("Courier and Bugle editor Vale")? */
  #isOfMention(head: number, index: number): boolean {
    const mention = this.view.referenceOf(head)?.mention;
    const start = this.view.tree.tokens[index]?.start ?? -1;
    return mention !== undefined && start >= mention.start && start < mention.end;
  }

  #lists(head: number, own: readonly Said[], conjuncts: readonly number[], depth: number): Said[] {
    const { tree } = this.view;
    const all = distinct([own, ...conjuncts.map((i) => this.#simpleWordings(i, depth + 1))]);
    if (all.length === 1 || all.some((wordings) => wordings.length === 0)) return [...own];
    const last = conjuncts.at(-1) ?? head;
    const listed = tree.childrenBy(head, 'conj').find((i) => tree.child(i, 'cc') >= 0) ?? last;
    const conjunction = tree.tokens[tree.child(listed, 'cc')]?.lower ?? '';
    if (!conjunction) return [...own];
    const list = (items: readonly (Said | undefined)[]): Said => {
      const texts = items.map((item) => item?.text);
      return said(`${texts.slice(0, -1).join(', ')} ${conjunction} ${texts.at(-1)}`, items.at(-1)?.end);
    };
    const rich = list(all.map((wordings) => wordings[0]));
    const short = list(all.map((wordings) => wordings.at(-1)));
    const isName = this.view.personOf(head) !== null || tree.tag(head).startsWith('NNP');
    return conjunction === 'and' && isName && all.length > 2
      ? [rich, short, said(`${own.at(-1)?.text} and others`)]
      : [rich, short];
  }

  /** Wordings of a noun phrase without its coordination, richest first. */
  #simpleWordings(head: number, depth: number): Said[] {
    const { tree } = this.view;
    const person = this.#person(head);
    if (person) return [said(person, this.#mentionEnd(head))];
    const name = isPronoun(tree, head) ? said(pronounText(tree, head), head) : this.#name(head);
    if (!name || this.#hasPhraseWithin(head)) return [];
    const { full, bare } = this.#modified(head, name.text);
    const alone = full === bare ? [said(full, name.end)] : [said(full, name.end), said(bare, name.end)];
    const complements = depth < MAX_DEPTH ? this.#complements(head, depth) : [];
    if (complements.length === 0) return alone;
    const behind = (words: string, tail: readonly Said[]): Said =>
      said(`${words} ${tail.map(({ text }) => text).join(' ')}`, tail.at(-1)?.end);
    const rich = complements.map((complement) => complement.rich);
    const short = complements.map((complement) => complement.short);
    const wordings = [behind(full, rich), behind(full, short)];
    const of = complements.find(({ preposition }) => preposition === 'of');
    if (of && complements.length > 1) wordings.push(behind(full, [of.rich]), behind(full, [of.short]));
    if (of) wordings.push(behind(bare, [of.short]));
    return (of && needsOf(tree, head)) || isGerund(tree, head) ? wordings : [...wordings, ...alone];
  }

  /** "the injured to Halden in two helicopters": an adjective with a phrase of its own in front of the noun is a noun itself. */
  #hasPhraseWithin(head: number): boolean {
    const { tree } = this.view;
    return tree
      .childrenBy(head, 'amod')
      .some(
        (child) => child < head && tree.children(child).some((inner) => inner > child && tree.marker(inner) !== ''),
      );
  }

  /** Prepositions after the head, each with the fullest and the shortest wording of what it governs. */
  #complements(head: number, depth: number): { preposition: string; rich: Said; short: Said }[] {
    const { tree } = this.view;
    const complements: { preposition: string; rich: Said; short: Said }[] = [];
    for (const child of tree.children(head)) {
      if (
        child < head ||
        child - head > REACH ||
        tree.relation(child) !== 'nmod' ||
        complements.length === MAX_COMPLEMENTS
      )
        continue;
      const preposition = prepositionOf(tree, child);
      const wordings =
        preposition && preposition !== 'that' && !CLAUSE_WORDS.has(preposition)
          ? this.#wordingsOf(child, depth + 1)
          : [];
      const [rich, short] = [wordings[0], wordings.at(-1)];
      if (!rich || !short) continue;
      const behind = ({ text, end }: Said): Said => said(`${preposition} ${text}`, end);
      complements.push({ preposition, rich: behind(rich), short: behind(short) });
    }
    return complements;
  }

  /** Last token of the mention of a person that has this head. */
  #mentionEnd(head: number): number {
    const { tree } = this.view;
    const mention = this.view.referenceOf(head)?.mention;
    let last = head;
    while (mention && last - head < REACH && (tree.tokens[last + 1]?.start ?? mention.end) < mention.end) last++;
    return last;
  }

  /** The head behind the words in front of it: all of them, and only those without which it would mean something else. */
  #modified(head: number, name: string): { readonly full: string; readonly bare: string } {
    const { tree } = this.view;
    let full = '';
    let bare = '';
    const isMass = isBareSingular(tree, head);
    for (const child of tree.children(head)) {
      if (child > head) break;
      if (head - child > REACH || !this.#isPremodifier(child)) continue;
      const text = this.#premodifier(child, head);
      if (!text) continue;
      full += `${text} `;
      if (isMass || this.#isNeeded(child)) bare += `${text} `;
    }
    return { full: full + name, bare: full === bare ? full + name : withFittingArticle(bare + name) };
  }

  #isPremodifier(child: number): boolean {
    const { tree } = this.view;
    const relation = tree.relation(child);
    return PREMODIFIERS.has(relation) && (relation !== 'nmod' || tree.child(child, 'case') < 0);
  }

  #premodifier(child: number, head: number): string {
    const { view } = this;
    if (view.tree.relation(child) === 'nmod:poss') return this.#possessive(child);
    return plainText(
      view.tree,
      Math.max(view.tree.left(child), child - REACH),
      Math.min(view.tree.right(child), head - 1),
    );
  }

  #isNeeded(child: number): boolean {
    const { tree } = this.view;
    const relation = tree.relation(child);
    if (relation === 'advmod' && /^(?:\$|CD)$/.test(tree.tag(tree.head(child)))) return true;
    if (relation === 'advmod') return NEGATION.test(tree.tokens[child]?.text ?? '');
    if (relation !== 'amod') return true;
    if (tree.tokens[child - 1]?.lower === 'to' || tree.tag(tree.head(child)) === 'CD') return true;
    if (/^VB/.test(tree.tag(child)) && tree.child(tree.head(child), 'det', 'nmod:poss') < 0) return true;
    const { text = '', lower = '' } = tree.tokens[child] ?? {};
    return (
      keptAdjectives.has(lower) ||
      KEPT_TAGS.has(tree.tag(child)) ||
      ORDINAL.test(text) ||
      text.charAt(0) !== text.charAt(0).toLowerCase()
    );
  }

  /** The head with the parts of its name that follow it ("Flight 12", "Marina Vale"). */
  #name(head: number): Said | null {
    const { tree } = this.view;
    let last = head;
    for (const child of tree.children(head)) {
      if (this.view.timeAt(child) || tree.lemma(child) === 'one' || tree.tag(head + 1) === ',') break;
      const follows = child > head && NAME_PARTS.has(tree.relation(child)) && tree.left(child) === last + 1;
      if (follows && tree.right(child) - head < REACH) last = tree.right(child);
    }
    for (let i = head; i <= last; i++) if (FINITE_TAGS.has(tree.tag(i))) return null;
    return said(plainText(tree, head, last), last);
  }

  /** A person's short name or, where the pronoun means the label's subject, the pronoun; null for what is no person. */
  #person(head: number): string | null {
    const { view } = this;
    const reference = view.referenceOf(head);
    if (!reference)
      return isPronoun(view.tree, head) && /sel(?:f|ves)$/.test(view.tree.lemma(head))
        ? pronounText(view.tree, head)
        : null;
    const name = view.people.shortName(reference.person);
    return reference.mention.kind === 'pronoun' ? (this.#boundPronoun(head, reference.person) ?? name) : name;
  }

  #boundPronoun(head: number, person: Person): string | null {
    if (person !== this.subject) return null;
    const text = pronounText(this.view.tree, head);
    if (!FIRST_PERSON.has(text)) return text;
    return (person.gender && THIRD_PERSON[person.gender][text]) ?? null;
  }

  #possessive(head: number): string {
    const { view } = this;
    const { tree } = view;
    const reference = view.referenceOf(head);
    if (reference) {
      const bound = reference.mention.kind === 'pronoun' ? this.#boundPronoun(head, reference.person) : null;
      return bound ?? `${view.people.shortName(reference.person)}'s`;
    }
    if (isPronoun(tree, head)) return pronounText(tree, head);
    return plainText(tree, Math.max(tree.left(head), head - REACH), Math.min(tree.right(head), head + 2));
  }
}
