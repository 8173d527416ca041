import type { ArticleEvent, Modality } from './analysis';
import { timexText } from './timexText';

/** What a reader has to know of an event before taking it for a fact. */
export type Reserved = Pick<ArticleEvent, 'polarity' | 'modality' | 'attribution' | 'anonymous' | 'label'>;

const MODALITIES: Readonly<Record<Exclude<Modality, 'actual'>, string>> = {
  planned: 'planned',
  asked: 'asked for',
  conditional: 'only under a condition',
  possible: 'possible, not certain',
  alleged: 'alleged',
  doubted: 'unconfirmed',
  denied: 'denied',
};

const NEGATED =
  /\b(?:not|never|no|nobody|none|nothing|neither|nor|without|refus\w*|declin\w*|fail\w*|reject\w*|den(?:y|ie\w*))\b|n[’']t\b/i;

/** The reservations of an event in the words of the reader; every place that shows the event shows them. */
export function reservationsOf({ polarity, modality, attribution, anonymous, label }: Reserved): string[] {
  const found: string[] = [];
  if (modality !== 'actual') found.push(MODALITIES[modality]);
  else if (polarity === 'negative' && !NEGATED.test(label)) found.push('did not happen');
  if (attribution !== null && !label.includes(attribution))
    found.push(anonymous && !/\bunnamed\b/.test(attribution) ? `says ${attribution} (unnamed)` : `says ${attribution}`);
  return found;
}

/** When an event was: its day, "around" where the article gives that only for what stands around it; else the article's words; or ''. */
export function whenOf({ time, timeText, timeStated }: Pick<ArticleEvent, 'time' | 'timeText' | 'timeStated'>): string {
  const day = time === null ? '' : timexText(time);
  if (day) return timeStated ? day : `around ${day}`;
  return timeText ?? '';
}
