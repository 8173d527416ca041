import { wordList } from '../../wordList';
import { isPassive, objectOf } from '../arguments';
import copularVerbList from '../lexicon/copularVerbs.txt';
import intransitiveVerbList from '../lexicon/intransitiveVerbs.txt';
import openPassiveList from '../lexicon/openPassives.txt';
import selfContainedVerbList from '../lexicon/selfContainedVerbs.txt';
import transitiveVerbList from '../lexicon/transitiveVerbs.txt';
import type { DependencyTree } from '../tree';
import type { Doubt } from './doubt';

const transitiveVerbs = wordList(transitiveVerbList);
const intransitiveVerbs = wordList(intransitiveVerbList);
const selfContainedVerbs = wordList(selfContainedVerbList);
const openPassives = wordList(openPassiveList);
const copularVerbs = wordList(copularVerbList);

/** "Vale asked a court": of whom, and not what. */
const isAskedOf = (tree: DependencyTree, verb: number, object: number): boolean =>
  tree.isNominal(object) &&
  /^(?:ask|urge|beg|implore|persuade|convince|press)$/.test(tree.lemma(verb)) &&
  !/^(?:question|favou?r|permission|price|leave|help|mercy)$/.test(tree.lemma(object));

export const bareVerb: Doubt = {
  name: 'a verb without what it needs',
  example: 'Vale was asked on Monday. → Vale was asked',
  holds: ({ head, tokens, speech }, { tree }) => {
    if (!tree.isVerb(head) || speech) return false;
    const lemma = tree.lemma(head);
    const hasMore = tree
      .children(head)
      .some(
        (child) =>
          tokens.has(child) &&
          (child > head || tree.relation(child) === 'obj') &&
          !/^(?:punct|conj|cc|advmod|nsubj)/.test(tree.relation(child)),
      );
    if (isPassive(tree, head)) return openPassives.has(lemma) && !hasMore;
    const object = objectOf(tree, head);
    if (object >= 0 && tokens.has(object))
      return isAskedOf(tree, head, object) && !tree.children(head).some((child) => child > object && tokens.has(child));
    if (copularVerbs.has(lemma)) return !hasMore && tree.child(head, 'advmod', 'compound:prt') < 0;
    return transitiveVerbs.has(lemma) && !intransitiveVerbs.has(lemma) && !selfContainedVerbs.has(lemma) && !hasMore;
  },
};
