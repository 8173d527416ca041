import type { Rarity } from '../retrieval/rarity';
import type { ComparedArticle } from './comparedArticle';
import { PairRarity } from './pairRarity';
import type { RelatedTerms } from './relatedTerms';

/** How two sentences compare with their rivals, by one measure of closeness. */
export interface Standing {
  readonly value: number;
  /** The highest that either sentence has with any of the other article. */
  readonly bestOfA: number;
  readonly bestOfB: number;
  /** The highest that either has with any but the other. */
  readonly rivalOfA: number;
  readonly rivalOfB: number;
}

/** Two sentences that could tell the same, and how they compare with their rivals. */
export interface Candidate {
  /** Indices of the sentences in the first and in the second article. */
  readonly a: number;
  readonly b: number;
  /** Cosine of the term weights, 0..1. */
  readonly cosine: Standing;
  /** The same where words weigh what they say between the two articles. */
  readonly rare: Standing;
  /** The same where people count however they are called, and words of one meaning count for one another. */
  readonly meant: Standing;
  /** Weight of the shared words, each divided by how often the two articles use it elsewhere. */
  readonly focus: Standing;
  /** Shares of what the sentence with less and the one with more say, by {@link rare} weights. */
  readonly shareOfLess: number;
  readonly shareOfMore: number;
  /** The `rare` cosines of the sentences before both and behind both, of crossed neighbours, and of both with those around. */
  readonly before: number;
  readonly behind: number;
  readonly beside: number;
  readonly window: number;
}

/** What two articles share, sentence by sentence. */
export class Alignment {
  readonly #first: ComparedArticle;
  readonly #second: ComparedArticle;
  readonly #rarity: Rarity;
  readonly #height: number;
  readonly #width: number;
  readonly #cosines: Measure;
  readonly #rares: Measure;
  readonly #focuses: Measure;
  readonly #meant: Measure;
  /** Keys of the pairs that share a term: a * (sentences of the second article) + b. */
  readonly #sharing: readonly number[];
  readonly #rareNorms: readonly [Float64Array, Float64Array];
  readonly #rareTotals: readonly [Float64Array, Float64Array];
  readonly #rareSums: Float64Array;
  /** How well the sentences of the article that fits better fit those of the other, on average: 0..1. */
  readonly meanFit: number;
  /** The share of the sentences of the shorter article that have a close one in the other. */
  readonly alignedShare: number;
  /** The highest fit of any two sentences, and the third highest of sentences of the shorter article. */
  readonly bestFits: readonly [best: number, third: number];

