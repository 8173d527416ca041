import { hashText } from '../../src/article/language/hash';
import { HashIndex, layOutHashes } from '../../src/article/language/hashIndex';
import { Lexicon } from '../../src/article/language/lexicon';
import lexiconText from './lexicon.txt';
import vectorWordsText from './vectorWords.txt';

/** Classes that fit into a byte beside the 0 of unknown words; rarer ones share the last. */
const CLASSES = 255;

/** The parts of the model file that hold what is known of words, what its classes of senses stand for, and it all in use. */
export interface LexiconFile {
  readonly parts: Readonly<Record<'sizes' | 'rests' | 'tags' | 'senses' | 'vectors', Uint8Array>>;
  readonly senseNames: readonly string[];
  readonly lexicon: Lexicon;
}

export function readLexicon(): LexiconFile {
  const entries = new Map(
    linesOf(lexiconText).map(([word = '', tags = '-', senses = '-']) => [word, { tags, senses }]),
  );
  const vectorOf = new Map(vectorWords().map((word, i) => [word, i + 1]));
  const words = [...new Set([...entries.keys(), ...vectorOf.keys()])];
  const tags = classify(words.map((word) => entries.get(word)?.tags ?? '-'));
  const senses = classify(words.map((word) => entries.get(word)?.senses ?? '-'));
  const { sizes, rests, order } = layOutHashes(words.map(hashText));
  const ranked = {
    tags: Uint8Array.from(order, (i) => tags.classes[i] ?? 0),
    senses: Uint8Array.from(order, (i) => senses.classes[i] ?? 0),
    vectors: Uint16Array.from(order, (i) => vectorOf.get(words[i] ?? '') ?? 0),
  };
  const bytes = ({ buffer }: Uint16Array): Uint8Array => new Uint8Array(buffer);
  return {
    parts: { sizes, rests: bytes(rests), ...ranked, vectors: bytes(ranked.vectors) },
    senseNames: senses.names,
    lexicon: new Lexicon({ words: new HashIndex(sizes, rests), ...ranked, senseNames: senses.names }),
  };
}

/** The words that have a vector, in the order of its rows, which start at 1. */
export const vectorWords = (): string[] => linesOf(vectorWordsText).map(([word = '']) => word);

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
