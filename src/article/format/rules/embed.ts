import type { Passage, Rule } from '../passage';

const POST = /(?:pic\.twitter\.com\/\w+|https?:\/\/t\.co\/\w+|[—–-] .{1,80} \(@\w{1,30}\)) ?.{0,120}$/;
const HANDLE_AND_DATE = /\(@\w{1,30}\) [A-Z][a-z]+ \d{1,2}, \d{4}$/;

const isPost = ({ text }: Passage): boolean => {
  const tail = text.slice(-240);
  return HANDLE_AND_DATE.test(tail) || (POST.test(tail) && /pic\.twitter\.com|t\.co\//.test(tail));
};

/** A social-media post, with the lines above it that belong to it: several empty lines stand between its parts. */
export const embed: Rule = (passages) => {
  passages.forEach((passage, i) => {
    if (passage.kind !== null || !isPost(passage)) return;
    passage.kind = 'embed';
    for (let j = i; j > 0; j--) {
      const [above, here] = [passages[j - 1], passages[j]];
      if (!above || !here || above.kind !== null || here.gap < 2) break;
      above.kind = 'embed';
    }
  });
};
