import type { Doubt } from './faithful';
import type { SentenceView } from './sentenceView';
import { TRUSTED } from './trust';
import type { Label } from './wording';

/** An event that could be shown. */
export interface Candidate {
  readonly view: SentenceView;
  readonly label: Label;
  /** Another event stands for it: the same label, or the clause around it. */
  readonly toldBy: string | null;
  readonly doubts: readonly Doubt[];
  /** How likely a reader finds its label true and whole, 0..1; 0 where it cannot be shown whatever that is. */
  readonly trust: number;
  readonly importance: number;
  /** Index of its sentence in the article. */
  readonly sentence: number;
  readonly place: 'headline' | 'lead' | 'text' | 'beside';
  /** Its clause is the sentence's own, or what somebody says in it. */
  readonly isMain: boolean;
  /** Content words of the label, as lemmas. */
  readonly lemmas: ReadonlySet<string>;
}

export interface Verdict {
  readonly shown: boolean;
  readonly reasons: readonly string[];
  /** Index of the candidate that is shown and tells the same. */
  readonly sameAs?: number;
}

/** An article shows so many events, since a short one has as much of a story to tell, and one more for so many sentences of reporting. */
const LEAST_SHOWN = 6;
const SENTENCES_AN_EVENT = 3.2;
const MOST_SHOWN = 200;
/** Below this an event is never shown but for the headline's and the lead's. */
const UNIMPORTANT = 0.25;
/** A second event of a sentence has to be so much more important than what it takes the place of. */
const SECOND = 0.12;
/** How much a label that is sure to be sound outweighs in importance one that is sure not to be. */
const WORTH_OF_TRUST = 0.3;
/** Labels that share so many of their words tell the same. */
const SAME = 0.6;

/** Decides which events of an article are shown, and says why each is or is not. */
export function select(candidates: readonly Candidate[], sentences: number): Verdict[] {
  const verdicts: (Verdict | undefined)[] = candidates.map(({ view, toldBy, doubts }) => {
    if (view.sentence.kind === 'caption') return hidden('what a picture shows');
    if (toldBy !== null) return hidden(toldBy);
    return doubts.length > 0 ? hidden(...doubts.map(({ name }) => name)) : undefined;
  });
  const shown: Candidate[] = [];
  const shownAt: number[] = [];
  const show = (index: number, reason: string): void => {
    const candidate = candidates[index];
    if (!candidate) return;
    shown.push(candidate);
    shownAt.push(index);
    verdicts[index] = { shown: true, reasons: [reason] };
  };
  const lead = best(candidates, 'lead');
  const headline = best(candidates, 'headline');
  const isOne = lead >= 0 && headline >= 0 && tellSame(candidates[lead], candidates[headline]);
  if (lead >= 0) show(lead, isOne ? 'headline and lead' : 'lead');
  if (headline >= 0) {
    if (isOne) verdicts[headline] = hidden('told by the lead');
    else show(headline, 'headline');
  }
  let room = Math.min(MOST_SHOWN, LEAST_SHOWN + Math.round(sentences / SENTENCES_AN_EVENT)) - shown.length;
  const told = new Set(shown.map(({ sentence }) => sentence));
  const importanceAt = (index: number | undefined): number => {
    const candidate = candidates[index ?? -1];
    return candidate ? candidate.importance + WORTH_OF_TRUST * candidate.trust : -1;
  };
  const open = candidates.map((_, index) => index).filter((index) => verdicts[index] === undefined);
  open.sort((a, b) => importanceAt(b) - importanceAt(a) || a - b);
  // Of a sentence that is told already: in the order of importance, too, since they come from there.
  const seconds: number[] = [];
  let [nextOpen, nextSecond] = [0, 0];
  while (nextOpen < open.length || nextSecond < seconds.length) {
    const isSecond = importanceAt(seconds[nextSecond]) - SECOND >= importanceAt(open[nextOpen]);
    const index = (isSecond ? seconds[nextSecond++] : open[nextOpen++]) ?? -1;
    const candidate = candidates[index];
    if (!candidate) continue;
    if (candidate.place === 'headline') verdicts[index] = hidden('told by the headline');
    else if (candidate.importance < UNIMPORTANT) verdicts[index] = hidden('unimportant');
    else if (candidate.trust < TRUSTED) verdicts[index] = hidden('a label that is not sure enough');
    else if (!isSecond && told.has(candidate.sentence)) seconds.push(index);
    else {
      const same = shown.findIndex((other) => tellSame(other, candidate));
      if (same >= 0) verdicts[index] = { ...hidden('told already'), sameAs: shownAt[same] ?? -1 };
      else if (room > 0) {
        show(index, 'important');
        told.add(candidate.sentence);
        room--;
      }
    }
  }
  return verdicts.map((verdict) => verdict ?? hidden('less important than others'));
}

const hidden = (...reasons: readonly string[]): Verdict => ({ shown: false, reasons });

/** The event of the headline or the lead: its best without doubts, else the best that can be said at all. */
function best(candidates: readonly Candidate[], place: Candidate['place']): number {
  let found = -1;
  let foundWorth = Number.NEGATIVE_INFINITY;
  candidates.forEach((candidate, index) => {
    if (candidate.place !== place || candidate.toldBy !== null) return;
    const serious = candidate.doubts.filter(({ venial }) => !venial).length;
    const worth = candidate.importance + (candidate.isMain ? 1 : 0) + candidate.trust - serious;
    if (worth <= foundWorth) return;
    [found, foundWorth] = [index, worth];
  });
  return found;
}

function tellSame(a: Candidate | undefined, b: Candidate | undefined): boolean {
  if (!a || !b) return false;
  const [small, large] = a.lemmas.size <= b.lemmas.size ? [a.lemmas, b.lemmas] : [b.lemmas, a.lemmas];
  if (small.size === 0) return false;
  let shared = 0;
  for (const lemma of small) if (large.has(lemma)) shared++;
  return shared / small.size >= SAME && shared >= Math.min(2, small.size);
}
