import { isOff, register } from '../ablation';
import type { SentenceView } from '../sentenceView';
import type { Label } from '../wording';
import { aboutSource } from './aboutSource';
import { bareVerb } from './bareVerb';
import { brokenEnd } from './brokenEnd';
import { conditional } from './conditional';
import { disagreement } from './disagreement';
import type { Doubt } from './doubt';
import { lostObject } from './lostObject';
import { misplacedSubject } from './misplacedSubject';
import { noClause } from './noClause';
import { noSubject } from './noSubject';
import { openPronoun } from './openPronoun';
import { question } from './question';
import { runTogether } from './runTogether';
import { tooLong } from './tooLong';
import { tornPhrase } from './tornPhrase';
import { twoSubjects } from './twoSubjects';
import { unnamedSubject } from './unnamedSubject';

export type { Doubt } from './doubt';

/** What can be wrong with a label, one kind a file. */
export const doubts: readonly Doubt[] = [
  noClause,
  noSubject,
  unnamedSubject,
  openPronoun,
  bareVerb,
  brokenEnd,
  tooLong,
  question,
  conditional,
  misplacedSubject,
  runTogether,
  tornPhrase,
  aboutSource,
  disagreement,
  twoSubjects,
  lostObject,
];

for (const { name } of doubts) register(name);

export const doubtsAbout = (label: Label, view: SentenceView): readonly Doubt[] =>
  doubts.filter((doubt) => !isOff(doubt.name) && doubt.holds(label, view));
