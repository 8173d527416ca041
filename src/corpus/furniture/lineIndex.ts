import { type ArticleLines, FORM } from './lines';

interface LinedArticle {
  readonly lines: ArticleLines;
}

/** Articles whose paragraphs are all the same: copies of one, which together say no more of a line than one does. */
interface Edition<Article> {
  readonly name: number;
  readonly members: Set<Article>;
}

/** Per edition the number of its articles that have a line. */
type Holders<Article> = Map<Edition<Article>, number>;

/** Most lines are those of one article, which is counted without a map. */
type Postings<Article> = Map<number, Edition<Article> | Holders<Article>>;

/** Which articles have which lines. */
export class LineIndex<Article extends LinedArticle> {
  readonly #editions = new Map<number, Edition<Article>>();
  readonly #lines: Postings<Article> = new Map();
  readonly #headlines: Postings<Article> = new Map();

  add(article: Article): void {
    const name = editionOf(article.lines);
    const edition = this.#editions.get(name) ?? { name, members: new Set<Article>() };
    this.#editions.set(name, edition);
    edition.members.add(article);
    for (const hash of hashesOf(article.lines)) change(this.#lines, hash, edition, 1);
    for (const hash of headlinesOf(article.lines)) change(this.#headlines, hash, edition, 1);
  }

  remove(article: Article): void {
    const edition = this.#editions.get(editionOf(article.lines));
    if (!edition?.members.delete(article)) return;
    if (edition.members.size === 0) this.#editions.delete(edition.name);
    for (const hash of hashesOf(article.lines)) change(this.#lines, hash, edition, -1);
    for (const hash of headlinesOf(article.lines)) change(this.#headlines, hash, edition, -1);
  }

  /** How many different articles have a line. */
  articlesWith(hash: number): number {
    return editionsIn(this.#lines.get(hash));
  }

  /** How many files have a line, copies of one article too. */
  filesWith(hash: number): number {
    const holders = this.#lines.get(hash);
    if (!(holders instanceof Map)) return holders ? 1 : 0;
    let files = 0;
    for (const count of holders.values()) files += count;
    return files;
  }

  /** How many different articles have a line as their headline. */
  articlesHeaded(hash: number): number {
    return editionsIn(this.#headlines.get(hash));
  }

  /** The articles with a line, and perhaps copies of them without it. */
  *around(hash: number): Generator<Article> {
    const holders = this.#lines.get(hash);
    if (holders instanceof Map) for (const { members } of holders.keys()) yield* members;
    else if (holders) yield* holders.members;
  }
}

const editionsIn = <Article>(holders: Edition<Article> | Holders<Article> | undefined): number =>
  holders instanceof Map ? holders.size : holders ? 1 : 0;

function change<Article>(postings: Postings<Article>, hash: number, edition: Edition<Article>, by: 1 | -1): void {
  const known = postings.get(hash);
  if (known instanceof Map) {
    const count = (known.get(edition) ?? 0) + by;
    if (count > 0) known.set(edition, count);
    else known.delete(edition);
    const [last] = known;
    if (known.size === 1 && last?.[1] === 1) postings.set(hash, last[0]);
  } else if (by === -1) postings.delete(hash);
  else if (!known) postings.set(hash, edition);
  else
    postings.set(
      hash,
      known === edition
        ? new Map([[edition, 2]])
        : new Map([
            [known, 1],
            [edition, 1],
          ]),
    );
}

const PARAGRAPH = FORM.reporting | FORM.paragraph;

/** The same for articles with the same paragraphs, whatever stands around these. */
function editionOf({ hashes, forms }: ArticleLines): number {
  const paragraphs = new Set(hashes.filter((_, i) => ((forms[i] ?? 0) & PARAGRAPH) === PARAGRAPH));
  let [sum, product] = [0, 1];
  for (const hash of paragraphs) {
    sum = (sum + hash) % MODULUS;
    product = Math.imul(product, (hash % MODULUS) | 1);
  }
  return sum * 2 ** 21 + ((product >>> 0) % 2 ** 21);
}

/** The largest prime of 32 bits. */
const MODULUS = 4_294_967_291;

/** Each once. */
export const hashesOf = ({ hashes }: ArticleLines): Set<number> => new Set(hashes.filter((hash) => hash !== 0));

const headlinesOf = ({ hashes, forms }: ArticleLines): Set<number> =>
  new Set(hashes.filter((hash, i) => hash !== 0 && (forms[i] ?? 0) & FORM.headline));
