import { argumentsOf, complementClass, lightVerbOf } from './arguments';
import { pastParticiple, pastTense } from './inflection';
import nominalizationList from './lexicon/nominalizations.txt';
import receivedEventList from './lexicon/receivedEvents.txt';
import { wordTable } from './lexicon/wordTable';
import { Wording } from './nounPhrase';
import { oneOf, type Phrase, said, sequence } from './phrase';
import type { SentenceView } from './sentenceView';
import { isNegation, isSimplePast } from './verbGroup';
import { complement } from './verbPhrase';

const nominalizations = wordTable(nominalizationList);
const receivedEvents = wordTable(receivedEventList);

/** Prepositions after which an event is taken to have happened: "after Vale's resignation". */
const AFTER_THE_FACT = new Set([
  'after',
  'following',
  'since',
  'amid',
  'despite',
  'over',
  'for',
  'because of',
  'in response to',
]);

/**
 * An event noun said as a clause where the sentence takes the event as having happened: "the mayor's decision to resign
 * shocked …" → "mayor decided to resign". Null where it doesn't, or leaves open who did it.
 */
export function nounClause(view: SentenceView, noun: number): Phrase | null {
  const { tree } = view;
  const [verb, , ofRole] = nominalizations.get(tree.lemma(noun))?.split('\t') ?? [];
  if (!verb || !hasHappened(view, noun)) return null;
  const roles = argumentsOf(view, noun);
  const agent = roles.agent[0] ?? -1;
  const patient = roles.patient.find((head) => tree.head(head) === noun) ?? -1;
  const infinitive = tree.childrenBy(noun, 'acl').find((child) => tree.marker(child) === 'to') ?? -1;
  const wording = new Wording(view, agent >= 0 ? view.personOf(agent) : null);
  const unbound = new Wording(view, null);
  const subject = (head: number) => ({ phrase: unbound.leadingNounPhrase(head) });
  const word = (text: string) => ({ phrase: oneOf([said(text)]) });
  if (agent >= 0 && infinitive >= 0) {
    return complementClass(verb)
      ? sequence([subject(agent), word(pastTense(verb)), { phrase: complement(wording, infinitive) }])
      : null;
  }
  if (agent >= 0 && patient >= 0)
    return sequence([subject(agent), word(pastTense(verb)), { phrase: wording.nounPhrase(patient) }]);
  if (patient >= 0) {
    const be = tree.tag(patient).endsWith('S') || tree.child(patient, 'conj') >= 0 ? 'were' : 'was';
    return sequence([subject(patient), word(`${be} ${pastParticiple(verb)}`)]);
  }
  const intransitive = ofRole === 'agent' && !complementClass(verb);
  return agent >= 0 && intransitive ? sequence([subject(agent), word(pastTense(verb))]) : null;
}

/** "The mayor received a call from Vale" as "Vale called the mayor"; null unless it happened and both are named. */
export function receivedEvent(view: SentenceView, noun: number): Phrase | null {
  const verb = receivedEvents.get(view.tree.lemma(noun));
  const light = verb ? lightVerbOf(view.tree, noun) : null;
  if (!verb || light?.role !== 'patient' || !isSimplePast(view, light.verb)) return null;
  const { agent, patient } = argumentsOf(view, noun);
  const [giver, receiver] = [agent[0], patient[0]];
  if (giver === undefined || receiver === undefined) return null;
  const wording = new Wording(view, view.personOf(giver));
  const who = new Wording(view, null).leadingNounPhrase(giver);
  return sequence([
    { phrase: who },
    { phrase: oneOf([said(pastTense(verb))]) },
    { phrase: wording.objectPhrase(receiver) },
  ]);
}

function hasHappened(view: SentenceView, noun: number): boolean {
  const { tree } = view;
  const governor = tree.head(noun);
  const relation = tree.relation(noun);
  if (relation === 'obl' || relation === 'nmod') return AFTER_THE_FACT.has(tree.marker(noun));
  if (!relation.startsWith('nsubj')) return false;
  return !tree
    .children(governor)
    .some((child) => tree.tag(child) === 'MD' || isNegation(tree.tokens[child]?.lower ?? ''));
}
