// Cross-validates the language model on the GUM treebank, whole documents held out, and writes the figures into
// src/article/language/model.md: npm run evaluate:language
import { readFileSync, writeFileSync } from 'node:fs';
import { groupBy } from '../../src/article/groupBy';
import { Analyzer } from '../../src/article/language/analyzer';
import { readModel } from '../../src/article/language/modelFile';
import type { Token } from '../../src/article/language/token';
import type { Span } from '../../src/article/span';
import { type GoldDocument, type GoldSentence, readTreebank } from './conllu';
import { trainLanguageModel } from './model';

const [treebank = '../shared/bench/data/gum/dep', note = 'src/article/language/model.md'] = process.argv.slice(2);
const FOLDS = 3;
const HEADING = '## Figures';

/** What is measured, in percent; all but tokens count a word only where its token is right. */
const MEASURES = ['tokens', 'tag', 'pos', 'lemma', 'head', 'relation'] as const;
type Measure = (typeof MEASURES)[number];

/** Right answers by measure, out of the annotated words and the tokens found. */
class Tally {
  readonly #right = new Map<Measure, number>();
  #annotated = 0;
  #found = 0;

  get words(): number {
    return this.#annotated;
  }

  add(sentence: GoldSentence, tokens: readonly Token[]): void {
    this.#annotated += sentence.tokens.length;
    this.#found += tokens.length;
    const own = new Map(tokens.map((token) => [place(token), token]));
    for (const gold of sentence.tokens) {
      const token = own.get(place(gold));
      if (token === undefined) continue;
      const isHead = place(sentence.tokens[gold.head]) === place(tokens[token.head]);
      this.#count('tokens', true);
      this.#count('tag', token.tag === gold.tag);
      this.#count('pos', token.pos === gold.pos);
      this.#count('lemma', token.lemma === gold.lemma.toLowerCase());
      this.#count('head', isHead);
      this.#count('relation', isHead && token.relation === gold.relation);
    }
  }

  #count(measure: Measure, isRight: boolean): void {
    if (isRight) this.#right.set(measure, (this.#right.get(measure) ?? 0) + 1);
  }

  /** F1 in percent. */
  score(measure: Measure): number {
    return (200 * (this.#right.get(measure) ?? 0)) / (this.#annotated + this.#found);
  }
}

const place = (span: Span | undefined): string => (span === undefined ? 'root' : `${span.start}-${span.end}`);

/** Every genre is spread over the folds. */
function foldsOf(documents: readonly GoldDocument[]): GoldDocument[][] {
  const folds: GoldDocument[][] = Array.from({ length: FOLDS }, () => []);
  const ofGenre = groupBy(documents, ({ genre }) => genre);
  for (const group of ofGenre.values()) for (const [i, document] of group.entries()) folds[i % FOLDS]?.push(document);
  return folds;
}

const tallies = new Map<string, Tally>();
const folds = foldsOf(readTreebank(treebank));
for (const [i, held] of folds.entries()) {
  const analyzer = new Analyzer(readModel(trainLanguageModel(folds.filter((_, k) => k !== i).flat())));
  for (const { genre, sentences } of held) {
    for (const name of [genre, 'all']) {
      const tally = tallies.get(name) ?? new Tally();
      tallies.set(name, tally);
      for (const sentence of sentences) tally.add(sentence, analyzer.read(sentence.text, 0));
    }
  }
  console.log(`Fold ${i + 1} of ${FOLDS}`);
}

const rows = [...tallies].sort(([a], [b]) => (a === 'all' ? 1 : b === 'all' ? -1 : a.localeCompare(b)));
const table = [
  `| genre | words | ${MEASURES.join(' | ')} |`,
  `|---|---|${MEASURES.map(() => '---|').join('')}`,
  ...rows.map(
    ([name, tally]) => `| ${name} | ${tally.words} | ${MEASURES.map((m) => tally.score(m).toFixed(1)).join(' | ')} |`,
  ),
].join('\n');
const [introduction] = readFileSync(note, 'utf8').split(HEADING);
writeFileSync(
  note,
  `${introduction}${HEADING}

F1 in percent over ${FOLDS} folds, each parsed from plain text by a model trained on the others: \`npm run evaluate:language\`.

${table}
`,
);
