const KB = 1024;

/** The largest text that is read, in KB of bytes or UTF-16 units; an article of 20,000 words is a quarter of what is usual. */
export const LARGEST_ARTICLE = { usual: 512, least: 16, most: 4096 };

/** The reader's setting for it. */
export const LARGEST_ARTICLE_SETTING = 'secondSource.largestArticle';

/**
 * Why a text of this size is not read, in words that follow its name; null when it is.
 * @param size in bytes or UTF-16 units.
 * @param limit in KB.
 */
export const tooLarge = (size: number, limit: number): string | null =>
  size > limit * KB
    ? `too large to read (${Math.ceil(size / KB)} KB, limit ${limit} KB: the setting ${LARGEST_ARTICLE_SETTING} raises it)`
    : null;
