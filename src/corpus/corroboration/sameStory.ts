import { BoostedTrees, parseModel } from '../../article/boostedTrees';
import modelText from './sameStory.txt';

/** The probability that two articles are accounts of one story. */
export const sameStory = new BoostedTrees(parseModel(modelText));
