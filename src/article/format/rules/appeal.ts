import type { Passage } from '../passage';
import { anyOf, fold, ownWords } from './phrases';
import asks from './words/promotionAsks.txt';
import topics from './words/promotionTopics.txt';

const ASK = new RegExp(
  `(?:^|[.!?:;…—–|] ?)\\W{0,2}(?:please |just |simply |but |and |so |or )?(?:${anyOf(asks)})\\b|^follow \\S`,
  'g',
);
const TOPIC = new RegExp(`\\b(?:${anyOf(topics)})\\b`, 'g');
/** "If this reporting matters to you, please consider …" */
const PLEASE = /\bplease (?:consider|support|subscribe|donate|join|sign up|help|become|give|register)\b/;
/** "$4 a month", "less than a cup of tea a week". */
const OFFER =
  /(?:[$£€]\d[\d.]{0,5}(?![\d,])|\b(?:just|only|less than|as little as|from)\b[^.!?]{0,30}(?:[$£€]\d{1,3}(?![\d,])|\bcents?\b|\bpence\b|\bcup of\b|\bcoffee\b|\bprice of\b|\b\d{1,2}p\b)[^.!?]{0,20}) (?:a|per|each|every) (?:day|week|month|year)\b|(?:[$£€]\d|\bfree\b|\boff\b)[^.!?]{0,40}\bfirst (?:\w{1,40} )?months?\b/;
const STARTS_ASKING = /^(?:sign up|subscribe|follow|donate|download|join)\b/;
const COUNTRY = /\bUS\b/;
const COUNTRIES = /\bUS\b/g;
const READER = /\b(?:you|your|you're|you've|you'd|you'll|yourself)\b/;
const OUTLET = /\b(?:we|our|us|we're|we've|we'd|we'll)\b/;
const CLICK =
  /\b(?:click(?:ing)?|tap(?:ping)?|visit(?:ing)?|sign(?:ing)? up|subscrib(?:e|ing)|register(?:ing)?|download(?:ing)?)\b.{0,60}\b(?:here|app|link|button|newsletters?|inbox|podcast|channel)\b/;
