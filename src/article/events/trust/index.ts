import { BoostedTrees, parseModel } from '../../boostedTrees';
import { featuresOf, type TrustFeatures } from './features';
import modelText from './model.txt';

const model = new BoostedTrees(parseModel(modelText));

/** How likely a reader finds the label true, whole and with the reservation that is due, 0..1. */
export const trustOf = (features: TrustFeatures): number => model.score(featuresOf(features));

/** What is trusted less is not shown. */
export const TRUSTED = model.threshold;
