/**
 * Measures one folder of generated articles at the worker's interface and prints the figures as JSON. A process of its own
 * for each size, so that nothing of another is in its memory: node --expose-gc out/bench/folder.js COUNT
 */
import { Shelf } from '../src/worker/shelf';
import { readArticle } from '../src/worker/store/encodedArticle';
import { articleEvents } from '../src/worker/views/events';
import { articleLinks } from '../src/worker/views/links';
import { personCard } from '../src/worker/views/personCard';
import { generateArticles } from './generator';
import { Random } from './generator/random';
import { cycle, processorTime, type Timing, time } from './timing';

export interface FolderFigures {
  readonly articles: number;
  readonly characters: number;
  /** Milliseconds to read, analyse and index every file. */
  readonly cold: number;
  /** Bytes on the heap and in buffers, the program's own included: before the folder is read, and when all was asked. */
  readonly memoryBefore: number;
  readonly memory: number;
  /** Milliseconds until the lenses of the first article asked about. */
  readonly firstLens: number;
  readonly hover: Timing;
  readonly tree: Timing;
  readonly lens: Timing;
  /** From an edit to the card under the cursor, the tree and the lenses of the article edited. */
  readonly edit: Timing;
  /** Of that the analysis. */
  readonly editAnalysis: Timing;
}

/** Articles that are opened, hovered over and edited. */
const SAMPLE = 50;
const EDITS = 40;

function measure(count: number): FolderFigures {
  const shelf = new Shelf();
  const memoryBefore = memoryInUse();
  const { cold, characters, uris } = fill(shelf, count);
  const opened = new Random(count).shuffle(uris).slice(0, SAMPLE);
  const firstLens = once(() => articleLinks(shelf, opened[0] ?? ''));
  const each = cycle(opened);
  const visit = (view: (uri: string) => unknown): Timing => {
    let uri = '';
    const prepare = (): void => {
      uri = each.next().value;
    };
    return time({ prepare, run: () => void view(uri) }, { runs: SAMPLE });
  };
  const hover = visit((uri) => personCard(shelf, uri, placeOfName(shelf, uri)));
  const tree = visit((uri) => articleEvents(shelf, uri));
  const lens = visit((uri) => articleLinks(shelf, uri));
  return {
    articles: count,
    characters,
    cold,
    firstLens,
    hover,
    tree,
    lens,
    ...edits(shelf, opened),
    memoryBefore,
    memory: memoryInUse(),
  };
}

function fill(shelf: Shelf, count: number): Pick<FolderFigures, 'cold' | 'characters'> & { uris: string[] } {
  const uris: string[] = [];
  let characters = 0;
  let cold = 0;
  for (const { name, text } of generateArticles({ count, seed: 7 })) {
    const uri = `file:///folder/${name}`;
    cold += once(() => shelf.put(uri, readArticle(text)));
    characters += text.length;
    uris.push(uri);
  }
  return { cold, characters, uris };
}

function edits(shelf: Shelf, opened: readonly string[]): Pick<FolderFigures, 'edit' | 'editAnalysis'> {
  const each = cycle(opened.filter((uri) => shelf.get(uri)));
  const random = new Random('edits');
  let uri = '';
  const type = (): void => {
    uri = each.next().value;
    const text = shelf.get(uri)?.text ?? '';
    const place = text.indexOf(' ', random.integer(0, Math.floor(text.length / 2)));
    shelf.changeDocument(uri, `${text.slice(0, place)} very${text.slice(place)}`, true);
  };
  const ask = (): void => {
    personCard(shelf, uri, placeOfName(shelf, uri));
    articleEvents(shelf, uri);
    articleLinks(shelf, uri);
  };
  return {
    edit: time({ prepare: type, run: ask }, { runs: EDITS, warmup: 3 }),
    editAnalysis: time({ prepare: type, run: () => void shelf.get(uri) }, { runs: EDITS, warmup: 3 }),
  };
}

/** Where somebody is named, or else the beginning. */
const placeOfName = (shelf: Shelf, uri: string): number => shelf.get(uri)?.analysis.people[0]?.mentions[0]?.start ?? 0;

function once(run: () => unknown): number {
  const start = processorTime();
  run();
  return processorTime() - start;
}

function memoryInUse(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

if (!globalThis.gc) throw new Error('Start with --expose-gc');
console.log(JSON.stringify(measure(Number(process.argv[2]))));
