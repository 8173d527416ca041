import type { Draft } from './article';
import { fullDate, isoDate } from './calendar';
import captionsText from './copy/captions.txt';
import creditsText from './copy/credits.txt';
import noiseText from './copy/noise.txt';
import promotionsText from './copy/promotions.txt';
import { lines } from './lines';
import { Random } from './random';
import type { Telling } from './reporter';
import type { Story } from './story';

/** A half-open stretch of an article's text, in UTF-16 units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** An article as a file holds it, and where in it each sentence that tells a fact stands. */
export interface Page {
  readonly text: string;
  readonly tellings: readonly { readonly telling: Telling; readonly place: Place }[];
}

const captions = lines(captionsText);
const credits = lines(creditsText);
const noise = lines(noiseText);
const promotions = lines(promotionsText);

/** Lays out an article as it is scraped: with a headline or a date stamp, captions said twice, promotions and noise. */
export function layOut(story: Story, { outlet, published, reporter, paragraphs }: Draft, random: Random): Page {
  const page = new PageText(outlet.paragraphs === 'spaced' ? '\n\n' : '\n', outlet.quotes === 'straight');
  const headline = reporter.line(story.headlines.deal());
  const byline = reporter.line('{~resident}');
  if (outlet.top === 'headline') {
    page.paragraph(headline);
    page.paragraph(`By ${byline}`);
    page.paragraph(`${random.pick(['Published', 'Updated', 'Published on'])} ${fullDate(published, outlet.dates)}`);
  }
  const promotion = promotionOf(outlet.name).split(' / ');
  const interruptions = new Map<number, readonly string[]>();
  const interrupt = (text: readonly string[]) => interruptions.set(random.integer(1, paragraphs.length), text);
  if (random.chance(0.4)) interrupt([random.pick(noise)]);
  if (random.chance(0.3)) interrupt(promotion.map((line) => reporter.line(line)));
  if (random.chance(0.5)) interrupt(captionLines(random.pick(captions), (line) => reporter.line(line)));
  if (random.chance(0.6)) interrupt(promotion.map((line) => reporter.line(line)));

  paragraphs.forEach((paragraph, i) => {
    for (const line of interruptions.get(i) ?? []) page.paragraph(line);
    page.paragraph(i === 0 ? opening(story, outlet.top, published, random) : '', paragraph);
  });
  if (random.chance(0.6)) page.paragraph(reporter.line(random.pick(credits).replace('{byline}', byline)));
  if (outlet.top === 'bare') page.paragraph(`The post ${headline} appeared first on ${outlet.name}.`);
  return page;
}

/** What stands in front of the first sentence. */
function opening({ town, agency }: Story, top: Draft['outlet']['top'], published: number, random: Random): string {
  if (top === 'stamp') return ` date ${isoDate(published)} `;
  if (top === 'bare' || random.chance(0.6)) return '';
  return random.chance(0.5) ? `${town.toUpperCase()} — ` : `${town.toUpperCase()} (${agency}) — `;
}

/** The caption twice, the second time with its credit. */
function captionLines(template: string, write: (template: string) => string): string[] {
  const [caption = '', credit = ''] = template.split(' | ');
  const written = write(caption);
  return [written, written, write(credit)];
}

const promotionOf = (outlet: string): string => new Random(outlet).pick(promotions);

class PageText implements Page {
  readonly #gap: string;
  readonly #straight: boolean;
  readonly tellings: { telling: Telling; place: Place }[] = [];
  text = '';

  constructor(gap: string, straight: boolean) {
    this.#gap = gap;
    this.#straight = straight;
  }

  /** @param opening written in front of the first sentence. */
  paragraph(opening: string, sentences: readonly Telling[] = []): void {
    if (this.text !== '') this.text += this.#gap;
    this.#write(opening);
    sentences.forEach((telling, i) => {
      if (i > 0) this.text += ' ';
      const start = this.text.length;
      this.#write(telling.text);
      if (telling.fact) this.tellings.push({ telling, place: { start, end: this.text.length } });
    });
  }

  #write(text: string): void {
    this.text += this.#straight ? text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'") : text;
  }
}
