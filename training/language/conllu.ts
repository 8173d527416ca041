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

/** A mention of something, from its first to its last token; the type is one of GUM's: person, event, abstract … */
export interface GoldEntity {
  readonly type: string;
  readonly first: number;
  readonly last: number;
}

export interface GoldSentence {
  readonly text: string;
  readonly tokens: readonly GoldToken[];
  /** In GUM alone. */
  readonly entities: readonly GoldEntity[];
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

export function readSentence(block: string): GoldSentence {
  const lines = block.split('\n');
  const text = lines.find((line) => line.startsWith('# text = '))?.slice('# text = '.length) ?? '';
  const tokens: GoldToken[] = [];
  const misc: string[] = [];
  let position = 0;
  for (const line of lines) {
    const [id, form = '', lemma = '', pos = '', tag = '', , head = '0', relation = '', , more = ''] = line.split('\t');
    if (id === undefined || !/^\d+$/.test(id)) continue;
    const start = text.indexOf(form, position);
    if (start < 0) return { text, tokens: [], entities: [] };
    misc.push(more);
    position = start + form.length;
    tokens.push({ start, end: position, lemma, pos, tag, head: Number(head) - 1, relation });
  }
  return { text, tokens, entities: readEntities(misc) };
}

/** From the last column: "(12-event-new-…" opens a mention, "12)" closes it, "(13-person-…)" is a mention of one word. */
function readEntities(misc: readonly string[]): GoldEntity[] {
  const found: GoldEntity[] = [];
  const open: { group: string; type: string; first: number }[] = [];
  misc.forEach((column, i) => {
    const entity = /(?:^|\|)Entity=([^|]*)/.exec(column)?.[1] ?? '';
    for (const [, opening, single, closing] of entity.matchAll(/\(([^()]+)(\))?|([^()]+)\)/g)) {
      const [group = '', type = ''] = opening?.split('-') ?? [];
      if (single) found.push({ type, first: i, last: i });
      else if (opening) open.push({ group, type, first: i });
      else {
        const at = open.findLastIndex((mention) => mention.group === closing);
        const [mention] = at < 0 ? [] : open.splice(at, 1);
        if (mention) found.push({ type: mention.type, first: mention.first, last: i });
      }
    }
  });
  return found;
}
