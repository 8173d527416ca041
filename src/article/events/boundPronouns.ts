import type { Person } from '../analysis';
import { genderOfNoun, isPersonNoun } from '../people';
import { subjectOf } from './arguments';
import { isStatementVerb } from './attribution';
import type { Said } from './phrase';
import type { SentenceView } from './sentenceView';
import type { DependencyTree } from './tree';

/** How far back from its end a label is looked at, in tokens. */
const REACH = 24;
const PRONOUN = / (he|him|his|himself|she|her|hers|herself|its|they|them|their|themselves)\b/;
const EACH_OTHER = / (?:each other|one another)\b/;
const THEY = / they /;
/** "Vale urged residents to leave their homes" */
const PLURAL = /^[\p{L}-]{3,200}s$/u;

function hasPluralBeforeThey(text: string): boolean {
  const words = text.split(' ');
  const plural = words.findIndex((word, i) => i > 0 && PLURAL.test(word));
  return plural > 0 && words.slice(plural + 1).some((word) => word.startsWith('the'));
}

/** Whom "he" and "his" mean after this subject: the person, or the one person whose parents, lawyer or campaign it is. */
export function boundBy(view: SentenceView, subject: number): Person | null {
  const { tree } = view;
  if (tree.child(subject, 'conj') >= 0) return null;
  const possessor = tree.child(subject, 'nmod:poss');
  return view.personOf(subject) ?? (possessor >= 0 ? view.personOf(possessor) : null);
}

/** "Jury chose her book", "Vale sold their songs": a pronoun that cannot mean the subject, and nobody in the label. */
export function meansAnother(view: SentenceView, text: string, verb: number): boolean {
  const { tree } = view;
  const subject = subjectOf(tree, verb);
  const pronoun = PRONOUN.exec(text)?.[1];
  if (pronoun !== 'they' && THEY.test(text) && !hasPluralBeforeThey(text)) return true;
  if (EACH_OTHER.test(text) && !text.includes(' and ') && tree.tag(subject) !== 'NNS') return true;
  if (!pronoun || isNamedIn(view, text, pronoun)) return false;
  const isPlural = /^the/.test(pronoun);
  const bound = boundBy(view, subject);
  if (pronoun === 'its')
    return (
      tree.tokens[subject + 1]?.text === 'of' ||
      (tree.tag(subject) === 'NN' && isDependent(tree, subject)) ||
      followsObject(view, subject, verb)
    );
  if (bound) return isPlural ? !hasPluralBeforeThey(text) : !canMean(view, bound, pronoun);
  const token = tree.tokens[subject];
  if (pronoun === 'they' && token) return !/^NNP?S$/.test(token.tag) && tree.child(subject, 'conj') < 0;
  if (/^(?:nobody|no one|none|one|everybody|everyone)$/.test(tree.lemma(subject)) && pronoun !== 'its') return true;
  if (isPlural || !token) return false;
  const gender = genderOfNoun(token.text);
  if (gender === null) return /^s?he$/.test(pronoun) || !isPersonNoun(token);
  return gender === (/^(?:she|her)/.test(pronoun) ? 'male' : 'female');
}

/** "The charity said it had …": what says something and is nobody is the "it" of what it says. */
export function meansSpeaker(view: SentenceView, verb: number): boolean {
  const { tree } = view;
  const [speaker, content] = [tree.child(verb, 'nsubj'), tree.child(verb, 'ccomp')];
  const token = tree.tokens[speaker];
  if (!token || content < verb || !isStatementVerb(tree.lemma(verb))) return false;
  const isThing = /^NNP?$/.test(token.tag) && !view.personOf(speaker) && !isPersonNoun(token);
  return isThing && tree.lemma(tree.child(content, 'nsubj', 'nsubj:pass')) === 'it';
}

/** Does the pronoun, or "I" that was turned into it, mean the person in this sentence, or nobody else whose gender it has? */
function canMean(view: SentenceView, person: Person, pronoun: string): boolean {
  const { tree } = view;
  const said = view.pronounsOf(person);
  if (said.has(pronoun) || ['i', 'me', 'my', 'myself'].some((word) => said.has(word)) || pronoun.endsWith('self'))
    return true;
  const isAnothers = tree.tokens.some(({ lower }, index) => lower === pronoun && view.mentionAt(index) !== null);
  return !isAnothers && person.gender === (pronoun.startsWith('h') && !pronoun.startsWith('her') ? 'male' : 'female');
}

/** Is somebody whom the pronoun means in this sentence named in the label? */
function isNamedIn(view: SentenceView, text: string, pronoun: string): boolean {
  const { tree, people } = view;
  return tree.tokens.some((token, index) => {
    const person = token.lower === pronoun ? view.mentionAt(index)?.person : null;
    return person ? text.includes(people.shortName(person)) : false;
  });
}

/** "seized a trawler and arrested its crew": the crew of the object before. */
function followsObject(view: SentenceView, subject: number, verb: number): boolean {
  const { tree } = view;
  if (tree.relation(verb) !== 'conj' || tree.head(subject) === verb) return false;
  const object = tree.child(tree.head(verb), 'obj');
  return object >= 0 && object < verb && view.personOf(object) === null;
}

/** "since a lorry struck its parapet": beside a thing that is named in a dependent clause, "its" mostly means another. */
const isDependent = (tree: DependencyTree, subject: number): boolean =>
  /^(?:advcl|acl)/.test(tree.relation(tree.head(subject))) || tree.child(tree.head(subject), 'mark') >= 0;

/** "ordered Vale to surrender Vale's passport" with "his", as the sentence has it. */
export function withoutRepeats(view: SentenceView, { text, end }: Said): string {
  const { tree, people } = view;
  for (let index = Math.max(0, end - REACH); index <= end; index++) {
    const reference = tree.tag(index) === 'PRP$' ? view.mentionAt(index) : null;
    const name = reference ? people.shortName(reference.person) : '';
    const second = name ? text.indexOf(`${name}'s `, text.indexOf(name) + 1) : -1;
    if (second > 0) return `${text.slice(0, second)}${tree.lemma(index)}${text.slice(second + name.length + 2)}`;
  }
  return text;
}
