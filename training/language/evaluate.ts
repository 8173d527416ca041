import { readFileSync, writeFileSync } from 'node:fs';
import { Analyzer } from '../../src/article/language/analyzer';
import { readModel } from '../../src/article/language/modelFile';
import type { Token } from '../../src/article/language/token';
import type { Span } from '../../src/article/span';
import type { GoldDocument, GoldSentence } from './conllu';

const HEADING = '## Figures';

/** What is measured, in percent; all but tokens count a word only where its token is right. The last two leave out punctuation. */
const MEASURES = ['tokens', 'tag', 'pos', 'lemma', 'head', 'relation', 'words’ heads', 'words’ relations'] as const;
type Measure = (typeof MEASURES)[number];

/** Right answers by measure, out of the annotated words and the tokens found, with and without punctuation. */
class Tally {
  readonly #right = new Map<Measure, number>();
  #annotated = 0;
  #answers = 0;
  #answersOfWords = 0;

  get words(): number {
    return this.#annotated;
  }

  add(sentence: GoldSentence, tokens: readonly Token[]): void {
    this.#annotated += sentence.tokens.length;
    this.#answers += sentence.tokens.length + tokens.length;
    this.#answersOfWords += sentence.tokens.filter(isWord).length + tokens.filter(isWord).length;
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
      const isRelation = isHead && token.relation === gold.relation;
      this.#count('relation', isRelation);
      this.#count('words’ heads', isHead && isWord(gold));
      this.#count('words’ relations', isRelation && isWord(gold));
    }
  }

  #count(measure: Measure, isRight: boolean): void {
    if (isRight) this.#right.set(measure, (this.#right.get(measure) ?? 0) + 1);
  }

  /** F1 in percent of every measure. */
  scores(): string[] {
    return MEASURES.map((measure) => {
      const answers = measure.startsWith('words') ? this.#answersOfWords : this.#answers;
      return ((200 * (this.#right.get(measure) ?? 0)) / answers).toFixed(1);
    });
  }
}

const isWord = ({ relation }: { readonly relation: string }): boolean => relation !== 'punct';

const place = (span: Span | undefined): string => (span === undefined ? 'root' : `${span.start}-${span.end}`);

/** Figures over the folds of a treebank that were held out from what models learned. */
export class Evaluation {
  readonly #folds: number;
  readonly #tallies = new Map<string, Tally>();
  #measured = 0;

  constructor(folds: number) {
    this.#folds = folds;
  }

  /** Counts what the model file makes of the plain text of documents that it did not learn from. */
  measure(model: Uint8Array, held: readonly GoldDocument[]): void {
    const analyzer = new Analyzer(readModel(model));
    this.#measured++;
    for (const { genre, sentences } of held) {
      for (const name of [genre, 'all']) {
        const tally = this.#tallies.get(name) ?? new Tally();
        this.#tallies.set(name, tally);
        for (const sentence of sentences) tally.add(sentence, analyzer.read(sentence.text, 0));
      }
    }
  }

  /** Prints the figures and writes them into the note at this path. */
  write(note: string): void {
    const figures = `${caption(this.#measured, this.#folds)}\n\n${tableOf(this.#tallies)}\n`;
    console.log(figures);
    const [introduction] = readFileSync(note, 'utf8').split(HEADING);
    writeFileSync(note, `${introduction}${HEADING}\n\n${figures}`);
  }
}

const caption = (measured: number, folds: number): string =>
  `F1 in percent over ${measured} of ${folds} folds, plain text parsed by a model trained on the others, the last two columns ` +
  `without punctuation:\n\`npm run train language -- --folds ${folds}\`.`;

function tableOf(tallies: ReadonlyMap<string, Tally>): string {
  const rows = [...tallies].sort(([a], [b]) => (a === 'all' ? 1 : b === 'all' ? -1 : a.localeCompare(b)));
  return [
    `| genre | words | ${MEASURES.join(' | ')} |`,
    `|---|---|${MEASURES.map(() => '---|').join('')}`,
    ...rows.map(([name, tally]) => `| ${name} | ${tally.words} | ${tally.scores().join(' | ')} |`),
  ].join('\n');
}
