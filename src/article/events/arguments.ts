import type { ArgumentRole } from '../analysis';
import { wordList } from '../wordList';
import ditransitiveVerbList from './lexicon/ditransitiveVerbs.txt';
import governorList from './lexicon/governors.txt';
import lightVerbList from './lexicon/lightVerbs.txt';
import nominalizationList from './lexicon/nominalizations.txt';
import obliqueVerbList from './lexicon/obliqueVerbs.txt';
import placeNounList from './lexicon/placeNouns.txt';
import transitiveVerbList from './lexicon/transitiveVerbs.txt';
import { wordTable } from './lexicon/wordTable';
import type { SentenceView } from './sentenceView';
import type { DependencyTree } from './tree';

const placeNouns = wordList(placeNounList);
const ditransitiveVerbs = wordList(ditransitiveVerbList);
const obliqueVerbs = wordList(obliqueVerbList);
const transitiveVerbs = wordList(transitiveVerbList);
const lightVerbs = wordTable(lightVerbList);
const governors = wordTable(governorList);
const nominalizations = wordTable(nominalizationList);

const SUBJECTS = /^([nc]subj(:pass|:outer)?|expl)$/;
const PLACE_PREPOSITIONS = new Set(['at', 'in', 'near', 'outside', 'inside', 'across', 'on', 'into', 'aboard']);
/** Prepositions whose noun takes part in the event: "met with", "spoke to", "fought against", "heard from". */
const PARTICIPANT_PREPOSITIONS = new Set([
  'to',
  'with',
  'against',
  'from',
  'for',
  'of',
  'on',
  'at',
  'over',
  'about',
  'alongside',
  'into',
  'between',
  'among',
]);

/** A relative clause stands right behind its noun, but for a comma or a short phrase; in tokens. */
const MAX_RELATIVE_DISTANCE = 3;
/** How far up a chain of clauses without a subject of their own the subject is looked for. */
const MAX_CLIMB = 6;

/** Heads of the phrases that take part in an event, as token indices in the order of the text. */
export type Arguments = Readonly<Record<ArgumentRole, readonly number[]>>;

export function isPassive(tree: DependencyTree, verb: number): boolean {
  if (tree.child(verb, 'aux:pass') >= 0 || sharesPassive(tree, verb)) return true;
  if (tree.tag(verb) !== 'VBN' || tree.child(verb, 'aux', 'obj') >= 0) return false;
  return tree.relation(verb) === 'acl' || tree.child(verb, 'nsubj:pass', 'csubj:pass') >= 0;
}

/** "was banned and fined £30,000" */
const isSumFor = (tree: DependencyTree, verb: number): boolean =>
  tree.tag(tree.child(verb, 'obj')) === '$' && ditransitiveVerbs.has(tree.lemma(verb));

/** "was found guilty and acquitted of fraud": without an object the second verb is a passive, too. */
const sharesPassive = (tree: DependencyTree, verb: number): boolean =>
  tree.relation(verb) === 'conj' &&
  tree.tag(verb) === 'VBD' &&
  /^(?:IN|TO|[,.$]|CC)$/.test(tree.tag(verb + 1)) &&
  tree.child(tree.head(verb), 'aux:pass') >= 0 &&
  tree.child(verb, 'nsubj', 'ccomp', 'xcomp', 'compound:prt') < 0 &&
  (tree.child(verb, 'obj') < 0
    ? transitiveVerbs.has(tree.lemma(verb)) || obliqueVerbs.has(tree.lemma(verb))
    : isSumFor(tree, verb));

/** The verbs that a verb governs without a new subject, itself first: "began", "trying", "leave". */
export function complementChain(tree: DependencyTree, verb: number): number[] {
  const chain = [verb];
  for (
    let next = verbalComplement(tree, verb);
    next >= 0 && chain.length < MAX_CLIMB;
    next = verbalComplement(tree, next)
  )
    chain.push(next);
  return chain;
}

function verbalComplement(tree: DependencyTree, verb: number): number {
  return tree.childrenBy(verb, 'xcomp').find((child) => child > verb && tree.isVerb(child)) ?? -1;
}

