import type { EventType } from '../analysis';
import { isPersonNoun } from '../people';
import { wordList } from '../wordList';
import { complementChain, isPassive, lightVerbOf, objectOf, subjectOf } from './arguments';
import eventTypeList from './lexicon/eventTypes.txt';
import peopleVerbList from './lexicon/peopleVerbs.txt';
import { wordTable } from './lexicon/wordTable';
import type { SentenceView } from './sentenceView';
import type { DependencyTree } from './tree';

const peopleVerbs = wordList(peopleVerbList);
const eventTypes = wordTable(eventTypeList) as ReadonlyMap<string, EventType>;

/** The type of an event, from its words: of a verb that governs another ("plans to resign"), what the other says. */
export function typeOf(view: SentenceView, trigger: number): EventType {
  const { tree } = view;
  for (const word of complementChain(tree, trigger).reverse()) {
    const type = wordType(tree, word);
    if (type) return happensToThing(view, word) ? 'Other' : type;
  }
  return 'Other';
}

/** "suspended operations", "withdrew an invitation", "a video was released": such verbs have their type where they are about people. */
function happensToThing(view: SentenceView, verb: number): boolean {
  const { tree } = view;
  if (!tree.isVerb(verb) || !peopleVerbs.has(tree.lemma(verb))) return false;
  const patient = isPassive(tree, verb) ? subjectOf(tree, verb) : objectOf(tree, verb);
  if (patient < 0 || wordTogether(tree, verb)) return false;
  const token = tree.tokens[patient];
  const isPerson = view.personOf(patient) !== null || (token !== undefined && isPersonNoun(token));
  return (
    !isPerson &&
    /^(NNS?|\$)$/.test(tree.tag(patient)) &&
    !/^(?:one|member|troop|force|prisoner)$/.test(tree.lemma(patient))
  );
}

/** "called it a plot" says something. Else a verb's type together with its particle or object ("step down", "fire rockets"), that of what it carries, or its own. */
function wordType(tree: DependencyTree, word: number): EventType | undefined {
  const lemma = tree.lemma(word);
  if (lemma === 'call' && tree.child(word, 'obj') >= 0 && tree.child(word, 'xcomp') >= 0) return 'Statement';
  const together = wordTogether(tree, word);
  if (together) return together;
  const carried = tree.childrenBy(word, 'obj').find((child) => lightVerbOf(tree, child));
  return (carried !== undefined && eventTypes.get(tree.lemma(carried))) || eventTypes.get(lemma);
}

/** The type of a verb with its particle, object or preposition: "step down", "fire rockets", "call for". */
function wordTogether(tree: DependencyTree, word: number): EventType | undefined {
  for (const child of tree.childrenBy(word, 'compound:prt', 'obj', 'advmod', 'obl', 'xcomp', 'nsubj:pass')) {
    const second = tree.relation(child) === 'obl' ? tree.marker(child) : tree.lemma(child);
    const together = eventTypes.get(`${tree.lemma(word)} ${second}`);
    if (together) return together;
  }
  return undefined;
}
