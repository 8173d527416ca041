import type { Configuration } from './configuration';
import type { ParserInput } from './parserInput';
import type { TaggedWord } from './taggedWord';
import { SummedTemplates } from './templates';

/** What the templates of a word by itself are filled with. */
enum Own {
  Nothing,
  Both,
  Form,
  Tag,
  Fine,
}

/**
 * Templates of a word by itself in each of the places in which it tells what to do next. The first three places are the top of
 * the stack and the words under it, the others the next words.
 */
const PLACE_TEMPLATES: readonly SummedTemplates[] = [
  new SummedTemplates([
    [1, Own.Both],
    [2, Own.Form],
    [3, Own.Tag],
    [100, Own.Fine],
  ]),
  new SummedTemplates([
    [4, Own.Both],
    [5, Own.Form],
    [6, Own.Tag],
    [101, Own.Fine],
  ]),
  new SummedTemplates([
    [15, Own.Both],
    [16, Own.Tag],
  ]),
  new SummedTemplates([
    [7, Own.Both],
    [8, Own.Form],
    [9, Own.Tag],
    [102, Own.Fine],
  ]),
  new SummedTemplates([
    [10, Own.Both],
    [11, Own.Form],
    [12, Own.Tag],
    [111, Own.Fine],
  ]),
  new SummedTemplates([
    [13, Own.Both],
    [14, Own.Tag],
  ]),
];
export const PLACES = PLACE_TEMPLATES.length;

/** The word in one of the {@link PLACES}. */
export const wordAt = (state: Configuration, place: number): number =>
  place < 3 ? state.stacked(place) : state.ahead(place - 3);

/** Features of a word by itself in a place. Like all here, writes them to `out` from `written` on and returns where they end. */
export function writePlaceFeatures(word: TaggedWord, place: number, out: Int32Array, written: number): number {
  const own = Int32Array.of(0, word.both, word.form, word.tag, word.fine);
  return (PLACE_TEMPLATES[place] as SummedTemplates).write(own, out, written);
}

/**
 * What the templates of transitions are filled with: of the top of the stack (s0), the words under it and the next words (n0 …)
 * their form (w), tag (t), both (b) and classes (f, m, c), pairs of tags, how far apart they are, the labels of their dependents
 * on each side, and the outermost dependents (l, r) and second outermost (l2, r2) themselves.
 */
enum Part {
  Nothing,
  S0w,
  S1w,
  N0w,
  S0t,
  S1t,
  S2t,
  N0t,
  N1t,
  N2t,
  S0b,
  S1b,
  N0b,
  S0f,
  S1f,
  N0f,
  S0m,
  S1m,
  N0m,
  S0c,
  S1c,
  N0c,
  S0n0,
  S1s0,
  S1n0,
  S2n0,
  N0n1,
  Far,
  Apart,
  S0left,
  S0right,
  S1left,
  S1right,
  N0left,
  S0lt,
  S0rt,
  S0l2t,
  S0r2t,
  S1lt,
  S1rt,
  S1r2t,
  N0lt,
  N0l2t,
  S0lw,
  S0rw,
  S1rw,
  N0lw,
  BeforeS0,
  AfterS0,
  AfterS1,
  BeforeN0,
  BeforeN0w,
  Count,
}

