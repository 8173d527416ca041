const NEGATIONS = new Set(['not', "n't", 'never', 'no', 'neither', 'nor', 'hardly', 'scarcely', 'barely']);

/** Does a word turn round what its verb says? Given in lower case. */
export const isNegation = (word: string): boolean => NEGATIONS.has(word.replace('’', "'"));
