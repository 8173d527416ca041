import { globProblem } from '../worker/files/glob';

/** What a setting comes to, and what is wrong with it, as words that follow its name; null when nothing is. */
export interface SettingValue<Value> {
  readonly value: Value;
  readonly problem: string | null;
}

const MOST_PATTERNS = 100;

/** One of the choices; the first of them for anything else. */
export function choiceOf<Choice extends string>(
  value: unknown,
  choices: readonly [Choice, ...Choice[]],
): SettingValue<Choice> {
  const known = choices.find((choice) => choice === value);
  return { value: known ?? choices[0], problem: known ? null : `is none of ${choices.join(', ')}` };
}

/** Off for anything else than a boolean. */
export function switchOf(value: unknown): SettingValue<boolean> {
  return { value: value === true, problem: typeof value === 'boolean' ? null : 'is neither true nor false' };
}

/** A whole number within bounds; what is usual for anything else. */
export function numberOf(
  value: unknown,
  { usual, least, most }: { readonly usual: number; readonly least: number; readonly most: number },
): SettingValue<number> {
  const isUsable = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
  return isUsable ? { value, problem: null } : { value: usual, problem: `is no whole number from ${least} to ${most}` };
}

/** The patterns of a list that can be used. */
export function patternsOf(value: unknown): SettingValue<readonly string[]> {
  if (!Array.isArray(value)) return { value: [], problem: 'is not a list of patterns' };
  const problems = new Set<string>();
  if (value.length > MOST_PATTERNS) problems.add(`more than ${MOST_PATTERNS} patterns`);
  const usable = value.slice(0, MOST_PATTERNS).filter((pattern: unknown): pattern is string => {
    const problem = typeof pattern === 'string' ? globProblem(pattern) : 'an entry that is not a pattern';
    if (problem) problems.add(problem);
    return problem === null;
  });
  return { value: usable, problem: problems.size > 0 ? `has ${[...problems].join(' and ')}` : null };
}
