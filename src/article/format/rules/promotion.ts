import type { Rule } from '../passage';

const ASKING =
  /\b(?:(?:support|donate to|contribute to|subscribe to|sign up (?:for|to)|follow us|download (?:the|our) app|become a (?:member|subscriber))\b)/i;
const READER = /\b(?:you|your|you[’']ve|us|our|we)\b/i;
const TOPIC =
  /\b(?:newsletters?|newsroom|free press|journalism|subscri\w+|paywall|ad-free|our (?:readers|reporting)|news free)\b/i;

const asksReader = (text: string): boolean =>
  text.length < 900 &&
  ((READER.test(text) && TOPIC.test(text) && !/["“]/.test(text)) ||
    (text.length < 60 && ASKING.test(text) && !/[.]$/.test(text)));

/** What the outlet wants from the reader: money, an address, a click. */
export const promotion: Rule = (passages) => {
  for (const passage of passages) {
    if (passage.kind === null && asksReader(passage.text)) passage.kind = 'promotion';
  }
  for (let i = passages.length - 2; i >= 0; i--) {
    const [passage, next] = [passages[i], passages[i + 1]];
    const heading = passage && passage.text.length < 60 && !/[.!?"”]$/.test(passage.text);
    if (passage && i > 0 && passage.kind === null && next?.kind === 'promotion' && heading) passage.kind = 'promotion';
  }
};
