import { hashText } from '../../src/article/language/hash';
import { HashIndex, layOutHashes } from '../../src/article/language/hashIndex';
import { Lexicon } from '../../src/article/language/lexicon';
import lexiconText from './lexicon.txt';
import wordClassesText from './wordClasses.txt';

/** Classes that fit into a byte beside the 0 of unknown words; rarer ones share the last. */
const CLASSES = 255;

/** The parts of the model file that hold what is known of words, what its classes of senses stand for, and it all in use. */
export interface LexiconFile {
  readonly parts: Readonly<Record<'sizes' | 'rests' | 'tags' | 'senses' | 'fine' | 'middle' | 'coarse' | 'vectors', Uint8Array>>;
  readonly senseNames: readonly string[];
  readonly lexicon: Lexicon;
}

export function readLexicon(): LexiconFile {
  const entries = new Map(
    linesOf(lexiconText).map(([word = '', tags = '-', senses = '-']) => [word, { tags, senses }]),
  );
  const classes = readWordClasses();
  const words = [...new Set([...entries.keys(), ...classes.fineOf.keys()])];
  const tags = classify(words.map((word) => entries.get(word)?.tags ?? '-'));
  const senses = classify(words.map((word) => entries.get(word)?.senses ?? '-'));
  const { sizes, rests, order } = layOutHashes(words.map(hashText));
  const ranked = {
    tags: Uint8Array.from(order, (i) => tags.classes[i] ?? 0),
    senses: Uint8Array.from(order, (i) => senses.classes[i] ?? 0),
    fine: Uint16Array.from(order, (i) => classes.fineOf.get(words[i] ?? '') ?? 0),
    vectors: Uint16Array.from(order, (i) => classes.vectorOf.get(words[i] ?? '') ?? 0),
  };
  const { middle, coarse } = classes;
  const parts = {
    sizes,
    rests: new Uint8Array(rests.buffer),
    ...ranked,
    fine: new Uint8Array(ranked.fine.buffer),
    vectors: new Uint8Array(ranked.vectors.buffer),
  };
  return {
    parts: { ...parts, middle, coarse },
    senseNames: senses.names,
    lexicon: new Lexicon({ words: new HashIndex(sizes, rests), ...ranked, middle, coarse, senseNames: senses.names }),
  };
}

/** Of every word its fine class, from 1 on; of every fine class the middle and coarse ones, from 1 on too. */
function readWordClasses(): {
  fineOf: Map<string, number>;
  vectorOf: Map<string, number>;
  middle: Uint8Array;
  coarse: Uint8Array;
} {
  const fineOf = new Map<string, number>();
  const vectorOf = new Map<string, number>();
  const middle: number[] = [0];
  const coarse: number[] = [0];
  for (const [word = '', ...classes] of linesOf(wordClassesText)) {
    const [coarseClass = 0, middleClass = 0, fineClass = 0] = classes.map(Number);
    fineOf.set(word, fineClass + 1);
    vectorOf.set(word, vectorOf.size + 1);
    middle[fineClass + 1] = middleClass + 1;
    coarse[fineClass + 1] = coarseClass + 1;
  }
  return { fineOf, vectorOf, middle: Uint8Array.from(middle), coarse: Uint8Array.from(coarse) };
}

const linesOf = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

/** Classes from 1 on by frequency, 0 for '-', and the value that each stands for. */
function classify(values: readonly string[]): { classes: number[]; names: string[] } {
  const frequencies = new Map<string, number>();
  for (const value of values) if (value !== '-') frequencies.set(value, (frequencies.get(value) ?? 0) + 1);
  const names = ['', ...[...frequencies].sort((a, b) => b[1] - a[1]).map(([value]) => value)];
  const numbers = new Map(names.map((value, i) => [value, Math.min(i, CLASSES)]));
  return { classes: values.map((value) => numbers.get(value) ?? 0), names: names.slice(0, CLASSES + 1) };
}
