const UP_TO_NINETEEN =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

/** What numbers below a hundred, and a dozen, are called. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...UP_TO_NINETEEN.split(' ').map((word, i) => [word, i + 1] as const),
  ...TENS.split(' ').map((word, i) => [word, 10 * (i + 2)] as const),
  ['dozen', 12],
  ...TENS.split(' ').flatMap((ten, i) =>
    UP_TO_NINETEEN.split(' ')
      .slice(0, 9)
      .map((one, j) => [`${ten}-${one}`, 10 * (i + 2) + j + 1] as const),
  ),
]);

/** A number below a thousand in digits, or below a hundred in words: the source of a pattern. */
export const SMALL_NUMBER = `\\d{1,3}|(?:${TENS.replaceAll(' ', '|')})(?:-(?:${UP_TO_NINETEEN.split(' ').slice(0, 9).join('|')}))?|${UP_TO_NINETEEN.replaceAll(' ', '|')}`;

export const numberOf = (text: string): number => NUMBER_WORDS.get(text.toLowerCase()) ?? Number(text);
