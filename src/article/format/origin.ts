import { wordList } from '../wordList';
import { isArticledName, isKicker, isTextual } from './head';
import {
  copyrightOf,
  hostIn,
  hostLabel,
  isAgency,
  isFirm,
  isMenuWording,
  isOutletName,
  nameOfHost,
  outletKey,
  outletOf,
  withoutLegalForm,
} from './outlets';
import type { Passage } from './passage';
import { asksWeakly } from './rules/appeal';
import { speaksOfPage } from './rules/pageTalk';
import pictureSourceList from './rules/words/pictureSources.txt';
import { besideStamp } from './stamps';

const pictureSources = wordList(pictureSourceList);

const TRAILER = /^The post (.{1,300}) appeared first (?:on|in) (.{1,80}?)\.?$/;
const NAME =
  "(?:[Tt]he )?\\p{Lu}[\\p{L}\\p{N}'’&-]{0,40}(?: (?:of |the |and |& )?\\p{Lu}[\\p{L}\\p{N}'’&-]{0,40}){0,5}";
const PUBLISHED_BY = new RegExp(
  `\\b(?:appeared|published|posted|produced|reported)(?: first| originally)? (?:on|in|by|at) (${NAME})(?:[.,]?$|[:,]| and is| with| on )`,
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
  new RegExp(`\\b(?:covers|writes|reports)\\b[^.]{0,60} (?:for|at) (${NAME})(?=[.,]| and\\b)`, 'u'),
  new RegExp(
    `\\b(?:[Rr]eporter|[Cc]orrespondent|[Jj]ournalist|[Ee]ditor|[Cc]olumnist|[Ww]riter|[Pp]roducer|[Ii]ntern) (?:for|at|of|with) (${NAME})`,
    'u',
  ),
  new RegExp(
    `^(${NAME}) (?:is|has|relies|needs|depends|believes|was founded|brings|provides|publishes|does|uses|may|will|and its|values) `,
    'u',
  ),
  new RegExp(
    `^(${NAME}) (?:[Ss]taff|[Rr]eporters?|[Cc]orrespondents?|[Ww]riters?|logo|main menu|[Hh]ome ?page|[Nn]ewsletters?|[Pp]remium|[Pp]lus|[Ee]xclusive)\\b`,
    'u',
  ),
  new RegExp(
    `\\b(?:[Cc]ontribute|[Ss]ubscription|[Ww]elcome|[Aa]ccess|[Ll]og ?in|[Ss]ign ?in|[Bb]ack|[Rr]eturn|[Ll]isten|[Tt]ip|[Ll]etter|[Ss]ubmissions?) to (${NAME})`,
    'u',
  ),
  new RegExp(
    `\\b(?:[Mm]ore|[Ll]atest|[Pp]opular|[Ss]hows|[Ss]eries|[Ss]tories|[Hh]eadlines|[Nn]ewsletters?|[Ee]mails?|[Aa]lerts|[Uu]pdates|[Bb]est|[Aa]rticle|[Vv]ideo|[Aa]dvertise|[Ww]ork|[Cc]areers|[Jj]obs|[Pp]ublished|[Rr]eported|[Aa]ppeared|[Cc]ontinue) (?:from|by|on|at|in|of|with) (${NAME})(?=$|[.,:!|]| newsletter| app\\b| delivered)`,
    'u',
  ),
  new RegExp(
    `\\b(?:[Ff]ollow|[Dd]ownload|[Aa]bout|[Cc]ontact|[Jj]oin|[Ww]atch|[Gg]et|[Rr]ead|[Vv]isit|[Tt]rust|[Ll]ike|[Ee]mail|[Ii]nside|[Ss]hop|[Aa]dd|[Mm]ake|[Ss]end|[Ss]earch|[Gg]o to) (${NAME})(?= on\\b| online\\b| app\\b| in your\\b| as\\b| my\\b| your\\b|$|[.!:?]| newsletter| delivered| for (?:free|more)|['’]s)`,
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
/** "Tern Courier is an independent newsroom" */
const IS_NEWSROOM = new RegExp(
  `^(${NAME}) is (?:an? |the )(?:[\\p{L}'’-]+,? ){0,5}(?:newsroom|newspaper|publication|magazine|broadcaster|website|station|news (?:organi[sz]ation|outlet|service|site|agency))\\b`,
  'u',
);
/** "Co-published with Tern County Radio", "first reported by the Tern Courier", "is a contributing writer at Tern Monthly". */
const OF_ANOTHER =
  /^(?:co-?published|co-?produced|in (?:partnership|collaboration)|sponsored|presented|paid for|read the (?:rest|full))\b|\breported by\b|\b(?:contributing|former|freelance|guest) (?:writer|columnist|editor|reporter|correspondent)\b/i;
/** Somebody's own account: "Follow Ada Quill on Twitter". */
const LIKE_PERSON = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]+){1,2}$/u;
const ON_PLATFORM = /\bon (?:Facebook|Twitter|X|Instagram|Threads|Bluesky|LinkedIn)\b/;
/** "Ada Quill is a senior reporter for Tern Courier." */
const WORKS_FOR = new RegExp(
  `^.{3,60} is (?:an? |the )(?:[\\p{L}-]{1,30} ){0,3}(?:reporter|correspondent|journalist|editor|columnist|writer|producer) (?:for|at|with) (${NAME})(?=[.,]| (?:and|who|covering|based)\\b)`,
  'u',
);
/** Said of nobody but the outlet whose page it is. */
const SURELY_OWN: readonly RegExp[] = [
  new RegExp(`^(${NAME}) logo$`, 'u'),
  new RegExp(`\\b[Tt]hank(?:s| you) for reading (${NAME})(?=[!.,])`, 'u'),
  new RegExp(`^[Ss]upport (${NAME}) (?:with|by|today|for)\\b`, 'u'),
];
/** "Tern Courier has asked the board for comment", "did not respond to Tern Courier's request for comment". */
const ASKED_BY: readonly RegExp[] = [
  new RegExp(
    `(?:^|[.”] )(${NAME}) (?:has|have) (?:also )?(?:asked|contacted|approached|reached out to)\\b[^.]{2,80} for (?:a )?(?:comment|response|statement)`,
    'u',
  ),
  new RegExp(
    `\\b(?:respond|reply|responded|replied|return|returned)(?: immediately)? to (${NAME})['’]s? (?:request|question|call|inquir|enquir)`,
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
/** "WQXR | By Ada Quill" */
const ABOVE_BY = /^(\p{Lu}[\p{L}\p{N}.'’& -]{1,40}) [|/] By /u;
/** "By Ada Quill for Tern Courier" */
const FOR_OUTLET = new RegExp(`^(?:By|BY|by) .{2,60} (?:for|FOR) (${NAME})$`, 'u');
/** "Ada Quill | Tern Courier", "Ada Quill/Tern Courier" */
const BEHIND_SIGN = new RegExp(`^.{2,60}(?: [|/] |/)(${NAME})$`, 'u');
const STAFF = new RegExp(`^(?:[Bb]y )?(${NAME}) (?:[Ss]taff|STAFF)(?: [Ww]riters?| [Rr]eporters?)?$`, 'u');
const HEAD_OF_BYLINE =
  /^(?:By )?([\p{L}\p{N}.'’& -]{2,50}?) (?:[Ss]taff|[Rr]eporters?|[Ww]riters?|[Cc]orrespondents?|[Nn]ews [Ss]ervice|[Nn]ewsroom|[Ee]ditorial [Bb]oard|[Dd]esk|[Ee]ditors?)\b/u;
const AGENCY_DATELINE =
  /^\p{Lu}[\p{L} .,'’-]{1,60}(?:,? [\p{L}.]{3,9} \d{1,2})? ?\((\p{Lu}[\p{L}\p{N} .&-]{1,30})\) ?[–—_-]/u;
const ADDRESS_LINE =
  /^(?:(?:url|source|link|original|address):? ?)?(?:https?:\/\/|(?:[\w-]{2,60}\.){1,3}[a-z]{2,10}\/)\S+$/i;

/** A name alone above the headline, as it may be the site's or a topic's. */
const IS_NAME = new RegExp(`^(?:${NAME}|\\d{1,3}[\\p{L}\\d]{2,20})$`, 'u');
const DATELINE_REACH = 140;
/** How much is read at either end of a long file, in passages. */
const EDGE = 400;
const HEAD = 60;
const FOOT = 60;
/** Where an appeal may stand that was not recognised as one. */
const ENDING = 4;
const LONGEST_ASIDE = 600;
/** Of what is said in passing the first few count. */
const MOST_ASIDES = 3;
const ENOUGH = 3;
const ENOUGH_IN_PASSING = 4.5;
const LEADING_SIGNS = /^[^\p{L}\p{N}]+/u;
const SLASH = / \/ /;
const SEPARATOR = /\s?\|\s?|\s[–—·•»›:/-]{1,2}\s/;
const ENOUGH_OF_AGENCY = 2;
const SHORTEST_NAME = 3;
/** Where a site's own name stands, above its menus. */
const TOP = 3;
/** A section of the site: "County News". */
const MENU_NEWS = /(?:News|Newsroom|TV|Online|Press|Review|Reviews|Report|Watch|Live|Today|Journal|Magazine|World)$/;
const HANDLE = /(?<![\w@])@([A-Za-z][\w]{3,30})\b/;
/** "Staff Reporter": what stands where a name might. */
const OCCUPATION =
  /\b(?:reporter|correspondent|writer|staff|editor|columnist|journalist|agencies|desk|bureau|photographer|producer)s?$/i;
const MOST_SUPPORTED = 40;
const REPEATED = 0.8;
const IN_TEXT = 2;
/** What the text names so often is what it is about. */
const OFTEN_IN_TEXT = 3;

/** Headline and outlet of "The post HEADLINE appeared first on OUTLET.", or null. */
export function parseTrailer(passages: readonly Passage[]): { headline: string; publisher: string } | null {
  const line = passages.findLast(({ kind, text }) => kind === 'trailer' && text.startsWith('The post '));
  const [, headline, publisher] = (line && TRAILER.exec(line.text)) ?? [];
  return headline && publisher ? { headline, publisher } : null;
}

/** Where a name was found. A menu, a passing mention or an agency's report names many others too. */
type Found =
  | 'stated'
  | 'trailer'
  | 'copyright'
  | 'site'
  | 'title'
  | 'byline'
  | 'stamp'
  | 'address'
  | 'own'
  | 'masthead'
  | 'top'
  | 'menu'
  | 'mention';

const PASSING: ReadonlySet<Found> = new Set(['menu', 'mention']);

interface Claim {
  readonly name: string;
  readonly weight: number;
  readonly found: Found;
}

const OWNER =
  /\b(?:publishing|publications?|publishers|media|group|holdings|communications|interactive|newspapers|company)$/i;
const isOwner = (name: string): boolean => OWNER.test(name);
/** "Dockside" of "Dockside Publishing". */
const isOwnedBy = (name: string, owner: string): boolean => /^\p{Lu}/u.test(name) && owner.startsWith(`${name} `);

/** What speaks for one outlet. */
class Candidate {
  readonly #names = new Map<string, number>();
  readonly #found = new Map<Found, number>();
  #asides = 0;
  /** For what the page repeats of it. */
  extra = 0;

  /** Of what is found alike the strongest counts, of how it speaks of itself the first few. */
  add({ name, weight, found }: Claim): void {
    this.#names.set(name, (this.#names.get(name) ?? 0) + weight);
    const known = this.#found.get(found) ?? 0;
    const adds = found === 'own' || found === 'mention';
    if (adds && ++this.#asides > MOST_ASIDES) return;
    this.#found.set(found, adds ? known + weight : Math.max(known, weight));
  }

  join(other: Candidate): void {
    for (const [found, weight] of other.#found)
      this.#found.set(found, Math.max(this.#found.get(found) ?? 0, weight) + (this.#found.has(found) ? 1 : 0));
  }

  /** As it is written most often; not in capitals nor as its owner's, where it is once written otherwise. */
  get name(): string {
    const names = [...this.#names].sort(([, a], [, b]) => b - a).map(([name]) => name);
    const [first = ''] = names;
    const inCapitals = first === first.toUpperCase() && first.includes(' ');
    const written = names.find(
      (name) =>
        name !== first && ((inCapitals && name.toUpperCase() === first) || (isOwner(first) && isOwnedBy(name, first))),
    );
    return written ?? first;
  }

  get weight(): number {
    return [...this.#found.values()].reduce((sum, weight) => sum + weight, this.extra);
  }

  has(...sources: readonly Found[]): boolean {
    return sources.some((found) => this.#found.has(found));
  }

  /** Whether more speaks for it than a menu or a mention. */
  get isNamed(): boolean {
    return [...this.#found.keys()].some((found) => !PASSING.has(found));
  }

  /** Whether the page states whose it is, rather than naming somebody. */
  get isStated(): boolean {
    return this.has('stated', 'trailer', 'copyright', 'site', 'byline', 'stamp');
  }
}

/** Adds up what speaks for each outlet, however its name is written. */
class Claims {
  readonly #candidates = new Map<string, Candidate>();
  readonly #authors: string;

  /** @param authors Whoever wrote the article has not published it, however often the page says their name. */
  constructor(authors: string) {
    this.#authors = authors.toLowerCase();
  }

  add(claim: Claim): void {
    const key = outletKey(claim.name);
    if (key.length < 2 || isMenuWording(claim.name)) return;
    if (claim.found !== 'byline' && this.#isAuthor(claim.name)) return;
    const candidate = this.#candidates.get(key) ?? new Candidate();
    candidate.add(claim);
    this.#candidates.set(key, candidate);
  }

  #isAuthor(name: string): boolean {
    return !isOutletName(name) && (OCCUPATION.test(name) || this.#authors.includes(name.toLowerCase()));
  }

  /** An address in passing, or somebody's handle, may be anybody's, but speaks for a name that it spells. */
  spelt(host: string, weight: number): void {
    const name = hostLabel(host);
    for (const key of [name, name.replace(/news$/, '')]) {
      const candidate = this.#candidates.get(key);
      if (!candidate?.has('menu') && !candidate?.isNamed) continue;
      candidate.add({ name: host, weight: 0, found: 'own' });
      if (key === name) candidate.extra += weight;
    }
  }

  /** An address says who it is where no name does, and speaks for a name that it spells. */
  address(host: string, weight: number): void {
    const label = outletKey(host);
    const known = [...this.#candidates].find(([key, { name }]) => key === label || initials(name) === label);
    if (known) known[1].add({ name: known[1].name, weight, found: 'address' });
    else this.add({ name: nameOfHost(host), weight, found: 'address' });
  }

  /** "RFN" is "Radio Free Norrland" where both are named. */
  #joinInitials(): void {
    for (const [key, candidate] of this.#candidates) {
      const short = initials(candidate.name);
      const other = this.#candidates.get(short);
      if (short.length < 3 || short === key || !other) continue;
      candidate.join(other);
      this.#candidates.delete(short);
    }
  }

  /** "Eastern Post & Observer Ltd" publishes the "Eastern Post" that the page is headed by. */
  #joinOwners(): void {
    const all = [...this.#candidates];
    for (const [key, owner] of all) {
      if (!owner.has('copyright')) continue;
      const owned = all.find(
        ([, { name }]) => name !== owner.name && isOwnedBy(name, owner.name) && isOutletName(name),
      )?.[1];
      if (!owned?.has('masthead', 'title', 'site', 'byline')) continue;
      owned.join(owner);
      this.#candidates.delete(key);
    }
  }

  /** What else the page says of those named so far: furniture repeats the outlet's name, the text hardly says it. */
  support(asides: readonly string[], body: string): void {
    const likely = [...this.#candidates.values()].sort((a, b) => b.weight - a.weight).slice(0, MOST_SUPPORTED);
    for (const candidate of likely) {
      const bare = candidate.name.replace(/^the /i, '');
      if (candidate.name.length < SHORTEST_NAME || !candidate.isNamed) continue;
      const repeated = asides.filter((text) => text.includes(bare)).length - 1;
      candidate.extra += Math.min(Math.max(repeated, 0), MOST_ASIDES) * REPEATED;
      if (candidate.isStated) continue;
      const often = body.split(bare).length - 1;
      const isTopic = isOutletName(candidate.name) ? often >= OFTEN_IN_TEXT : often > 0;
      if (isTopic) candidate.extra -= IN_TEXT;
    }
  }

  /** An agency only where nobody else is named. */
  best(): string | null {
    this.#joinInitials();
    this.#joinOwners();
    const named = [...this.#candidates.values()].sort((a, b) => b.weight - a.weight);
    const enough = ({ weight, isNamed }: Candidate): boolean => weight >= (isNamed ? ENOUGH : ENOUGH_IN_PASSING);
    const outlet = named.find((candidate) => enough(candidate) && !isAgency(candidate.name));
    const agency = named.find(({ name, weight }) => weight >= ENOUGH_OF_AGENCY && isAgency(name));
    return (outlet ?? agency)?.name ?? null;
  }
}

const initials = (name: string): string =>
  name
    .split(' ')
    .map((word) => word[0] ?? '')
    .join('')
    .toLowerCase();

const authorsOf = (passages: readonly Passage[]): string =>
  passages.flatMap(({ kind, text }) => (kind === 'byline' ? [text] : [])).join('\n');

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
  for (const [i, { kind, text }] of passages.entries()) {
    const staff = STAFF.exec(text)?.[1];
    if (staff && !isKicker(staff)) yield { name: staff, weight: 3, found: 'own' };
    const between = passages[i - 1]?.kind === 'byline' && passages[i + 1]?.kind === 'date';
    if (between && IS_NAME.test(text) && !isKicker(text)) yield { name: text, weight: 3, found: 'masthead' };
    if (kind !== 'byline' && kind !== 'contributors') continue;
    const above = ABOVE_BY.exec(text)?.[1];
    if (above) yield { name: above, weight: 4, found: 'byline' };
    const writtenFor = FOR_OUTLET.exec(text)?.[1];
    if (writtenFor && !OCCUPATION.test(writtenFor)) yield { name: writtenFor, weight: 3.5, found: 'byline' };
    const behind = BEHIND_SIGN.exec(text)?.[1];
    if (behind && !isKicker(behind) && !OCCUPATION.test(behind)) yield { name: behind, weight: 2, found: 'byline' };
    const name = TAIL_OF_BYLINE.exec(text.slice(-100))?.[1] ?? HEAD_OF_BYLINE.exec(text.slice(0, 100))?.[1];
    for (const part of name ? [name, ...name.split(',')] : [text.replace(/^By /, '')]) {
      if (isOutletName(part.trim())) {
        yield { name: part.trim(), weight: 3, found: 'byline' };
        break;
      }
    }
  }
}

const isOneWord = (name: string): boolean => !name.includes(' ') && name.length >= SHORTEST_NAME;

/** What was cut off a title may also be a section's name, or a columnist's; hardly where the title stands alone elsewhere. */
function* claimOfPart(
  name: string,
  outlet: 'cut off' | 'stated',
  title: 'repeated' | 'once',
  authors: string,
): Generator<Claim> {
  if (outlet === 'stated') yield { name, weight: 10, found: 'stated' };
  else if (isOutletName(name)) yield { name, weight: 5, found: 'title' };
  else if (IS_NAME.test(name) && !isKicker(name) && !authors.includes(name)) {
    if (title === 'repeated') yield { name, weight: 6, found: 'site' };
    else yield { name, weight: isArticledName(name) ? 3.5 : isOneWord(name) ? 3 : 2, found: 'title' };
  }
}

/** The outlet behind somebody's name, where it may as well be a place, a rank or an agency. */
function* claimsBehindNames(passages: readonly Passage[]): Generator<Claim> {
  for (const { kind, text } of passages) {
    const name = kind === 'byline' || kind === 'credit' ? BEHIND_PHOTOGRAPHER.exec(text.slice(-100))?.[1] : undefined;
    if (name && !isAgency(name) && !pictureSources.has(name)) yield { name, weight: 1, found: 'mention' };
  }
}

/** "© 2031 Tern Courier": the outlet, or the firm that owns it. */
function weightOfHolder(holder: string): number {
  if (isFirm(holder)) return isOutletName(outletOf(holder)) && outletOf(holder) !== holder ? 5 : 2.5;
  return isOutletName(holder) ? 6 : 5;
}

/** Whether the line that heads the page stands again at its foot. */
const closes = (passages: readonly Passage[], line: string): boolean =>
  passages.slice(Math.max(1, passages.length - FOOT)).some(({ text }) => text === line);

function* claimsOfLines(passages: readonly Passage[]): Generator<Claim> {
  const headline = passages.findIndex(({ kind }) => kind === 'headline');
  const bylines = passages.slice(0, HEAD).filter(({ kind }) => kind === 'byline');
  const authors = bylines.map((byline) => byline.text).join('\n');
  const lines = new Map<string, number>();
  for (const { text } of passages.slice(0, HEAD * 4)) lines.set(text, (lines.get(text) ?? 0) + 1);
  for (const [i, passage] of passages.entries()) {
    const { kind, text } = passage;
    if (passage.outlet) {
      const title = (lines.get(passages[i - 1]?.text ?? '') ?? 0) > 1 ? 'repeated' : 'once';
      for (const part of text.replace(LEADING_SIGNS, '').split(SEPARATOR))
        yield* claimOfPart(part.trim(), passage.outlet, title, authors);
    }
    if (kind === 'trailer') {
      const name = (ORIGINAL.exec(text) ?? PUBLISHED_BY.exec(text) ?? REPUBLISHED.exec(text))?.[1];
      if (name) yield { name, weight: 6, found: 'trailer' };
    }
    const { holder, before } = (i < HEAD || i >= passages.length - FOOT ? copyrightOf(text) : null) ?? {};
    if (before && IS_NAME.test(before)) yield { name: before, weight: 3, found: 'copyright' };
    if (holder) yield { name: outletOf(holder), weight: weightOfHolder(holder), found: 'copyright' };
    if (kind === 'date') {
      const rest = besideStamp(text);
      const at = rest.length < 2 ? -1 : text.toLowerCase().lastIndexOf(rest);
      const name = at < 0 ? '' : text.slice(at, at + rest.length);
      if (isOutletName(name)) yield { name, weight: 5, found: 'stamp' };
      else if (IS_NAME.test(name) && !isKicker(name) && SLASH.test(text)) yield { name, weight: 3.5, found: 'stamp' };
    }
    if (i >= headline || passage.outlet) continue;
    const part = text.split(SEPARATOR).find(isOutletName);
    if (part && MENU_NEWS.test(part) && (i > 0 || text !== part)) yield { name: part, weight: 1.5, found: 'menu' };
    else if (part) yield { name: part, weight: i < TOP ? 3.5 : 3, found: 'masthead' };
    else if (i === 0 && isArticledName(text) && !isKicker(text)) yield { name: text, weight: 3, found: 'masthead' };
    else if (IS_NAME.test(text) && !isKicker(text))
      yield i >= TOP
        ? { name: text, weight: 1.5, found: 'menu' }
        : { name: text, weight: i === 0 && closes(passages, text) ? 3 : 2, found: 'top' };
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

const isReporting = (passage: Passage): boolean => isTextual(passage) && !speaksOfPage(passage) && !asksWeakly(passage);

const isOwnAccount = (name: string, text: string): boolean => LIKE_PERSON.test(name) && ON_PLATFORM.test(text);

function addMentions(claims: Claims, passages: readonly Passage[]): void {
  for (const [i, passage] of passages.entries()) {
    if (OF_ANOTHER.test(passage.text)) continue;
    const isOfPage = isAside(passage) || (i >= passages.length - ENDING && !isReporting(passage));
    if (isOfPage && passage.text.length < LONGEST_ASIDE) {
      for (const pattern of SURELY_OWN) {
        const name = pattern.exec(passage.text)?.[1];
        if (name) claims.add({ name, weight: 3, found: 'own' });
      }
      const employer = passage.kind === 'contributors' ? WORKS_FOR.exec(passage.text)?.[1] : undefined;
      if (employer) claims.add({ name: employer, weight: 3, found: 'own' });
      const newsroom = IS_NEWSROOM.exec(passage.text)?.[1];
      if (newsroom) claims.add({ name: newsroom, weight: 4, found: 'own' });
      for (const name of outletsIn(passage.text))
        if (name !== passage.text) claims.add({ name, weight: 1.5, found: 'mention' });
      const supported = SUPPORT.exec(passage.text)?.[1];
      if (supported) claims.add({ name: supported, weight: isOutletName(supported) ? 3 : 2, found: 'own' });
      for (const pattern of OWN_NAME) {
        const name = pattern.exec(passage.text)?.[1];
        if (!name) continue;
        if (isOutletName(name)) claims.add({ name, weight: 2, found: 'own' });
        else claims.add({ name, weight: 1, found: isOwnAccount(name, passage.text) ? 'mention' : 'own' });
      }
    } else if (isTextual(passage)) {
      for (const pattern of ASKED_BY) {
        const name = pattern.exec(passage.text.slice(0, LONGEST_ASIDE))?.[1];
        if (name) claims.add({ name, weight: isOutletName(name) ? 3 : 2, found: 'own' });
      }
      for (const [, name = ''] of passage.text.matchAll(TOLD))
        if (isOutletName(name)) claims.add({ name, weight: 0.6, found: 'mention' });
    }
  }
}

/** Who published the article, where it says so itself: the trailer, the copyright, the title's tail, appeals. Never a guess. */
export function findPublisher(all: readonly Passage[]): string | null {
  const trailer = parseTrailer(all);
  if (trailer) return trailer.publisher;
  const passages = all.length > 2 * EDGE ? [...all.slice(0, EDGE), ...all.slice(-EDGE)] : all;
  const claims = new Claims(authorsOf(passages));
  for (const claim of claimsOfLines(passages)) claims.add(claim);
  for (const claim of claimsOfBylines(passages.slice(0, HEAD))) claims.add(claim);
  for (const claim of claimsBehindNames(passages)) claims.add(claim);
  addMentions(claims, passages);
  const asides = passages.filter((passage) => isAside(passage) || !isTextual(passage)).map(({ text }) => text);
  const body = passages.filter((passage) => passage.kind === null && isTextual(passage)).slice(0, HEAD);
  claims.support(asides, body.map(({ text }) => text.replace(TOLD, '')).join('\n'));
  const first = passages.find((passage) => isTextual(passage) && passage.kind !== 'noise');
  const agency = first && AGENCY_DATELINE.exec(first.text.slice(0, DATELINE_REACH))?.[1];
  if (agency) claims.add({ name: agency, weight: 4, found: 'stamp' });
  const host = passages.slice(0, HEAD).find(({ text }) => ADDRESS_LINE.test(text));
  const named = host && hostIn(host.text);
  if (named) claims.address(named, 4);
  const mails = new Set(asides.flatMap((text) => (text.length < LONGEST_ASIDE && hostIn(text)) || []));
  for (const mail of mails) claims.spelt(mail, 2);
  const handles = new Set(asides.flatMap((text) => (text.length < LONGEST_ASIDE && HANDLE.exec(text)?.[1]) || []));
  for (const handle of handles) claims.spelt(`${handle.toLowerCase()}.com`, 2);
  const name = claims.best();
  return name && withoutLegalForm(name).replace(/^the /, '');
}
