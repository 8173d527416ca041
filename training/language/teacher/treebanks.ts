// What the teacher learns from and what it is to read, on the product's own tokens, as CoNLL-U: train, dev and test (GUM and EWT,
// by document) and raw (ECB+, GAP, Wikipedia).
import { createWriteStream, mkdirSync, readFileSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { splitSentences } from '../../../src/article/format/sentences';
import { spellingOf } from '../../../src/article/language/spelling';
import { tokenize } from '../../../src/article/language/tokenizer';
import type { Span } from '../../../src/article/span';
import { forTeaching } from '../../corpora.mjs';
import { ecb, gum } from '../../people/corpora.mjs';
import { alignToTokens } from '../align';
import { type GoldDocument, type GoldToken, readTreebank } from '../conllu';

/** Of the documents of each genre of GUM, and of EWT's, one in so many is never taught. */
const TEST_EVERY = 5;
const DEV_EVERY = 20;
/** Longer sentences are seldom sentences. */
const LONGEST = 110;
/** Sentences of Wikipedia that count as one document. */
const WIKI_DOCUMENT = 16;

/** A token, with its annotation where there is one. */
type Row = Span & Partial<GoldToken>;

interface Named {
  readonly id: string;
  readonly text: string;
  readonly names: readonly Span[];
}

/** A CoNLL-U file under way, and what is in it. */
interface Output {
  readonly stream: WriteStream;
  readonly counts: { sentences: number; words: number; lost: number };
  document: string;
}

/** Writes train, dev, test and raw.conllu into a folder, and returns what is in each. */
export async function writeTreebanks(folder: string): Promise<Record<string, Output['counts']>> {
  mkdirSync(folder, { recursive: true });
  const output = (name: string): Output => ({
    stream: createWriteStream(join(folder, `${name}.conllu`)),
    counts: { sentences: 0, words: 0, lost: 0 },
    document: '',
  });
  const files = { train: output('train'), dev: output('dev'), test: output('test'), raw: output('raw') };
  writeGum(files.train, files.test);
  for (const [index, document] of readTreebank(join(forTeaching('ewt'), 'dep')).entries())
    writeGold(index % DEV_EVERY === 0 ? files.dev : files.train, document, undefined);
  for (const { id, text, names } of ecb() as Named[]) writeRaw(files.raw, id.replaceAll(/\W+/g, '_'), text, names);
  const paragraphs = readFileSync(join(forTeaching('gap'), 'gap-development.tsv'), 'utf8')
    .split('\n')
    .slice(1);
  for (const [index, line] of paragraphs.entries()) writeRaw(files.raw, `gap${index}`, line.split('\t')[1] ?? '', null);
  for (const [index, sentence] of readFileSync(forTeaching('wiki'), 'utf8').split('\n').entries())
    writeRaw(files.raw, `wiki${Math.floor(index / WIKI_DOCUMENT)}`, sentence, null);
  await Promise.all(Object.values(files).map(({ stream }) => finished(stream.end())));
  return Object.fromEntries(Object.entries(files).map(([name, { counts }]) => [name, counts]));
}

function writeGum(train: Output, test: Output): void {
  const named = new Map((gum() as Named[]).map((document) => [document.id, document]));
  const seen = new Map<string, number>();
  for (const document of readTreebank(join(forTeaching('gum'), 'dep'))) {
    const index = seen.get(document.genre) ?? 0;
    seen.set(document.genre, index + 1);
    writeGold(index % TEST_EVERY === 2 ? test : train, document, named.get(document.name));
  }
}

function writeGold(file: Output, { name, sentences }: GoldDocument, known: Named | undefined): void {
  let from = 0;
  for (const sentence of sentences) {
    const gold = alignToTokens(sentence, tokenize(sentence.text));
    const at = known ? known.text.indexOf(sentence.text, from) : -1;
    if (at >= 0) from = at + sentence.text.length;
    if (gold === null) {
      file.counts.lost++;
      continue;
    }
    const spans = known && at >= 0 ? within(known.names, at, from) : null;
    write(file, name, sentence.text, gold, spans);
  }
}

function writeRaw(file: Output, id: string, text: string, names: readonly Span[] | null): void {
  for (const { start, end } of splitSentences(text, { start: 0, end: text.length })) {
    const sentence = text.slice(start, end);
    const tokens = tokenize(sentence);
    if (tokens.length < 3 || tokens.length > LONGEST) continue;
    write(file, id, sentence, tokens, names && within(names, start, end));
  }
}

function within(names: readonly Span[], start: number, end: number): Span[] {
  return names
    .filter((name) => name.start >= start && name.end <= end)
    .map((name) => ({ start: name.start - start, end: name.end - start }));
}

/** The last column has the spelling that the product's models see, and where names are known, whether a word begins or goes on with one. */
function write(
  file: Output,
  document: string,
  text: string,
  rows: readonly Row[],
  names: readonly Span[] | null,
): void {
  if (rows.length === 0 || rows.length > 400) return;
  const flat = text.replaceAll(/\s/g, ' ');
  const lines = rows.map(({ start, end, pos, tag, lemma, head, relation }, i) => {
    const name = names?.find((span) => start < span.end && end > span.start);
    const more = [`Spelling=${spellingOf(text, { start, end })}`];
    if (name) more.push(start <= name.start ? 'Name=B' : 'Name=I');
    return [
      i + 1,
      text.slice(start, end),
      lemma ?? '_',
      pos ?? '_',
      tag ?? '_',
      '_',
      head === undefined ? '_' : head + 1,
      relation ?? '_',
      '_',
      more.join('|'),
    ].join('\t');
  });
  if (file.document !== document) file.stream.write(`# newdoc id = ${document}\n`);
  file.document = document;
  file.stream.write(`${names ? '# names = known\n' : ''}# text = ${flat}\n${lines.join('\n')}\n\n`);
  file.counts.sentences++;
  file.counts.words += rows.length;
}
