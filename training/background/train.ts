/**
 * Counts in how many sentences of English news and prose each common lemma is used, and writes
 * src/corpus/retrieval/background.txt: npm run train background
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupBy } from '../../src/article/groupBy';
import { parseSentences } from '../../src/article/language';
import { findTerms } from '../../src/article/terms';
import { stem } from '../../src/corpus/profile/stem';
import { forTeaching, writeLearned } from '../corpora.mjs';
import { loadEcb } from '../ecb';
import { readTreebank } from '../language/conllu';
import { plainFormat } from '../plainFormat';

/** A lemma of fewer documents may belong to one story. */
const FEWEST_DOCUMENTS = 12;

/** What a document is about is in most of its sentences, which says nothing about other documents. */
const MOST_USES = 2;

/** Per sentence its terms. */
function termsOf(text: string): string[][] {
  const format = plainFormat(text);
  const terms = findTerms({ text, format, sentences: parseSentences(text, format) });
  return terms.map((list) => [...new Set(list.map(({ lemma }) => stem(lemma)))]);
}

const treebank = (corpus: string): string[] =>
  readTreebank(join(forTeaching(corpus), 'dep')).map(({ sentences }) => sentences.map(({ text }) => text).join('\n\n'));

/** The articles of one topic tell one story, so that they count as one document. */
const topics = groupBy(loadEcb('Train'), ({ topic }) => topic);
const texts = [
  ...treebank('gum'),
  ...treebank('ewt'),
  ...readFileSync(forTeaching('wiki'), 'utf8').trim().split('\n'),
  ...[...topics.values()].map((articles) =>
    articles.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join('\n\n'),
  ),
];
const documents = new Map<string, number>();
const sentences = new Map<string, number>();
let count = 0;
for (const text of texts) {
  const lists = termsOf(text);
  count += lists.length;
  const uses = new Map<string, number>();
  for (const term of lists.flat()) uses.set(term, Math.min(MOST_USES, (uses.get(term) ?? 0) + 1));
  for (const [term, own] of uses) {
    documents.set(term, (documents.get(term) ?? 0) + 1);
    sentences.set(term, (sentences.get(term) ?? 0) + own);
  }
}
const common = [...sentences].filter(
  ([term]) => /^[a-z][a-z'-]+$/.test(term) && (documents.get(term) ?? 0) >= FEWEST_DOCUMENTS,
);
const lines = common.sort(([a], [b]) => (a < b ? -1 : 1)).map(([term, uses]) => `${term} ${uses}`);
const header = `# How many sentences use a lemma, of lemmas common enough to be of no one story; "=" is the number of sentences.
# Counted by training/background in GUM (Zeldes 2017, annotations CC BY 4.0), EWT (Silveira and others 2014, CC BY-SA 4.0),
# WikiSplit (Botha and others 2018, CC BY-SA 4.0) and ECB+ (Cybulska and Vossen 2014, CC BY 3.0).`;
writeLearned('src/corpus/retrieval/background.txt', `${header}\n= ${count}\n${lines.join('\n')}\n`);
