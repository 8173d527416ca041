import { isPersonNoun } from '../../people';
import type { SentenceView } from '../sentenceView';
import type { Doubt } from './doubt';

const PLURAL = /^(?:are|were|have|['’]re|['’]ve)$/;
/** Singular words for several, and words for a part of them. */
const SEVERAL =
  /^(?:police|people|group|team|family|couple|pair|crew|staff|lot|number|majority|half|rest|most|all|some)$/;

export const disagreement: Doubt = {
  name: 'a subject that does not fit its verb',
  example: 'Lund, a farmer, and his wife are charged. → Wife are charged',
  holds: ({ head, subject }, view) => {
    const { tree } = view;
    if (subject < 0 || tree.head(subject) !== head || subject > head || !isOne(view, subject)) return false;
    const finite = tree.childrenBy(head, 'aux', 'aux:pass', 'cop')[0] ?? head;
    return PLURAL.test(tree.tokens[finite]?.lower ?? '');
  },
};

/** One person, whatever else the words may stand for. */
const isOne = (view: SentenceView, subject: number): boolean => {
  const { tree } = view;
  const token = tree.tokens[subject];
  if (!token || SEVERAL.test(token.lower) || tree.child(subject, 'conj') >= 0) return false;
  if (/^(?:he|she)$/.test(token.lower)) return true;
  return (
    (tree.tag(subject) === 'NN' && isPersonNoun(token)) ||
    (/^NNPS?$/.test(tree.tag(subject)) && view.personOf(subject) !== null)
  );
};
