import type { ContextRule, Passage } from '../../passage';
import { isDescription } from '../lines/caption';

const LABEL =
  /^(?:photo|image|picture|image caption|media caption|caption|toggle caption|enlarge this image|open image in gallery|view image in fullscreen|view full image)[:.]?$/;
const LONGEST = 450;
const ENDS_SENTENCE = /[.!?]$/;

const isLabel = ({ kind, folded }: Passage): boolean => kind === 'noise' && LABEL.test(folded);

/** The caption below "Image", or below a picture's description between its credits. */
export const labelledCaption: ContextRule = (passages) => {
  passages.forEach((above, i) => {
    const below = passages[i + 1];
    if (below?.kind !== null || below.text.length > LONGEST) return;
    if (isLabel(above) || (isDescription(above) && !ENDS_SENTENCE.test(below.text))) below.kind = 'caption';
  });
};
