import { type ArticleAnalysis, emptyAnalysis } from '../article';
import { plainJson } from '../article/plainText';
import type { Corroboration } from '../corpus';
import type { ReadCorpus, ReadFile } from './readCorpus';

/**
 * One JSON document in pieces: the analyses and the links between them, with identities that hold for the whole run, and
 * `more`.
 */
export function toJson(
  read: ReadCorpus,
  corroborations: Iterable<Corroboration>,
  more: object = {},
): Generator<string> {
  return documentOf({ version: 1, articles: articlesOf(read), corroborations, ...more });
}

function* articlesOf(read: ReadCorpus): Generator<object> {
  for (const file of read.files) yield articleOf(file, read);
}

function articleOf({ path, recognition }: ReadFile, { shelf, corpus }: ReadCorpus): object {
  const article = shelf.get(path);
  const analysis: Omit<ArticleAnalysis, 'terms'> & Partial<ArticleAnalysis> =
    article?.analysis ?? emptyAnalysis(recognition);
  const { recognition: _same, terms: _internal, blocks, people, ...rest } = analysis;
  const furniture = new Set(article?.furniture);
  return {
    path,
    ...recognition,
    ...rest,
    blocks: blocks.map((block, index) =>
      furniture.has(index) ? { ...block, others: corpus.othersWith(path, index) } : block,
    ),
    people: people.map((person) => ({ ...person, identity: corpus.identityOf(path, person.id) })),
  };
}

/** Lists in lists that are written item by item: what one article says is more than one string may hold. */
const LISTED = 4;

function* documentOf(value: object): Generator<string> {
  yield* piecesOf(value, LISTED, '\n');
  yield '\n';
}

/** What `JSON.stringify` makes with an indent of 1. @param margin a line end and the indent. */
function* piecesOf(value: unknown, depth: number, margin: string): Generator<string> {
  if (depth === 0 || typeof value !== 'object' || value === null) {
    yield plainJson(value, 1).replaceAll('\n', margin);
  } else if (Symbol.iterator in value) {
    yield* listOf('[', value as Iterable<unknown>, ']', margin, (item, inner) => piecesOf(item, depth - 1, inner));
  } else {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    yield* listOf('{', fields, '}', margin, function* ([name, field], inner) {
      yield `${plainJson(name, 1)}: `;
      yield* piecesOf(field, depth - 1, inner);
    });
  }
}

function* listOf<Item>(
  open: string,
  items: Iterable<Item>,
  close: string,
  margin: string,
  pieces: (item: Item, margin: string) => Iterable<string>,
): Generator<string> {
  const inner = `${margin} `;
  let isEmpty = true;
  for (const item of items) {
    yield isEmpty ? open + inner : `,${inner}`;
    yield* pieces(item, inner);
    isEmpty = false;
  }
  yield isEmpty ? open + close : margin + close;
}