/** Templates of a configuration (after Zhang and Nivre 2011), but for those of a word by itself. */
const TOGETHER = new SummedTemplates([
  [20, Part.S0b, Part.N0t],
  [21, Part.S0t, Part.N0b],
  [22, Part.S0w, Part.N0w],
  [23, Part.S0n0],
  [24, Part.N0n1],
  [25, Part.S1b, Part.S0t],
  [26, Part.S1t, Part.S0b],
  [27, Part.S1w, Part.S0w],
  [28, Part.S1s0],
  [29, Part.S1b, Part.N0t],
  [30, Part.S1t, Part.N0b],
  [32, Part.S0n0, Part.N1t],
  [33, Part.N0n1, Part.N2t],
  [34, Part.S1s0, Part.N0t],
  [35, Part.S2t, Part.S1s0],
  [36, Part.S1s0, Part.N0n1],
  [37, Part.S1s0, Part.N0b],
  [38, Part.S1b, Part.S0n0],
  [39, Part.S1n0, Part.S0b],
  [40, Part.S0n0, Part.N1t, Part.N2t],
  [41, Part.S2n0, Part.S1s0],
  [42, Part.S0n0, Part.S0lt],
  [43, Part.S0n0, Part.S0rt],
  [44, Part.S0n0, Part.N0lt],
  [45, Part.S0n0, Part.S0r2t],
  [46, Part.S0n0, Part.N0l2t],
  [47, Part.S1s0, Part.S0lt],
  [48, Part.S1s0, Part.S0rt],
  [49, Part.S1s0, Part.S1rt],
  [50, Part.S1s0, Part.S1lt],
  [51, Part.S1s0, Part.S1r2t],
  [52, Part.S1s0, Part.S0l2t],
  [53, Part.S0n0, Part.Far],
  [54, Part.S0w, Part.Far],
  [55, Part.N0w, Part.Far],
  [56, Part.S1s0, Part.Apart],
  [57, Part.S1w, Part.Apart],
  [58, Part.S1s0, Part.Apart, Part.N0t],
  [59, Part.S0b, Part.S0left],
  [60, Part.S0t, Part.S0left],
  [61, Part.S0b, Part.S0right],
  [62, Part.S0t, Part.S0right],
  [63, Part.S1b, Part.S1right],
  [64, Part.S1t, Part.S1right],
  [65, Part.N0b, Part.N0left],
  [66, Part.N0t, Part.N0left],
  [67, Part.S1s0, Part.S1right, Part.N0t],
  [68, Part.S0n0, Part.S0right, Part.N0left],
  [69, Part.S1s0, Part.S0left, Part.S1left],
  [70, Part.S0t, Part.S0lw],
  [71, Part.S1b, Part.S0lw],
  [72, Part.S1s0, Part.S0lw],
  [74, Part.S0t, Part.S0rw],
  [75, Part.S1t, Part.S1rw],
  [76, Part.N0t, Part.N0lw],
  [77, Part.S0n0, Part.N0lw],
  [80, Part.S0n0, Part.AfterS0],
  [81, Part.S0n0, Part.BeforeS0],
  [82, Part.S0n0, Part.BeforeN0],
  [83, Part.S1s0, Part.AfterS1],
  [84, Part.S1s0, Part.BeforeS0],
  [85, Part.S0n0, Part.BeforeN0w],
  [86, Part.S1s0, Part.N0t, Part.BeforeN0],
  [103, Part.S0f, Part.N0t],
  [104, Part.N0f, Part.S0t],
  [105, Part.S1f, Part.S0t],
  [106, Part.S0f, Part.S1t],
  [107, Part.S0m, Part.N0m],
  [108, Part.S1m, Part.S0m],
  [109, Part.S1m, Part.S0t, Part.S0lw],
  [110, Part.S0m, Part.S1t, Part.S0lw],
  [112, Part.S1m, Part.S1right],
  [113, Part.S0m, Part.S0right],
  [114, Part.S1m, Part.S0n0],
  [115, Part.S0m, Part.S1n0],
  [116, Part.N0m, Part.S1s0],
  [120, Part.S0c, Part.N0c],
  [121, Part.S1c, Part.S0c],
  [122, Part.S1c, Part.S0c, Part.N0c],
  [123, Part.S1c, Part.S0c, Part.S0lw],
  [124, Part.S1c, Part.N0c],
]);

const parts = new Int32Array(Part.Count);

/** Writes the parts of the words in their places. */
function writeWordParts(state: Configuration, input: ParserInput): void {
  const { forms, tags, both, fine, middle, coarse } = input;
  const s0 = state.stacked(0);
  const s1 = state.stacked(1);
  const n0 = state.ahead(0);
  parts[Part.S0w] = forms[s0] as number;
  parts[Part.S1w] = forms[s1] as number;
  parts[Part.N0w] = forms[n0] as number;
  parts[Part.S0t] = tags[s0] as number;
  parts[Part.S1t] = tags[s1] as number;
  parts[Part.S2t] = tags[state.stacked(2)] as number;
  parts[Part.N0t] = tags[n0] as number;
  parts[Part.N1t] = tags[state.ahead(1)] as number;
  parts[Part.N2t] = tags[state.ahead(2)] as number;
  parts[Part.S0b] = both[s0] as number;
  parts[Part.S1b] = both[s1] as number;
  parts[Part.N0b] = both[n0] as number;
  parts[Part.S0f] = fine[s0] as number;
  parts[Part.S1f] = fine[s1] as number;
  parts[Part.N0f] = fine[n0] as number;
  parts[Part.S0m] = middle[s0] as number;
  parts[Part.S1m] = middle[s1] as number;
  parts[Part.N0m] = middle[n0] as number;
  parts[Part.S0c] = coarse[s0] as number;
  parts[Part.S1c] = coarse[s1] as number;
  parts[Part.N0c] = coarse[n0] as number;
}

