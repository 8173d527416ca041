import type { ArticleDocument } from '../document';
import type { ParsedSentence } from '../language';
import type { DependencyTree } from './tree';

/** Words that a label shares with every other say nothing of the story. */
const COMMON =
  /^(?:be|have|do|say|tell|go|get|make|take|would|could|will|may|year|people|mr\.?|mrs\.?|ms\.?|one|new|also|other)$/;
const CONTENT = /^(?:NN|VB|JJ|CD)/;

/** The words that an article's headline and first sentence name, and those that it comes back to. */
export class Story {
  readonly #topic = new Set<string>();
  readonly #counts = new Map<string, number>();
  /** Sentences of paragraphs in front of each sentence. */
  readonly positions: readonly number[];
  /** Index of the first sentence of a paragraph that is no deck, or -1. */
  readonly lead: number;
  /** How many sentences report. */
  readonly size: number;

  constructor({ format, sentences }: ArticleDocument) {
    this.lead = sentences.findIndex(
      ({ kind, block, tokens }) =>
        kind === 'paragraph' && format.blocks[block]?.role !== 'deck' && tokens.length > LEAST_LEAD,
    );
    const positions: number[] = [];
    let position = 0;
    for (const sentence of sentences) {
      positions.push(position);
      if (sentence.kind === 'paragraph') position++;
      for (const lemma of contentLemmas(sentence)) this.#counts.set(lemma, (this.#counts.get(lemma) ?? 0) + 1);
      if (sentence.kind === 'headline' || sentence.index === this.lead)
        for (const lemma of contentLemmas(sentence)) this.#topic.add(lemma);
    }
    this.positions = positions;
    this.size = position;
  }

  /** Share of the words that the headline or the first sentence has. */
  topical(lemmas: ReadonlySet<string>): number {
    return share(lemmas, (lemma) => (this.#topic.has(lemma) ? 1 : 0));
  }

  /** How many of the words the headline or the first sentence has. */
  shared(lemmas: ReadonlySet<string>): number {
    return [...lemmas].filter((lemma) => this.#topic.has(lemma)).length;
  }

  /** How much the words recur: 1 where each stands in four sentences and more. */
  recurring(lemmas: ReadonlySet<string>): number {
    return share(lemmas, (lemma) => Math.min(((this.#counts.get(lemma) ?? 1) - 1) / 3, 1));
  }
}

/** A first sentence shorter than this, in tokens, is a dateline or a kicker. */
const LEAST_LEAD = 6;

function share(lemmas: ReadonlySet<string>, worth: (lemma: string) => number): number {
  if (lemmas.size === 0) return 0;
  let sum = 0;
  for (const lemma of lemmas) sum += worth(lemma);
  return sum / lemmas.size;
}

function contentLemmas({ tokens }: ParsedSentence): Set<string> {
  const lemmas = new Set<string>();
  for (const { tag, lemma } of tokens) if (CONTENT.test(tag) && !COMMON.test(lemma)) lemmas.add(lemma);
  return lemmas;
}

/** The content words among some tokens, as lemmas. */
export function lemmasOf(tree: DependencyTree, said: ReadonlySet<number>): Set<string> {
  const lemmas = new Set<string>();
  for (const index of said)
    if (CONTENT.test(tree.tag(index)) && !COMMON.test(tree.lemma(index))) lemmas.add(tree.lemma(index));
  return lemmas;
}
