/** What a file is named that may be an article. */
const ARTICLE_NAME = /\.(?:txt|text|article)$/i;

/** What the product keeps in a folder of articles: none of it is an article, whatever it is named. */
export const OWN_FOLDER = '.second-source';

/** @param name of a file, or the path of a URI. */
export const hasArticleName = (name: string): boolean => ARTICLE_NAME.test(name);

/** @param names of a path, not encoded. */
export const isOwn = (names: readonly string[]): boolean => names.some((name) => name.toLowerCase() === OWN_FOLDER);

/** Why, in words that follow the name of a file. */
export const OWN_FILE = `is in ${OWN_FOLDER}, which is no place for articles`;
