import { BoostedTrees, parseModel } from '../../article/boostedTrees';
import modelText from './scorer.txt';

/** The probability of a link; from its threshold on the editor shows one. */
export const scorer = new BoostedTrees(parseModel(modelText));
