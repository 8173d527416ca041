import { generateArticles } from '../../bench/generator';
import { isParagraph, knownLinks, pairKey } from '../../bench/knownLinks';
import { type ArticleAnalysis, analyzeArticle } from '../../src/article';
import { groupBy } from '../../src/article/groupBy';
import { Corroborations } from '../../src/corpus/corroboration';
import { measure } from '../../src/corpus/corroboration/features';
import { DOUBTFUL, hasObjection, sharesOnlyNames } from '../../src/corpus/corroboration/objections';
import type { SentencePair } from '../../src/corpus/corroboration/sentencePair';
import { likelihoodBySigns } from '../../src/corpus/corroboration/signs';
import { Identities, namedPerson } from '../../src/corpus/identities';
import { profileArticle } from '../../src/corpus/profile/profileArticle';
import { Vocabulary } from '../../src/corpus/vocabulary';
import { mulberry32 } from '../boosting';
import { type EcbDocument, type EcbSentence, loadEcb } from '../ecb';
import { type InventedArticle, inventedArticles, inventedPairs } from './invented';
import { readStories, type StoryArticle, type StoryPair } from './stories';

/** Two sentences as the product compares them, and whether they tell of one event. */
export interface Example {
  readonly row: Float64Array;
  /** What the rules around the scorer leave of its range: the lowest and the highest probability. */
  readonly bounds: readonly [least: number, most: number];
  /** Whether a link is worth showing at all. */
  readonly isTelling: boolean;
  readonly linked: boolean;
  readonly weight: number;
  /** Names the two annotated sentences, of which ours may be parts. */
  readonly gold: string;
  /** The topics of the two documents. */
  readonly topics: readonly [string, string];
}

/** The candidate pairs of one or more corpora. */
export interface World {
  readonly name: string;
  readonly examples: readonly Example[];
  /** How many pairs of sentences are linked, candidates or not. */
  readonly links: number;
}

interface AnalyzedDocument {
  readonly document: EcbDocument;
  readonly text: string;
  readonly analysis: ArticleAnalysis;
  /** Per sentence of the analysis the annotated sentence that it is in. */
  readonly gold: readonly (EcbSentence | undefined)[];
}

/** ECB+ as the benchmark poses it: one topic at a time, and all topics at once. */
export function worldsOf(split: 'Train' | 'Dev'): World[] {
  const documents = loadEcb(split).map(analyze);
  const links = countLinks(documents.map(({ document }) => document));
  const topics = [...new Set(documents.map(({ document }) => document.topic))];
  const perTopic = topics.flatMap((topic) => examplesOf(documents.filter(({ document }) => document.topic === topic)));
  return [
    { name: `${split}, per topic`, examples: perTopic, links },
    { name: `${split}, all topics`, examples: examplesOf(documents), links },
  ];
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
  return { document, text, analysis, gold };
}

/** All candidate pairs of a corpus of these documents, in which both sentences are annotated. */
function examplesOf(documents: readonly AnalyzedDocument[]): Example[] {
  const byId = new Map(documents.map((each) => [each.document.id, each]));
  const examples: Example[] = [];
  let strangers = 0;
  for (const pair of pairsOf(
    documents.map(({ document, text, analysis }) => ({ path: document.id, text, analysis })),
  )) {
    const { a, b } = pair.candidate;
    const { first, second } = pair.articles;
    const [one, other] = [byId.get(first.profile.path), byId.get(second.profile.path)];
    const [goldA, goldB] = [one?.gold[a], other?.gold[b]];
    if (!one || !other || !goldA?.annotated || !goldB?.annotated) continue;
    const linked = [...goldA.chains].some((chain) => goldB.chains.has(chain));
    const weight = one.document.topic === other.document.topic ? 1 : STRANGERS_THINNED;
    if (weight > 1 && strangers++ % STRANGERS_THINNED !== 0) continue;
    const gold = [one, other].map(
      ({ document }, i) => `${document.id} ${document.sentences.indexOf(i ? goldB : goldA)}`,
    );
    examples.push({
      ...weighed(pair),
      linked,
      weight,
      gold: gold.join(' '),
      topics: [one.document.topic, other.document.topic],
    });
  }
  return examples;
}

