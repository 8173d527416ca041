/** Larger texts are not read, in bytes or UTF-16 units; an article of 20,000 words is a quarter of it. */
export const LARGEST_ARTICLE = 512 * 1024;

/** Why an article of this length is not read. */
export const tooLarge = (length: number): string =>
  `too large to read (${Math.ceil(length / 1024)} KB, limit ${LARGEST_ARTICLE / 1024} KB)`;

/** Why, in words that follow the name of a file. */
export const TOO_LARGE = `is larger than ${LARGEST_ARTICLE / 1024} KB`;
