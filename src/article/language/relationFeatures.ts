import type { Configuration } from './configuration';
import { mix } from './hash';
import type { ParserInput } from './parserInput';
import { MixedTemplates } from './templates';

/**
 * What the templates of relations are filled with: of the head (H) and the dependent (D) their form (w), tag (t), both (b) and
 * classes (f, m, c), some of them also with the side (s) on which the head stands, the labels of what hangs on them already,
 * the outermost dependents (l, r) of the dependent, and the words beside.
 */
enum Part {
  Nothing,
  Pair,
  Ht,
  Hw,
  Hb,
  Hf,
  Hm,
  Hts,
  Hbs,
  Hms,
  Hcs,
  Dw,
  Db,
  Df,
  Dm,
  Dc,
  Dts,
  Dbs,
  Dlt,
  Dlw,
  Dl2w,
  Drt,
  DlwHt,
  DlwDt,
  HeadLabels,
  HeadLeft,
  OwnLabels,
  AllLabels,
  Distance,
  Next,
  Before,
  BeforeW,
  After,
  Count,
}

const TEMPLATES = new MixedTemplates([
  [1, Part.Pair],
  [2, Part.Hbs],
  [3, Part.Dbs],
  [4, Part.Hb, Part.Dts],
  [5, Part.Ht, Part.Dbs],
  [6, Part.Hw, Part.Dw],
  [7, Part.Pair, Part.Dlt],
  [8, Part.Pair, Part.Dlw],
  [9, Part.Pair, Part.Drt],
  [10, Part.Pair, Part.OwnLabels],
  [11, Part.Pair, Part.HeadLabels],
  [12, Part.Pair, Part.Distance],
  [13, Part.Hb, Part.HeadLabels],
  [14, Part.Db, Part.OwnLabels],
  [15, Part.Pair, Part.Next],
  [16, Part.Pair, Part.Before],
  [17, Part.Pair, Part.BeforeW],
  [18, Part.Hw, Part.Dlw],
  [19, Part.Dw, Part.Dlw],
  [20, Part.Pair, Part.AllLabels],
  [21, Part.Pair, Part.Dl2w],
  [22, Part.Db, Part.Next],
  [23, Part.Pair, Part.After],
  [24, Part.Dw],
  [25, Part.Hw],
  [26, Part.Db, Part.HeadLeft],
  [40, Part.Df, Part.Hts],
  [41, Part.Hf, Part.Dts],
  [42, Part.Dc, Part.Hcs],
  [43, Part.Dm, Part.DlwHt],
  [44, Part.Hm, Part.DlwDt],
  [45, Part.Dm, Part.Hms],
]);

const parts = new Int32Array(Part.Count);

/** Writes the parts of the two words, of which the head stands on a side: 1 for the right. */
function writeWordParts(input: ParserInput, head: number, dependent: number, side: number): void {
  const { forms, tags, both, fine, middle, coarse } = input;
  const ht = tags[head] as number;
  const dt = tags[dependent] as number;
  parts[Part.Pair] = (ht * 64 + dt) * 2 + side;
  parts[Part.Ht] = ht;
  parts[Part.Hw] = forms[head] as number;
  parts[Part.Hb] = both[head] as number;
  parts[Part.Hf] = fine[head] as number;
  parts[Part.Hm] = middle[head] as number;
  parts[Part.Hts] = ht * 2 + side;
  parts[Part.Hbs] = (both[head] as number) * 2 + side;
  parts[Part.Hms] = (middle[head] as number) * 2 + side;
  parts[Part.Hcs] = (coarse[head] as number) * 2 + side;
  parts[Part.Dw] = forms[dependent] as number;
  parts[Part.Db] = both[dependent] as number;
  parts[Part.Df] = fine[dependent] as number;
  parts[Part.Dm] = middle[dependent] as number;
  parts[Part.Dc] = coarse[dependent] as number;
  parts[Part.Dts] = dt * 2 + side;
  parts[Part.Dbs] = (both[dependent] as number) * 2 + side;
}

/** Writes the parts of what hangs on the two words already. */
function writeDependentParts(state: Configuration, input: ParserInput, head: number, dependent: number): void {
  const { forms, tags } = input;
  const { left1, left2, right1, leftLabels, rightLabels } = state;
  const left = left1[dependent] as number;
  const preposition = forms[left] as number;
  const headLeft = leftLabels[head] as number;
  const ownLabels = mix(leftLabels[dependent] as number, rightLabels[dependent] as number);
  parts[Part.Dlt] = tags[left] as number;
  parts[Part.Dlw] = preposition;
  parts[Part.Dl2w] = forms[left2[dependent] as number] as number;
  parts[Part.Drt] = tags[right1[dependent] as number] as number;
  parts[Part.DlwHt] = mix(preposition, tags[head] as number);
  parts[Part.DlwDt] = mix(preposition, tags[dependent] as number);
  parts[Part.HeadLabels] = head > dependent ? headLeft : (rightLabels[head] as number);
  parts[Part.HeadLeft] = headLeft;
  parts[Part.OwnLabels] = ownLabels;
  parts[Part.AllLabels] = mix(headLeft, ownLabels);
}

/** Writes the parts of what stands around the two words. */
function writePlaceParts(state: Configuration, input: ParserInput, head: number, dependent: number): void {
  const { forms, tags, length } = input;
  const before = dependent > 0 ? dependent - 1 : length + 1;
  parts[Part.Distance] = input.distance(Math.min(head, dependent), Math.max(head, dependent));
  parts[Part.Next] = tags[state.ahead(0)] as number;
  parts[Part.Before] = tags[before] as number;
  parts[Part.BeforeW] = forms[before] as number;
  parts[Part.After] = tags[Math.min(dependent + 1, length + 1)] as number;
}

/** Features of an arc that tell which relation it is; returns how many. */
export function writeRelationFeatures(state: Configuration, input: ParserInput, head: number, out: Int32Array): number {
  const dependent = state.stacked(0);
  writeWordParts(input, head, dependent, head > dependent ? 1 : 0);
  writeDependentParts(state, input, head, dependent);
  writePlaceParts(state, input, head, dependent);
  return TEMPLATES.write(parts, out, 0);
}
