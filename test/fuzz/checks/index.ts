import { Random } from '../../../bench/generator/random';
import { analysisHoldsTogether } from './analysis';
import { type Check, type ReadText, readAsArticle } from './check';
import { corpusIsASet, replacingIsAdding } from './corpus';
import { correctionsHoldTogether } from './corrected';
import { nothingShownIsMoreThanText } from './display';
import { bytesAreDecoded, editingIsReading, lineEndsChangeNothing, readingIsAFunction } from './reading';
import { bytesNeverHang, damageIsNoticed, storingKeepsAll } from './stored';
import { viewsPointIntoTheText } from './views';

export type { Check } from './check';

export const checks: readonly Check[] = [
  analysisHoldsTogether,
  readingIsAFunction,
  lineEndsChangeNothing,
  editingIsReading,
  bytesAreDecoded,
  storingKeepsAll,
  damageIsNoticed,
  bytesNeverHang,
  correctionsHoldTogether,
  corpusIsASet,
  replacingIsAdding,
  viewsPointIntoTheText,
  nothingShownIsMoreThanText,
];

/** What does not hold of some texts. */
export interface Failure {
  readonly check: string;
  readonly message: string;
}

/** Ways to look on. */
export interface Watch {
  /** Hears which check is next. */
  readonly onStage?: (check: string) => void;
  readonly read?: (text: string) => ReadText;
}

/** Tries the named checks on texts. */
export async function failuresOf(
  texts: readonly string[],
  names: readonly string[],
  { onStage = () => {}, read = readAsArticle }: Watch = {},
): Promise<Failure[]> {
  const failures: Failure[] = [];
  const attempt = async (check: string, run: () => void | Promise<void>): Promise<void> => {
    onStage(check);
    try {
      await run();
    } catch (error) {
      failures.push({ check, message: messageOf(error) });
    }
  };
  let articles: readonly ReadText[] | undefined;
  await attempt('reading', () => {
    articles = texts.map(read);
  });
  for (const check of checks.filter(({ name }) => names.includes(name))) {
    if (articles) await attempt(check.name, () => check.run(articles ?? [], new Random(check.name, ...texts)));
  }
  return failures;
}

/** An assertion's own words; of anything else where it was thrown, too. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'AssertionError') return error.message;
  const place = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at '));
  return `${error.name}: ${error.message}${place ? ` ${place.trim()}` : ''}`;
}
