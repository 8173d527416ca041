import attributionText from './attributionPhrases.txt';
import type { GoldToken } from './conllu';
import type { Example } from './examples';
import { type Names, namesIn } from './names';

/**
 * News puts what was said in front of who said it ("…, said a spokeswoman"), which the treebank has a handful of times.
 * So sentences of the treebank are put into people's mouths here, annotated as the treebank does it.
 */
export function withAttributions(examples: readonly Example[], random: () => number): Example[] {
  const names = namesIn(examples);
  return examples.flatMap((example) =>
    isStatement(example) && random() < SHARE ? [example, attribute(example, names, random)] : [example],
  );
}

/** Share of the statements that are repeated as somebody's. */
const SHARE = 0.4;

interface Word {
  readonly form: string;
  readonly tag: string;
  readonly relation: string;
  /** Index within the part, or -1 for the head of the part. */
  readonly head: number;
}

const parts = new Map<string, Word[][]>();
for (const line of attributionText.split('\n')) {
  const [kind = '', words] = line.split('\t');
  if (words === undefined || line.startsWith('#')) continue;
  const part = words.split(' ').map((word) => {
    const [form = '', tag = '', head = '', relation = ''] = word.split('/');
    return { form, tag, relation, head: Number(head) };
  });
  parts.set(kind, [...(parts.get(kind) ?? []), part]);
}

/** A whole sentence in the present or past with a subject, neither quoting nor asking. */
function isStatement({ words, gold }: Example): boolean {
  if (gold.length < 5 || gold.length > 40 || words[words.length - 1] !== '.' || words.includes('``')) return false;
  const root = gold.findIndex(({ head }) => head < 0);
  const below = gold.filter(({ head }) => head === root);
  return (
    below.some(({ relation }) => relation.startsWith('nsubj')) &&
    [gold[root], ...below].some((token) => /^(?:VBD|VBZ|VBP|MD)$/.test(token?.tag ?? ''))
  );
}

/** A sentence under construction. */
class Draft {
  readonly words: string[] = [];
  readonly gold: GoldToken[] = [];

  /** Adds a part whose head depends on `head`, and returns where its head is. */
  part(part: readonly Word[], head: number): number {
    const start = this.words.length;
    for (const word of part) this.word(word.form, word.tag, word.head < 0 ? head : start + word.head, word.relation);
    return start + part.findIndex((word) => word.head < 0);
  }

  word(form: string, tag: string, head: number, relation: string): void {
    this.words.push(form);
    this.gold.push({ start: 0, end: 0, lemma: form.toLowerCase(), pos: '', tag, head, relation });
  }

  /** Adds a sentence without its full stop, as what was said. */
  statement({ words, gold }: Example, verb: number): void {
    const start = this.words.length;
    for (const [i, { tag, head, relation }] of gold.slice(0, -1).entries()) {
      if (head < 0) this.word(words[i] as string, tag, verb, 'ccomp');
      else this.word(words[i] as string, tag, start + head, relation);
    }
  }
}

function attribute(example: Example, names: Names, random: () => number): Example {
  const any = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const named = (part: readonly Word[]): Word[] =>
    part.map((word) => {
      if (word.form === 'First') return { ...word, form: any(names.first) };
      return word.form === 'Last' ? { ...word, form: any(names.last) } : word;
    });
  const one = (kind: string): Word[] => named(any(parts.get(kind) ?? []));

  const subject = one('subject');
  const speech = [
    { order: 'verb first' as const, words: one('verb') },
    { order: 'subject first' as const, words: one('verb') },
    { order: 'subject first' as const, words: [{ form: 'told', tag: 'VBD', relation: 'root', head: -1 }] },
  ][Math.floor(random() * 2.5)] as { order: 'verb first' | 'subject first'; words: Word[] };
  const tail = random() < 0.35 ? one('tail') : [];
  const addressee = speech.words[0]?.form === 'told' ? one('addressee') : [];
  const quoted = random() < 0.6;

  const draft = new Draft();
  const said = example.gold.length - 1;
  const hasApposition = subject.some(({ form }) => form === ',');
  const isSubjectFirst = speech.order === 'subject first';
  const verb = said + (quoted ? 3 : 1) + (isSubjectFirst ? subject.length + (hasApposition ? 1 : 0) : 0);
  const root = example.gold.findIndex(({ head }) => head < 0) + (quoted ? 1 : 0);
  if (quoted) draft.word('``', '``', root, 'punct');
  draft.statement(example, verb);
  draft.word(',', ',', root, 'punct');
  if (quoted) draft.word("''", "''", root, 'punct');
  if (isSubjectFirst) {
    const head = draft.part(subject, verb);
    if (hasApposition) draft.word(',', ',', head, 'punct');
    draft.part(speech.words, -1);
  } else {
    draft.part(speech.words, -1);
    draft.part(subject, verb);
  }
  if (addressee.length > 0) draft.part(addressee, verb);
  if (tail.length > 0) {
    if (!isSubjectFirst && hasApposition) draft.word(',', ',', verb, 'punct');
    draft.part(tail, verb);
  }
  draft.word('.', '.', verb, 'punct');
  return draft;
}
