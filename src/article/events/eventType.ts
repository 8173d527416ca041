import type { EventType } from '../analysis';
import { complementChain, lightVerbOf } from './arguments';
import eventTypeList from './lexicon/eventTypes.txt';
import { wordTable } from './lexicon/wordTable';
import type { SentenceView } from './sentenceView';
import type { DependencyTree } from './tree';

const eventTypes = wordTable(eventTypeList) as ReadonlyMap<string, EventType>;

/** The type of an event, from its words: of a verb that governs another ("plans to resign"), what the other says. */
export function typeOf({ tree }: SentenceView, trigger: number): EventType {
  for (const word of complementChain(tree, trigger).reverse()) {
    const type = wordType(tree, word);
    if (type) return type;
  }
  return 'Other';
}

/** "called it a plot" says something. Else a verb's type together with its particle or object ("step down", "fire rockets"), that of what it carries, or its own. */
function wordType(tree: DependencyTree, word: number): EventType | undefined {
  const lemma = tree.lemma(word);
  if (lemma === 'call' && tree.child(word, 'obj') >= 0 && tree.child(word, 'xcomp') >= 0) return 'Statement';
  let carried: EventType | undefined;
  for (const child of tree.childrenBy(word, 'compound:prt', 'obj', 'advmod')) {
    const together = eventTypes.get(`${lemma} ${tree.lemma(child)}`);
    if (together) return together;
    if (lightVerbOf(tree, child)) carried ??= eventTypes.get(tree.lemma(child));
  }
  return carried ?? eventTypes.get(lemma);
}
