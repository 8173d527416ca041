import type { ArticleProfile } from '../profile/articleProfile';
import { withoutArticle } from './outlets';

/** Articles that count as one source. */
export interface SourceGroup {
  /** In the order in which they were asked about. */
  readonly paths: readonly string[];
  /** Why they are one, for the reader: "same outlet: The Courier"; null for an article that stands alone. */
  readonly reason: string | null;
  /** Also one with the article that they are to back, so that they add no source to it. */
  readonly sameAsOrigin: boolean;
}

/** A sentence of an article. */
export interface Telling {
  readonly article: ArticleProfile;
  readonly sentence: number;
  readonly publisher: string | null;
  /** It quotes the words that the other tells too: who has heard them vouches that they were said. */
  readonly heard: boolean;
}

/** From this share of the shorter article's sentences on, two articles are copies of one. */
const COPIED_SHARE = 0.3;
const FEWEST_COPIED = 2;

/** A sentence and the sentence elsewhere that backs it. */
export interface Backing {
  readonly origin: Telling;
  readonly telling: Telling;
}

/** Counts sources, not files: the tellings that back one or more sentences of an article, grouped by where they come from. */
export function groupSources(backings: readonly Backing[]): SourceGroup[] {
  const groups: { readonly tellings: Telling[]; reason: string | null; sameAsOrigin: boolean }[] = [];
  for (const { origin, telling } of backings) {
    const own = tie(origin, telling);
    const group = { tellings: [telling], reason: own, sameAsOrigin: own !== null };
    for (const known of [...groups]) {
      const reason = known.tellings.map((each) => tie(each, telling)).find((found) => found !== null);
      if (!reason) continue;
      groups.splice(groups.indexOf(known), 1);
      group.tellings.unshift(...known.tellings);
      group.reason = known.reason ?? group.reason ?? (reason === SAME_ARTICLE ? null : reason);
      group.sameAsOrigin ||= known.sameAsOrigin;
    }
    groups.push(group);
  }
  return groups.map(({ tellings, reason, sameAsOrigin }) => ({
    paths: [...new Set(tellings.map(({ article }) => article.path))],
    reason,
    sameAsOrigin,
  }));
}

const SAME_ARTICLE = 'same article';

/** What makes two tellings one source, or null. */
function tie(one: Telling, other: Telling): string | null {
  const [a, b] = [one.article, other.article];
  if (a.path === b.path) return SAME_ARTICLE;
  if (one.publisher && one.publisher === other.publisher) return `same outlet: ${one.publisher}`;
  if (a.agency && a.agency === b.agency) return `same agency: ${a.agency}`;
  if (isCopy(a, b)) return 'same copy';
  const source = sourcesOf(one).find((each) => sourcesOf(other).includes(each));
  if (one.heard && other.heard && ![one, other].some(({ publisher }) => source === nameOf(publisher))) return null;
  return source ? `both rest on ${source}` : null;
}

function isCopy(a: ArticleProfile, b: ArticleProfile): boolean {
  const wordings = new Set(a.wordings);
  const copied = b.wordings.filter((wording) => wording !== 0 && wordings.has(wording)).length;
  return copied >= FEWEST_COPIED && copied >= COPIED_SHARE * Math.min(a.wordings.length, b.wordings.length);
}

/** Who says what a sentence tells, the outlet itself included: an article may rest on another article. */
function sourcesOf({ article, sentence, publisher }: Telling): string[] {
  const named = article.attributions.filter((each) => each.sentence === sentence).map(({ source }) => source);
  const outlet = nameOf(publisher);
  return outlet ? [...named, outlet] : named;
}

const nameOf = (publisher: string | null): string | null => publisher && withoutArticle(publisher);
