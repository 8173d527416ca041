import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../src/article/span';
import { forTeaching } from './corpora.mjs';

/** A sentence of ECB+ with its events. */
export interface EcbSentence {
  readonly text: string;
  /** Chains of coreferent events with a mention here; unique in the whole corpus. */
  readonly chains: ReadonlySet<string>;
  /** The words that tell events, of chains or not. */
  readonly events: readonly Span[];
  /** Has any event annotated. */
  readonly annotated: boolean;
}

export interface EcbDocument {
  readonly id: string;
  readonly topic: string;
  readonly sentences: readonly EcbSentence[];
}

interface GoldMention {
  readonly doc_id: string;
  readonly sent_id: number;
  readonly coref_chain: string;
  readonly tokens_number: readonly number[];
  readonly tokens_str: string;
}

/** Chains of these words alone say that something was said, which links too much to mean corroboration. */
const SAYING =
  /^(?:say|says|said|saying|tell|tells|told|telling|report(?:s|ed|ing)?|announce(?:s|d|ment|ments)?|announcing)$/i;
const AUXILIARY = /^(?:ha[sd]|have|having|is|are|was|were|be|been|being|will|would|to|also)$/i;

/** The documents of one part of ECB+ (Cybulska and Vossen 2014), one paragraph a sentence, without titles or dates. */
export function loadEcb(split: 'Train' | 'Dev'): EcbDocument[] {
  const folder = forTeaching('ecb');
  const mentions = JSON.parse(
    readFileSync(join(folder, `ECB_${split}_Event_gold_mentions.json`), 'utf8'),
  ) as GoldMention[];
  const corpus = readFileSync(join(folder, `ECB_${split}_corpus.txt`), 'utf8');
  const saying = chainsOfSaying(mentions);
  const documents = new Map<string, Map<number, { words: string[]; chains: Set<string>; events: number[] }>>();
  for (const line of corpus.split('\n')) {
    const [id = '', sentence, , word] = line.split('\t');
    if (word === undefined) continue;
    const sentences = documents.get(id) ?? new Map();
    documents.set(id, sentences);
    const known = sentences.get(Number(sentence)) ?? { words: [], chains: new Set(), events: [] };
    known.words.push(word);
    sentences.set(Number(sentence), known);
  }
  for (const mention of mentions) {
    const sentence = documents.get(mention.doc_id)?.get(mention.sent_id);
    if (!sentence) continue;
    sentence.events.push(...mention.tokens_number);
    if (!saying.has(chainOf(mention))) sentence.chains.add(chainOf(mention));
  }
  return [...documents].map(([id, sentences]) => ({
    id,
    topic: topicOf(id),
    sentences: [...sentences]
      .sort(([a], [b]) => a - b)
      .map(([, { words, chains, events }]) => {
        const text = joinWords(words);
        return { text, chains, events: spansOf(text, words, events), annotated: events.length > 0 };
      }),
  }));
}

const topicOf = (id: string): string => id.slice(0, id.indexOf('_'));
const chainOf = ({ doc_id, coref_chain }: GoldMention): string => `${topicOf(doc_id)} ${coref_chain}`;

function chainsOfSaying(mentions: readonly GoldMention[]): Set<string> {
  const chains = new Set(mentions.map(chainOf));
  for (const mention of mentions) {
    const words = mention.tokens_str.split(/\s+/).filter((word) => !AUXILIARY.test(word));
    if (words.length === 0 || !words.every((word) => SAYING.test(word))) chains.delete(chainOf(mention));
  }
  return chains;
}

/** Text as it would be printed, from words that were split for annotation. */
function joinWords(words: readonly string[]): string {
  return words
    .join(' ')
    .replace(/ ([.,;:!?%)\]}]|n't\b|['’](?:s|re|ve|ll|d|m)\b)/g, '$1')
    .replace(/([([{$£€]) /g, '$1')
    .replace(/ (['’])(?= |$)/g, '$1')
    .replace(/``\s*|\s*''/g, '"');
}

/** Where these words, by number, are in the text that was joined of them all. */
function spansOf(text: string, words: readonly string[], numbers: readonly number[]): Span[] {
  let end = 0;
  const spans = words.map((word) => {
    const start = text.indexOf(word, end);
    if (start < 0) return null; // a quotation mark, written otherwise
    end = start + word.length;
    return { start, end };
  });
  return numbers.map((number) => spans[number] ?? null).filter((span) => span !== null);
}
