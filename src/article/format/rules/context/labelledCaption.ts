import type { ContextRule, Passage } from '../../passage';
import { isDescription } from '../lines/caption';

const LABEL =
  /^(?:photo|image|picture|image caption|media caption|caption|toggle caption|enlarge this image|open image in gallery|view image in fullscreen|view full image)[:.,]?$/;
const LONGEST = 450;
const ENDS_SENTENCE = /[.!?]$/;

/** Whether a line says no more than that a caption follows. */
export const labelsCaption = ({ folded }: Passage): boolean => LABEL.test(folded);

const isLabel = (passage: Passage): boolean =>
  (passage.kind === 'noise' || passage.kind === 'caption') && labelsCaption(passage);

/** The caption below "Image", or below a picture's description between its credits. */
export const labelledCaption: ContextRule = (passages) => {
  passages.forEach((above, i) => {
    const below = passages[i + 1];
    if (below?.kind !== null || below.text.length > LONGEST) return;
    const labelled = isLabel(above);
    if (labelled) above.kind = 'noise';
    if (labelled || (isDescription(above) && !ENDS_SENTENCE.test(below.text))) below.kind = 'caption';
  });
};
