import closedClasses from './closedClasses.txt';

/** Penn tags that take no new words, each with the lower-cased words that can have it. */
export const wordsOfClosedClasses: ReadonlyMap<string, readonly string[]> = new Map(
  closedClasses
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [tag = '', ...words] = line.split(' ');
      return [tag, words];
    }),
);
