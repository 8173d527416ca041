import { generateArticles } from '../../bench/generator';
import { isParagraph, knownLinks, pairKey } from '../../bench/knownLinks';
import { analyzeArticle } from '../../src/article';
import { groupBy } from '../../src/article/groupBy';
import { type EcbDocument, type EcbSentence, loadEcb } from '../ecb';
import { Folder, type FolderArticle, keyOf, type Place } from './folder';
import { inventedArticles, inventedPairs } from './invented';
import { readStories } from './stories';

/** What the annotation says of two sentences. */
export interface Verdict {
  readonly linked: boolean;
  /** How much it counts; 0 where one sentence tells but a part of what the other tells: neither right nor wrong. */
  readonly weight: number;
  /** How many pairs of the folder it is one of: of those that have nothing to do with each other only some are looked at. */
  readonly count: number;
  /** Names the two annotated sentences, of which ours may be parts. */
  readonly gold: string;
}

/** Articles that lie in one folder, and what is known of them. */
export interface World {
  /** Folders of one name are reported together. */
  readonly name: string;
  readonly folder: Folder;
  /** What is held out together. */
  readonly topicOf: (path: string) => string;
  readonly areOneStory: (one: string, other: string) => boolean;
  /** null where the annotation does not say. */
  readonly judge: (a: Place, b: Place) => Verdict | null;
  /** How many pairs of sentences are linked, candidates or not. */
  readonly links: number;
}

/** All that teaches. */
export function* teachingWorlds(): Generator<World> {
  yield* ecbWorlds('Train');
  yield* storyWorlds();
  yield* inventedWorlds();
  yield* generatedWorlds();
}

/** Pairs of sentences that have nothing to do with each other are many and alike: one stands for so many. */
const STRANGERS_THINNED = 4;

/** Says yes to one in `count`. */
function oneIn(count: number): () => boolean {
  let asked = 0;
  return () => asked++ % count === 0;
}

/** ECB+ as the benchmark poses it: one topic at a time, and all topics at once. */
export function* ecbWorlds(split: 'Train' | 'Dev'): Generator<World> {
  const documents = loadEcb(split).map(analyze);
  for (const topic of groupBy(documents, ({ document }) => document.topic).values()) {
    yield ecbWorld(`${split}, per topic`, topic);
  }
  yield ecbWorld(`${split}, all topics`, documents);
}

interface AnalyzedDocument extends FolderArticle {
  readonly document: EcbDocument;
  /** Per sentence of the analysis the annotated sentence that it is in. */
  readonly gold: readonly (EcbSentence | undefined)[];
}

function analyze(document: EcbDocument): AnalyzedDocument {
  const text = document.sentences.map((sentence) => sentence.text).join('\n\n');
  const analysis = analyzeArticle(text);
  const starts: number[] = [];
  let next = 0;
  for (const sentence of document.sentences) {
    starts.push(next);
    next += sentence.text.length + 2;
  }
  const gold = analysis.sentences.map(({ start }) => document.sentences[starts.findLastIndex((from) => from <= start)]);
  return { path: document.id, document, text, analysis, gold };
}

function ecbWorld(name: string, documents: readonly AnalyzedDocument[]): World {
  const byId = new Map(documents.map((each) => [each.path, each]));
  const topicOf = (path: string) => byId.get(path)?.document.topic ?? '';
  // A topic has two events of one kind; the documents of one have "plus" in their names.
  const storyOf = (path: string) => `${topicOf(path)} ${path.includes('plus')}`;
  const isKept = oneIn(STRANGERS_THINNED);
  return {
    name,
    folder: new Folder(documents),
    topicOf,
    areOneStory: (one, other) => storyOf(one) === storyOf(other),
    judge: ([one, a], [other, b]) => {
      const [goldA, goldB] = [byId.get(one)?.gold[a], byId.get(other)?.gold[b]];
      if (!goldA?.annotated || !goldB?.annotated) return null;
      const weight = topicOf(one) === topicOf(other) ? 1 : STRANGERS_THINNED;
      if (weight > 1 && !isKept()) return null;
      const place = (path: string, gold: EcbSentence): Place => [
        path,
        byId.get(path)?.document.sentences.indexOf(gold) ?? -1,
      ];
      const linked = [...goldA.chains].some((chain) => goldB.chains.has(chain));
      return { linked, weight, count: weight, gold: keyOf(place(one, goldA), place(other, goldB)) };
    },
    links: countLinks(documents.map(({ document }) => document)),
  };
}

/** How many pairs of sentences of different documents are linked, whether found or not. */
function countLinks(documents: readonly EcbDocument[]): number {
  const holders = new Map<string, string[]>();
  for (const { id, sentences } of documents) {
    sentences.forEach(({ chains }, i) => {
      for (const chain of chains) holders.set(chain, [...(holders.get(chain) ?? []), `${id} ${i}`]);
    });
  }
  const pairs = new Set<string>();
  const documentOf = (holder: string) => holder.slice(0, holder.indexOf(' '));
  for (const holding of holders.values()) {
    for (const a of holding)
      for (const b of holding) if (a < b && documentOf(a) !== documentOf(b)) pairs.add(`${a} ${b}`);
  }
  return pairs.size;
}

/** Of pairs of sentences of different stories, one in so many is an example. */
const OF_OTHER_STORIES_THINNED = 6;

