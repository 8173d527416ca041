import { wordList } from '../wordList';
import { isKicker, isTextual } from './head';
import {
  copyrightOf,
  hostIn,
  isAgency,
  isFirm,
  isOutletName,
  nameOfHost,
  outletKey,
  outletOf,
  withoutLegalForm,
} from './outlets';
import type { Passage } from './passage';
import pictureSourceList from './rules/words/pictureSources.txt';
import { besideStamp } from './stamps';

const pictureSources = wordList(pictureSourceList);

const TRAILER = /^The post (.{1,300}) appeared first (?:on|in) (.{1,80}?)\.?$/;
const NAME =
  "(?:[Tt]he )?\\p{Lu}[\\p{L}\\p{N}'’&-]{0,40}(?: (?:of |the |and |& )?\\p{Lu}[\\p{L}\\p{N}'’&-]{0,40}){0,5}";
const PUBLISHED_BY = new RegExp(
  `\\b(?:appeared|published|posted|produced|reported)(?: first| originally)? (?:on|in|by|at) (${NAME})(?:[.,]?$|[:,]| and is| with)`,
  'u',
);
const ORIGINAL = /^Read the original article (?:on|at|in) (.{2,60}?)\.?$/;
const REPUBLISHED = new RegExp(
  `\\b(?:republished|reprinted|syndicated|reproduced) (?:from|with permission from|by|courtesy of) (${NAME})`,
  'u',
);

