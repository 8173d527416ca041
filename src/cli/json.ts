import { type ArticleAnalysis, emptyAnalysis } from '../article';
import { plainJson } from '../article/plainText';
import type { Corroboration } from '../corpus';
import type { ReadCorpus, ReadFile } from './readCorpus';

/** Links, as many at a time as are there. */
export type LinkBatches = Iterable<readonly Corroboration[]> | AsyncIterable<readonly Corroboration[]>;

/**
 * One JSON document in pieces: the analyses and the links between them, with identities that hold for the whole run, and
 * `more`.
 */
export async function* toJson(
  read: ReadCorpus,
  corroborations: LinkBatches,
  more: object = {},
): AsyncGenerator<Iterable<string>> {
  yield fieldsOf({ version: 1, articles: articlesOf(read) }, '{');
  yield [`,${MARGIN}"corroborations": `];
  let isEmpty = true;
  for await (const links of corroborations) {
    if (links.length === 0) continue;
    yield itemsOf(links, isEmpty ? '[' : ',', `${MARGIN} `, (link, margin) => piecesOf(link, LISTED, margin));
    isEmpty = false;
  }
  yield [isEmpty ? '[]' : `${MARGIN}]`];
  yield fieldsOf(more, ',');
  yield ['\n}\n'];
}

/** A line end and the indent of a field of the document. */
const MARGIN = '\n ';

/** @param first what stands before the first field. */
const fieldsOf = (fields: object, first: string): Generator<string> =>
  itemsOf(Object.entries(fields), first, MARGIN, function* ([name, value], margin) {
    yield `${plainJson(name, 1)}: `;
    yield* piecesOf(value, LISTED + 1, margin);
  });

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

/** Lists in lists of an item that are written one by one: what one article says is more than one string may hold. */
const LISTED = 2;

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

type PiecesOf<Item> = (item: Item, margin: string) => Iterable<string>;

function* listOf<Item>(
  open: string,
  items: Iterable<Item>,
  close: string,
  margin: string,
  pieces: PiecesOf<Item>,
): Generator<string> {
  let isEmpty = true;
  for (const piece of itemsOf(items, open, `${margin} `, pieces)) {
    isEmpty = false;
    yield piece;
  }
  yield isEmpty ? open + close : margin + close;
}

/** @param first what stands before the first item. */
function* itemsOf<Item>(
  items: Iterable<Item>,
  first: string,
  margin: string,
  pieces: PiecesOf<Item>,
): Generator<string> {
  let before = first;
  for (const item of items) {
    yield before + margin;
    yield* pieces(item, margin);
    before = ',';
  }
}