/** Writes the parts that say how the words stand to each other and what stands beside them. */
function writePairParts(state: Configuration, input: ParserInput): void {
  const { forms, tags } = input;
  const { none } = state;
  const s0 = state.stacked(0);
  const s1 = state.stacked(1);
  const s2t = tags[state.stacked(2)] as number;
  const n0 = state.ahead(0);
  const s0t = tags[s0] as number;
  const s1t = tags[s1] as number;
  const n0t = tags[n0] as number;
  const beforeN0 = n0 > 0 ? n0 - 1 : none;
  parts[Part.S0n0] = s0t * 64 + n0t;
  parts[Part.S1s0] = s1t * 64 + s0t;
  parts[Part.S1n0] = s1t * 64 + n0t;
  parts[Part.S2n0] = s2t * 64 + n0t;
  parts[Part.N0n1] = n0t * 64 + (tags[state.ahead(1)] as number);
  parts[Part.Far] = input.distance(s0, n0);
  parts[Part.Apart] = input.distance(s1, s0);
  parts[Part.BeforeS0] = tags[s0 > 0 && s0 < input.length ? s0 - 1 : none] as number;
  parts[Part.AfterS0] = tags[s0 < input.length ? s0 + 1 : none] as number;
  parts[Part.AfterS1] = tags[s1 < input.length ? s1 + 1 : none] as number;
  parts[Part.BeforeN0] = tags[beforeN0] as number;
  parts[Part.BeforeN0w] = forms[beforeN0] as number;
}

/** Writes the parts of what hangs on the words already. */
function writeDependentParts(state: Configuration, input: ParserInput): void {
  const { forms, tags } = input;
  const { left1, left2, right1, right2, leftLabels, rightLabels } = state;
  const s0 = state.stacked(0);
  const s1 = state.stacked(1);
  const n0 = state.ahead(0);
  const s0l = left1[s0] as number;
  const s0r = right1[s0] as number;
  const s1r = right1[s1] as number;
  const n0l = left1[n0] as number;
  parts[Part.S0left] = leftLabels[s0] as number;
  parts[Part.S0right] = rightLabels[s0] as number;
  parts[Part.S1left] = leftLabels[s1] as number;
  parts[Part.S1right] = rightLabels[s1] as number;
  parts[Part.N0left] = leftLabels[n0] as number;
  parts[Part.S0lt] = tags[s0l] as number;
  parts[Part.S0rt] = tags[s0r] as number;
  parts[Part.S0l2t] = tags[left2[s0] as number] as number;
  parts[Part.S0r2t] = tags[right2[s0] as number] as number;
  parts[Part.S1lt] = tags[left1[s1] as number] as number;
  parts[Part.S1rt] = tags[s1r] as number;
  parts[Part.S1r2t] = tags[right2[s1] as number] as number;
  parts[Part.N0lt] = tags[n0l] as number;
  parts[Part.N0l2t] = tags[left2[n0] as number] as number;
  parts[Part.S0lw] = forms[s0l] as number;
  parts[Part.S0rw] = forms[s0r] as number;
  parts[Part.S1rw] = forms[s1r] as number;
  parts[Part.N0lw] = forms[n0l] as number;
}

/** Features of the words of a configuration together that tell what to do next. */
export function writeTransitionFeatures(
  state: Configuration,
  input: ParserInput,
  out: Int32Array,
  written: number,
): number {
  writeWordParts(state, input);
  writePairParts(state, input);
  writeDependentParts(state, input);
  return TOGETHER.write(parts, out, written);
}
