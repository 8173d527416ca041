import { groupBy } from '../../article/groupBy';
import type { Corroboration, SentenceReference } from '../../corpus';
import type { OtherTelling, ParagraphLinks } from '../protocol';
import { locate, type Shelf, sentenceText, sourceOf } from '../shelf';

interface Link {
  readonly here: SentenceReference;
  readonly there: SentenceReference;
  readonly link: Corroboration;
}

/** The paragraphs of an article of which other articles tell something, in the order of the text. */
export function articleLinks(shelf: Shelf, uri: string): ParagraphLinks[] {
  const article = shelf.get(uri);
  if (!article) return [];
  const { blocks, sentences } = article.analysis;
  const bySentence = groupBy(shownLinks(shelf, uri), ({ here }) => here.sentence);
  const linked = [...bySentence.keys()].sort((a, b) => a - b);
  const byBlock = groupBy(linked, (sentence) => sentences[sentence]?.block ?? -1);
  return [...byBlock].flatMap(([index, members]) => {
    const block = blocks[index];
    if (!block) return [];
    const links = members.flatMap((sentence) => bySentence.get(sentence) ?? []);
    const sources = sourcesOf(shelf, links);
    const linkedSentences = members.map((sentence) => ({
      range: article.lines.rangeOf(sentences[sentence] ?? block),
      tellings: (bySentence.get(sentence) ?? []).flatMap((link) => tellingOf(shelf, link, sources)).sort(byScore),
    }));
    return {
      range: article.lines.rangeOf(block),
      sentences: linkedSentences.sort((a, b) => bestScore(b) - bestScore(a)),
      independentSources: sources.independent,
    };
  });
}

interface Sources {
  readonly independent: number;
  /** Per article that adds none why. */
  readonly dependent: ReadonlyMap<string, string>;
}

function sourcesOf(shelf: Shelf, links: readonly Link[]): Sources {
  const groups = shelf.corpus.sourcesOf(links.filter(({ link }) => link.relation === 'corroborates'));
  const dependent = new Map<string, string>();
  for (const { paths, reason, sameAsOrigin } of groups) {
    const [first = '', ...others] = paths;
    if (sameAsOrigin) for (const path of paths) dependent.set(path, `Not another source: ${reason}`);
    else for (const path of others) dependent.set(path, `One source with ${nameOf(shelf, first)}: ${reason}`);
  }
  return { independent: groups.filter(({ sameAsOrigin }) => !sameAsOrigin).length, dependent };
}

function nameOf(shelf: Shelf, uri: string): string {
  const article = shelf.get(uri);
  return article ? sourceOf(article) : '';
}

function shownLinks(shelf: Shelf, uri: string): Link[] {
  return shelf.corpus
    .shownCorroborations(uri)
    .map((link) =>
      link.a.path === uri ? { here: link.a, there: link.b, link } : { here: link.b, there: link.a, link },
    )
    .filter((link) => !shelf.dismissedLinks.has(keyOf(shelf, link)));
}

function tellingOf(shelf: Shelf, { here, there, link }: Link, { dependent }: Sources): OtherTelling[] {
  const article = shelf.get(there.path);
  const sentence = article?.analysis.sentences[there.sentence];
  if (!article || !sentence) return [];
  return [
    {
      key: keyOf(shelf, { here, there, link }),
      relation: link.relation,
      score: link.score,
      reasons: link.reasons,
      differences: link.differences.map(({ a, b }) =>
        here === link.a ? { here: a, there: b } : { here: b, there: a },
      ),
      location: locate(article, sentence),
      text: sentenceText(article, there.sentence),
      source: sourceOf(article),
      publicationDate: article.analysis.publicationDate,
      sameSource: dependent.get(there.path) ?? null,
    },
  ];
}

function keyOf(shelf: Shelf, { here, there }: Link): string {
  const ends = [here, there].map(({ path, sentence }) => {
    const article = shelf.get(path);
    return `${path}\n${article ? sentenceText(article, sentence) : ''}`;
  });
  return ends.sort().join('\n');
}

const byScore = (a: OtherTelling, b: OtherTelling): number => b.score - a.score;
const bestScore = ({ tellings }: { tellings: readonly OtherTelling[] }): number => tellings[0]?.score ?? 0;
