import { wordList } from '../wordList';
import { complementClass, isPassive, objectOf } from './arguments';
import { CONTENT_MARKERS } from './attribution';
import nounClassList from './lexicon/nounClasses.txt';
import obliqueVerbList from './lexicon/obliqueVerbs.txt';
import particleList from './lexicon/particles.txt';
import selfContainedVerbList from './lexicon/selfContainedVerbs.txt';
import subordinatorList from './lexicon/subordinators.txt';
import { wordTable } from './lexicon/wordTable';
import { beginsPreposition, isPlural, prepositionOf } from './nominal';
import { CLAUSE_WORDS, type Wording } from './nounPhrase';
import { oneOf, type Part, type Phrase, said, sequence } from './phrase';
import { plainText } from './plainText';
import { isPlausibleClause } from './plausibility';
import type { SentenceView } from './sentenceView';
import type { DependencyTree } from './tree';
import { firstOfGroup, isKeptAdverb, labelVerbGroup, plainVerbGroup, verbForm, wordingsOf } from './verbGroup';

const nounClasses = wordTable(nounClassList);
const obliqueVerbs = wordList(obliqueVerbList);
const particles = wordList(particleList);
const selfContainedVerbs = wordList(selfContainedVerbList);
const subordinators = wordList(subordinatorList);

/** How deep complements of complements are worded ("tried to get him to leave"). */
const MAX_DEPTH = 4;

/** A phrase that can't be worded; what needs it can't be either. */
const UNSAYABLE = oneOf([]);

/** A complement and the coordinated one to say in its place: of "agreed to pay and to leave" the second. */
export interface Substitution {
  readonly of: number;
  readonly say: number;
}

/** The words of a token, or of those up to it from another on. */
const word = (text: string, index: number, first = index): Part => ({ phrase: oneOf([said(text, index, first)]) });

/** What follows a verb or predicate, in the order of the text; "that" sets what is said apart from a phrase before it. */
export function following(wording: Wording, verb: number, depth = 0, instead?: Substitution): Part[] {
  const { tree } = wording.view;
  const quotedBefore = tree.childrenBy(verb, 'ccomp').filter((child) => child < verb);
  const dependents = [...tree.children(verb).filter((child) => child > verb), ...quotedBefore];
  const complete =
    isPassive(tree, verb) || dependents.some((child) => /^(obj|xcomp|ccomp)$/.test(tree.relation(child)));
  const saysWhat = dependents.some((child) => tree.relation(child) === 'ccomp');
  let needsOblique = needsMore(tree, verb, complete);
  const parts: Part[] = [];
  for (const child of dependents) {
    const part = dependentPart(wording, verb, child, depth, needsOblique, instead);
    if (!part || (part.optional && saysWhat)) continue;
    if (/^(obl|advcl)$/.test(tree.relation(child))) needsOblique = false;
    const needsThat = part.leadOptional && parts.some(({ lead }) => lead);
    parts.push(needsThat ? { ...part, leadOptional: false } : part);
  }
  return parts;
}

/** Does a verb say too little without a phrase behind it, as some do always, or beside "themselves"? */
function needsMore(tree: DependencyTree, verb: number, complete: boolean): boolean {
  const object = tree.child(verb, 'obj');
  if (obliqueVerbs.has(tree.lemma(verb)) || /sel(?:f|ves)$/.test(tree.lemma(object))) return true;
  return !complete && !selfContainedVerbs.has(tree.lemma(verb));
}

