import assert from 'node:assert/strict';
import type { Random } from '../../../bench/generator/random';
import { Corpus, type Corroboration, type EncodedProfile, encodeProfile, withoutBlocks } from '../../../src/corpus';
import { mutate } from '../inputs/mutations';
import { type Check, type ReadText, readAsArticle } from './check';

interface Profiled extends ReadText {
  readonly path: string;
  readonly profile: EncodedProfile;
}

/** What a corpus answers depends on the articles it holds, never on how they came. */
export const corpusIsASet: Check = {
  name: 'corpus',
  share: 60,
  run(articles, random) {
    const profiled = articles.map(({ text, analysis }, i) => ({
      text,
      analysis,
      path: `news/${i}.txt`,
      profile: encodeProfile(text, analysis),
    }));
    const inOrder = new Corpus();
    for (const { path, profile } of profiled) inOrder.setProfile(path, profile);
    const answers = answersOf(inOrder, profiled);
    assertLinks(answers.links, inOrder, profiled);

    const shuffled = new Corpus();
    for (const { path, profile } of random.shuffle(profiled)) shuffled.setProfile(path, profile);
    assert.deepEqual(answersOf(shuffled, profiled), answers, 'the order of arrival changes nothing');

    assert.deepEqual(answersOf(livedIn(profiled, random), profiled), answers, 'what went before changes nothing');
  },
};

/** A corpus that has held other articles, and other versions of these, and was asked in between. */
function livedIn(articles: readonly Profiled[], random: Random): Corpus {
  const corpus = new Corpus();
  for (const { path, profile } of random.shuffle(articles)) {
    const other = random.pick(articles);
    corpus.setProfile(random.chance(0.5) ? path : `gone ${path}`, other.profile);
    if (random.chance(0.3)) corpus.corroborations(path);
    if (random.chance(0.3)) corpus.remove(path);
    corpus.setProfile(path, profile);
  }
  corpus.allCorroborations();
  for (const { path } of articles) corpus.remove(`gone ${path}`);
  for (const { path, profile } of articles) {
    if (random.chance(0.5)) continue;
    corpus.remove(path);
    if (random.chance(0.5)) corpus.allCorroborations();
    corpus.setProfile(path, profile);
  }
  return corpus;
}

function answersOf(corpus: Corpus, articles: readonly Profiled[]) {
  const links = corpus.allCorroborations();
  return {
    links,
    furniture: articles.map(({ path }) => corpus.furnitureOf(path)),
    publishers: articles.map(({ path }) => corpus.publisherOf(path)),
    shown: articles.map(({ path }) => corpus.shownCorroborations(path)),
    identities: articles.map(({ path, analysis }) => analysis.people.map(({ id }) => corpus.identityOf(path, id))),
    appearances: articles.map(({ path, analysis }) =>
      analysis.people.map(({ id }) =>
        corpus.appearances(corpus.identityOf(path, id)).map((each) => [each.path, each.person]),
      ),
    ),
    sources: articles.map(({ path }) =>
      corpus.sourcesOf(
        links.filter(({ a }) => a.path === path).map(({ a, b, quotation }) => ({ here: a, there: b, quotation })),
      ),
    ),
  };
}

function assertLinks(links: readonly Corroboration[], corpus: Corpus, articles: readonly Profiled[]): void {
  const byPath = new Map(
    articles.map(({ path, analysis }) => [path, withoutBlocks(analysis, corpus.furnitureOf(path))]),
  );
  const pairs = new Set<string>();
  for (const { a, b, relation, score, differences } of links) {
    for (const { path, sentence } of [a, b]) {
      assert.ok(byPath.get(path)?.sentences[sentence], `a link leads to a sentence: ${path} ${sentence}`);
    }
    assert.notEqual(a.path, b.path, 'a link leads to another article');
    assert.ok(score >= 0 && score <= 1, `a score is 0..1: ${score}`);
    const differs = relation === 'conflicts' || relation === 'updates';
    assert.equal(differences.length > 0, differs, 'a conflict and an update name what differs');
    const pair = [a, b]
      .map(({ path, sentence }) => `${path} ${sentence}`)
      .sort()
      .join(' ');
    assert.ok(!pairs.has(pair), `a pair is linked once: ${pair}`);
    pairs.add(pair);
  }
}

/** An article that was replaced by an edited one is known as if it had always said that. */
export const replacingIsAdding: Check = {
  name: 'replacing',
  share: 15,
  run(articles, random) {
    const [first, ...others] = articles;
    if (!first) return;
    const edited = readAsArticle(mutate(first.text, random, first.text));
    const fresh = new Corpus();
    const used = new Corpus();
    used.set('edited', first.text, first.analysis);
    others.forEach(({ text, analysis }, i) => {
      for (const corpus of [fresh, used]) corpus.set(`other ${i}`, text, analysis);
    });
    used.allCorroborations();
    for (const corpus of [fresh, used]) corpus.set('edited', edited.text, edited.analysis);
    const known = [{ path: 'edited', ...edited }, ...others.map((each, i) => ({ path: `other ${i}`, ...each }))];
    const answers = (corpus: Corpus) => ({
      furniture: known.map(({ path }) => corpus.furnitureOf(path)),
      links: corpus.allCorroborations(),
      identities: known.map(({ path, analysis }) => analysis.people.map(({ id }) => corpus.identityOf(path, id))),
    });
    assert.deepEqual(answers(used), answers(fresh), 'replacing an article is adding the new one');
  },
};
