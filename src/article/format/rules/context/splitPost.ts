import type { ContextRule, Passage } from '../../passage';

/** Lines of a post that scraping tore apart are this far from each other at least. */
const TORN = 2;
const MOST_LINES = 8;
const LIKE_A_POST = /(?:^|\s)[@#]\w{2,}|\p{Extended_Pictographic}/u;
const BODY_BELOW = /^(?:[—–-] .{1,80}\(@[\w.]{1,60}\)|pic\.(?:twitter|x)\.com\/|https?:\/\/t\.co\/)/;

const isPart = (above: Passage, below: Passage): boolean =>
  above.kind === null &&
  above.text.length < 600 &&
  (below.gap >= TORN || LIKE_A_POST.test(above.text) || (BODY_BELOW.test(below.text) && !above.text.endsWith(':')));

/** The lines above a post's signature that belong to the post. */
export const splitPost: ContextRule = (passages) => {
  passages.forEach((signed, i) => {
    if (signed.kind !== 'embed') return;
    for (let j = i; j > Math.max(i - MOST_LINES, 0); j--) {
      const [above, below] = [passages[j - 1], passages[j]];
      if (!above || !below || !isPart(above, below)) break;
      above.kind = 'embed';
    }
  });
};
