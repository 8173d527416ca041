import type { BlockKind } from '../../analysis';
import type { Span } from '../../span';
import type { Passage } from '../passage';
import { splitSentences } from '../sentences';
import { asksForOutlet, asksWeakly, mayAsk, saysWeOrYou } from './appeal';
import { correction } from './lines/correction';
import { fold } from './phrases';

/** In UTF-16 code units: shorter passages are one thing or the other. */
const SHORTEST = 60;
/** The share of a passage that an appeal may have; what praises the outlet around a longer one belongs to it. */
const MOST_APART = 0.5;
/** Where what stays says on which day something is. */
const MOST_APART_OF_NEWS = 0.8;
const LONGEST_SPONSOR = 100;
/** Of what stays, to be a sentence of the report. */
const SHORTEST_REST = 20;

const CORRECTS = /\b(?:correction|clarification|version of (?:this|the)|(?:article|story|report) (?:has|was))\b/;

/** "Sponsored by Quill & Sons" */
const SPONSORED = /(?:^|[.!?”] ?)(?:Sponsored|Presented|Brought to you) by \p{Lu}[^.!?]{1,60}$/u;

const mayHold = ({ text, folded }: Passage): boolean =>
  text.length >= SHORTEST && (CORRECTS.test(folded) || mayAsk(folded) || SPONSORED.test(text.slice(-LONGEST_SPONSOR)));

/** Whether quotation marks are open behind a sentence, when they were or were not in front of it: somebody's words. */
function isOpenBehind(sentence: string, before: boolean): boolean {
  let open = before;
  for (let i = 0; i < sentence.length; i++) {
    const sign = sentence.charAt(i);
    if (sign === '“') open = true;
    else if (sign === '”') open = false;
    else if (sign === '"') open = !open;
  }
  return open;
}

/** The passage's part in a span of its text; offsets of the span are the file's. */
function part(whole: Passage, { start, end }: Span, kind: BlockKind | null): Passage {
  const text = whole.text.slice(start - whole.start, end - whole.start);
  return { ...whole, start, end, text, folded: fold(text), gap: start === whole.start ? whole.gap : 0, kind };
}

function kindOf(sentence: Passage): BlockKind | null {
  if (correction.matches(sentence)) return 'correction';
  return asksForOutlet(sentence) || SPONSORED.test(sentence.text.slice(-LONGEST_SPONSOR)) ? 'promotion' : null;
}

const DAY =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}\b/;
const STATES = /\.["'”’)\]]*$/;

const isReport = (sentence: Passage): boolean =>
  STATES.test(sentence.text) &&
  sentence.kind === null &&
  sentence.text.length >= SHORTEST_REST &&
  !saysWeOrYou(sentence) &&
  !asksWeakly(sentence);

/** The sentences of a passage, each with the kind it has by itself, or null where none stands apart from the others. */
function judged(text: string, passage: Passage): Passage[] | null {
  const sentences = splitSentences(text, passage).map((span) => part(passage, span, null));
  if (sentences.length < 2) return null;
  let quoted = false;
  let corrects = false;
  for (const sentence of sentences) {
    const open = isOpenBehind(sentence.text, quoted);
    if (corrects) sentence.kind = 'correction';
    else if (!quoted && !open) sentence.kind = kindOf(sentence);
    corrects = sentence.kind === 'correction';
    quoted = open;
  }
  const apart = sentences.filter(({ kind }) => kind !== null);
  const length = apart.reduce((sum, { text: words }) => sum + words.length, 0);
  const isNews = sentences[0]?.kind === null && DAY.test(sentences[0].folded);
  const most = isNews ? MOST_APART_OF_NEWS : MOST_APART;
  const glued = length > 0 && (corrects || length < passage.text.length * most);
  return glued && sentences.some(isReport) ? sentences : null;
}

/** An appeal or a correction that was glued to a paragraph becomes a passage of its own; the paragraph keeps the rest. */
function* separated(text: string, passage: Passage): Generator<Passage> {
  const sentences = passage.kind === null && mayHold(passage) ? judged(text, passage) : null;
  if (!sentences) {
    yield passage;
    return;
  }
  let run: Passage | undefined;
  for (const sentence of sentences) {
    if (run?.kind === sentence.kind) run = part(passage, { start: run.start, end: sentence.end }, run.kind);
    else {
      if (run) yield run;
      run = sentence;
    }
  }
  if (run) yield run;
}

/** The passages with what was glued to paragraphs cut off, a sentence at a time. */
export const separateGlued = (text: string, passages: readonly Passage[]): Passage[] =>
  passages.flatMap((passage) => [...separated(text, passage)]);
