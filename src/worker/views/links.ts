import { groupBy } from '../../article/groupBy';
import { timexText } from '../../article/timexText';
import { type Corroboration, type Difference, type Relation, reasonText, type SentenceReference } from '../../corpus';
import { type LinkCorrection, type Passage, passageAt } from '../../corpus/corrections';
import type { OtherTelling, ParagraphLinks, SentenceLinks, SourceCount } from '../protocol';
import { locate, type Shelf, type ShelvedArticle, sentenceText, sourceOf } from '../shelf';

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
  const linked = [...bySentence].sort(([a], [b]) => a - b);
  const byBlock = groupBy(linked, ([sentence]) => sentences[sentence]?.block ?? -1);
  return [...byBlock].flatMap(([index, members]) => {
    const block = blocks[index];
    if (!block) return [];
    const { count } = sourcesOf(
      shelf,
      members.flatMap(([, links]) => links),
    );
    const ofSentences = members.map(([sentence, links]) => sentenceLinks(shelf, article, sentence, links));
    return { range: article.lines.rangeOf(block), sentences: ofSentences.sort(byTopScore), ...count };
  });
}

function sentenceLinks(shelf: Shelf, article: ShelvedArticle, sentence: number, links: readonly Link[]): SentenceLinks {
  const sources = sourcesOf(shelf, links);
  return {
    range: article.lines.rangeOf(article.analysis.sentences[sentence] ?? { start: 0, end: 0 }),
    text: sentenceText(article, sentence),
    tellings: links.flatMap((link) => tellingOf(shelf, link, sources)).sort(byRelation),
    ...sources.count,
  };
}

interface Sources {
  readonly count: SourceCount;
  /** Per article that adds none why. */
  readonly dependent: ReadonlyMap<string, string>;
}

function sourcesOf(shelf: Shelf, links: readonly Link[]): Sources {
  const groups = shelf.corpus.sourcesOf(
    links
      .filter(({ link }) => link.relation === 'corroborates')
      .map(({ here, there, link: { quotation } }) => ({ here, there, quotation })),
  );
  const dependent = new Map<string, string>();
  const whyFewer: string[] = [];
  for (const { paths, reason, sameAsOrigin } of groups) {
    const [first = '', ...others] = paths;
    const names = (uris: readonly string[]) => [...new Set(uris.map((each) => nameOf(shelf, each)))].join(', ');
    if (sameAsOrigin) {
      for (const path of paths) dependent.set(path, `Not another source: ${reason}`);
      whyFewer.push(`${names(paths)}: not another source (${reason})`);
    } else if (others.length > 0) {
      for (const path of others) dependent.set(path, `One source with ${nameOf(shelf, first)}: ${reason}`);
      whyFewer.push(`${names(paths)}: one source (${reason})`);
    }
  }
  return {
    count: { independentSources: groups.filter(({ sameAsOrigin }) => !sameAsOrigin).length, whyFewer },
    dependent,
  };
}

function nameOf(shelf: Shelf, uri: string): string {
  const article = shelf.get(uri);
  return article ? sourceOf(article) : '';
}

/** What says that the link of this key is wrong, or null where there is none. */
export function linkCorrection(shelf: Shelf, uri: string, key: string): LinkCorrection | null {
  const link = shownLinks(shelf, uri).find((each) => keyOf(shelf, each) === key);
  const passages = link && passagesOf(shelf, link);
  return passages ? { kind: 'notTheSame', passages, at: null } : null;
}

function shownLinks(shelf: Shelf, uri: string): Link[] {
  return shelf.corpus
    .shownCorroborations(uri)
    .map((link) =>
      link.a.path === uri ? { here: link.a, there: link.b, link } : { here: link.b, there: link.a, link },
    )
    .filter((link) => !isCalledWrong(shelf, link));
}

function isCalledWrong(shelf: Shelf, link: Link): boolean {
  if (!shelf.corrections.partsLinks) return false;
  const passages = passagesOf(shelf, link);
  return passages !== null && shelf.corrections.part(...passages);
}

function passagesOf(shelf: Shelf, { here, there }: Link): readonly [Passage, Passage] | null {
  const [a, b] = [here, there].map(({ path, sentence }) => {
    const article = shelf.get(path);
    const span = article?.analysis.sentences[sentence];
    return article && span && passageAt(path, article.text, span);
  });
  return a && b ? [a, b] : null;
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
      reasons: link.reasons.map(reasonText),
      differences: link.differences.map(({ of, a, b }) => {
        const [ours, theirs] = here === link.a ? [a, b] : [b, a];
        return { here: worded(ours, of), there: worded(theirs, of) };
      }),
      location: locate(article, sentence),
      text: sentenceText(article, there.sentence),
      source: sourceOf(article),
      publicationDate: article.analysis.publicationDate,
      published: publishedBeside(shelf.get(here.path), article),
      sameSource: dependent.get(there.path) ?? null,
    },
  ];
}

function publishedBeside(here: ShelvedArticle | undefined, there: ShelvedArticle): OtherTelling['published'] {
  const [ours, theirs] = [here?.analysis.publicationDate, there.analysis.publicationDate];
  if (!ours || !theirs || ours === theirs) return null;
  return theirs > ours ? 'later' : 'earlier';
}

function keyOf(shelf: Shelf, { here, there }: Link): string {
  const ends = [here, there].map(({ path, sentence }) => {
    const article = shelf.get(path);
    return `${path}\n${article ? sentenceText(article, sentence) : ''}`;
  });
  return ends.sort().join('\n');
}

function worded(what: string, of: Difference['of']): string {
  if (of === 'date') return timexText(what);
  return of === 'number' ? uncapitalized(what) : what;
}

/** "Eleven people" begins a sentence, and stands within one where it is shown. */
const uncapitalized = (amount: string): string =>
  amount.replace(/^\p{Lu}(?=\p{Ll}{2}| )/u, (letter) => letter.toLowerCase());

const RELATIONS: readonly Relation[] = ['conflicts', 'corroborates', 'updates', 'cites', 'repeats'];

/** Disagreements first, of them the newest; later figures in the order of the days; of the others the best. */
const byRelation = (a: OtherTelling, b: OtherTelling): number =>
  RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation) ||
  (a.relation === 'conflicts' ? byDate(b, a) : 0) ||
  (a.relation === 'updates' ? byDate(a, b) : 0) ||
  b.score - a.score;

/** Undated ones before all others. */
const byDate = (a: OtherTelling, b: OtherTelling): number =>
  (a.publicationDate ?? '').localeCompare(b.publicationDate ?? '');

const topScore = ({ tellings }: SentenceLinks): number => Math.max(...tellings.map(({ score }) => score));
const byTopScore = (a: SentenceLinks, b: SentenceLinks): number => topScore(b) - topScore(a);
