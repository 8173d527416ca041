import { dayNumber } from './calendar';
import agenciesText from './copy/agencies.txt';
import backgroundText from './copy/background.txt';
import quoteFormsText from './copy/quoteForms.txt';
import voicesText from './copy/voices.txt';
import { type Frame, frames, type Part } from './frame';
import { lines } from './lines';
import { Deck, type Random } from './random';
import { expand, expandWords } from './template';
import { drawValue, type StoryValue } from './value';

/** Somebody in a story. */
export interface Character {
  readonly given: string;
  readonly family: string;
  readonly gender: 'female' | 'male';
  /** What goes before the name ("Captain"), or empty. */
  readonly title: string;
  /** What explains the name: "the ferry’s master". */
  readonly description: string;
}

/** What happens in a story, or what somebody says, to be told in one sentence. */
export interface Fact {
  /** Unique in its story. */
  readonly id: number;
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly wordings: Deck<string>;
}

/** A case that happened once, in one place and to some people, before any outlet tells it. */
export interface Story {
  /** The same for all stories of one frame. */
  readonly kind: number;
  readonly town: string;
  readonly region: string;
  /** Days since 1970-01-01. */
  readonly firstDay: number;
  readonly agency: string;
  readonly people: ReadonlyMap<string, Character>;
  readonly values: ReadonlyMap<string, StoryValue>;
  readonly headlines: Deck<string>;
  /** The most important first. */
  readonly facts: readonly Fact[];
  readonly quotes: readonly Fact[];
  /** What outlets add from the place where it happened: a line is given to one of them only, while there are any. */
  readonly asides: Deck<string>;
}

const FIRST_DAY = dayNumber('2024-01-01');
const LAST_DAY = dayNumber('2025-12-20');

const agencies = lines(agenciesText);
const quoteForms = lines(quoteFormsText);
const asides = [...lines(voicesText), ...lines(backgroundText)];

/** The same `random` invents the same story. */
export function inventStory(random: Random): Story {
  const frame = random.pick(frames);
  const town = expandWords('{~town}', random);
  const region = expandWords('{~region}', random);
  const firstDay = random.integer(FIRST_DAY, LAST_DAY);
  const people = new Map(frame.people.map((part) => [part.name, cast(part, random)]));
  const values = new Map<string, StoryValue>();
  const fill = (name: string): string => {
    const places: Record<string, string> = { town, region };
    const filling = places[name] ?? values.get(name)?.usual ?? people.get(name.replace('.plain', ''))?.family;
    if (filling === undefined) throw new Error(`Nothing is called {${name}}`);
    return filling;
  };
  for (const { name, range, disputed } of frame.values) values.set(name, drawValue(range, disputed, random, fill));
  for (const [name, character] of people) {
    people.set(name, { ...character, description: expand(character.description, random, fill) });
  }
  return {
    kind: frames.indexOf(frame),
    town,
    region,
    firstDay,
    agency: random.pick(agencies),
    people,
    values,
    headlines: new Deck(frame.headlines, random),
    ...happenings(frame, firstDay, random),
    asides: new Deck(asides, random),
  };
}

function cast({ gender: asked, title, description }: Part, random: Random): Character {
  const gender = asked ?? random.pick(['female', 'male'] as const);
  const given = expandWords(`{~${gender}Name}`, random);
  return { given, family: expandWords('{~family}', random), gender, title, description };
}

function happenings(frame: Frame, firstDay: number, random: Random): Pick<Story, 'facts' | 'quotes'> {
  const facts = frame.facts.map(({ day, wordings }, id) => ({
    id,
    day: firstDay + day,
    wordings: new Deck(wordings, random),
  }));
  const quotes = frame.quotes.map(({ day, speaker, words }, i) => ({
    id: facts.length + i,
    day: firstDay + day,
    wordings: new Deck(
      quoteForms.map((form) => quote(form, speaker, words)),
      random,
    ),
  }));
  return { facts, quotes };
}

/** A template for words that somebody of the story says; without their last full stop. */
const quote = (form: string, speaker: string, words: string): string =>
  form.replace('{words,}', `${words},`).replace('{words.}', `${words}.`).replace('{speaker}', `{${speaker}}`);
