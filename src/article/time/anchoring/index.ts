import type { TimeExpression } from '../../analysis';
import type { ArticleDocument } from '../../document';
import type { ParsedSentence } from '../../language/token';
import type { Candidate } from '../meaning';
import { parseDay, timexOf } from '../period';
import { Narrative } from './narrative';
import { postDates } from './postDates';
import { type Anchored, Resolver } from './resolver';

/** The expressions of one sentence. */
export interface Recognised {
  readonly sentence: ParsedSentence;
  readonly candidates: readonly Candidate[];
}

/** What may stand before a date that opens its sentence: "In 2018, …". */
const OPENING = /^["“'‘(]?(?:in|on|by|since|during|throughout|back in|early in|late in)\s+(?:the\s+)?$/i;
const LONGEST_OPENING = 16;

const LATE = /^T(?:EV|NI|1[89]|2\d)/;

/** Gives every expression its value, from the publication date or from the dates that the text named before it. */
export function* anchor(document: ArticleDocument, recognised: readonly Recognised[]): Generator<TimeExpression> {
  const day = parseDay(document.format.publicationDate ?? '');
  const publication: Anchored | null =
    day === null ? null : { period: { unit: 'day', start: day }, anchor: 'publication' };
  const posts = postDates(document, recognised);
  const narrative = new Narrative();
  for (const { sentence, candidates } of recognised) {
    const resolver = new Resolver(sentence, posts.get(sentence.block) ?? publication, narrative);
    for (const [i, candidate] of candidates.entries()) {
      const { start, end, meaning } = candidate;
      if (meaning.kind === 'constant') {
        yield { start, end, type: meaning.type, value: meaning.value };
        continue;
      }
      const { date, clock } = meaning;
      const anchored = date
        ? resolver.resolve(date, candidate)
        : resolver.dayOfClock(clock, candidates.slice(i + 1, i + 3), candidate);
      yield {
        start,
        end,
        type: clock ? 'TIME' : 'DATE',
        value: anchored
          ? timex(anchored, clock)
          : date?.by === 'cycle' && !date.within && !clock
            ? date.cycle.unanchored
            : null,
        ...(anchored?.anchor && { anchor: anchored.anchor }),
      };
      if (!anchored || !date || sentence.kind !== 'paragraph') continue;
      const mention = {
        period: anchored.period,
        span: { start, end },
        late: LATE.test(clock ?? '') || followsNight(document.text, start),
      };
      narrative.remember(mention);
      if (date.by === 'name' && opens(document.text, sentence.start, start))
        narrative.setFrame(mention, sentence.block);
    }
  }
}

const opens = (text: string, from: number, start: number): boolean =>
  start - from <= LONGEST_OPENING && OPENING.test(text.slice(from, start));

/** "on the night of January 9": the date alone is the expression. */
const followsNight = (text: string, start: number): boolean =>
  /\b(?:evening|night) of $/i.test(text.slice(Math.max(0, start - LONGEST_OPENING), start));

/** A time of day needs a day; of a week or a year it says nothing. */
function timex({ period }: Anchored, clock: string | null): string | null {
  const value = timexOf(period);
  if (!clock || value === null) return value;
  return period.unit === 'day' ? value + clock : null;
}