/** Is this a word like "who", standing for the noun that its clause describes? */
const isRelative = (tree: DependencyTree, index: number): boolean => /^(WDT|WP)/.test(tree.tag(index));

/** Head of the subject, found through relative pronouns, shared subjects, control and participles; -1 if there is none. */
export function subjectOf(tree: DependencyTree, verb: number, climbed = 0): number {
  const own = tree.children(verb).find((child) => SUBJECTS.test(tree.relation(child))) ?? -1;
  if (own >= 0 && tree.relation(own) === 'csubj' && climbed > 0) return subjectOf(tree, own, climbed + 1);
  if (own >= 0) return isRelative(tree, own) && /^acl/.test(tree.relation(verb)) ? tree.head(verb) : own;
  const governor = tree.head(verb);
  if (governor < 0 || climbed === MAX_CLIMB) return -1;
  switch (tree.relation(verb)) {
    case 'xcomp':
      return controlledSubject(tree, governor, climbed);
    case 'advcl':
      if (tree.marker(verb) === 'to') return purposefulSubject(tree, governor, climbed);
      if (tree.marker(verb) === 'of') return obliqueVerbs.has(tree.lemma(governor)) ? tree.child(governor, 'obj') : -1;
      return isFiniteClause(tree, verb) ? -1 : subjectOf(tree, governor, climbed + 1);
    case 'ccomp':
      return isFiniteClause(tree, verb) ? -1 : subjectOf(tree, governor, climbed + 1);
    case 'conj':
      return tree.isNominal(governor) && tree.child(governor, 'cop') < 0 ? -1 : subjectOf(tree, governor, climbed + 1);
    case 'acl':
      return tree.marker(verb) ? possessorOf(tree, governor) : governor;
    default:
      return -1;
  }
}

/** A finite clause has a subject of its own, or a parse that missed it. */
const isFiniteClause = (tree: DependencyTree, verb: number): boolean =>
  [verb, ...tree.childrenBy(verb, 'aux', 'aux:pass', 'cop')].some((index) =>
    /^(VBD|VBZ|VBP|MD)$/.test(tree.tag(index)),
  );

/** Who means to: the object of "ask" and its like, the agent of a passive, else the subject. */
function purposefulSubject(tree: DependencyTree, governor: number, climbed: number): number {
  if (governors.has(tree.lemma(governor))) return controlledSubject(tree, governor, climbed);
  const agent = tree.child(governor, 'obl:agent');
  return agent >= 0 ? agent : subjectOf(tree, governor, climbed + 1);
}

function controlledSubject(tree: DependencyTree, governor: number, climbed: number): number {
  const object = tree.child(governor, 'obj', 'iobj');
  const byObject = object >= 0 && tree.lemma(governor) !== 'promise';
  return byObject ? object : subjectOf(tree, governor, climbed + 1);
}

/** Whose decision it is to …: the possessor, who makes the decision, or who is given the chance. */
function possessorOf(tree: DependencyTree, noun: number): number {
  const possessor = tree.child(noun, 'nmod:poss');
  if (possessor >= 0) return possessor;
  const carrier = tree.head(noun);
  if (tree.relation(noun) !== 'obj' || !lightVerbs.has(tree.lemma(carrier))) return -1;
  const receiver = tree.child(carrier, 'iobj');
  return receiver >= 0 ? receiver : subjectOf(tree, carrier);
}

/** The noun that a clause with a relative pronoun describes: what it hangs from, or what stands right in front of the pronoun. */
function antecedentOf(tree: DependencyTree, verb: number, pronoun: number): number {
  const head = tree.head(verb);
  if (tree.isNominal(head)) return head;
  const before = tree.relation(pronoun - 1) === 'punct' ? pronoun - 2 : pronoun - 1;
  return tree.isNominal(before) ? before : -1;
}

