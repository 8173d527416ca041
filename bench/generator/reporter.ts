import { when } from './calendar';
import type { Outlet } from './outlet';
import type { Random } from './random';
import type { Character, Fact, Story } from './story';
import { expand, tidy } from './template';

/** A sentence of an article, with what it says. */
export interface Telling {
  readonly text: string;
  /** What happens in it, or null for what tells nothing of the story. */
  readonly fact: Fact | null;
  /** Of what outlets differ about: the name of each value that it gives, and the value as written. */
  readonly disputed: ReadonlyMap<string, string>;
  /** Names of the story's people in it. */
  readonly people: ReadonlySet<string>;
}

const PRONOUNS = {
  female: { he: 'she', his: 'her', him: 'her' },
  male: { he: 'he', his: 'his', him: 'him' },
} as const;

const HONORIFICS = { female: 'Ms', male: 'Mr' } as const;

/** Tells the facts of a story in one article, in the house style of one outlet. */
export class Reporter {
  readonly #story: Story;
  readonly #outlet: Outlet;
  readonly #published: number;
  readonly #random: Random;
  /** What the article gives for what outlets differ about. */
  readonly #disputed: ReadonlyMap<string, string>;
  /** People who have been introduced. */
  readonly #met = new Set<string>();
  /** Who the sentence before was about, if it is in the same paragraph. */
  #subject: string | null = null;

  /** @param published in days since 1970-01-01. */
  constructor(story: Story, outlet: Outlet, published: number, random: Random) {
    this.#story = story;
    this.#outlet = outlet;
    this.#published = published;
    this.#random = random;
    this.#disputed = new Map(
      [...story.values].flatMap(([name, { usual, other }]) =>
        other === null ? [] : [[name, random.chance(0.25) ? other : usual]],
      ),
    );
  }

  tell(fact: Fact): Telling {
    return this.#write(fact.wordings.deal(), fact);
  }

  /** Something that no other article says of the story. */
  aside(): Telling {
    return this.#write(this.#story.asides.deal(), null);
  }

  /** A line of the page around the text: a headline, a caption, a credit. */
  line(template: string): string {
    return tidy(expand(template, this.#random, (name) => this.#fill(name, null)));
  }

  /** Takes in what another reporter wrote, whose people need no second introduction. */
  read({ people }: Telling): void {
    for (const name of people) this.#met.add(name);
  }

  startParagraph(): void {
    this.#subject = null;
  }

  #write(template: string, fact: Fact | null): Telling {
    const disputed = new Map<string, string>();
    const people = new Set<string>();
    let subject: string | null = null;
    const text = expand(template, this.#random, (name, start) => {
      const value = this.#disputed.get(name);
      if (value !== undefined) disputed.set(name, value);
      if (!this.#story.people.has(name)) return this.#fill(name, fact);
      people.add(name);
      if (start === 0) subject = name;
      return start === 0 && name === this.#subject && this.#random.chance(0.5)
        ? this.#fill(`${name}.he`, fact)
        : this.#refer(name);
    });
    this.#subject = subject;
    return { text: tidy(text), fact, disputed, people };
  }

  #fill(name: string, fact: Fact | null): string {
    const filling = this.#disputed.get(name) ?? this.#story.values.get(name)?.usual ?? this.#context(name, fact);
    if (filling !== undefined) return filling;
    const [person = '', form = ''] = name.split('.');
    const character = this.#story.people.get(person);
    if (!character) throw new Error(`Nothing is called {${name}}`);
    return formOf(character, form);
  }

  #context(name: string, fact: Fact | null): string | undefined {
    const context: Record<string, string> = {
      town: this.#story.town,
      region: this.#story.region,
      agency: this.#story.agency,
      outlet: this.#outlet.name,
      when: when(fact?.day ?? this.#published, this.#published, this.#outlet.dates),
    };
    return context[name];
  }

  /** Somebody as an article names them: in full and with a description once, and then by family name. */
  #refer(name: string): string {
    const character = this.#story.people.get(name);
    if (!character) throw new Error(`Nobody is called {${name}}`);
    const { given, family, title, description } = character;
    if (!this.#met.has(name)) {
      this.#met.add(name);
      const titled = title !== '' && this.#random.chance(0.65);
      return titled ? `${title} ${given} ${family}` : `${given} ${family}, ${description},`;
    }
    if (description.startsWith('the ') && this.#random.chance(0.12)) return description;
    return this.#byFamilyName(character);
  }

  #byFamilyName({ title, family, gender }: Character): string {
    if (title === 'Dr.') return `Dr. ${family}`;
    if (this.#outlet.honorifics === 'none') return family;
    return `${HONORIFICS[gender]}${this.#outlet.honorifics === 'dotted' ? '.' : ''} ${family}`;
  }
}

function formOf({ gender, family }: Character, form: string): string {
  if (form === 'plain') return family;
  if (form === 'he' || form === 'his' || form === 'him') return PRONOUNS[gender][form];
  throw new Error(`Nobody is referred to as {….${form}}`);
}