/** How an outlet names itself when it speaks to its readers. */
const OWN_NAME: readonly RegExp[] = [
  new RegExp(`\\b(?:from|with|by|at|to|on|in|for|of) (${NAME})[.!?]?$`, 'u'),
  new RegExp(`\\b[Rr]eading (${NAME})(?=[!.])`, 'u'),
  new RegExp(
    `\\b(?:[Rr]eporter|[Cc]orrespondent|[Jj]ournalist|[Ee]ditor|[Cc]olumnist|[Ww]riter|[Pp]roducer|[Ii]ntern) (?:for|at|of|with) (${NAME})`,
    'u',
  ),
  new RegExp(
    `^(${NAME}) (?:is|has|relies|needs|depends|believes|was founded|brings|provides|publishes|does|uses|may|will|and its|values) `,
    'u',
  ),
  new RegExp(
    `^(${NAME}) (?:[Ss]taff|[Rr]eporters?|[Cc]orrespondents?|[Ww]riters?|logo|[Hh]ome ?page|[Nn]ewsletters?|[Pp]remium|[Pp]lus|[Ee]xclusive)\\b`,
    'u',
  ),
  new RegExp(
    `\\b(?:[Cc]ontribute|[Ss]ubscription|[Ww]elcome|[Aa]ccess|[Ll]og ?in|[Ss]ign ?in|[Bb]ack|[Rr]eturn|[Ll]isten|[Tt]ip|[Ll]etter|[Ss]ubmissions?) to (${NAME})`,
    'u',
  ),
  new RegExp(
    `\\b(?:[Mm]ore|[Ll]atest|[Ss]tories|[Hh]eadlines|[Nn]ewsletters?|[Ee]mails?|[Aa]lerts|[Uu]pdates|[Bb]est|[Aa]rticle|[Vv]ideo|[Aa]dvertise|[Ww]ork|[Cc]areers|[Jj]obs|[Pp]ublished|[Rr]eported|[Aa]ppeared|[Cc]ontinue) (?:from|by|on|at|in|of|with) (${NAME})(?=$|[.,:!|]| newsletter| app\\b)`,
    'u',
  ),
  new RegExp(
    `\\b(?:[Ff]ollow|[Dd]ownload|[Aa]bout|[Cc]ontact|[Jj]oin|[Ww]atch|[Gg]et|[Rr]ead|[Vv]isit|[Tt]rust|[Ll]ike|[Ee]mail|[Ii]nside|[Ss]hop|[Aa]dd|[Mm]ake) (${NAME})(?= on\\b| app\\b| in your\\b| as\\b| your\\b|$|[.!:?]| newsletter| for (?:free|more)|['’]s)`,
    'u',
  ),
  new RegExp(
    `\\b(?:[Ss]ign up (?:for|to)|[Tt]he|[Aa]|[Yy]our|[Oo]ur) (${NAME})(?:['’]s)? (?:newsletters?|app\\b|daily briefing|morning briefing|mailing list|team\\b|store\\b|website\\b|archives?\\b|account\\b|subscription\\b|subscribers?\\b|readers?\\b|newsroom\\b|community\\b|members?\\b)`,
    'u',
  ),
  new RegExp(
    `\\b(?:[Cc]ourtesy|[Pp]roperty|[Rr]eaders|[Mm]embers|[Ff]riends|[Nn]ewsroom|[Ee]dition|[Dd]ivision|[Pp]ublication|[Ss]ubscribers?|[Vv]iews|[Pp]art) of (${NAME})`,
    'u',
  ),
  new RegExp(
    `\\b(${NAME}) on (?:Facebook|Twitter|X|Instagram|Telegram|WhatsApp|YouTube|Google News|Apple News|Threads|Bluesky|LinkedIn)\\b`,
    'u',
  ),
];
const SUPPORT = new RegExp(`\\b(?:[Ss]upport(?:ed|ing)?|[Dd]onate to|[Ss]ubscribe to) (${NAME})`, 'u');
const TOLD = new RegExp(`\\b(?:told|interview with|statement to|spoke to|email to) (${NAME})`, 'gu');
/** "Tobias Renn/Kestrel" */
const BEHIND_PHOTOGRAPHER = new RegExp(
  `\\p{Lu}[\\p{L}'’-]{1,40} \\p{Lu}[\\p{L}'’-]{1,40} ?(?:/|\\||,| for) ?(${NAME})$`,
  'u',
);
const TAIL_OF_BYLINE = /(?:, | \| | for | of | \/ | [–—-] |, of )((?:[Tt]he )?[\p{L}\p{N}.'’& -]{2,50})$/u;
const HEAD_OF_BYLINE =
  /^(?:By )?([\p{L}\p{N}.'’& -]{2,50}?) (?:[Ss]taff|[Rr]eporters?|[Ww]riters?|[Cc]orrespondents?|[Nn]ews [Ss]ervice|[Nn]ewsroom|[Ee]ditorial [Bb]oard|[Dd]esk|[Ee]ditors?)\b/u;
const AGENCY_DATELINE =
  /^\p{Lu}[\p{L} .,'’-]{1,60}(?:,? [\p{L}.]{3,9} \d{1,2})? ?\((\p{Lu}[\p{L}\p{N} .&-]{1,30})\) ?[–—_-]/u;
const ADDRESS_LINE =
  /^(?:(?:url|source|link|original|address):? ?)?(?:https?:\/\/|(?:[\w-]{2,60}\.){1,3}[a-z]{2,10}\/)\S+$/i;

/** A name alone above the headline, as it may be the site's or a topic's. */
const IS_NAME = new RegExp(`^${NAME}$`, 'u');
const DATELINE_REACH = 140;
/** How much is read at either end of a long file, in passages. */
const EDGE = 400;
const HEAD = 60;
const FOOT = 60;
/** Where an appeal may stand that was not recognised as one. */
const ENDING = 4;
const LONGEST_ASIDE = 600;
const MOST_MENTIONS = 3;
const ENOUGH = 3;
const LEADING_SIGNS = /^[^\p{L}\p{N}]+/u;
const SEPARATOR = /\s?\|\s?|\s[–—·•»›:/-]{1,2}\s/;
const ENOUGH_OF_AGENCY = 2;
const SHORTEST_NAME = 4;
const MOST_SUPPORTED = 40;
const REPEATED = 0.8;
const IN_TEXT = 2;

/** Headline and outlet of "The post HEADLINE appeared first on OUTLET.", or null. */
export function parseTrailer(passages: readonly Passage[]): { headline: string; publisher: string } | null {
  const line = passages.findLast(({ kind, text }) => kind === 'trailer' && text.startsWith('The post '));
  const [, headline, publisher] = (line && TRAILER.exec(line.text)) ?? [];
  return headline && publisher ? { headline, publisher } : null;
}

interface Claim {
  readonly name: string;
  readonly weight: number;
}

/** Adds up what speaks for each outlet, however its name is written. */
class Claims {
  readonly #weights = new Map<string, number>();
  readonly #names = new Map<string, Map<string, number>>();
  readonly #strongest = new Map<string, number>();
  readonly #mentions = new Map<string, number>();

  add({ name, weight }: Claim): void {
    const key = outletKey(name);
    if (key.length < 2) return;
    this.#strongest.set(key, Math.max(this.#strongest.get(key) ?? 0, weight));
    this.#weights.set(key, (this.#weights.get(key) ?? 0) + weight);
    const names = this.#names.get(key) ?? new Map<string, number>();
    this.#names.set(key, names.set(name, (names.get(name) ?? 0) + weight));
  }

  /** Of what is said in passing the first few count. */
  mention(claim: Claim): void {
    const key = outletKey(claim.name);
    const count = (this.#mentions.get(key) ?? 0) + 1;
    this.#mentions.set(key, count);
    if (count <= MOST_MENTIONS) this.add(claim);
  }

  /** An address in passing may be anybody's, but speaks for a name that it spells. */
  spelt(host: string, weight: number): void {
    const key = outletKey(host);
    const known = this.#weights.get(key);
    if (known !== undefined) this.#weights.set(key, known + weight);
  }

  /** An address says who it is where no name does, and speaks for a name that it spells. */
  address(host: string, weight: number): void {
    const label = outletKey(host);
    const known = [...this.#weights.keys()].find((key) => key === label || initials(this.#names.get(key)) === label);
    if (known === undefined) this.add({ name: nameOfHost(host), weight });
    else this.#weights.set(known, (this.#weights.get(known) ?? 0) + weight);
  }

  /** "RFN" is "Radio Free Norrland" where both are named. */
  #joinInitials(): void {
    for (const [key, names] of this.#names) {
      const short = initials(names);
      const weight = this.#weights.get(short);
      if (short.length < 3 || short === key || weight === undefined) continue;
      this.#weights.set(key, (this.#weights.get(key) ?? 0) + weight);
      this.#weights.delete(short);
    }
  }

  /** What else the page says of those named so far: furniture repeats the outlet's name, the text hardly says it. */
  support(asides: readonly string[], body: string): void {
    const likely = [...this.#weights].sort(([, a], [, b]) => b - a).slice(0, MOST_SUPPORTED);
    for (const [key] of likely) {
      const name = this.#nameOf(key);
      if (name.length < SHORTEST_NAME) continue;
      const bare = name.replace(/^the /i, '');
      const repeated = asides.filter((text) => text.includes(bare)).length - 1;
      let weight = Math.min(Math.max(repeated, 0), MOST_MENTIONS) * REPEATED;
      if ((this.#strongest.get(key) ?? 0) <= ENOUGH && !isOutletName(name) && body.includes(bare)) weight -= IN_TEXT;
      this.#weights.set(key, (this.#weights.get(key) ?? 0) + weight);
    }
  }

  /** An agency only where nobody else is named. */
  best(): string | null {
    this.#joinInitials();
    const named = [...this.#weights].map(([key, weight]) => ({ name: this.#nameOf(key), weight }));
    const outlets = named.filter(({ name, weight }) => weight >= ENOUGH && !isAgency(name));
    const agencies = named.filter(({ name, weight }) => weight >= ENOUGH_OF_AGENCY && isAgency(name));
    const [best] = (outlets.length > 0 ? outlets : agencies).sort((a, b) => b.weight - a.weight);
    return best?.name ?? null;
  }

  #nameOf(key: string): string {
    const names = [...(this.#names.get(key) ?? [])];
    return names.sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
  }
}

const initials = (names: ReadonlyMap<string, number> | undefined): string =>
  [...(names?.keys() ?? [])][0]
    ?.split(' ')
    .map((word) => word[0] ?? '')
    .join('')
    .toLowerCase() ?? '';

const ASIDE: ReadonlySet<Passage['kind']> = new Set([
  'promotion',
  'noise',
  'trailer',
  'contributors',
  'credit',
  'byline',
]);

const isAside = ({ kind }: Passage): boolean => ASIDE.has(kind);

function* claimsOfBylines(passages: readonly Passage[]): Generator<Claim> {
  for (const { kind, text } of passages) {
    if (kind !== 'byline' && kind !== 'contributors') continue;
    const name = TAIL_OF_BYLINE.exec(text.slice(-100))?.[1] ?? HEAD_OF_BYLINE.exec(text.slice(0, 100))?.[1];
    for (const part of name ? [name, ...name.split(',')] : [text.replace(/^By /, '')]) {
      if (isOutletName(part.trim())) {
        yield { name: part.trim(), weight: 3 };
        break;
      }
    }
  }
}

/** What was cut off a title may also be a section's name, or a columnist's. */
function* claimOfPart(name: string, outlet: 'cut off' | 'stated', authors: string): Generator<Claim> {
  if (outlet === 'stated') yield { name, weight: 10 };
  else if (isOutletName(name)) yield { name, weight: 5 };
  else if (IS_NAME.test(name) && !isKicker(name) && !authors.includes(name)) yield { name, weight: 2 };
}

/** The outlet behind somebody's name, where it may as well be a place, a rank or an agency. */
function* claimsBehindNames(passages: readonly Passage[]): Generator<Claim> {
  for (const { kind, text } of passages) {
    const name = kind === 'byline' || kind === 'credit' ? BEHIND_PHOTOGRAPHER.exec(text.slice(-100))?.[1] : undefined;
    if (name && !isAgency(name) && !pictureSources.has(name)) yield { name, weight: 1 };
  }
}

function* claimsOfLines(passages: readonly Passage[]): Generator<Claim> {
  const headline = passages.findIndex(({ kind }) => kind === 'headline');
  const bylines = passages.slice(0, HEAD).filter(({ kind }) => kind === 'byline');
  const authors = bylines.map((byline) => byline.text).join('\n');
  for (const [i, passage] of passages.entries()) {
    const { kind, text } = passage;
    if (passage.outlet) {
      for (const part of text.replace(LEADING_SIGNS, '').split(SEPARATOR))
        yield* claimOfPart(part.trim(), passage.outlet, authors);
    }
    if (kind === 'trailer') {
      const name = (ORIGINAL.exec(text) ?? PUBLISHED_BY.exec(text) ?? REPUBLISHED.exec(text))?.[1];
      if (name) yield { name, weight: 6 };
    }
    const { holder, before } = (i < HEAD || i >= passages.length - FOOT ? copyrightOf(text) : null) ?? {};
    if (before && IS_NAME.test(before)) yield { name: before, weight: 3 };
    if (holder) yield { name: outletOf(holder), weight: isOutletName(outletOf(holder)) ? 4 : isFirm(holder) ? 2 : 3 };
    if (kind === 'date') {
      const rest = besideStamp(text);
      const at = rest.length < 2 ? -1 : text.toLowerCase().lastIndexOf(rest);
      const name = at < 0 ? '' : text.slice(at, at + rest.length);
      if (isOutletName(name)) yield { name, weight: 5 };
    }
    if (i >= headline || passage.outlet) continue;
    const part = text.split(SEPARATOR).find(isOutletName);
    if (part) yield { name: part, weight: 3 };
    else if (IS_NAME.test(text) && !isKicker(text)) yield { name: text, weight: 1.5 };
  }
}

const RUN = /(?:[Tt]he )?\p{Lu}[\p{L}\p{N}&-]{0,40}(?: (?:of |and |& )?\p{Lu}[\p{L}\p{N}&-]{0,40}){0,6}/gu;
/** What an outlet asks of its readers, in front of its name: "Follow Asfar Post". */
const ASKS =
  /^(?:Follow|Support|Read|Download|Get|About|Contact|Subscribe|Visit|Join|From|By|More|Photo|Credit|Watch|Via|On|At|In|And|Copyright|Source|Never|Your|Our|This)\s/;
const LONGEST_NAME = 6;

/** Names like an outlet's in a text about something else, the longest at each place. */
function* outletsIn(text: string): Generator<string> {
  for (const [run] of text.matchAll(RUN)) {
    const words = run.replace(ASKS, '').split(' ');
    for (let end = Math.min(words.length, LONGEST_NAME); end > 1; end--) {
      const name = words.slice(0, end).join(' ');
      if (!isOutletName(name)) continue;
      yield name;
      break;
    }
  }
}

function addMentions(claims: Claims, passages: readonly Passage[]): void {
  for (const [i, passage] of passages.entries()) {
    if ((isAside(passage) || i >= passages.length - ENDING) && passage.text.length < LONGEST_ASIDE) {
      for (const name of outletsIn(passage.text)) claims.mention({ name, weight: 1.5 });
      const supported = SUPPORT.exec(passage.text)?.[1];
      if (supported) claims.mention({ name: supported, weight: isOutletName(supported) ? 3 : 2 });
      for (const pattern of OWN_NAME) {
        const name = pattern.exec(passage.text)?.[1];
        if (name) claims.mention({ name, weight: isOutletName(name) ? 2 : 1 });
      }
    } else if (isTextual(passage)) {
      for (const [, name = ''] of passage.text.matchAll(TOLD))
        if (isOutletName(name)) claims.mention({ name, weight: 0.6 });
    }
  }
}

/** Who published the article, where it says so itself: the trailer, the copyright, the title's tail, appeals. Never a guess. */
export function findPublisher(all: readonly Passage[]): string | null {
  const trailer = parseTrailer(all);
  if (trailer) return trailer.publisher;
  const passages = all.length > 2 * EDGE ? [...all.slice(0, EDGE), ...all.slice(-EDGE)] : all;
  const claims = new Claims();
  for (const claim of claimsOfLines(passages)) claims.add(claim);
  for (const claim of claimsOfBylines(passages.slice(0, HEAD))) claims.add(claim);
  for (const claim of claimsBehindNames(passages)) claims.mention(claim);
  addMentions(claims, passages);
  const asides = passages.filter((passage) => isAside(passage) || !isTextual(passage)).map(({ text }) => text);
  const body = passages.filter((passage) => passage.kind === null && isTextual(passage)).slice(0, HEAD);
  claims.support(asides, body.map(({ text }) => text).join('\n'));
  const first = passages.find((passage) => isTextual(passage) && passage.kind !== 'noise');
  const agency = first && AGENCY_DATELINE.exec(first.text.slice(0, DATELINE_REACH))?.[1];
  if (agency) claims.add({ name: agency, weight: 4 });
  const host = passages.slice(0, HEAD).find(({ text }) => ADDRESS_LINE.test(text));
  const named = host && hostIn(host.text);
  if (named) claims.address(named, 4);
  const mails = new Set(asides.flatMap((text) => (text.length < LONGEST_ASIDE && hostIn(text)) || []));
  for (const mail of mails) claims.spelt(mail, 2);
  const name = claims.best();
  return name && withoutLegalForm(name).replace(/^the /, '');
}