/** The object of a verb, also where it is the noun that a relative clause describes ("the attacks he had lodged"). */
export function objectOf(tree: DependencyTree, verb: number): number {
  const own = tree.child(verb, 'obj');
  const shared = tree.relation(verb) === 'conj' ? tree.child(tree.head(verb), 'obj') : -1;
  if (own < 0 && shared > verb) return shared;
  if (own >= 0) return isRelative(tree, own) && tree.head(verb) >= 0 ? antecedentOf(tree, verb, own) : own;
  const subject = tree.child(verb, 'nsubj');
  const gap = /^acl/.test(tree.relation(verb)) && subject >= 0 && !isRelative(tree, subject) && !isPassive(tree, verb);
  const filled =
    tree.child(verb, 'ccomp', 'xcomp', 'cop', 'iobj') >= 0 ||
    (tree.child(verb, 'obl', 'mark') >= 0 && !transitiveVerbs.has(tree.lemma(verb))) ||
    tree.children(verb).some((child) => isRelative(tree, child) || tree.tag(child) === 'WRB');
  const isNear = tree.left(verb) - tree.head(verb) <= MAX_RELATIVE_DISTANCE;
  return gap && isNear && !filled && tree.isNominal(tree.head(verb)) ? tree.head(verb) : -1;
}

/** The verb that carries an event noun as its object, and the role of its subject in that event; null if there is none. */
export function lightVerbOf(
  tree: DependencyTree,
  noun: number,
): { readonly verb: number; readonly role: 'agent' | 'patient' } | null {
  const verb = tree.head(noun);
  const role = lightVerbs.get(tree.lemma(verb));
  const carried = tree.relation(noun) === 'obj' || (tree.relation(noun) === 'nsubj:pass' && role === 'agent');
  if (verb < 0 || !carried) return null;
  return role === 'agent' || role === 'patient' ? { verb, role } : null;
}

export function argumentsOf(view: SentenceView, trigger: number): Arguments {
  const roles: Record<ArgumentRole, number[]> = { agent: [], patient: [], recipient: [], place: [] };
  if (view.tree.isVerb(trigger) || view.tree.child(trigger, 'cop') >= 0) addVerbArguments(view, trigger, roles);
  else addNounArguments(view, trigger, roles);
  for (const role of Object.keys(roles) as ArgumentRole[]) {
    roles[role] = [...new Set(roles[role])].filter((index) => view.tree.isNominal(index)).sort((a, b) => a - b);
  }
  return roles;
}

type Roles = Record<ArgumentRole, number[]>;

function addVerbArguments(view: SentenceView, verb: number, roles: Roles): void {
  const { tree } = view;
  const subject = subjectOf(tree, verb);
  const object = objectOf(tree, verb);
  const passive = isPassive(tree, verb);
  const agent = passive ? tree.child(verb, 'obl:agent') : subject;
  if (agent >= 0) roles.agent.push(...tree.conjuncts(agent));
  if (passive && subject >= 0) roles[object >= 0 ? 'recipient' : 'patient'].push(...tree.conjuncts(subject));
  for (const member of complementChain(tree, verb)) addObjects(view, member, roles);
  for (const purpose of tree.childrenBy(verb, 'advcl')) {
    const beneficiary = tree.marker(purpose) === 'to' && purpose > verb ? objectOf(tree, purpose) : -1;
    if (beneficiary >= 0 && view.personOf(beneficiary)) roles.recipient.push(beneficiary);
  }
}

function addObjects(view: SentenceView, verb: number, roles: Roles): void {
  const { tree } = view;
  const object = objectOf(tree, verb);
  if (object >= 0 && !view.isTemporal(object)) {
    roles.patient.push(...tree.conjuncts(object));
    if (isEventNoun(tree.lemma(object))) addAffected(view, object, roles);
    addCounterparts(view, object, roles);
  }
  const indirect = tree.child(verb, 'iobj');
  if (indirect >= 0) roles.recipient.push(...tree.conjuncts(indirect));
  addObliques(view, verb, roles);
}

/** Nouns that say what a verb says too, see the list's header. */
export const isEventNoun = (lemma: string): boolean => nominalizations.has(lemma);

/** The verb that says what an event noun says, or the word itself: "collapse", "resign" for "resignation". */
export const verbOfNoun = (lemma: string): string => nominalizations.get(lemma)?.split('\t')[0] ?? lemma;

