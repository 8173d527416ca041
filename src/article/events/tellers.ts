import type { Quote } from '../analysis';
import { findContaining } from '../span';
import type { EventFacts } from './facts';
import { doubtsAbout } from './faithful';
import type { SentenceView } from './sentenceView';
import { isPast } from './tense';
import type { Label } from './wording';

/** Reservations that stand for a whole label: the reader is to see them beside the verb that governs. */
const RESERVED = /^(?:planned|denied|alleged|doubted|asked|conditional)$/;
/** Fewer words than this say too little of what somebody says. */
const LEAST_CONTENT = 4;

/**
 * For each event of a sentence why another stands for it, or null: of those with one label the one that governs, or what it says is
 * only planned, denied or alleged; and of what somebody says and the saying of it the one that tells the reader more.
 */
export function tellers(
  view: SentenceView,
  facts: readonly EventFacts[],
  labels: readonly Label[],
  quotes: readonly Quote[],
): (string | null)[] {
  const speakers = new Map<string, number>();
  facts.forEach(({ trigger, commitment }, i) => {
    const label = labels[i];
    if (!label) return;
    const known = speakers.get(label.text);
    const other = known === undefined ? undefined : facts[known];
    const isHead = trigger === label.head;
    const isKept =
      other !== undefined &&
      (RESERVED.test(other.commitment.modality) ? !RESERVED.test(commitment.modality) : !(isHead || RESERVED.test(commitment.modality)));
    if (!isKept && !(other && isHead && RESERVED.test(other.commitment.modality))) speakers.set(label.text, i);
  });
  const reasons = facts.map((_, i): string | null => {
    const label = labels[i];
    return label && speakers.get(label.text) !== i ? 'told with the clause around it' : null;
  });
  labels.forEach((label, i) => {
    if (!label.speech || reasons[i] !== null) return;
    const said = labels.findIndex((other, j) => other.head === label.speech?.content && reasons[j] === null && j !== i);
    const content = labels[said];
    if (!content) return;
    if (saysMore(view, content, label, quotes)) reasons[i] = 'told by what is said';
    else reasons[said] = 'told by who says it';
  });
  return reasons;
}

/** Is what somebody says told better by itself, with its source beside it, than as "Vale said that …"? */
function saysMore(view: SentenceView, content: Label, saying: Label, quotes: readonly Quote[]): boolean {
  const { tree } = view;
  const token = tree.tokens[content.head];
  const isQuoted = token !== undefined && findContaining(quotes, token) !== undefined;
  if (doubtsAbout(content, view).length > 0) return false;
  if (doubtsAbout(saying, view).length > 0) return true;
  const isNamed = !/^PRP|^DT/.test(tree.tag(content.subject));
  return !isQuoted && isNamed && isPast(tree, content.head) && content.words >= LEAST_CONTENT;
}
