import type { Modality, Polarity } from '../analysis';
import { complementClass, lightVerbOf } from './arguments';
import { isStatementVerb } from './attribution';
import type { SentenceView } from './sentenceView';
import type { DependencyTree } from './tree';
import { isNegation } from './verbGroup';

/** Whether an event is told as having happened, after the two questions of TimeML: polarity and modality. */
export interface Factuality {
  readonly polarity: Polarity;
  readonly modality: Modality;
}

const PLANNED_MODALS = new Set(['will', 'shall', "'ll", '’ll', 'wo']);
const CONDITIONS = new Set(['if', 'unless', 'whether', 'in case', 'lest']);
/** How many governors have a say in whether an event happened. */
const MAX_CLIMB = 5;

export function factualityOf(view: SentenceView, trigger: number): Factuality {
  const { tree } = view;
  let polarity: Polarity = 'positive';
  let modality: Modality = 'actual';
  const weaken = (to: Modality) => {
    if (modality !== 'possible') modality = to;
  };
  const flip = () => {
    polarity = 'negative';
  };
  const light = tree.isVerb(trigger) ? null : lightVerbOf(tree, trigger);
  if (tree.childrenBy(trigger, 'det').some((det) => tree.lemma(det) === 'no')) flip();
  let index = light ? light.verb : trigger;
  let coordinated = false;
  for (let climbed = 0; index >= 0 && climbed < MAX_CLIMB; climbed++) {
    if (!coordinated || sharesAuxiliaries(view, trigger)) readClause(view, index, flip, weaken);
    coordinated = tree.relation(index) === 'conj';
    const governor = tree.head(index);
    const isAccused = tree.relation(index) === 'advcl' && tree.marker(index) === 'of';
    const relation = isAccused ? 'xcomp' : tree.relation(index);
    if (governor < 0 || !/^(xcomp|ccomp|acl|obj|conj|csubj)$/.test(relation)) break;
    if (relation === 'acl') {
      if (tree.marker(index) === 'to') weaken('planned');
      break;
    }
    if (relation === 'obj' && climbed > 0) break;
    if (relation === 'conj') {
      if (tree.child(index, 'nsubj', 'nsubj:pass') >= 0) break;
    } else if (!light || relation !== 'obj') readGovernor(view, governor, relation, flip, weaken);
    if (relation === 'ccomp' && isStatementVerb(tree.lemma(governor)) && wouldSay(tree, governor)) break;
    index = governor;
  }
  return { polarity, modality };
}

/** "would say only that he had spoken": whether it was said is another matter. */
const wouldSay = (tree: DependencyTree, verb: number): boolean =>
  tree.childrenBy(verb, 'aux').some((child) => tree.tag(child) === 'MD');

/** Does a coordinated verb take over what the first one's auxiliaries say: "did not eat or drink"? */
const sharesAuxiliaries = ({ tree }: SentenceView, verb: number): boolean =>
  /^VB[GN]?$/.test(tree.tag(verb)) && tree.child(verb, 'aux', 'aux:pass') < 0;

/** Modals, negations and conditions of the verb's own clause. */
function readClause(view: SentenceView, verb: number, flip: () => void, weaken: (to: Modality) => void): void {
  const { tree } = view;
  for (const child of tree.children(verb)) {
    const word = tree.tokens[child]?.lower ?? '';
    const relation = tree.relation(child);
    if (relation === 'aux' && tree.tag(child) === 'MD') weaken(PLANNED_MODALS.has(word) ? 'planned' : 'possible');
    else if (relation === 'advmod' && child < verb && isNegation(word)) flip();
    else if (relation === 'mark' && CONDITIONS.has(tree.marker(verb))) weaken('possible');
    else if (relation === 'mark' && word === 'without') flip();
    else if (/^(nsubj|obj)/.test(relation) && isNegative(view, child)) flip();
  }
}

function isNegative(view: SentenceView, noun: number): boolean {
  const { tree } = view;
  if (['nobody', 'nothing', 'none'].includes(tree.lemma(noun))) return true;
  return tree.childrenBy(noun, 'det').some((det) => ['no', 'neither'].includes(tree.lemma(det)));
}

/** What the governing word says about its complement. */
function readGovernor(
  view: SentenceView,
  governor: number,
  relation: string,
  flip: () => void,
  weaken: (to: Modality) => void,
): void {
  const lemma = view.tree.lemma(governor);
  if (lemma === 'deny') flip();
  const says = complementClass(lemma);
  if (says === 'negative') flip();
  else if (says === 'planned' && relation !== 'obj') weaken('planned');
  else if (says === 'possible') weaken('possible');
}
