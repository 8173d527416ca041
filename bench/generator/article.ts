import type { Outlet } from './outlet';
import type { Random } from './random';
import { Reporter, type Telling } from './reporter';
import type { Fact, Story } from './story';

/** What an outlet prints of a story, before it is laid out. */
export interface Draft {
  readonly outlet: Outlet;
  /** Days since 1970-01-01. */
  readonly published: number;
  readonly reporter: Reporter;
  readonly paragraphs: readonly (readonly Telling[])[];
}

/** How a news agency writes. */
const AGENCY_STYLE: Outlet = {
  name: 'the agency',
  honorifics: 'none',
  dates: 'us',
  quotes: 'curly',
  paragraphs: 'spaced',
  top: 'bare',
};

/** The sentences that a news agency sends to outlets on the story's first day. */
export function agencyCopy(story: Story, random: Random): Telling[] {
  const reporter = new Reporter(story, { ...AGENCY_STYLE, name: story.agency }, story.firstDay, random);
  return factsKnown(story, story.firstDay)
    .slice(0, random.integer(3, 5))
    .map((fact) => reporter.tell(fact));
}

/**
 * @param copy sentences that the outlet prints word for word before its own.
 * @param size UTF-16 units that the sentences come to, or a little more.
 */
export function writeArticle(
  story: Story,
  { outlet, published, copy, size }: { outlet: Outlet; published: number; copy: readonly Telling[]; size: number },
  random: Random,
): Draft {
  const reporter = new Reporter(story, outlet, published, random);
  const paragraphs: Telling[][] = [];
  const facts = planned(story, published, copy, random);
  const next = (): Telling => {
    const fact = random.chance(0.75) || paragraphs.length < 2 ? facts.shift() : undefined;
    return fact ? reporter.tell(fact) : reporter.aside();
  };
  const pending = [...copy];
  let length = 0;
  while (length < size || pending.length > 0) {
    reporter.startParagraph();
    const paragraph = Array.from({ length: random.integer(1, 3) }, () => pending.shift() ?? next());
    for (const telling of paragraph) {
      reporter.read(telling);
      length += telling.text.length + 1;
    }
    paragraphs.push(paragraph);
  }
  return { outlet, published, reporter, paragraphs };
}

/** What the article tells in its own words: news first, not everything, and not quite in the order of importance. */
function planned(story: Story, published: number, copy: readonly Telling[], random: Random): Fact[] {
  const copied = new Set(copy.map(({ fact }) => fact));
  const known = factsKnown(story, published).filter((fact) => !copied.has(fact));
  const latest = Math.max(...known.map(({ day }) => day));
  const lead = random.chance(0.6) ? known.find(({ day }) => day === latest) : known[0];
  const others = known.filter((fact) => fact !== lead && random.chance(0.85));
  const quotes = random.shuffle(story.quotes.filter(({ day }) => day <= published)).slice(0, random.integer(2, 6));
  return [...(lead ? [lead] : []), ...random.stir(mix(random.stir(others, 3), quotes), 3)];
}

const factsKnown = ({ facts }: Story, day: number): Fact[] => facts.filter((fact) => fact.day <= day);

/** One of the second after every two of the first. */
function mix<Item>(many: readonly Item[], few: readonly Item[]): Item[] {
  return many.flatMap((item, i) => [item, ...(i % 2 === 1 ? few.slice((i - 1) / 2, (i + 1) / 2) : [])]);
}