/** Stories told by three outlets: each in a folder of its own, and all in one. */
export function* storyWorlds(): Generator<World> {
  const { articles, pairs } = readStories();
  const annotated = new Set(pairs.map(({ a, b }) => keyOf(a, b)));
  const linked = new Set(pairs.filter(({ whole }) => whole).map(({ a, b }) => keyOf(a, b)));
  const storyOf = (path: string) => path.slice(0, path.indexOf('/'));
  const linksOf = (story: string) => [...linked].filter((key) => storyOf(key) === story).length;
  const isKept = oneIn(OF_OTHER_STORIES_THINNED);
  const world = (name: string, members: typeof articles, links: number): World => ({
    name,
    folder: new Folder(members.map((article) => ({ ...article, path: article.name }))),
    topicOf: (path) => `story ${storyOf(path)}`,
    areOneStory: (one, other) => storyOf(one) === storyOf(other),
    judge: (a, b) => {
      const gold = keyOf(a, b);
      if (annotated.has(gold) && !linked.has(gold)) return { linked: false, weight: 0, count: 1, gold };
      const areOne = storyOf(a[0]) === storyOf(b[0]);
      if (!areOne && !isKept()) return null;
      const [weight, count] = areOne ? [1, 1] : [OF_OTHER_STORIES_THINNED / 2, OF_OTHER_STORIES_THINNED];
      return { linked: linked.has(gold), weight, count, gold };
    },
    links,
  });
  for (const [story, members] of groupBy(articles, (article) => article.story)) {
    yield world('Stories, each alone', members, linksOf(story));
  }
  yield world('Stories, all together', articles, linked.size);
}

/** Invented articles are few and each pair of their sentences is judged. */
const INVENTED_WEIGHT = 4;

/** Full-length dated articles, of stories that go on for days and of others of the same kind, in a folder for each first digit. */
export function* inventedWorlds(): Generator<World> {
  const articles = inventedArticles();
  const pairs = inventedPairs(articles);
  const linked = new Set(pairs.map(([a, b]) => keyOf(a, b)));
  const linkedArticles = new Set(pairs.map(([[one], [other]]) => keyOf([one, 0], [other, 0])));
  const storyOf = (path: string) => path.slice(0, 2);
  for (const members of groupBy(articles, ({ name }) => name[0] ?? '').values()) {
    yield {
      name: 'Invented',
      folder: new Folder(members.map((article) => ({ ...article, path: article.name }))),
      topicOf: (path) => `invented ${storyOf(path)}`,
      areOneStory: (one, other) => storyOf(one) === storyOf(other) || linkedArticles.has(keyOf([one, 0], [other, 0])),
      judge: (a, b) => ({ linked: linked.has(keyOf(a, b)), weight: INVENTED_WEIGHT, count: 1, gold: keyOf(a, b) }),
      links: pairs.filter(([[one]]) => members.some(({ name }) => name === one)).length,
    };
  }
}

/** Folders of generated news, and articles in each: stories of one kind in one folder are the lures. */
const GENERATED_SEEDS = [101, 102];
const GENERATED_ARTICLES = 40;
/**
 * The wordings of generated news are few and its sentences alike, so that its examples count little, those most of which two
 * stories are told.
 */
const GENERATED_WEIGHTS = { linked: 0.012, ofOneStory: 0.016, ofTwoStories: 0.1 };

/** Generated news of other seeds than those that the benchmark measures; a topic is a kind of story. */
export function* generatedWorlds(): Generator<World> {
  for (const seed of GENERATED_SEEDS) yield generatedWorld(seed);
}

function generatedWorld(seed: number): World {
  const articles = [...generateArticles({ count: GENERATED_ARTICLES, seed })].map((article) => ({
    ...article,
    path: article.name,
    analysis: analyzeArticle(article.text),
  }));
  const byPath = new Map(articles.map((article) => [article.path, article]));
  const known = knownLinks(articles);
  const { linked: linkedWeight, ofOneStory, ofTwoStories } = GENERATED_WEIGHTS;
  const isTold = ([path, sentence]: Place): boolean => {
    const article = byPath.get(path);
    return article !== undefined && isParagraph(article.analysis, sentence);
  };
  const storyOf = (path: string) => byPath.get(path)?.story;
  const isKept = oneIn(STRANGERS_THINNED);
  return {
    name: 'Generated',
    folder: new Folder(articles),
    topicOf: (path) => `kind ${byPath.get(path)?.kind}`,
    areOneStory: (one, other) => storyOf(one) === storyOf(other),
    judge: (a, b) => {
      if (!isTold(a) || !isTold(b)) return null;
      const gold = pairKey({ path: a[0], sentence: a[1] }, { path: b[0], sentence: b[1] });
      const linked = known.has(gold);
      if (!linked && !isKept()) return null;
      const weight = STRANGERS_THINNED * (storyOf(a[0]) === storyOf(b[0]) ? ofOneStory : ofTwoStories);
      return { linked, weight: linked ? linkedWeight : weight, count: linked ? 1 : STRANGERS_THINNED, gold };
    },
    links: [...known.keys()].filter((key) =>
      key.split(' ').every((end) => {
        const [path = '', sentence] = end.split('#');
        return isTold([path, Number(sentence)]);
      }),
    ).length,
  };
}
