import type { Person } from '../analysis';
import { wordList } from '../wordList';
import { complementClass, isPassive, objectOf, subjectOf } from './arguments';
import { clauseHead, clauseOf } from './clause';
import { pastTense } from './inflection';
import obliqueVerbList from './lexicon/obliqueVerbs.txt';
import particleList from './lexicon/particles.txt';
import { nounPhrase, plainText, type Wording } from './nounPhrase';
import { countWords, oneOf, type Part, type Phrase, sequence } from './phrase';
import type { SentenceView } from './sentenceView';
import type { DependencyTree } from './tree';
import { isKeptAdverb, labelVerbGroup, plainVerbGroup, verbForm, verbGroupTokens } from './verbGroup';

const obliqueVerbs = wordList(obliqueVerbList);
const particles = wordList(particleList);

/** The longest label, in words. */
const MAX_WORDS = 8;
/** How deep complements of complements are worded ("tried to get him to leave"). */
const MAX_DEPTH = 4;

/** What the tree shows for an event. */
export interface Label {
  readonly text: string;
  /** False where the label leaves open who is meant, or is only the clause cut short. */
  readonly standsAlone: boolean;
}

/** Labels an event: as subject, verb and what follows where that can be said, else by the words of its clause. */
export function labelOf(view: SentenceView, trigger: number): Label {
  const { tree } = view;
  let verb = clauseHead(tree, trigger);
  for (let climbed = 0; tree.relation(verb) === 'xcomp' && climbed < MAX_DEPTH; climbed++) verb = tree.head(verb);
  const isClause = tree.isVerb(verb) || tree.child(verb, 'cop') >= 0;
  const text = isClause ? clauseLabel(view, verb) : nounLabel(view, trigger);
  if (text) return { text: capitalised(text), standsAlone: isClause && !OPEN_WORDS.test(text) };
  return { text: capitalised(clauseText(view, trigger)), standsAlone: false };
}

/** Words by which a label leaves open who or what is meant. */
const OPEN_WORDS =
  /\b(he|her|him|his|i|it|me|my|our|she|that|them|these|they|this|those|us|we|what|which|who|whom|you|your)\b/i;

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Subject, verb, and of what follows as much as there is room for; null where the clause has no such form. */
function clauseLabel(view: SentenceView, verb: number): string | null {
  const { tree } = view;
  if (verbForm(view, verb) === 'infinitive') return null;
  const passive = isPassive(tree, verb);
  const agent = passive && isSimplePast(view, verb) ? tree.child(verb, 'obl:agent') : -1;
  const subject = subjectOf(tree, verb);
  if (subject < 0 || !isPlausibleSubject(view, subject, verb)) return null;
  const first = agent >= 0 ? agent : subject;
  const wording: Wording = { view, subject: singlePerson(view, first) };
  const parts: Part[] = [{ phrase: withoutArticle(nounPhrase({ view, subject: null }, first)) }];
  if (agent >= 0) {
    parts.push(
      { phrase: oneOf([activeVerb(view, verb)]) },
      { phrase: nounPhrase(wording, subject) },
      ...after(wording, verb, 0),
    );
  } else if (tree.isVerb(verb)) {
    parts.push({ phrase: oneOf([labelVerbGroup(view, verb, { plural: isPlural(view, subject) })]) });
    const object = objectOf(tree, verb);
    if (object >= 0 && tree.head(object) !== verb) parts.push({ phrase: nounPhrase(wording, object) });
    parts.push(...after(wording, verb, 0));
  } else {
    parts.push({ phrase: complement(wording, verb, 0) });
  }
  return sequence(parts).fit(MAX_WORDS);
}

/** Labels an event noun by its noun phrase. */
function nounLabel(view: SentenceView, noun: number): string | null {
  return withoutArticle(nounPhrase({ view, subject: null }, noun)).fit(MAX_WORDS);
}

/** The clause itself, cut where no word is left without the words that it needs. */
function clauseText(view: SentenceView, trigger: number): string {
  const { tree } = view;
  const { first, last } = clauseOf(tree, trigger);
  const tokens = Array.from({ length: Math.min(last - first + 1, 3 * MAX_WORDS) }, (_, i) => first + i);
  for (let end = tokens.length; end > 1; end--) {
    const text = plainText(view, tokens.slice(0, end));
    if (countWords(text) <= MAX_WORDS && isWhole(tree, first, first + end - 1)) return text;
  }
  return plainText(view, [trigger]);
}

/** Do the words in the range lean on none beyond its end? */
function isWhole(tree: DependencyTree, first: number, last: number): boolean {
  if (/^(IN|DT|TO|CC|MD|PRP\$|POS|,|:|``|WDT|WP|WRB)$/.test(tree.tag(last))) return false;
  for (let index = first; index <= last; index++) {
    if (tree.head(index) > last && tree.head(index) - index < 3 * MAX_WORDS) return false;
  }
  return !tree
    .children(last)
    .some((child) => child > last && /^(flat|fixed|compound|obj|xcomp|nmod)/.test(tree.relation(child)));
}

/** The same phrase without "the", "a" or "an" in front, as headlines have it; "a few" and "a number" keep theirs. */
function withoutArticle(phrase: Phrase): Phrase {
  const strip = (text: string | null) =>
    text?.replace(/^(?:the|an?) (?!(?:few|number|lot|handful|couple|dozen|group|majority|little)\b)/i, '') ?? null;
  return {
    shortest: countWords(strip(phrase.fit(phrase.shortest)) ?? '') || phrase.shortest,
    fit(words) {
      const longer = strip(phrase.fit(words + 1));
      return longer && countWords(longer) <= words ? longer : strip(phrase.fit(words));
    },
  };
}

