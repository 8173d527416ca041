import type { LineRule, Passage } from '../../passage';
import { anyOf, ownWords } from '../phrases';
import asks from '../words/promotionAsks.txt';
import topics from '../words/promotionTopics.txt';

const ASK = new RegExp(
  `(?:^|[.!?:;…—–|] ?)\\W{0,2}(?:please |just |simply |but |and |so |or )?(?:${anyOf(asks)})\\b`,
  'g',
);
const TOPIC = new RegExp(`\\b(?:${anyOf(topics)})\\b`, 'g');
const READER = /\b(?:you|your|you're|you've|you'd|you'll|yourself)\b/;
const OUTLET = /\b(?:we|our|us|we're|we've|we'd|we'll)\b/;
const CLICK =
  /\b(?:click(?:ing)?|tap(?:ping)?|visit(?:ing)?|sign(?:ing)? up|subscrib(?:e|ing)|register(?:ing)?|download(?:ing)?)\b.{0,60}\b(?:here|app|link|button|newsletters?|inbox|podcast|channel)\b/;
const ADDRESS = /\b[\w.+-]+@[\w-]+\.[a-z]{2,}\b|\b(?:https?:\/\/|www\.)\S+/;
const SUPPORT_OUTLET =
  /^(?:Support|Join|Follow|Subscribe to|Donate to|Get|Download) (?:the )?(?:\p{Lu}[\p{L}\p{N}'’.&-]*(?: (?:of|on|the|for|and|in))? ?){1,6}(?:[Nn]ewsletter|[Aa]pp|[Tt]oday|[Nn]ow)?[!.]?$/u;
/** Somebody says or did something: reporting about newsletters and donations, rather than asking for them. */
const REPORTING =
  /\b(?:said|says|told|according to|announced|reported|argued|accused|denied|testified|wrote|asked|launched|raised|sued|alleged|he|she|his|her)\b/g;

/** Longer passages that speak of "our readers" are promotion only where they ask or address the reader. */
const LONG = 300;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** How much a passage asks the reader for attention or money; above 1.5 in company, above 3.5 alone, it is promotion. */
export function promotionScore({ text, folded }: Passage): number {
  if (text.length < 70 && SUPPORT_OUTLET.test(text)) return 4;
  const own = ownWords(folded);
  const asking = Math.min(count(own, ASK), 2);
  const voice = OUTLET.test(own) ? 1 : 0;
  const clicking = CLICK.test(own) ? 1 : 0;
  const reader = READER.test(own) ? 1 : 0;
  if (asking + clicking + (own.length > LONG ? voice * reader : voice) === 0) return 0;
  const turnsOn = Math.min(count(own, TOPIC), 3);
  const reporting = Math.min(count(own, REPORTING), 3);
  const addressed = reader + voice;
  const reachable = ADDRESS.test(own) && addressed + asking > 0 ? 1 : 0;
  const brief = own.length < 90 && asking > 0 && !own.endsWith(':') ? 1 : 0;
  return asking * 1.5 + turnsOn * 1.2 + addressed * 0.7 + clicking * 2 + reachable + brief * 1.5 - reporting * 1.3;
}

/** "Sign up for our newsletter.", "Would you help us keep the tide tables free for all?" */
export const promotion: LineRule = {
  kind: 'promotion',
  longest: 1200,
  matches: (passage) => promotionScore(passage) >= 3,
};