/** Prepositions that bring in who is on the other side, also behind an object: "bought the paper from Vale". */
const COUNTERPART_PREPOSITIONS = new Set(['from', 'to', 'with', 'against']);

function addCounterparts(view: SentenceView, noun: number, roles: Roles): void {
  for (const child of view.tree.childrenBy(noun, 'nmod')) {
    if (view.personOf(child) && COUNTERPART_PREPOSITIONS.has(view.tree.marker(child))) roles.recipient.push(child);
  }
}

/** People in the object's event: "withdrew his nomination of Vale", "mocked Vale's appeal". */
function addAffected(view: SentenceView, noun: number, roles: Roles): void {
  for (const child of view.tree.childrenBy(noun, 'nmod', 'nmod:poss')) {
    if (view.personOf(child)) roles.patient.push(child);
  }
}

function addObliques(view: SentenceView, governor: number, roles: Roles): void {
  const { tree } = view;
  for (const child of tree.childrenBy(governor, 'obl', 'nmod')) {
    const preposition = tree.marker(child);
    if (view.isTemporal(child)) continue;
    if (view.personOf(child)) {
      if (PARTICIPANT_PREPOSITIONS.has(preposition)) roles.recipient.push(...tree.conjuncts(child));
    } else if (PLACE_PREPOSITIONS.has(preposition) && isPlace(view, child)) roles.place.push(child);
  }
}

const isPlace = (view: SentenceView, head: number): boolean =>
  /^NNP/.test(view.tree.tag(head)) || placeNouns.has(view.tree.lemma(head));

function addNounArguments(view: SentenceView, noun: number, roles: Roles): void {
  const { tree } = view;
  const [withPossessor, withOf] = (nominalizations.get(tree.lemma(noun)) ?? '').split('\t').slice(1) as ArgumentRole[];
  const agent = tree.childrenBy(noun, 'nmod').find((child) => tree.marker(child) === 'by') ?? -1;
  const possessor = tree.child(noun, 'nmod:poss');
  const of = tree.childrenBy(noun, 'nmod').find((child) => tree.marker(child) === 'of') ?? -1;
  if (agent >= 0) roles.agent.push(...tree.conjuncts(agent));
  if (possessor >= 0)
    roles[agent < 0 && of >= 0 ? 'agent' : agent >= 0 ? 'patient' : (withPossessor ?? 'agent')].push(
      ...tree.conjuncts(possessor),
    );
  if (of >= 0) roles[withOf ?? 'patient'].push(...tree.conjuncts(of));
  addObliques(view, noun, roles);
  for (const child of tree.childrenBy(noun, 'acl')) {
    if (tree.marker(child) === 'to') for (const member of complementChain(tree, child)) addObjects(view, member, roles);
  }
  const light = lightVerbOf(tree, noun);
  if (!light) return;
  const subject = subjectOf(tree, light.verb);
  const carrierAgent = isPassive(tree, light.verb) ? tree.child(light.verb, 'obl:agent') : subject;
  if (carrierAgent >= 0) roles[light.role].push(...tree.conjuncts(carrierAgent));
  for (const child of tree.childrenBy(light.verb, 'obl')) {
    if (tree.marker(child) === 'from' && light.role === 'patient') roles.agent.push(...tree.conjuncts(child));
  }
  addObliques(view, light.verb, roles);
  if (light.role === 'patient') moveSenders(view, noun, roles);
}

/** "received a call from Vale": Vale acts. */
function moveSenders(view: SentenceView, noun: number, roles: Roles): void {
  const senders = new Set([
    ...roles.agent,
    ...view.tree.childrenBy(noun, 'nmod').filter((child) => view.tree.marker(child) === 'from'),
  ]);
  roles.agent.push(...senders);
  roles.recipient = roles.recipient.filter((index) => !senders.has(index));
}

/** What a verb says about the event in its complement, see the list's header; null when the verb is not in it. */
export const complementClass = (lemma: string): string | null => governors.get(lemma) ?? null;