const weighed = (pair: SentencePair): Pick<Example, 'row' | 'bounds' | 'isTelling'> => ({
  row: measure(pair),
  bounds: [likelihoodBySigns(pair), hasObjection(pair) ? DOUBTFUL : 1],
  isTelling: !sharesOnlyNames(pair),
});

/** The candidate pairs of a corpus, each once. */
function* pairsOf(
  articles: readonly { path: string; text: string; analysis: ArticleAnalysis }[],
): Generator<SentencePair> {
  const vocabulary = new Vocabulary();
  const identities = new Identities();
  const corroborations = new Corroborations(vocabulary, (path, id) => identities.of(path, id) ?? id);
  for (const { path, analysis } of articles) identities.set(path, analysis.people.map(namedPerson));
  const profiles = articles.map(({ path, text, analysis }) => profileArticle(path, text, analysis, vocabulary));
  for (const profile of profiles) corroborations.add(profile);
  const seen = new Set<string>();
  for (const profile of profiles) {
    for (const pair of corroborations.pairsOf(profile)) {
      const key = keyOf(
        [pair.articles.first.profile.path, pair.candidate.a],
        [pair.articles.second.profile.path, pair.candidate.b],
      );
      if (seen.has(key)) continue;
      seen.add(key);
      yield pair;
    }
  }
}

type Place = readonly [path: string, sentence: number];

const keyOf = (a: Place, b: Place): string => (a[0] < b[0] ? [...a, ...b] : [...b, ...a]).join(' ');

/** Pairs of sentences that have nothing to do with each other are many and alike: one stands for so many. */
const STRANGERS_THINNED = 4;

/** How many pairs of sentences of different stories stand for all that have nothing to do with each other. */
const STRANGERS = 3000;

/** Stories told by three outlets: each in a folder of its own, and all in one. */
export function storyWorlds(): World[] {
  const { articles, pairs } = readStories();
  const byStory = groupBy(articles, ({ story }) => story);
  const alone = [...byStory.values()].flatMap((folder) => storyExamples(folder, pairs));
  const together = storyExamples(articles, pairs);
  const isOfOne = ({ topics: [a, b] }: Example): boolean => a === b;
  const strangers = together.filter((example) => !isOfOne(example));
  const random = mulberry32(3);
  const chosen = strangers.filter(() => random() < STRANGERS / strangers.length);
  const links = new Set(pairs.filter(({ whole }) => whole).map(({ a, b }) => keyOf(a, b))).size;
  return [
    { name: 'Stories, each alone', examples: alone, links },
    { name: 'Stories, all together', examples: [...together.filter(isOfOne), ...chosen], links },
  ];
}

/** The candidate pairs of a folder; those of which one tells but a part of what the other tells are neither right nor wrong. */
function storyExamples(articles: readonly StoryArticle[], pairs: readonly StoryPair[]): Example[] {
  const storyOf = new Map(articles.map(({ name, story }) => [name, story]));
  const annotated = new Set(pairs.map(({ a, b }) => keyOf(a, b)));
  const linked = new Set(pairs.filter(({ whole }) => whole).map(({ a, b }) => keyOf(a, b)));
  return [...pairsOf(articles.map(({ name, text, analysis }) => ({ path: name, text, analysis })))].flatMap((pair) => {
    const [one, other] = [pair.articles.first.profile.path, pair.articles.second.profile.path];
    const gold = keyOf([one, pair.candidate.a], [other, pair.candidate.b]);
    if (annotated.has(gold) && !linked.has(gold)) return [];
    const topics = [`story ${storyOf.get(one)}`, `story ${storyOf.get(other)}`] as const;
    return [{ ...weighed(pair), gold, topics, linked: linked.has(gold), weight: 1 }];
  });
}

