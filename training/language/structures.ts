import type { GoldToken } from './conllu';
import type { Example } from './examples';
import { type Names, namesIn } from './names';

/**
 * News has what treebanks have little of: whole sentences in quotation marks or brackets, two joined by a semicolon, speakers'
 * turns, items of lists, datelines. Sentences are repeated here in such dress, and their own trees stay as they are.
 */
export function withStructures(examples: readonly Example[], random: () => number): Example[] {
  const names = namesIn(examples);
  const any = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const whole = examples.filter(({ words }) => words.length > 3 && words.length < 40 && !words.includes('``'));
  return examples.flatMap((example) => {
    if (example.words.length > 40 || random() >= SHARE) return [example];
    const dressed = any(DRESSES)(example, { any, names, other: () => any(whole) });
    return dressed === null ? [example] : [example, dressed];
  });
}

/** Share of the sentences that are repeated. */
const SHARE = 0.12;

interface Means {
  readonly any: <T>(items: readonly T[]) => T;
  readonly names: Names;
  /** Another sentence. */
  readonly other: () => Example;
}

type Dress = (example: Example, means: Means) => Example | null;

/** What is put in front of a sentence or behind it: `head` counts within the part, -1 stands for the root of the sentence. */
interface Word {
  readonly form: string;
  readonly tag: string;
  readonly relation: string;
  readonly head: number;
}

const word = (form: string, tag: string, head: number, relation: string): Word => ({ form, tag, relation, head });
const mark = (form: string, tag: string, head = -1): Word => word(form, tag, head, 'punct');

const rootOf = ({ gold }: Example): number => gold.findIndex(({ head }) => head < 0);

/** A sentence between two parts. */
function between(before: readonly Word[], example: Example, after: readonly Word[]): Example {
  const start = before.length;
  const root = start + rootOf(example);
  const end = start + example.words.length;
  const part = (words: readonly Word[], from: number): GoldToken[] =>
    words.map(({ form, tag, relation, head }) => {
      const lemma = form.toLowerCase();
      return { start: 0, end: 0, lemma, pos: '', tag, head: head < 0 ? root : from + head, relation };
    });
  const own = example.gold.map((token) => ({ ...token, head: token.head < 0 ? -1 : start + token.head }));
  return {
    words: [...before.map(({ form }) => form), ...example.words, ...after.map(({ form }) => form)],
    gold: [...part(before, 0), ...own, ...part(after, end)],
  };
}

const quoted: Dress = (example) => between([mark('``', '``')], example, [mark("''", "''")]);

const bracketed: Dress = (example) => between([mark('(', '-LRB-')], example, [mark(')', '-RRB-')]);

/** "… ; …": the second hangs on the first. */
const joined: Dress = (example, { other }) => {
  const second = other();
  if (example.words.at(-1) !== '.' || example.words.length + second.words.length > 60) return null;
  const first = { words: example.words.slice(0, -1), gold: example.gold.slice(0, -1) };
  if (first.gold.some(({ head }) => head >= first.gold.length)) return null;
  const shift = first.words.length + 1;
  const root = rootOf(first);
  const secondRoot = shift + rootOf(second);
  const semicolon = { start: 0, end: 0, lemma: ';', pos: '', tag: ':', head: secondRoot, relation: 'punct' };
  const lower = second.gold[0]?.tag.startsWith('NNP') || second.words[0] === 'I' ? second.words : lowered(second.words);
  return {
    words: [...first.words, ';', ...lower],
    gold: [
      ...first.gold,
      semicolon,
      ...second.gold.map((token) =>
        token.head < 0 ? { ...token, head: root, relation: 'parataxis' } : { ...token, head: shift + token.head },
      ),
    ],
  };
};

const lowered = ([first = '', ...others]: readonly string[]): string[] => [first.toLowerCase(), ...others];

/** "PELL: …", "Mara Pell: …" */
const turn: Dress = (example, { any, names }) => {
  const last = any(names.last);
  const label = any([
    () => [word(last.toUpperCase(), 'NNP', -1, 'parataxis'), mark(':', ':', 0)],
    () => [word(any(names.first), 'NNP', -1, 'parataxis'), word(last, 'NNP', 0, 'flat'), mark(':', ':', 0)],
    () => [word(any(['Q', 'A']), 'NN', -1, 'parataxis'), mark(any(['.', ':']), '.', 0)],
  ]);
  return between(label(), example, []);
};

/** "• …", "3. …" */
const item: Dress = (example, { any }) => {
  const number = String(any(NUMBERS));
  return any([
    () => between([mark(any(['•', '*', '-', '–', '—', '■']), ':')], example, []),
    () => between([word(number, 'LS', -1, 'discourse'), mark(any(['.', ')']), '.', 0)], example, []),
  ])();
};

/** "PELLA, Norland (Anp) — …" */
const dateline: Dress = (example, { any, names }) => {
  const place = any(names.last).toUpperCase();
  const dash = mark(any(['—', '–', '-', '--']), ':', 0);
  return any([
    () => between([word(place, 'NNP', -1, 'parataxis'), dash], example, []),
    () =>
      between(
        [word(place, 'NNP', -1, 'parataxis'), mark(',', ',', 0), word(any(names.last), 'NNP', 0, 'appos'), dash],
        example,
        [],
      ),
    () =>
      between(
        [
          word(place, 'NNP', -1, 'parataxis'),
          mark('(', '-LRB-', 2),
          word(any(['AP', 'Reuters', 'AFP', 'CNN', 'ANP']), 'NNP', 0, 'appos'),
          mark(')', '-RRB-', 2),
          dash,
        ],
        example,
        [],
      ),
  ])();
};

const NUMBERS = Array.from({ length: 12 }, (_, i) => i + 1);

const DRESSES: readonly Dress[] = [quoted, bracketed, joined, joined, turn, item, dateline, dateline];
