import { labelledWords, wordList } from '../wordList';
import { isKicker } from './head/title';
import { anyOf, squash } from './rules/phrases';
import agencyList from './rules/words/agencies.txt';
import knownList from './rules/words/knownOutlets.txt';
import menuWordList from './rules/words/menuWords.txt';
import fillerList from './rules/words/outletFillers.txt';
import firmList from './rules/words/outletFirms.txt';
import endings from './rules/words/outletNames.txt';
import doubtfulEndings from './rules/words/outletWords.txt';

const known = wordList(knownList);
const agencies = wordList(agencyList);

const fillers = new Set([...wordList(fillerList), 'the']);

const menuWords = wordList(menuWordList);

const outletsOfFirms = labelledWords(firmList);

/** "HomeNewsCrime" */
const GLUED_TOGETHER = /\p{Ll}\p{Lu}\p{Ll}+\p{Lu}/u;
const LONGEST = 60;
const WORD = "\\p{Lu}[\\p{L}\\p{N}.'’&-]*";
const NAME = `(?:(?:the|The|THE) )?(?:${WORD} (?:(?:of|the|and|&|on|for) ){0,2}){0,5}`;
const ENDS_LIKE_OUTLET = new RegExp(`^${NAME}(?:${anyOf(endings)})$`, 'u');
/** "Daily Planet" with one word more; "The Republic" alone names a state. */
const MAY_END_LIKE_OUTLET = new RegExp(
  `^(?:(?:the|The) )?${WORD} (?:${WORD} ){0,3}(?:${anyOf(doubtfulEndings)})$`,
  'u',
);
const IN_CAPITALS = new RegExp(`^(?:THE )?[\\p{Lu} &'’-]{0,60}\\b(?:${anyOf(endings.toUpperCase())})$`, 'u');
/** "WXYZ", "KABC-TV", "WTOP News": stations of North America. */
const STATION = /^[WK][A-Z]{2,3}(?:[ -](?:TV|FM|AM|DT|News|\d{1,2}))?(?: \d{1,2})?$/;
/** "BBC News", "CBC Norland", "ENN": initials, alone or in front of a word. */
const INITIALS_AND_NEWS = /^[A-Z]{2,5}\d{0,2} (?:News|Sport|Sports|World|Radio|Online|Business|Newshour|Politics)$/;
/** "Daily Beacon": a word that says when it comes out, and a name that only newspapers have; "Daily Digest" is a newsletter. */
const DAILY = new RegExp(
  `^(?:the )?(?:daily|sunday|saturday|evening|morning|national|metro) (?!(?:bulletin|digest|journal|monthly|news|newsroom|online|press|quarterly|radio|record|register|reporter|review|television|today|transcript|tv|weekly|wire)$)(?:${anyOf(endings.toLowerCase())})$`,
  'i',
);
const DOMAIN =
  /^(?:www\.)?(?:[\p{L}\p{N}-]{2,40}\.){1,3}(?:com|org|net|co|news|uk|au|nz|ca|in|ie|za|us|eu|tv|info|invalid|example|test|de|fr|io)$/iu;
const ARTICLE = /^the(?=\s)/i;

/** Legal forms and kinds of firm behind an outlet's name: "Guardian News & Media Limited". */
const FIRM =
  /[ ,]{1,8}(?:inc|llc|l\.l\.c|ltd|limited|corp|corporation|co|company|plc|pty|gmbh|lp|llp|l\.p|pvt|private|s\.a|ag|dac|bv|nv|ab|oy|srl|media group|(?:(?:& |and )?media)|group|publishing|publications|publishers|holdings|communications|digital|interactive|network|online|news|news (?:&|and) media|enterprises|newspapers|broadcasting corporation|all rights reserved)\.?$/i;
const LEGAL_FORM =
  /[ ,]{1,8}(?:inc|llc|l\.l\.c|ltd|limited|corp|co|plc|pty|gmbh|lp|llp|l\.p|pvt|s\.a|ag|dac|bv|nv|ab|oy|srl)\.?$/i;

/** Whether a name reads like an outlet's wherever it stands. */
export function isOutletName(name: string): boolean {
  if (name.length > LONGEST || name.length < 2) return false;
  const lower = name.toLowerCase();
  const bare = lower.replace(ARTICLE, '').trim();
  if (known.has(bare) || known.has(lower)) return name !== lower;
  if (
    isKicker(name) ||
    GLUED_TOGETHER.test(name) ||
    lower
      .split(' ')
      .slice(0, -1)
      .every((word) => fillers.has(word))
  ) {
    return DOMAIN.test(name) || STATION.test(name) || DAILY.test(name);
  }
  return (
    ENDS_LIKE_OUTLET.test(name) ||
    MAY_END_LIKE_OUTLET.test(name) ||
    IN_CAPITALS.test(name) ||
    STATION.test(name) ||
    INITIALS_AND_NEWS.test(name) ||
    DOMAIN.test(name)
  );
}

/** Whether a name consists of what menus and buttons say: "Previous Post", "Subscribe". */
export function isMenuWording(name: string): boolean {
  const words = name.toLowerCase().replace(ARTICLE, '').trim().split(' ');
  const last = words.pop() ?? '';
  return (
    !DAILY.test(name) &&
    words.every((word) => fillers.has(word)) &&
    (fillers.has(last) || menuWords.has(last) || isKicker(name) || (words.length > 0 && ENDS_LIKE_OUTLET.test(name)))
  );
}