function dependentPart(
  wording: Wording,
  verb: number,
  child: number,
  depth: number,
  needed: boolean,
  instead: Substitution | undefined,
): Part | null {
  const { view } = wording;
  const { tree } = view;
  const deeper = depth < MAX_DEPTH;
  switch (tree.relation(child)) {
    case 'nsubj':
      return tree.child(verb, 'expl') >= 0 ? { phrase: wording.nounPhrase(child) } : null;
    case 'obj':
    case 'iobj':
    case 'expl':
      return { phrase: tree.isNominal(child) ? wording.nounPhrase(child) : UNSAYABLE };
    case 'compound:prt':
      return word(plainText(tree, child, child), child);
    case 'advmod':
      if (beginsPreposition(tree, child)) return null;
      return (particles.has(tree.lemma(child)) && isParticle(tree, verb, child)) || isKeptAdverb(view, child)
        ? word(plainText(tree, child, child), child)
        : null;
    case 'xcomp':
      if (!tree.isVerb(child) && tree.child(child, 'case') >= 0) return null;
      if (tree.isNominal(child) && (tree.marker(child) || followsPause(tree, verb, child))) return null;
      if (tree.children(child).some((index) => index < child && tree.tag(index) === 'WRB')) return null;
      if (!deeper || verbForm(view, child) === 'finite') return { phrase: UNSAYABLE };
      return { phrase: complement(wording, instead?.of === child ? instead.say : child, depth + 1) };
    case 'ccomp':
      if (child > verb && (followsPause(tree, verb, child) || saysWhenOrWhere(tree, child))) return null;
      return deeper ? contentClause(wording, verb, child, depth + 1) : { phrase: UNSAYABLE };
    case 'advcl': {
      if (tree.marker(child) === 'of' && deeper)
        return { phrase: complement(wording, child, depth + 1), lead: 'of', optional: !needed };
      const isComplement = tree.marker(child) === 'to' && complementClass(tree.lemma(verb)) !== null;
      return isComplement && deeper ? { phrase: complement(wording, child, depth + 1) } : null;
    }
    case 'obl':
    case 'obl:agent': {
      const lead = prepositionOf(tree, child);
      if (!lead || CLAUSE_WORDS.has(lead) || lead.startsWith('according')) return null;
      if (lead === 'that') return { phrase: UNSAYABLE };
      if (lead === 'as' && /^(?:CD|\$)$/.test(tree.tag(tree.left(child) + 1))) return null;
      if (saysWhen(view, child, lead) || followsPause(tree, verb, child)) return null;
      const isNeeded = needed || tree.relation(child) !== 'obl' || endsVerb(tree, verb, child);
      return { phrase: wording.nounPhrase(child), lead, optional: !isNeeded };
    }
    case 'obl:unmarked':
      return view.isTemporal(child) ? null : { phrase: wording.nounPhrase(child) };
    default:
      return null;
  }
}

/** "was paid | for by the trust", "was handed | over in two parts": the first of two prepositions belongs to the verb. */
const endsVerb = (tree: DependencyTree, verb: number, phrase: number): boolean =>
  tree.child(phrase, 'case') === verb + 1 && tree.childrenBy(phrase, 'case').includes(verb + 2);

/** Does a phrase say when: by its noun, or because it is what is left of a clause ("after Vale …")? A term ("to nine years") does not. */
function saysWhen(view: SentenceView, head: number, preposition: string): boolean {
  if (/^(?:since|until|till)$/.test(preposition) || opensClause(view, head, preposition)) return true;
  return view.isTemporal(head) && !(preposition === 'to' && view.timeAt(head)?.type === 'DURATION');
}

/** "resigned after her network …": what is left of a clause, where the noun names no event. */
const opensClause = (view: SentenceView, head: number, preposition: string): boolean =>
  subordinators.has(preposition) &&
  preposition !== 'as' &&
  (view.personOf(head) !== null || !nounClasses.has(view.tree.lemma(head)));

/** "when the gate gave way": such a clause is nothing that is said. */
const saysWhenOrWhere = (tree: DependencyTree, clause: number): boolean =>
  /^(?:when|where|while|as)$/.test(tree.tokens[tree.left(clause)]?.lower ?? '');

/** Is there a comma between the verb and the phrase? What follows one may belong to something else. */
function followsPause(tree: DependencyTree, verb: number, phrase: number): boolean {
  for (let i = verb + 1; i <= tree.left(phrase); i++) if (/^[,;:–—]$/.test(tree.tokens[i]?.text ?? '')) return true;
  return false;
}