/** Only then can the passive be turned around without another auxiliary. */
function isSimplePast(view: SentenceView, verb: number): boolean {
  const group = verbGroupTokens(view, verb);
  return (
    group.length === 0 ||
    group.every((index) => /^(was|were|has|have|had|been)$/i.test(view.tree.tokens[index]?.text ?? ''))
  );
}

/** "was arrested by police" → "arrested". */
const activeVerb = (view: SentenceView, verb: number): string => pastTense(view.tree.lemma(verb));

function isPlausibleSubject(view: SentenceView, subject: number, verb: number): boolean {
  const { tree } = view;
  if (!tree.isNominal(subject) || tree.tag(subject) === 'EX') return tree.tag(subject) === 'EX';
  const inverted = subject > verb && tree.head(subject) === verb;
  return !inverted || tree.relation(verb) === 'parataxis' || tree.child(verb, 'ccomp') >= 0;
}

function isPlural(view: SentenceView, head: number): boolean {
  const { tree } = view;
  if (tree.child(head, 'conj') >= 0) return true;
  return /^(NNS|NNPS)$/.test(tree.tag(head)) || ['they', 'we', 'you', 'those', 'these'].includes(tree.lemma(head));
}

const singlePerson = (view: SentenceView, head: number): Person | null =>
  view.tree.child(head, 'conj') >= 0 ? null : view.personOf(head);

/** What follows the verb, in the order of the text. */
function after(wording: Wording, verb: number, depth: number): Part[] {
  const { tree } = wording.view;
  const parts: Part[] = [];
  const dependents = tree.children(verb).filter((child) => child > verb);
  const hasComplement = dependents.some((child) => /^(obj|xcomp|ccomp)$/.test(tree.relation(child)));
  const passive = isPassive(tree, verb);
  let needsOblique = (!hasComplement && !passive) || obliqueVerbs.has(tree.lemma(verb));
  for (const child of dependents) {
    const part = dependentPart(wording, verb, child, depth, needsOblique);
    if (!part) continue;
    if (tree.relation(child) === 'obl') needsOblique = false;
    parts.push(part);
  }
  return parts;
}

function dependentPart(wording: Wording, verb: number, child: number, depth: number, needed: boolean): Part | null {
  const { view } = wording;
  const { tree } = view;
  switch (tree.relation(child)) {
    case 'nsubj':
      return tree.child(verb, 'expl') >= 0 ? { phrase: nounPhrase(wording, child) } : null;
    case 'obj':
    case 'iobj':
    case 'expl':
      return { phrase: nounPhrase(wording, child) };
    case 'advcl':
      return tree.marker(child) === 'to' && complementClass(tree.lemma(verb)) && depth < MAX_DEPTH
        ? { phrase: complement(wording, child, depth + 1) }
        : null;
    case 'compound:prt':
      return { phrase: oneOf([plainText(view, [child])]) };
    case 'advmod':
      return particles.has(tree.lemma(child)) || isKeptAdverb(view, child)
        ? { phrase: oneOf([plainText(view, [child])]) }
        : null;
    case 'xcomp':
      return depth < MAX_DEPTH ? { phrase: complement(wording, child, depth + 1) } : null;
    case 'ccomp':
      return depth < MAX_DEPTH ? contentClause(wording, verb, child, depth + 1) : null;
    case 'obl':
    case 'obl:agent': {
      const lead = tree.marker(child);
      if (!lead || lead.startsWith('according') || view.isTemporal(child)) return null;
      return { phrase: nounPhrase(wording, child), lead, optional: !needed };
    }
    case 'obl:unmarked':
      return view.isTemporal(child) ? null : { phrase: nounPhrase(wording, child) };
    default:
      return null;
  }
}

/** "to leave the city", "strong", "mayor". */
function complement(wording: Wording, head: number, depth: number): Phrase {
  const { view } = wording;
  const { tree } = view;
  if (tree.isVerb(head))
    return sequence([{ phrase: oneOf([plainVerbGroup(view, head)]) }, ...after(wording, head, depth)]);
  const group = plainVerbGroup(view, head).split(' ').slice(0, -1).join(' ');
  const predicate = tree.isNominal(head) ? nounPhrase(wording, head) : oneOf([plainText(view, [head])]);
  return sequence([
    ...(group ? [{ phrase: oneOf([group]) }] : []),
    { phrase: predicate },
    ...(tree.isNominal(head) ? [] : after(wording, head, depth)),
  ]);
}

/** What somebody says or thinks, with its own subject. */
function contentClause(wording: Wording, verb: number, head: number, depth: number): Part | null {
  const { view } = wording;
  const { tree } = view;
  const subject = tree.children(head).find((child) => /^(nsubj|nsubj:pass|expl)$/.test(tree.relation(child))) ?? -1;
  if (subject < 0 || head < verb) return { phrase: oneOf([]) };
  const object = objectOf(tree, head);
  const parts: Part[] = [
    { phrase: nounPhrase(wording, subject) },
    { phrase: tree.isVerb(head) ? oneOf([plainVerbGroup(view, head)]) : complement(wording, head, depth) },
    ...(tree.isVerb(head) ? after(wording, head, depth) : []),
  ];
  const marker = tree.marker(head);
  return object < 0 || tree.head(object) === head
    ? { phrase: sequence(parts), lead: marker === 'that' ? '' : marker }
    : { phrase: oneOf([]) };
}
