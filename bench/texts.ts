import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text of a corpus as it would lie in a file. */
export interface Text {
  readonly name: string;
  /** What kind of text it is, as the corpus or its folder calls it: "bio", "weblog", "README" … */
  readonly genre: string;
  readonly text: string;
}

/** Running text of a treebank (CoNLL-U): one paragraph a line, where the corpus marks paragraphs. */
export function treebankTexts(folder: string): readonly Text[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.conllu'))
    .sort()
    .map((file) => {
      const paragraphs: string[][] = [];
      for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
        if (line.startsWith('# newpar') && !line.startsWith('# newpar_block')) paragraphs.push([]);
        if (!line.startsWith('# text = ')) continue;
        if (paragraphs.length === 0) paragraphs.push([]);
        paragraphs.at(-1)?.push(line.slice('# text = '.length));
      }
      return {
        name: file.replace('.conllu', ''),
        genre: file.split('_')[1] ?? '',
        text: `${paragraphs
          .filter((sentences) => sentences.length > 0)
          .map((sentences) => sentences.join(' '))
          .join('\n\n')}\n`,
      };
    });
}

/** Lines of a file of sentences, so many a text, a few a paragraph. */
export function sentenceTexts(file: string, sentences: number): readonly Text[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return Array.from({ length: Math.floor(lines.length / sentences) }, (_, i) => ({
    name: String(i),
    genre: 'encyclopedia',
    text: `${paragraphsOf(lines.slice(i * sentences, (i + 1) * sentences)).join('\n\n')}\n`,
  }));
}

const SENTENCES_A_PARAGRAPH = 4;

const paragraphsOf = (sentences: readonly string[]): readonly string[] =>
  Array.from({ length: Math.ceil(sentences.length / SENTENCES_A_PARAGRAPH) }, (_, i) =>
    sentences.slice(i * SENTENCES_A_PARAGRAPH, (i + 1) * SENTENCES_A_PARAGRAPH).join(' '),
  );

/** The files of a folder that are told by their names, and those of the folders below. */
export function filesBelow(folder: string, named: RegExp): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && named.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The text of a TimeML document without its marks, and any other text as it is. */
export function timemlText(file: string): string {
  const marked = /<TEXT>([\s\S]*)<\/TEXT>/.exec(file)?.[1];
  return marked === undefined ? file : marked.replace(/<[^>]*>/g, '').replace(/&amp;/g, '&');
}
