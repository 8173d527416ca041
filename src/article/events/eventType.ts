import type { EventType } from '../analysis';
import { complementChain, lightVerbOf } from './arguments';
import eventTypeList from './lexicon/eventTypes.txt';
import { wordTable } from './lexicon/wordTable';
import type { SentenceView } from './sentenceView';

const eventTypes = wordTable(eventTypeList);

const isEventType = (name: string | undefined): name is EventType => name !== undefined;

/** The type of an event, from its words: of a verb that governs another ("plans to resign"), what the other says. */
export function typeOf(view: SentenceView, trigger: number): EventType {
  const { tree } = view;
  for (const word of complementChain(tree, trigger).reverse()) {
    const carried = tree.childrenBy(word, 'obj').find((object) => lightVerbOf(tree, object));
    const type = (carried !== undefined && eventTypes.get(tree.lemma(carried))) || eventTypes.get(tree.lemma(word));
    if (isEventType(type as string | undefined)) return type as EventType;
  }
  return 'Other';
}
