import { type Correction, type Passage, sentenceWords } from '../../corpus/corrections';

/** The URI of an article and a sentence of it, and those of another, each behind the end of a line. */
export function linkOf(key: string): { readonly file: string; readonly correction: Correction } | null {
  const lines = key.split('\n');
  const second = lines.findIndex((line, index) => index > 1 && isUri(line));
  const [a, b] = second < 0 ? [] : [lines.slice(0, second), lines.slice(second)].map(passageOf);
  if (!a?.file || !b || !isUri(a.file)) return null;
  return { file: a.file, correction: { kind: 'notTheSame', passages: [a, b], at: null } };
}

const isUri = (line: string): boolean => /^[a-z][\w+.-]*:\S+$/i.test(line);

const passageOf = ([file = '', ...sentence]: readonly string[]): Passage => ({
  file,
  words: sentenceWords(sentence.join('\n')),
  before: '',
  after: '',
});
