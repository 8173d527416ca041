import type { ContextRule } from '../../passage';
import { isDescription } from '../lines/caption';

const LABEL =
  /^(?:photo|image|picture|image caption|media caption|caption|toggle caption|enlarge this image|open image in gallery|view image in fullscreen|view full image)[:.]?$/;
const LONGEST = 450;
const ENDS_SENTENCE = /[.!?]$/;

/** The caption below "Image", or below a picture's description between its credits. */
export const labelledCaption: ContextRule = (passages) => {
  passages.forEach((label, i) => {
    const below = passages[i + 1];
    if (label.kind === 'noise' && LABEL.test(label.folded) && below?.kind === null && below.text.length <= LONGEST) {
      below.kind = 'caption';
    }
    if (
      isDescription(label) &&
      below?.kind === null &&
      below.text.length <= LONGEST &&
      !ENDS_SENTENCE.test(below.text)
    ) {
      below.kind = 'caption';
    }
  });
};