export const isAgency = (name: string): boolean => agencies.has(name.toLowerCase().replace(ARTICLE, '').trim());

/** What two ways to write an outlet's name have in common: "The Tern Courier", "terncourier.com", "Tern Courier Media Group Ltd". */
export function outletKey(name: string): string {
  let bare = DOMAIN.test(name) ? hostLabel(name) : name.replace(ARTICLE, '');
  for (let shorter = bare.replace(FIRM, ''); shorter !== bare; shorter = bare.replace(FIRM, '')) bare = shorter;
  return squash(bare);
}

export function withoutLegalForm(name: string): string {
  let bare = name.trim();
  for (let shorter = bare.replace(LEGAL_FORM, ''); shorter !== bare; shorter = bare.replace(LEGAL_FORM, ''))
    bare = shorter;
  return bare;
}

/** Whether a name ends like a firm's: the firm may own the outlet. */
export const isFirm = (name: string): boolean => FIRM.test(name);

/** The outlet in a firm's name: "Fell Guardian" of "Fell Guardian News & Media". */
export function outletOf(firm: string): string {
  const known = outletsOfFirms.get(firm.toLowerCase());
  if (known) return known;
  for (let name = firm; ; ) {
    const shorter = name.replace(FIRM, '');
    if (shorter === name) return firm;
    if (isOutletName(shorter)) return shorter;
    name = shorter;
  }
}

const SECOND_LEVEL = /^(?:co|com|org|net|gov|ac|edu)$/;

/** What an outlet is called in its host name: "terncourier" of "www.terncourier.co.uk". */
export function hostLabel(host: string): string {
  const parts = host
    .toLowerCase()
    .replace(/^www\./, '')
    .split('.');
  const last = parts.length - (SECOND_LEVEL.test(parts.at(-2) ?? '') && parts.length > 2 ? 3 : 2);
  return parts[Math.max(last, 0)] ?? host;
}

const GLUED = new RegExp(`^(the)?(.{2,100}?)(${anyOf(endings.toLowerCase())})?$`);
const LONGEST_INITIALS = 4;

const capitalised = (word: string): string =>
  word.length <= LONGEST_INITIALS && !/[aeiouy]/.test(word)
    ? word.toUpperCase()
    : word.charAt(0).toUpperCase() + word.slice(1);

/** "The Tern Courier" for theterncourier.com's "terncourier", as far as the end of its name is known; else the host. */
export function nameOfHost(host: string): string {
  const label = hostLabel(host);
  if (label.includes('-')) return label.split('-').map(capitalised).join(' ');
  const [, article, name = '', ending] = GLUED.exec(label) ?? [];
  if (known.has(name) && !ending) return capitalised(name);
  return ending
    ? [article, name, ending]
        .filter((word) => word !== undefined)
        .map(capitalised)
        .join(' ')
    : host;
}

const ADDRESS =
  /\bhttps?:\/\/([\w.-]{3,100})|^(?:www\.)?([\w-]{2,60}(?:\.[\w-]{2,30}){1,3})(?=\/|$)|[\w.+-]@([\w-]{2,60}(?:\.[\w-]{2,30}){1,3})/i;

/** The host of a web or mail address in a text. */
export function hostIn(text: string): string | null {
  const [, web, bare, mail] = ADDRESS.exec(text) ?? [];
  return (web ?? bare ?? mail)?.toLowerCase().replace(/^www\./, '') ?? null;
}

const HOLDS_SIGN = /©|\(c\)|&copy;|copyright/i;
const COPYRIGHT =
  /(?:^|[\s|])(?:(?:©|\(c\)|&copy;) ?(?:copyright )?|copyright(?: ?©| ?\(c\)| ?&copy;)? ?)(?:by )?((?:19|20)\d\d)?(?: ?[-–—,] ?((?:19|20)\d\d|present))?[,:]? ?/i;
const UP_TO =
  /[|.•·–—/]|\s-\s|(?:^|,? )(?:all rights|or its|and its|and\/or|unless|in partnership|a part|part of|is a|an? \w{1,30} company|used with|powered|designed|registered|company|this material|except|under|republished|inc\b|llc\b|ltd\b)|\d{4}|[(©,]/i;

export interface Copyright {
  /** As named behind the sign; "" where nobody is. */
  readonly holder: string;
  /** What stands in front of the sign: "Tern Courier © 2031". */
  readonly before: string;
  /** The last one given. */
  readonly year: string | null;
}

/** Who holds the copyright, and the year, as "© 2031 Tern Courier. All rights reserved." says; null where it says nothing. */
export function copyrightOf(text: string): Copyright | null {
  const start = text.slice(0, 300);
  const sign = HOLDS_SIGN.test(start) ? COPYRIGHT.exec(start) : null;
  if (!sign) return null;
  const rest = text.slice(sign.index + sign[0].length, sign.index + sign[0].length + 100);
  const name = rest.split(UP_TO, 1)[0]?.replace(/^by /i, '').trim() ?? '';
  const [, from, to] = sign;
  const year = to && to !== 'present' ? to : (from ?? /\b(?:19|20)\d\d\b/.exec(rest)?.[0] ?? null);
  const before = text.slice(0, sign.index).trim();
  return {
    before: before.length <= LONGEST && /^\p{Lu}/u.test(before) ? before : '',
    holder: /^\p{Lu}/u.test(name) ? withoutLegalForm(name) : '',
    year,
  };
}
