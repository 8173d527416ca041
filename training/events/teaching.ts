import { join } from 'node:path';
import stativeVerbList from '../../src/article/events/lexicon/stativeVerbs.txt';
import type { Token } from '../../src/article/language';
import { parseSentences } from '../../src/article/language';
import { overlaps, type Span } from '../../src/article/span';
import { wordList } from '../../src/article/wordList';
import { forTeaching } from '../corpora.mjs';
import { loadEcb } from '../ecb';
import { type GoldSentence, type GoldToken, readTreebank } from '../language/conllu';
import { plainFormat } from '../plainFormat';

/** A token in its sentence as the product reads it, and whether it tells an event; null where the corpus does not say. */
export interface Word {
  readonly tokens: readonly Token[];
  readonly index: number;
  readonly isEvent: boolean | null;
}

const stativeVerbs = wordList(stativeVerbList);

/** Every word of a text. */
export function wordsOf(text: string, isEvent: (token: Token) => boolean | null): Word[] {
  return parseSentences(text, plainFormat(text)).flatMap(({ tokens }) =>
    tokens.flatMap((token, index) =>
      /[\p{L}\p{N}]/u.test(token.text) ? [{ tokens, index, isEvent: isEvent(token) }] : [],
    ),
  );
}

/** The annotated sentences of ECB+, in which hardly an event is left out. */
export function wordsOfEcb(split: 'Train' | 'Dev'): Word[] {
  return loadEcb(split)
    .flatMap(({ sentences }) => sentences)
    .filter(({ annotated }) => annotated)
    .flatMap(({ text, events }) => wordsOf(text, (token) => events.some((event) => overlaps(event, token))));
}

/**
 * GUM, whose mentions of things are of types and whose trees tell verbs that stand for something that happens from those that
 * describe or connect.
 */
export function wordsOfGum(): Word[] {
  return readTreebank(join(forTeaching('gum'), 'dep'))
    .flatMap(({ sentences }) => sentences)
    .flatMap((sentence) => {
      const events = eventHeads(sentence);
      return wordsOf(sentence.text, (token) => {
        const index = sentence.tokens.findIndex((gold) => overlaps(gold, token));
        const gold = sentence.tokens[index];
        return gold ? isEventInGum(gold, events.get(index)) : null;
      });
    });
}

const DESCRIBING = /^(?:amod|case|compound|mark|discourse|fixed)/;

function isEventInGum({ pos, lemma, relation }: GoldToken, headsEvent: boolean | undefined): boolean | null {
  switch (pos) {
    case 'NOUN':
      return headsEvent ?? null;
    case 'VERB':
      if (DESCRIBING.test(relation)) return false;
      return stativeVerbs.has(lemma) ? null : true;
    case 'PROPN':
    case 'ADJ':
    case 'AUX':
      return false;
    default:
      return null;
  }
}

/** Of each token that heads a mention: is that an event? */
function eventHeads({ tokens, entities }: GoldSentence): Map<number, boolean> {
  const heads = new Map<number, boolean>();
  for (const { type, first, last } of entities) {
    for (let i = first; i <= last; i++) {
      const head = tokens[i]?.head ?? -1;
      if (head < first || head > last) heads.set(i, type === 'event');
    }
  }
  return heads;
}

/** The words of a text whose events are annotated as spans. */
export const wordsOfSpans = (text: string, events: readonly Span[]): Word[] =>
  wordsOf(text, (token) => events.some((event) => overlaps(event, token)));
