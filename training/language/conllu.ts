import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../src/article/span';

/** A word as annotated, https://universaldependencies.org/format.html */
export interface GoldToken extends Span {
  readonly lemma: string;
  readonly pos: string;
  readonly tag: string;
  /** Index into the sentence's tokens, -1 for the root. */
  readonly head: number;
  readonly relation: string;
}

export interface GoldSentence {
  readonly text: string;
  readonly tokens: readonly GoldToken[];
}

export interface GoldDocument {
  readonly name: string;
  /** The second part of a GUM document's name: news, bio, speech … */
  readonly genre: string;
  readonly sentences: readonly GoldSentence[];
}

export function readTreebank(folder: string): GoldDocument[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.conllu'))
    .sort()
    .map((file) => ({
      name: file.replace('.conllu', ''),
      genre: file.split('_')[1] ?? '',
      sentences: readFileSync(join(folder, file), 'utf8')
        .split('\n\n')
        .map(readSentence)
        .filter((sentence) => sentence.tokens.length > 0),
    }));
}

function readSentence(block: string): GoldSentence {
  const lines = block.split('\n');
  const text = lines.find((line) => line.startsWith('# text = '))?.slice('# text = '.length) ?? '';
  const tokens: GoldToken[] = [];
  let position = 0;
  for (const line of lines) {
    const [id, form = '', lemma = '', pos = '', tag = '', , head = '0', relation = ''] = line.split('\t');
    if (id === undefined || !/^\d+$/.test(id)) continue;
    const start = text.indexOf(form, position);
    if (start < 0) return { text, tokens: [] };
    position = start + form.length;
    tokens.push({ start, end: position, lemma, pos, tag, head: Number(head) - 1, relation });
  }
  return { text, tokens };
}
