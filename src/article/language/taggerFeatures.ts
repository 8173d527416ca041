import { mix } from './hash';
import { MixedTemplates } from './templates';
import type { WordType } from './wordType';

/** More features than any token has. */
export const MAX_TAG_FEATURES = 80;

/** Stands for the words and tags before the first and after the last. */
export const EDGE: WordType = {
  form: 1,
  shape: 2,
  suffixes: [3, 3, 3, 3],
  prefixes: [3, 3, 3],
  tagsAsSpelled: 0,
  tags: 0,
  senses: 0,
  fine: 0,
  middle: 0,
  coarse: 0,
  vector: 0,
};
export const EDGE_TAG = 63;

/** Offsets of the words around a token that its tag depends on one by one. */
export const NEIGHBOURS = [-2, -1, 1, 2] as const;
export type Neighbour = (typeof NEIGHBOURS)[number];

/** Features of the word itself. Like all here, writes them to `out` from `n` on and returns where they end. */
export function writeOwnFeatures(word: WordType, out: Int32Array, n: number): number {
  let end = n;
  out[end++] = mix(1, 0);
  out[end++] = mix(2, word.form);
  out[end++] = mix(3, word.shape);
  out[end++] = mix(4, mix(word.form, word.shape));
  for (const suffix of word.suffixes) out[end++] = mix(5, suffix);
  for (const prefix of word.prefixes) out[end++] = mix(6, prefix);
  out[end++] = mix(7, mix(word.suffixes[2] as number, word.shape));
  out[end++] = mix(8, word.tagsAsSpelled);
  out[end++] = mix(9, word.tags);
  out[end++] = mix(10, mix(word.tags, word.shape));
  out[end++] = mix(11, mix(word.tags, word.tagsAsSpelled));
  out[end++] = mix(12, word.senses);
  out[end++] = mix(13, mix(word.senses, word.shape));
  out[end++] = mix(14, word.fine);
  out[end++] = mix(15, mix(word.middle, word.suffixes[1] as number));
  return end;
}

/** What a word tells of the tag of the token from which it is `offset` words away. */
export function writeNeighbourFeatures(word: WordType, offset: Neighbour, out: Int32Array, n: number): number {
  let end = n;
  const template = 24 + offset * 4;
  out[end++] = mix(template, word.form);
  out[end++] = mix(template + 1, word.tags);
  if (offset === 1 || offset === -1) {
    out[end++] = mix(template + 2, word.suffixes[2] as number);
    out[end++] = mix(template + 3, word.shape);
    out[end++] = mix(60 + offset, word.fine);
  }
  return end;
}

/** What the templates of context are filled with: of the word, its neighbours and the tags before it. */
enum Part {
  Nothing,
  PreviousTag,
  TwoTags,
  Form,
  NextForm,
  PreviousForm,
  FormAfter,
  FormBefore,
  Suffix,
  Shape,
  Tags,
  NextTags,
  PreviousTags,
  Fine,
  NextFine,
  Middle,
  BothTags,
  TagsNextForm,
  TagsNextMiddle,
  TagsPreviousMiddle,
  Count,
}

const HISTORY = new MixedTemplates([
  [40, Part.PreviousTag],
  [41, Part.TwoTags],
]);

const CONTEXT = new MixedTemplates([
  [42, Part.PreviousTag, Part.Form],
  [43, Part.PreviousTag, Part.NextForm],
  [44, Part.PreviousTag, Part.Suffix],
  [45, Part.Form, Part.NextForm],
  [46, Part.Form, Part.PreviousForm],
  [47, Part.PreviousForm, Part.NextForm],
  [48, Part.NextForm, Part.FormAfter],
  [49, Part.TwoTags, Part.Form],
  [50, Part.PreviousTag, Part.Shape],
  [51, Part.FormBefore, Part.PreviousForm],
  [52, Part.PreviousTag, Part.Tags],
  [53, Part.PreviousTag, Part.BothTags],
  [54, Part.Tags, Part.NextTags],
  [55, Part.Tags, Part.PreviousTags],
  [56, Part.TwoTags, Part.Tags],
  [57, Part.Form, Part.NextTags],
  [58, Part.Form, Part.PreviousTags],
  [59, Part.PreviousTag, Part.TagsNextForm],
  [62, Part.PreviousTag, Part.Fine],
  [63, Part.PreviousTag, Part.NextFine],
  [64, Part.Middle, Part.TagsNextMiddle],
  [65, Part.Middle, Part.TagsPreviousMiddle],
]);

const parts = new Int32Array(Part.Count);

/** The tags given to the two words before, as one number below {@link HISTORIES}. */
export const historyOf = (previousTag: number, tagBefore: number): number => previousTag * 64 + tagBefore;
export const HISTORIES = 64 * 64;

/** Features of the tags given to the two words before. */
export function writeHistoryFeatures(history: number, out: Int32Array, n: number): number {
  parts[Part.PreviousTag] = history >> 6;
  parts[Part.TwoTags] = history;
  return HISTORY.write(parts, out, n);
}

/** Features of words together, and of them with the tags before. */
export function writeContextFeatures(
  words: readonly WordType[],
  i: number,
  history: number,
  out: Int32Array,
  n: number,
): number {
  const word = words[i] as WordType;
  const previous = words[i - 1] ?? EDGE;
  const next = words[i + 1] ?? EDGE;
  parts[Part.PreviousTag] = history >> 6;
  parts[Part.TwoTags] = history;
  parts[Part.Form] = word.form;
  parts[Part.NextForm] = next.form;
  parts[Part.PreviousForm] = previous.form;
  parts[Part.FormAfter] = (words[i + 2] ?? EDGE).form;
  parts[Part.FormBefore] = (words[i - 2] ?? EDGE).form;
  parts[Part.Suffix] = word.suffixes[2] as number;
  parts[Part.Shape] = word.shape;
  parts[Part.Tags] = word.tags;
  parts[Part.NextTags] = next.tags;
  parts[Part.PreviousTags] = previous.tags;
  parts[Part.Fine] = word.fine;
  parts[Part.NextFine] = next.fine;
  parts[Part.Middle] = word.middle;
  parts[Part.BothTags] = mix(word.tags, next.tags);
  parts[Part.TagsNextForm] = mix(word.tags, next.form);
  parts[Part.TagsNextMiddle] = mix(word.tags, next.middle);
  parts[Part.TagsPreviousMiddle] = mix(word.tags, previous.middle);
  return CONTEXT.write(parts, out, n);
}