  constructor(first: ComparedArticle, second: ComparedArticle, rarity: Rarity, lexicon: RelatedTerms) {
    this.#first = first;
    this.#second = second;
    this.#rarity = rarity;
    const [height, width] = [first.sentenceCount, second.sentenceCount];
    [this.#height, this.#width] = [height, width];
    const between = new PairRarity(first, second, rarity);
    const cosines = new Float64Array(height * width);
    const rares = new Float64Array(height * width);
    const focuses = new Float64Array(height * width);
    this.#rareSums = new Float64Array(height * width);
    const sharing: number[] = [];
    for (let b = 0; b < width; b++) {
      for (const term of second.termsOf(b)) {
        const sentences = first.sentencesWith(term);
        if (sentences.length === 0) continue;
        const weight = rarity.ofSentence(term);
        const rare = between.of(term);
        const focus = weight / Math.sqrt(sentences.length * second.timesUsed(term));
        for (const a of sentences) {
          const key = a * width + b;
          if (cosines[key] === 0) sharing.push(key);
          cosines[key] = (cosines[key] ?? 0) + weight * weight;
          rares[key] = (rares[key] ?? 0) + rare * rare;
          focuses[key] = (focuses[key] ?? 0) + focus;
          this.#rareSums[key] = (this.#rareSums[key] ?? 0) + rare;
        }
      }
    }
    const [ofFirst, ofSecond] = [weigh(first, between), weigh(second, between)];
    this.#rareNorms = [ofFirst.norms, ofSecond.norms];
    this.#rareTotals = [ofFirst.totals, ofSecond.totals];
    for (const key of sharing) {
      const [a, b] = [Math.floor(key / width), key % width];
      cosines[key] = (cosines[key] ?? 0) / ((first.norms[a] ?? 1) * (second.norms[b] ?? 1));
      rares[key] = (rares[key] ?? 0) / ((ofFirst.norms[a] ?? 1) * (ofSecond.norms[b] ?? 1));
    }
    this.#meant = new Measure(this.#meantBy(rares, sharing, between, lexicon), sharing, height, width);
    this.#sharing = sharing;
    this.#cosines = new Measure(cosines, sharing, height, width);
    this.#rares = new Measure(rares, sharing, height, width);
    this.#focuses = new Measure(focuses, sharing, height, width);
    const { bestOfA, bestOfB } = this.#rares;
    this.meanFit = Math.max(meanOf(bestOfA), meanOf(bestOfB));
    const best = height <= width ? bestOfA : bestOfB;
    this.alignedShare = best.reduce((count, value) => count + Number(value >= CLOSE), 0) / (best.length || 1);
    const [highest = 0, , third = 0] = best.toSorted().reverse();
    this.bestFits = [highest, third];
  }

  /** How rare a term is in English and among articles. */
  rarityOf(term: number): number {
    return this.#rarity.ofArticle(term);
  }

  /** The `rare` cosine of two sentences. */
  rareOf(a: number, b: number): number {
    return a < 0 || b < 0 || a >= this.#height || b >= this.#width ? 0 : (this.#rares.values[a * this.#width + b] ?? 0);
  }

  /**
   * The sentence pairs in which either is among the closest of the other by one measure, or that share a run of words.
   * @param partners most that a sentence has by each measure.
   */
  *candidates(partners: number): Generator<Candidate> {
    const keys = new Set<number>();
    for (const measure of [this.#cosines, this.#rares, this.#focuses, this.#meant]) {
      for (const key of measure.closest(this.#sharing, partners, measure === this.#cosines ? LEAST_COSINE : 0)) {
        keys.add(key);
      }
    }
    for (const key of this.#runs()) keys.add(key);
    if (Math.max(this.#height, this.#width) <= SHORT) for (const key of this.#apart()) keys.add(key);
    for (const key of [...keys].sort((x, y) => x - y)) yield this.#candidateOf(key);
  }

  /** Adds the pairs that share nothing but people and meanings to `sharing`. */
  #meantBy(rares: Float64Array, sharing: number[], between: PairRarity, lexicon: RelatedTerms): Float64Array {
    const meant = rares.slice();
    const add = (a: number, b: number, weight: number) => {
      const key = a * this.#width + b;
      if (meant[key] === 0) sharing.push(key);
      meant[key] = (meant[key] ?? 0) + weight / ((this.#rareNorms[0][a] ?? 1) * (this.#rareNorms[1][b] ?? 1));
    };
    const [people, theirPeople] = [this.#first.sentencesWithPeople, this.#second.sentencesWithPeople];
    for (const [identity, sentences] of people) {
      const others = theirPeople.get(identity) ?? NONE;
      const weight = PERSON_RARITY * Math.log((this.#height + this.#width + 1) / (sentences.length + others.length));
      for (const b of others) for (const a of sentences) add(a, b, weight);
    }
    const groups = this.#first.sentencesWithGroups(lexicon);
    for (let b = 0; b < this.#width; b++) {
      for (const { term, groups: own } of this.#second.contentOf(b, lexicon)) {
        const seen = new Set<number>(this.#first.sentencesWith(term));
        for (const group of own) {
          for (const { sentence, term: other } of groups.get(group) ?? NONE) {
            if (seen.has(sentence)) continue;
            seen.add(sentence);
            add(sentence, b, PARAPHRASE_WEIGHT * between.of(term) * between.of(other));
          }
        }
      }
    }
    return meant;
  }

  #candidateOf(key: number): Candidate {
    const [a, b] = [Math.floor(key / this.#width), key % this.#width];
    const sum = this.#rareSums[key] ?? 0;
    const totals = [this.#rareTotals[0][a] ?? 0, this.#rareTotals[1][b] ?? 0];
    return {
      a,
      b,
      cosine: this.#cosines.standing(key),
      rare: this.#rares.standing(key),
      meant: this.#meant.standing(key),
      focus: this.#focuses.standing(key),
      shareOfLess: sum / (1 + Math.min(...totals)),
      shareOfMore: sum / (1 + Math.max(...totals)),
      before: this.rareOf(a - 1, b - 1),
      behind: this.rareOf(a + 1, b + 1),
      beside: Math.max(this.rareOf(a - 1, b), this.rareOf(a + 1, b), this.rareOf(a, b - 1), this.rareOf(a, b + 1)),
      window: this.#window(a, b),
    };
  }

  /** The cosine of both sentences with the one before and the one behind, of which sentences are taken to share no words. */
  #window(a: number, b: number): number {
    let dot = 0;
    for (let i = a - 1; i <= a + 1; i++) {
      for (let j = b - 1; j <= b + 1; j++) {
        const fit = this.rareOf(i, j);
        if (fit > 0) dot += fit * (this.#rareNorms[0][i] ?? 0) * (this.#rareNorms[1][j] ?? 0);
      }
    }
    return dot / ((squares(this.#rareNorms[0], a) * squares(this.#rareNorms[1], b)) ** 0.5 || 1);
  }

  /** Pairs that have five words one after another in common, function words included, and no formula of either article. */
  *#runs(): Generator<number> {
    const theirs = this.#second.shingles;
    for (const [shingle, sentences] of this.#first.shingles) {
      const others = theirs.get(shingle) ?? NONE;
      if (Math.max(sentences.length, others.length) > FORMULA) continue;
      for (const b of others) {
        if (!this.#second.isTelling(b)) continue;
        for (const a of sentences) if (this.#first.isTelling(a)) yield a * this.#width + b;
      }
    }
  }

  /** Pairs of telling sentences that share no term. */
  *#apart(): Generator<number> {
    for (let key = 0; key < this.#height * this.#width; key++) {
      const [a, b] = [Math.floor(key / this.#width), key % this.#width];
      if (this.#cosines.values[key] === 0 && this.#first.isTelling(a) && this.#second.isTelling(b)) yield key;
    }
  }
}

/** Words that so many sentences of an article have tell none of them from the others. */
const FORMULA = 8;
/** From this fit on, two sentences are close. */
const CLOSE = 0.3;
/** Between two articles of no more sentences, pairs that share no term are candidates too. */
const SHORT = 8;
/** Sentences of longer articles that have less in common by their words alone are not weighed. */
const LEAST_COSINE = 0.04;
/** How rare a person is in English, as a word of whom it would be. */
const PERSON_RARITY = 4;
/** What a word of the same meaning counts beside the same word. */
const PARAPHRASE_WEIGHT = 0.5;
const NONE: readonly never[] = [];

const meanOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

function squares(norms: Float64Array, middle: number): number {
  let sum = 0;
  for (let i = middle - 1; i <= middle + 1; i++) sum += (norms[i] ?? 0) ** 2;
  return sum;
}

/** Per sentence the length of its vector, never 0, and the sum of its weights. */
function weigh(article: ComparedArticle, between: PairRarity): { norms: Float64Array; totals: Float64Array } {
  const norms = new Float64Array(article.sentenceCount);
  const totals = new Float64Array(article.sentenceCount);
  for (let sentence = 0; sentence < article.sentenceCount; sentence++) {
    let [sum, ofSquares] = [0, 0];
    for (const term of article.termsOf(sentence)) {
      const weight = between.of(term);
      sum += weight;
      ofSquares += weight * weight;
    }
    norms[sentence] = Math.sqrt(ofSquares) || 1;
    totals[sentence] = sum;
  }
  return { norms, totals };
}

/** Values of sentence pairs by key, and the highest that each sentence of either article has. */
class Measure {
  readonly values: Float64Array;
  readonly bestOfA: Float64Array;
  readonly bestOfB: Float64Array;
  readonly #nextOfA: Float64Array;
  readonly #nextOfB: Float64Array;
  readonly #width: number;

  constructor(values: Float64Array, keys: readonly number[], height: number, width: number) {
    this.values = values;
    this.#width = width;
    [this.bestOfA, this.#nextOfA] = [new Float64Array(height), new Float64Array(height)];
    [this.bestOfB, this.#nextOfB] = [new Float64Array(width), new Float64Array(width)];
    for (const key of keys) {
      const value = values[key] ?? 0;
      rank(value, Math.floor(key / width), this.bestOfA, this.#nextOfA);
      rank(value, key % width, this.bestOfB, this.#nextOfB);
    }
  }

  standing(key: number): Standing {
    const value = this.values[key] ?? 0;
    const [a, b] = [Math.floor(key / this.#width), key % this.#width];
    const [bestOfA, bestOfB] = [this.bestOfA[a] ?? 0, this.bestOfB[b] ?? 0];
    return {
      value,
      bestOfA,
      bestOfB,
      rivalOfA: value === bestOfA ? (this.#nextOfA[a] ?? 0) : bestOfA,
      rivalOfB: value === bestOfB ? (this.#nextOfB[b] ?? 0) : bestOfB,
    };
  }

  /** The pairs in which either sentence is among the `partners` closest of the other, and no less close than `least`. */
  *closest(keys: readonly number[], partners: number, least: number): Generator<number> {
    const takenOfA = new Uint8Array(this.bestOfA.length);
    const takenOfB = new Uint8Array(this.bestOfB.length);
    const inOrder = keys
      .filter((key) => (this.values[key] ?? 0) >= least)
      .sort((x, y) => (this.values[y] ?? 0) - (this.values[x] ?? 0) || x - y);
    for (const key of inOrder) {
      const [a, b] = [Math.floor(key / this.#width), key % this.#width];
      const [ofA, ofB] = [takenOfA[a] ?? 0, takenOfB[b] ?? 0];
      if (ofA >= partners && ofB >= partners) continue;
      takenOfA[a] = Math.min(partners, ofA + 1);
      takenOfB[b] = Math.min(partners, ofB + 1);
      yield key;
    }
  }
}

function rank(value: number, sentence: number, best: Float64Array, next: Float64Array): void {
  const highest = best[sentence] ?? 0;
  if (value > highest) {
    best[sentence] = value;
    next[sentence] = highest;
  } else if (value > (next[sentence] ?? 0)) next[sentence] = value;
}