/** Invented articles are few and each pair of their sentences is judged. */
const INVENTED_WEIGHT = 4;

/** Full-length dated articles, of stories that go on for days and of others of the same kind, in a folder for each first digit. */
export function inventedWorld(): World {
  const articles = inventedArticles();
  const links = inventedLinks(articles);
  const folders = groupBy(articles, ({ name }) => name[0] ?? '');
  const examples = [...folders.values()].flatMap((folder) =>
    [...pairsOf(folder.map((article) => ({ ...article, path: article.name })))].map((pair): Example => {
      const [one, other] = [pair.articles.first.profile.path, pair.articles.second.profile.path];
      const gold = keyOf([one, pair.candidate.a], [other, pair.candidate.b]);
      const topics = [`invented ${one.slice(0, 2)}`, `invented ${other.slice(0, 2)}`] as const;
      return { ...weighed(pair), linked: links.has(gold), weight: INVENTED_WEIGHT, gold, topics };
    }),
  );
  return { name: 'Invented', examples, links: links.size };
}

function inventedLinks(articles: readonly InventedArticle[]): Set<string> {
  return new Set(inventedPairs(articles).map(([a, b]) => keyOf(a, b)));
}

/** Folders of generated news, and articles in each: stories of one kind in one folder are the lures. */
const GENERATED_SEEDS = [101, 102, 103, 104];
const GENERATED_ARTICLES = 40;
/**
 * The wordings of generated news are few and its sentences alike, so that its examples count little, those most of which two
 * stories are told.
 */
const GENERATED_WEIGHTS = { linked: 0.006, ofOneStory: 0.008, ofTwoStories: 0.05 };

/** Generated news of other seeds than those that the benchmark measures; a topic is a kind of story. */
export function generatedWorld(): World {
  const folders = GENERATED_SEEDS.map((seed) => generatedExamples(seed));
  return {
    name: 'Generated',
    examples: folders.flatMap(({ examples }) => examples),
    links: folders.reduce((sum, { links }) => sum + links, 0),
  };
}

function generatedExamples(seed: number): Omit<World, 'name'> {
  const articles = [...generateArticles({ count: GENERATED_ARTICLES, seed })].map((article) => ({
    ...article,
    path: article.name,
    analysis: analyzeArticle(article.text),
  }));
  const byPath = new Map(articles.map((article) => [article.path, article]));
  const known = knownLinks(articles);
  const { linked: linkedWeight, ofOneStory, ofTwoStories } = GENERATED_WEIGHTS;
  const examples: Example[] = [];
  let others = 0;
  for (const pair of pairsOf(articles)) {
    const [one, other] = [byPath.get(pair.articles.first.profile.path), byPath.get(pair.articles.second.profile.path)];
    const { a, b } = pair.candidate;
    if (!one || !other || !isParagraph(one.analysis, a) || !isParagraph(other.analysis, b)) continue;
    const gold = pairKey({ path: one.path, sentence: a }, { path: other.path, sentence: b });
    const linked = known.has(gold);
    if (!linked && others++ % STRANGERS_THINNED !== 0) continue;
    examples.push({
      ...weighed(pair),
      linked,
      weight: linked ? linkedWeight : STRANGERS_THINNED * (one.story === other.story ? ofOneStory : ofTwoStories),
      gold: `${seed} ${gold}`,
      topics: [`kind ${one.kind}`, `kind ${other.kind}`],
    });
  }
  const links = [...known.keys()].filter((key) =>
    key.split(' ').every((end) => {
      const [path = '', sentence] = end.split('#');
      const article = byPath.get(path);
      return article !== undefined && isParagraph(article.analysis, Number(sentence));
    }),
  );
  return { examples, links: links.length };
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
