import { wordList } from '../wordList';
import { complementClass, isPassive, objectOf } from './arguments';
import obliqueVerbList from './lexicon/obliqueVerbs.txt';
import particleList from './lexicon/particles.txt';
import type { Wording } from './nounPhrase';
import { oneOf, type Part, type Phrase, sequence } from './phrase';
import { plainText } from './plainText';
import { isKeptAdverb, plainVerbGroup } from './verbGroup';

const obliqueVerbs = wordList(obliqueVerbList);
const particles = wordList(particleList);

/** How deep complements of complements are worded ("tried to get him to leave"). */
const MAX_DEPTH = 4;

/** A phrase that can't be worded; what needs it can't be either. */
const UNSAYABLE = oneOf([]);

/** A complement and the coordinated one to say in its place: of "agreed to pay and to leave" the second. */
export interface Substitution {
  readonly of: number;
  readonly say: number;
}

const word = (text: string): Part => ({ phrase: oneOf([text]) });

/** What follows a verb or predicate, in the order of the text. */
export function following(wording: Wording, verb: number, depth = 0, instead?: Substitution): Part[] {
  const { tree } = wording.view;
  const quotedBefore = tree.childrenBy(verb, 'ccomp').filter((child) => child < verb);
  const dependents = [...tree.children(verb).filter((child) => child > verb), ...quotedBefore];
  const complete =
    isPassive(tree, verb) || dependents.some((child) => /^(obj|xcomp|ccomp)$/.test(tree.relation(child)));
  let needsOblique = !complete || obliqueVerbs.has(tree.lemma(verb));
  const parts: Part[] = [];
  for (const child of dependents) {
    const part = dependentPart(wording, verb, child, depth, needsOblique, instead);
    if (!part) continue;
    if (tree.relation(child) === 'obl') needsOblique = false;
    parts.push(part);
  }
  return parts;
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
      return { phrase: wording.nounPhrase(child) };
    case 'compound:prt':
      return word(plainText(tree, child, child));
    case 'advmod':
      return particles.has(tree.lemma(child)) || isKeptAdverb(view, child) ? word(plainText(tree, child, child)) : null;
    case 'xcomp':
      if (!deeper) return { phrase: UNSAYABLE };
      return { phrase: complement(wording, instead?.of === child ? instead.say : child, depth + 1) };
    case 'ccomp':
      return deeper ? contentClause(wording, child, depth + 1) : { phrase: UNSAYABLE };
    case 'advcl': {
      if (tree.marker(child) === 'of' && deeper)
        return { phrase: complement(wording, child, depth + 1), lead: 'of', optional: !needed };
      const isComplement = tree.marker(child) === 'to' && complementClass(tree.lemma(verb)) !== null;
      return isComplement && deeper ? { phrase: complement(wording, child, depth + 1) } : null;
    }
    case 'obl':
    case 'obl:agent': {
      const lead = tree.marker(child);
      if (!lead || lead.startsWith('according') || (view.isTemporal(child) && lead !== 'to')) return null;
      return { phrase: wording.nounPhrase(child), lead, optional: !needed && tree.relation(child) === 'obl' };
    }
    case 'obl:unmarked':
      return view.isTemporal(child) ? null : { phrase: wording.nounPhrase(child) };
    default:
      return null;
  }
}

/** "to leave the city", "strong", "the mayor": a verb or predicate with what belongs to it. */
export function complement(wording: Wording, head: number, depth = 0, fromFirstPerson = false): Phrase {
  const { view } = wording;
  const { tree } = view;
  if (tree.isVerb(head))
    return sequence([word(plainVerbGroup(view, head, fromFirstPerson)), ...following(wording, head, depth)]);
  const group = plainVerbGroup(view, head, fromFirstPerson).split(' ').slice(0, -1).join(' ');
  const parts = group ? [word(group)] : [];
  if (tree.isNominal(head)) return sequence([...parts, { phrase: wording.nounPhrase(head) }]);
  return sequence([...parts, word(plainText(tree, head, head)), ...following(wording, head, depth)]);
}

/** What somebody says or thinks, with its own subject. */
function contentClause(wording: Wording, head: number, depth: number): Part {
  const { view } = wording;
  const { tree } = view;
  const subject = tree.children(head).find((child) => /^(nsubj|nsubj:pass|expl)$/.test(tree.relation(child))) ?? -1;
  const object = objectOf(tree, head);
  if (subject < 0 || (object >= 0 && tree.head(object) !== head)) return { phrase: UNSAYABLE };
  const marker = tree.marker(head);
  const fromFirstPerson = tree.lemma(subject) === 'i' && view.personOf(subject) !== null;
  const clause = complement(wording, head, depth, fromFirstPerson);
  return {
    phrase: sequence([{ phrase: wording.nounPhrase(subject) }, { phrase: clause }]),
    lead: marker === 'that' ? '' : marker,
  };
}