const ADDRESS = /[\w.+-]@[\w-]{1,64}\.[a-z]{2,20}\b|\b(?:https?:\/\/|www\.)\S/;
const SUPPORT_OUTLET =
  /^(?:Yes, I[’']ll )?(?:[Ss]upport|Join|Follow|Subscribe to|Donate to|Get|Download) (?:the )?\p{Lu}[\p{L}\p{N}'’.&-]{0,40}(?: (?:(?:of|on|the|for|and|in) )?\p{Lu}[\p{L}\p{N}'’.&-]{0,40}){0,5}(?: (?:of|on|the|for|and|in))? ?(?:[Nn]ewsletter|[Aa]pp|[Tt]oday|[Nn]ow)?[!.]?$/u;
/** Where somebody else is to be asked: "on the ministry's website", "call the tax office". */
const ELSEWHERE =
  /\b(?:the|its|their|his|her|a) [\w' -]{0,40}?(?:ministry|ministry's|council|council's|government|government's|department|department's|agency|agency's|authority|authority's|commission|commission's|office|office's|police|hospital|hospital's|university|university's|city's|county's|state's|company|company's|bank|bank's|court|court's|school|school's|museum|museum's|station|airline|airline's|union|union's|registry|embassy|clinic)\b/;
/** Somebody says or did something: reporting about newsletters and donations, rather than asking for them. */
const REPORTING =
  /\b(?:said|says|told|according to|announced|reported|argued|accused|denied|testified|wrote|asked|launched|raised|sued|alleged|he|she|his|her)\b/g;

/** Of promotion that stands alone. */
const ENOUGH = 2.6;
/** For speaking of "we" to "you", which reporting rarely does. */
const WE_AND_YOU = 1.2;
/** Of promotion in company. */
const WEAK = 1;
/** Longer passages that speak of "our readers" are promotion only where they ask or address the reader. */
const LONG = 300;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The outlet's own words, in which the country is not taken for the pronoun. */
const ownWordsOf = ({ text, folded }: Passage): string =>
  ownWords(COUNTRY.test(text) ? fold(text.replace(COUNTRIES, 'U.S.')) : folded);

/** What of a passage turns to the reader, each worked out when it is asked for. */
class Appeal {
  readonly #text: string;
  readonly own: string;

  constructor(passage: Passage) {
    this.#text = passage.text;
    this.own = ownWordsOf(passage);
  }

  get asks(): number {
    return Math.min(count(this.own, ASK) + (PLEASE.test(this.own) ? 1 : 0), 2);
  }

  get clicks(): number {
    return CLICK.test(this.own) ? 1 : 0;
  }

  get speaks(): number {
    return OUTLET.test(this.own) ? 1 : 0;
  }

  get addresses(): number {
    return READER.test(this.own) ? 1 : 0;
  }

  get topics(): number {
    return Math.min(count(this.own, TOPIC) + (OFFER.test(this.own) ? 1 : 0), 3);
  }

  get reports(): number {
    return Math.min(count(this.own, REPORTING), 3);
  }

  /** Whether it sends the reader to somebody else, as service news does: an appeal speaks for the outlet. */
  get servesReader(): boolean {
    return this.speaks === 0 && this.addresses + this.asks + this.clicks > 0 && ELSEWHERE.test(this.own);
  }

  get named(): boolean {
    return this.#text.length < 70 && SUPPORT_OUTLET.test(this.#text);
  }
}

/** How much a passage reads like promotion. */
function promotionScore(appeal: Appeal): number {
  const { own, asks, clicks, speaks, addresses, topics, reports, named } = appeal;
  if (named) return 4;
  if (appeal.servesReader) return 0;
  const together = addresses && speaks && reports === 0 ? WE_AND_YOU : 0;
  const reachable = ADDRESS.test(own) && addresses + speaks + asks > 0 ? 1 : 0;
  const brief = own.length < 90 && asks > 0 && (!own.endsWith(':') || STARTS_ASKING.test(own)) ? 1.5 : 0;
  return (
    asks * 1.5 + topics * 1.2 + (addresses + speaks) * 0.7 + clicks * 2 + together + reachable + brief - reports * 1.3
  );
}

/** Whether a passage speaks to the reader at all: a longer one must ask for something, or say both "we" and "you". */
function turnsToReader({ own, asks, clicks, speaks, addresses, named }: Appeal): boolean {
  return named || asks + clicks + (own.length > LONG ? speaks * addresses : speaks) > 0;
}

/** Whether a passage is promotion even where it stands alone. */
export function asksClearly(passage: Passage): boolean {
  const appeal = new Appeal(passage);
  return turnsToReader(appeal) && promotionScore(appeal) >= ENOUGH;
}

/** Whether a passage may belong to a promotion that stands beside it. */
export function asksWeakly(passage: Passage): boolean {
  const appeal = new Appeal(passage);
  const { asks, clicks, topics, named } = appeal;
  return (named || asks + clicks + topics > 0) && promotionScore(appeal) >= WEAK;
}

/** Whether a passage sends the reader to somebody else than the outlet, as service news does. */
export const servesReader = (passage: Passage): boolean => new Appeal(passage).servesReader;

const ASK_ANYWHERE = new RegExp(ASK.source);

/** Whether any sentence of a folded text begins as an appeal does. */
export const mayAsk = (folded: string): boolean => ASK_ANYWHERE.test(folded);

/** Whether a sentence by itself asks the reader for something in the outlet's name, wherever it was glued to. */
export function asksForOutlet(passage: Passage): boolean {
  const appeal = new Appeal(passage);
  const { asks, clicks, topics, speaks, reports, named, own } = appeal;
  if (named) return true;
  const outlet = topics + clicks + speaks > 0 || STARTS_ASKING.test(own);
  return asks + clicks > 0 && outlet && reports === 0 && promotionScore(appeal) >= ENOUGH;
}

/** Whether a passage says "we" or "you" outside quotation marks. */
export function saysWeOrYou(passage: Passage): boolean {
  const own = ownWordsOf(passage);
  return OUTLET.test(own) || READER.test(own);
}

/** Whether a passage names something to click or an outlet to support. */
export function namesAnAction(passage: Passage): boolean {
  const { clicks, named } = new Appeal(passage);
  return named || clicks > 0;
}

/** The faintest sign of an appeal: enough only for what stands in the article twice. */
export function hintsAtAppeal(passage: Passage): boolean {
  const { asks, clicks, topics, speaks, addresses, reports } = new Appeal(passage);
  return asks + clicks + topics + speaks + addresses > 0 && reports === 0;
}
