import type { Person } from '../analysis';
import { wordList } from '../wordList';
import keptAdjectiveList from './lexicon/keptAdjectives.txt';
import relationalNounList from './lexicon/relationalNouns.txt';
import { oneOf, type Phrase } from './phrase';
import type { SentenceView } from './sentenceView';

const keptAdjectives = wordList(keptAdjectiveList);
const relationalNouns = wordList(relationalNounList);

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

/** Longest noun phrase that is looked at, in tokens. */
const REACH = 24;

/** What the wording of a noun phrase depends on beside the sentence. */
export interface Wording {
  readonly view: SentenceView;
  /** Whom the label's subject names: "he" and "his" may stay where they mean this person. */
  readonly subject: Person | null;
  /** The pronouns that were left because they mean the subject. */
  readonly bound: Set<string>;
}

/** Words that lose a sentence's first capital wherever else they are said. */
const LOWERED = /^(DT|IN|PRP\$|CC|CD|RB|TO|EX|NNS?|VB[DGNPZ]?|JJ[RS]?|PDT|WDT|WRB|WP)$/;
const PROPER_ADJECTIVE = /(?:[ei]an|ese|ish)$/;

/** Words of the article as they stand but for a sentence's first capital, spaces made single and quotation marks left out. */
export function plainText(view: SentenceView, tokens: readonly number[]): string {
  let text = '';
  let previous = -1;
  for (const index of tokens) {
    const token = view.tree.tokens[index];
    if (!token || /^(["“”„‟«»‘`']|''|``)$/.test(token.text)) continue;
    const before = view.tree.tokens[previous];
    const joined = previous === index - 1 && before?.end === token.start;
    const lowered =
      index === 0 && LOWERED.test(token.tag) && !PROPER_ADJECTIVE.test(token.text) && !/^\p{Lu}{2}/u.test(token.text);
    const word = lowered ? token.text.toLowerCase() : token.text;
    text += text && !joined ? ` ${word}` : word;
    previous = index;
  }
  return text.replace(/\s+/g, ' ');
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

export const isPronoun = (view: SentenceView, index: number): boolean => /^(PRP|WP|WDT|EX)/.test(view.tree.tag(index));

const pronounText = (view: SentenceView, index: number): string => {
  const text = view.tree.tokens[index]?.text ?? '';
  return text === 'I' ? text : text.toLowerCase();
};

/** What a speaker calls themselves, as others say it. */
const THIRD_PERSON: Readonly<Record<'female' | 'male', Readonly<Record<string, string>>>> = {
  female: { I: 'she', me: 'her', my: 'her', myself: 'herself' },
  male: { I: 'he', me: 'him', my: 'his', myself: 'himself' },
};

/** A person's short name or, where the pronoun can only mean the label's subject, the pronoun. */
function personWording({ view, subject, bound }: Wording, head: number): string | null {
  const reference = view.referenceOf(head);
  const text = pronounText(view, head);
  if (!reference) return /^(him|her|it|them)sel(f|ves)$/.test(text) ? text : null;
  const { person, mention } = reference;
  const name = view.people.shortName(person);
  if (mention.kind !== 'pronoun' || person !== subject) return name;
  const isFirstPerson = /^(I|me|my|myself)$/.test(text);
  const pronoun = isFirstPerson ? person.gender && THIRD_PERSON[person.gender][text] : text;
  if (!pronoun) return name;
  bound.add(pronoun);
  return pronoun;
}

function possessive(wording: Wording, head: number): string {
  const { view } = wording;
  const name = personWording(wording, head);
  if (name) return wording.bound.has(name) ? name : `${name}'s`;
  if (/^(PRP|WP)/.test(view.tree.tag(head))) return pronounText(view, head);
  return plainText(view, range(view.tree.left(head), view.tree.right(head)));
}

/** The words in front of the head, all of them or only those without which it would mean something else. */
function premodifiers(wording: Wording, head: number, all: boolean): string {
  const { view } = wording;
  const { tree } = view;
  return tree
    .children(head)
    .filter((child) => child < head && head - child <= REACH && PREMODIFIERS.has(tree.relation(child)))
    .filter((child) => tree.relation(child) !== 'nmod' || tree.child(child, 'case') < 0)
    .filter((child) => all || tree.relation(child) !== 'amod' || isKept(view, child))
    .filter((child) => all || tree.relation(child) !== 'advmod' || tree.relation(head) === 'nummod')
    .map((child) =>
      tree.relation(child) === 'nmod:poss'
        ? possessive(wording, child)
        : plainText(view, range(Math.max(tree.left(child), child - REACH), Math.min(tree.right(child), head - 1))),
    )
    .filter(Boolean)
    .join(' ');
}

function isKept(view: SentenceView, modifier: number): boolean {
  const { tree } = view;
  return (
    keptAdjectives.has(tree.tokens[modifier]?.text.toLowerCase() ?? '') ||
    /^(JJR|JJS|NNP|CD)/.test(tree.tag(modifier)) ||
    isCapitalised(view, modifier)
  );
}

const isCapitalised = (view: SentenceView, index: number): boolean =>
  /^\p{Lu}/u.test(view.tree.tokens[index]?.text ?? '');

/** The head with the parts of its name that follow it ("Flight 12", "Marina Vale"). */
function nameOf(view: SentenceView, head: number): string {
  const { tree } = view;
  let last = head;
  for (const child of tree.children(head)) {
    if (
      child > head &&
      NAME_PARTS.has(tree.relation(child)) &&
      tree.left(child) === last + 1 &&
      tree.right(child) - head < REACH
    )
      last = tree.right(child);
  }
  return plainText(view, range(head, last));
}

/** Headlines do without them where room is short. */
const ARTICLE = /^(?:the|an?) (?!(?:few|little|lot)\b)/i;

const join = (...words: readonly string[]): string => words.filter(Boolean).join(' ');

/** "a" or "an" as the word that now follows it asks for; by its first letter, but for the common exceptions. */
function withFittingArticle(phrase: string): string {
  const [, article, next] = /^(an?) (\S+)/i.exec(phrase) ?? [];
  if (!article || !next) return phrase;
  const vowel = /^(?:[aeio]|u(?!ni|s)|hour|honest|hono)/i.test(next) && !/^(?:one|once|eu)/i.test(next);
  return `${article.charAt(0)}${vowel ? 'n' : ''}${phrase.slice(article.length)}`;
}

/** Wordings of a noun phrase without its coordination, richest first. */
function* simpleWordings(wording: Wording, head: number, depth: number): Generator<string> {
  const { view } = wording;
  const { tree } = view;
  const person = personWording(wording, head);
  if (person) {
    yield person;
    return;
  }
  const name = isPronoun(view, head) ? pronounText(view, head) : nameOf(view, head);
  const modified = tree
    .childrenBy(head, 'nmod')
    .filter((child) => child > head && child - head <= REACH && tree.marker(child));
  const complements =
    depth > 2
      ? []
      : modified.map((child) => ({ child, text: prepositional(wording, child, depth) })).filter(({ text }) => text);
  const ofPhrase = complements.find(({ child }) => tree.marker(child) === 'of')?.text ?? '';
  const full = join(premodifiers(wording, head, true), name);
  const bare = withFittingArticle(join(premodifiers(wording, head, false), name));
  if (complements.length) yield join(full, ...complements.map(({ text }) => text));
  if (ofPhrase) {
    yield join(full, ofPhrase);
    yield join(bare, ofPhrase);
    if (relationalNouns.has(tree.lemma(head)) || /^an? /i.test(full)) return;
  }
  yield full;
  yield bare;
  if (depth === 0) yield bare.replace(ARTICLE, '');
}

/** A preposition and the shortest wording of what it governs. */
function prepositional(wording: Wording, head: number, depth: number): string {
  const wordings = wordingsOf(wording, head, depth + 1);
  const shortest = wordings.at(-1);
  return shortest ? `${wording.view.tree.marker(head)} ${shortest}` : '';
}

function wordingsOf(wording: Wording, head: number, depth: number): string[] {
  const { view } = wording;
  const { tree } = view;
  const conjuncts = tree.childrenBy(head, 'conj').filter((i) => i > head && i - head <= REACH && tree.isNominal(i));
  const own = [...simpleWordings(wording, head, depth)];
  if (!conjuncts.length || depth > 3) return own;
  const others = conjuncts.map((i) => [...simpleWordings(wording, i, depth + 1)]);
  const last = conjuncts.at(-1) ?? head;
  const conjunction = tree.tokens[tree.child(last, 'cc')]?.text.toLowerCase() ?? 'and';
  const list = (all: readonly string[]) => `${all.slice(0, -1).join(', ')} ${conjunction} ${all.at(-1)}`;
  const rich = list([own[0] ?? '', ...others.map((wordings) => wordings[0] ?? '')]);
  const short = list([own.at(-1) ?? '', ...others.map((wordings) => wordings.at(-1) ?? '')]);
  const first = own.at(-1) ?? '';
  const isName = view.personOf(head) !== null || /^NNP/.test(tree.tag(head));
  if (conjunction !== 'and') return [rich, short];
  return isName && conjuncts.length > 1 ? [rich, short, `${first} and others`] : [rich, short];
}

/** The noun phrase with this head, from its fullest wording down to the head with what it can't do without. */
export function nounPhrase(wording: Wording, head: number): Phrase {
  const isQuestionWord = /^W/.test(wording.view.tree.tag(head));
  const wordings = isQuestionWord ? [] : wordingsOf(wording, head, 0).filter(Boolean);
  return oneOf([...new Set(wordings)]);
}
