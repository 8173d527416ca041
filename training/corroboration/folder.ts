import type { ArticleAnalysis } from '../../src/article';
import { type Corroboration, Corroborations } from '../../src/corpus/corroboration';
import type { ArticlePair } from '../../src/corpus/corroboration/articlePair';
import type { SentencePair } from '../../src/corpus/corroboration/sentencePair';
import { Identities, namedPerson } from '../../src/corpus/identities';
import type { ArticleProfile } from '../../src/corpus/profile/articleProfile';
import { profileArticle } from '../../src/corpus/profile/profileArticle';
import { Vocabulary } from '../../src/corpus/vocabulary';

export interface FolderArticle {
  readonly path: string;
  readonly text: string;
  readonly analysis: ArticleAnalysis;
}

/** Articles that lie in one folder, as the product compares them. */
export class Folder {
  readonly #corroborations: Corroborations;
  readonly #profiles: readonly ArticleProfile[];

  constructor(articles: readonly FolderArticle[]) {
    const vocabulary = new Vocabulary();
    const identities = new Identities();
    this.#corroborations = new Corroborations(
      vocabulary,
      (path, id) => identities.of(path, id) ?? id,
      () => null,
    );
    for (const { path, analysis } of articles) identities.set(path, analysis.people.map(namedPerson));
    this.#profiles = articles.map(({ path, text, analysis }) => profileArticle(path, text, analysis, vocabulary));
    for (const profile of this.#profiles) this.#corroborations.add(profile);
  }

  /** The pairs of articles that are compared, each once. */
  *articlePairs(): Generator<ArticlePair> {
    const seen = new Set<string>();
    for (const profile of this.#profiles) {
      for (const pair of this.#corroborations.articlePairsOf(profile)) {
        const key = `${pair.first.profile.path} ${pair.second.profile.path}`;
        if (seen.has(key)) continue;
        seen.add(key);
        yield pair;
      }
    }
  }

  /** The links that are shown, each once. */
  *shownLinks(): Generator<Corroboration> {
    for (const profile of this.#profiles) {
      for (const link of this.#corroborations.shownOf(profile)) if (link.a.path === profile.path) yield link;
    }
  }

  /** The candidate pairs of sentences, each once. */
  *sentencePairs(): Generator<SentencePair> {
    const seen = new Set<string>();
    for (const profile of this.#profiles) {
      for (const pair of this.#corroborations.pairsOf(profile)) {
        const { first, second } = pair.articles;
        const key = keyOf([first.profile.path, pair.candidate.a], [second.profile.path, pair.candidate.b]);
        if (seen.has(key)) continue;
        seen.add(key);
        yield pair;
      }
    }
  }
}

/** A sentence, by its article and index. */
export type Place = readonly [path: string, sentence: number];

/** The same whichever sentence comes first. */
export const keyOf = (a: Place, b: Place): string => (a[0] < b[0] ? [...a, ...b] : [...b, ...a]).join(' ');
