import airliner from './stories/airliner.txt';
import bridge from './stories/bridge.txt';
import ceasefire from './stories/ceasefire.txt';
import coach from './stories/coach.txt';
import election from './stories/election.txt';
import ferry from './stories/ferry.txt';
import hospital from './stories/hospital.txt';
import hostage from './stories/hostage.txt';
import merger from './stories/merger.txt';
import mine from './stories/mine.txt';
import minister from './stories/minister.txt';
import museum from './stories/museum.txt';
import quarry from './stories/quarry.txt';
import strike from './stories/strike.txt';
import verdict from './stories/verdict.txt';
import wildfire from './stories/wildfire.txt';

/** A kind of story, of which each story is a case: two ferries that run aground are two stories of one frame. */
export interface Frame {
  readonly people: readonly Part[];
  readonly values: readonly Value[];
  readonly headlines: readonly string[];
  readonly facts: readonly FrameFact[];
  readonly quotes: readonly FrameQuote[];
}

/** A person of the story, to be cast. */
export interface Part {
  readonly name: string;
  /** null: either. */
  readonly gender: 'female' | 'male' | null;
  /** What goes before the name ("Captain"), or empty. */
  readonly title: string;
  /** What explains the name: "the ferry’s master". */
  readonly description: string;
}

/** A number or name that the story turns on. */
export interface Value {
  readonly name: string;
  /** Outlets differ about it. */
  readonly disputed: boolean;
  /** "12..90", "$3..40 million", "year 1951..2012", or a template. */
  readonly range: string;
}

/** Something that happens, one sentence long, in as many wordings as there are. */
export interface FrameFact {
  /** Days since the story began. */
  readonly day: number;
  readonly wordings: readonly string[];
}

export interface FrameQuote {
  readonly day: number;
  readonly speaker: string;
  readonly words: string;
}

/**
 * Reads a story file: sections `[people]` ("name, female: Title | description"), `[values]` ("name?: range", the question
 * mark where outlets differ), `[headlines]`, `[facts]` (the wordings of one fact below its day: "day 2" is two days after the
 * story began) and `[quotes]` ("speaker: words", below their day).
 */
function parseFrame(text: string): Frame {
  const section = (name: string): string =>
    text
      .split(`\n[${name}]\n`)[1]
      ?.split(/\n\n\[/)[0]
      ?.trim() ?? '';
  return {
    people: section('people').split('\n').map(parsePart),
    values: section('values').split('\n').map(parseValue),
    headlines: section('headlines').split('\n'),
    facts: byDay(section('facts')).map(({ day, lines }) => ({ day, wordings: lines })),
    quotes: byDay(section('quotes')).flatMap(({ day, lines }) =>
      lines.map((line) => ({ day, speaker: before(line, ': '), words: after(line, ': ') })),
    ),
  };
}

function parsePart(line: string): Part {
  const [name = '', gender] = before(line, ':').split(', ');
  const titled = after(line, ':');
  return {
    name,
    gender: gender === 'female' || gender === 'male' ? gender : null,
    title: before(titled, '|').trim(),
    description: after(titled, '|').trim(),
  };
}

function parseValue(line: string): Value {
  const name = before(line, ':');
  return { name: name.replace('?', ''), disputed: name.endsWith('?'), range: after(line, ': ') };
}

function byDay(text: string): { day: number; lines: string[] }[] {
  return text.split(/^day /m).flatMap((group) => {
    const [day = '', ...lines] = group.trim().split('\n');
    return day === '' ? [] : [{ day: Number(day), lines }];
  });
}

const before = (text: string, mark: string): string => text.slice(0, text.indexOf(mark));
const after = (text: string, mark: string): string => text.slice(text.indexOf(mark) + mark.length);

export const frames: readonly Frame[] = [
  airliner,
  bridge,
  ceasefire,
  coach,
  election,
  ferry,
  hospital,
  hostage,
  merger,
  mine,
  minister,
  museum,
  quarry,
  strike,
  verdict,
  wildfire,
].map(parseFrame);
