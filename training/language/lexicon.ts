import { hashText } from '../../src/article/language/hash';
import { layOutHashes } from '../../src/article/language/hashIndex';
import lexiconText from './lexicon.txt';

/** Classes that fit into a byte beside the 0 of unknown words; rarer ones share the last. */
const CLASSES = 255;

export interface LexiconParts {
  readonly sizes: Uint8Array;
  readonly rests: Uint8Array;
  readonly tags: Uint8Array;
  readonly senses: Uint8Array;
}

/** The parts of the model file that hold what lexicon.txt says of each word, and what its classes of senses stand for. */
export function readLexicon(): { parts: LexiconParts; senseNames: readonly string[] } {
  const entries = lexiconText
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
  const tags = classify(entries.map(([, tags = '-']) => tags));
  const senses = classify(entries.map(([, , senses = '-']) => senses));
  const { sizes, rests, order } = layOutHashes(entries.map(([word = '']) => hashText(word)));
  const parts = {
    sizes,
    rests: new Uint8Array(rests.buffer),
    tags: Uint8Array.from(order, (i) => tags.classes[i] ?? 0),
    senses: Uint8Array.from(order, (i) => senses.classes[i] ?? 0),
  };
  return { parts, senseNames: senses.names };
}

/** Classes from 1 on by frequency, 0 for '-', and the value that each stands for. */
function classify(values: readonly string[]): { classes: number[]; names: string[] } {
  const frequencies = new Map<string, number>();
  for (const value of values) if (value !== '-') frequencies.set(value, (frequencies.get(value) ?? 0) + 1);
  const names = ['', ...[...frequencies].sort((a, b) => b[1] - a[1]).map(([value]) => value)];
  const numbers = new Map(names.map((value, i) => [value, Math.min(i, CLASSES)]));
  return { classes: values.map((value) => numbers.get(value) ?? 0), names: names.slice(0, CLASSES + 1) };
}
