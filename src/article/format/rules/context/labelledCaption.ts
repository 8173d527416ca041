import type { ContextRule } from '../../passage';

const LABEL =
  /^(?:photo|image|picture|image caption|media caption|caption|toggle caption|enlarge this image|open image in gallery|view image in fullscreen|view full image)[:.]?$/;
const LONGEST = 450;

/** The line below "Image", which scraping left above each picture's caption. */
export const labelledCaption: ContextRule = (passages) => {
  passages.forEach((label, i) => {
    const below = passages[i + 1];
    if (label.kind === 'noise' && LABEL.test(label.folded) && below?.kind === null && below.text.length <= LONGEST) {
      below.kind = 'caption';
    }
  });
};
