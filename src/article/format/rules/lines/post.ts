import type { LineRule } from '../../passage';

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,9}\\.?';
const SIGNATURE = new RegExp(
  `(?:[—–-]|^|\\s)[^—–\\n]{1,80}\\(@[\\w.]{1,60}\\) (?:on )?(?:${MONTH} \\d{1,2}, \\d{4}|\\d{1,2} ${MONTH} \\d{4}|\\d{1,2}/\\d{1,2}/\\d{2,4})(?: at .{1,12})?$`,
);
const LINK = /(?:pic\.(?:twitter|x)\.com\/\w{1,40}|https?:\/\/t\.co\/\w{1,40})(?:\s{0,8}[—–-] .{1,100})?$/;
const SHARED = /^(?:a post shared by|view this post on|view on threads|post by @|see this post on)\b/;
const HANDLE_ALONE = /^(?:[—–-] )?.{1,60} ?\(@[\w.]{1,60}\)$|^@[\w.]{2,40}$/;

/** A social-media post: "Tide is out! pic.twitter.com/a1B2c3 — Ada Quill (@adaquill) March 4, 2031". */
export const post: LineRule = {
  kind: 'embed',
  longest: 1500,
  matches: ({ text, folded }) => {
    const tail = text.slice(-260);
    return (
      (tail.includes('(@') && SIGNATURE.test(tail)) ||
      LINK.test(tail) ||
      (text.length < 120 && (SHARED.test(folded) || HANDLE_ALONE.test(text)))
    );
  },
};