/** A particle stands beside its verb or behind the object: "flew home", "sent him home". */
function isParticle(tree: DependencyTree, verb: number, particle: number): boolean {
  const object = tree.child(verb, 'obj');
  return particle === verb + 1 || (object > verb && object < particle && tree.right(object) === particle - 1);
}

/** "to leave the city", "strong", "the mayor": a verb or predicate with what belongs to it. */
export function complement(wording: Wording, head: number, depth = 0, fromFirstPerson = false): Phrase {
  const { view } = wording;
  const { tree } = view;
  const words = plainVerbGroup(view, head, fromFirstPerson);
  const first = firstOfGroup(view, head);
  if (tree.isVerb(head)) return sequence([word(words, head, first), ...following(wording, head, depth)]);
  const group = words.split(' ').slice(0, -1).join(' ');
  if (tree.isNominal(head))
    return sequence([...(group ? [word(group, first)] : []), { phrase: wording.nounPhrase(head) }]);
  const predicate = `${group} ${plainText(tree, head, head)}`.trim();
  return sequence([word(predicate, head, first), ...following(wording, head, depth)]);
}

/** The verb of what somebody says; where room is short without "had": "that he had resigned" as "that he resigned". */
function reportedVerb(view: SentenceView, verb: number, subject: number, fromFirstPerson: boolean): Part {
  const plain = plainVerbGroup(view, verb, fromFirstPerson);
  const past = labelVerbGroup(view, verb, { plural: isPlural(view.tree, subject), fromFirstPerson });
  const first = firstOfGroup(view, verb);
  return { phrase: oneOf([...wordingsOf(plain), past].map((text) => said(text, verb, first))) };
}

/** "“He starts on Monday,” Vale said": within quotation marks a speaker is "I", so that "he" is somebody else. */
function speaksOfThemselves({ view, subject: speaker }: Wording, head: number, subject: number): boolean {
  const { tree } = view;
  const first = tree.left(head);
  const isQuoted = [first, first - 1].some((index) => /^["“”'‘’`«]+$/.test(tree.tokens[index]?.text ?? ''));
  if (!isQuoted || !/^(?:he|she)$/.test(tree.lemma(subject))) return false;
  const meant = view.personOf(subject);
  return meant === null || meant === speaker;
}

/** Verbs that go without "that" as a rule. */
const WITHOUT_THAT = new Set(['say', 'think', 'believe', 'know', 'hope']);

/** What somebody says or thinks, with its own subject. */
function contentClause(wording: Wording, verb: number, head: number, depth: number): Part {
  const { view } = wording;
  const { tree } = view;
  const subject = tree.children(head).find((child) => /^(nsubj|nsubj:pass|expl)$/.test(tree.relation(child))) ?? -1;
  const object = objectOf(tree, head);
  if (!tree.isVerb(head) && tree.child(head, 'cop') < 0) return { phrase: UNSAYABLE };
  if (speaksOfThemselves(wording, head, subject)) return { phrase: UNSAYABLE };
  if (subject < 0 || !isPlausibleClause(view, head, subject) || (object >= 0 && tree.head(object) !== head))
    return { phrase: UNSAYABLE };
  const marker = tree.marker(head);
  if (!CONTENT_MARKERS.has(marker)) return { phrase: UNSAYABLE };
  const fromFirstPerson = tree.lemma(subject) === 'i' && view.personOf(subject) !== null;
  const clause = tree.isVerb(head)
    ? sequence([reportedVerb(view, head, subject, fromFirstPerson), ...following(wording, head, depth)])
    : complement(wording, head, depth, fromFirstPerson);
  const phrase = sequence([{ phrase: wording.nounPhrase(subject) }, { phrase: clause }]);
  if (marker && marker !== 'that') return { phrase, lead: marker };
  return WITHOUT_THAT.has(tree.lemma(verb)) ? { phrase } : { phrase, lead: 'that', leadOptional: true };
}
